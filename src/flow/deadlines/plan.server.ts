/** Plans: each open task keeps the instant at which the clock looks at it again, to remind somebody of it. */
import { sql } from 'kysely';
import type { Calendars } from '#days/worktime.ts';
import { holdPlans } from '#dispatch/promise/reminders.server.ts';
import type { Db, Tx } from '#world/database.server.ts';

/** Plans open tasks nobody has planned yet, so many at most. Says how many it did. */
export function planReminders(
  db: Db,
  calendars: Calendars,
  now: Temporal.Instant,
  most: number
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const plans = await holdPlans(tx, calendars, now, most);
    if (plans.length > 0)
      await sql`
        update tasks t set remind_at = n.remind_at
        from jsonb_to_recordset(${JSON.stringify(plans)}::jsonb) n(case_id uuid, unit text, remind_at timestamptz)
        where t.case_id = n.case_id and t.unit = n.unit`.execute(tx);
    return plans.length;
  });
}

/** Lets the clock work out anew when to remind of a case's tasks. */
export async function forgetPlans(db: Db | Tx, cases: readonly string[]): Promise<void> {
  if (cases.length === 0) return;
  await db
    .updateTable('tasks')
    .set({ remind_at: null })
    .where('case_id', 'in', [...cases])
    .where('status', '=', 'open')
    .execute();
}
