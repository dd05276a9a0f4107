/** Two working days after closing the resident is asked whether the answer helped. */
import { sql } from 'kysely';
import { refuse } from '#world/refusal.ts';
import type { Case } from '#cases/case.ts';
import { entry, type Entry } from '#cases/entry.ts';
import type { Calendars } from '#days/worktime.ts';
import { deadlineFor } from '#dispatch/deadline.ts';
import { findMark, setMark } from '#dispatch/promise/marks.server.ts';
import { calendarsOf, onCase, todayIn, type Here } from '#flow/here.server.ts';
import { letterFor } from '#flow/letters.server.ts';

const JOB = 'survey';
const AT_ONCE = 500;
const AFTER = { working_days: 2 };

/** Up to which case, in the order of closing, residents were asked. */
type Mark = { at: string; id: string };

/**
 * Asks once of each answer, by e-mail, whoever got it, unless they rated or contested it already. Who contested
 * an answer and got another one is asked of that: whether it helped at last is what the city must know most.
 *
 * Not of a report that was rejected (a joke, a test), nor of one that was merged and has no answer of its own:
 * a question about nothing is noise. The first time nobody is asked of what was closed before: an upgrade must
 * not write to everybody who ever reported.
 */
export async function askWhetherItHelped(here: Here): Promise<void> {
  const { db, now } = here.world;
  const until = closedBefore(todayIn(here, now()), calendarsOf(here.city));
  const mark = await findMark<Mark>(db, JOB);
  if (!mark) return setMark(db, JOB, { at: until.toString(), id: LAST }, now());
  let after = mark;
  for (;;) {
    const { rows } = await sql<{ id: string; at: string; ask: boolean }>`
      select id, closed_at as at,
        contact->>'by' = 'email' and rating is null and outcome <> 'rejected' as ask
      from cases where closed_at is not null and (closed_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)
        and closed_at < ${until.toString()} order by closed_at, id limit ${AT_ONCE}`.execute(db);
    for (const { id, ask } of rows) if (ask) await askOf(here, id);
    const last = rows.at(-1);
    if (!last) return;
    after = { at: last.at, id: last.id };
    await setMark(db, JOB, after, now());
  }
}

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The end of the last day after which two working days have begun by now: what was closed before it is asked about. */
function closedBefore(
  today: Temporal.PlainDate,
  { working, statutory, timezone }: Calendars
): Temporal.Instant {
  let day = today;
  while (deadlineFor(AFTER, day, working, statutory).promised.dueOn > today.toString())
    day = day.subtract({ days: 1 });
  return day.add({ days: 1 }).toZonedDateTime(timezone).toInstant();
}

const ENDINGS = new Set<Entry['kind']>(['closed', 'settled', 'merged', 'unsettled']);

/** Is the latest answer one this resident was not asked about yet, and neither rated nor contested? */
function mayBeAsked(c: Case, journal: readonly Entry[]): boolean {
  if (c.status !== 'closed' || c.contact.by !== 'email' || c.rating !== null) return false;
  const last = journal.findLast(({ kind }) => ENDINGS.has(kind));
  if (c.outcome === 'rejected' || (last?.kind !== 'closed' && last?.kind !== 'settled')) return false;
  return !journal.some(({ kind, seq }) => seq > last.seq && (kind === 'surveyed' || kind === 'contested'));
}

async function askOf(here: Here, id: string): Promise<void> {
  const now = here.world.now();
  await onCase(here, id, (c, journal) => {
    const [letter] = mayBeAsked(c, journal) ? letterFor(here, 'survey', c, now) : [];
    if (!letter) return refuse('told-before');
    return {
      entries: [entry('surveyed', { as: 'clock' }, now, { notice: letter.id })],
      notices: () => [letter]
    };
  });
}
