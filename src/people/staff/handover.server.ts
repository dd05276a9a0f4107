/** What somebody holds in their own name, and what becomes of it when they leave. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';

export type Holding = {
  /** Cases they are answering right now. */
  claims: number;
  /** Open cases they worked on. */
  cases: number;
  /** Calls to a case they have not looked at. */
  mentions: number;
  /** Lists they share with colleagues, and their own. */
  shared: number;
  lists: number;
  /** Reports of one person and files of reports that are not recorded yet, and deeds for many that can still be undone. */
  begun: number;
};

const UNRECORDED = sql`recorded_at is null`;
const READY = sql`state in ('faulty', 'ready')`;

/** What they hold. */
export async function findHolding(db: Db | Tx, person: string, now: Temporal.Instant): Promise<Holding> {
  const at = now.toString();
  const { rows } = await sql<Holding>`select
    (select count(*)::int from claims where person = ${person} and until > ${at}) as claims,
    (select count(*)::int from case_people w join cases c on c.id = w.case_id
      where w.person = ${person} and c.closed_at is null) as cases,
    (select count(*)::int from mentions where person = ${person} and seen_at is null) as mentions,
    (select count(*)::int from saved_lists where person = ${person} and shared) as shared,
    (select count(*)::int from saved_lists where person = ${person} and not shared) as lists,
    (select count(*)::int from batches where person = ${person} and ${UNRECORDED})
      + (select count(*)::int from imports where person = ${person} and ${READY})
      + (select count(*)::int from operations where person = ${person} and state = 'done' and undo_until > ${at}) as begun`.execute(
    db
  );
  return rows[0]!;
}

/**
 * Ends what nobody else needs and gives the rest to a colleague; without one it goes back to unit or desk, where it
 * is in everybody's lists.
 *
 * Nothing a resident waits for hangs on one person: a case is its unit's or the desk's. What is handed over is what
 * only this person would have known of: the cases in their own list, calls they have not seen, reports half typed.
 */
export async function handOverHolding(
  tx: Tx,
  person: string,
  heir: string | undefined,
  now: Temporal.Instant
): Promise<void> {
  const at = now.toString();
  await sql`delete from claims where person = ${person}`.execute(tx);
  await sql`delete from saved_lists where person = ${person} and not shared`.execute(tx);
  await sql`delete from operations where person = ${person} and state = 'chosen'`.execute(tx);
  if (heir === undefined) {
    await sql`delete from batches where person = ${person} and ${UNRECORDED}`.execute(tx);
    await sql`delete from imports where person = ${person} and ${READY}`.execute(tx);
    await sql`update mentions set seen_at = ${at} where person = ${person} and seen_at is null`.execute(tx);
    return;
  }
  await sql`insert into case_people (person, case_id, last_at)
    select ${heir}, w.case_id, w.last_at from case_people w join cases c on c.id = w.case_id
    where w.person = ${person} and c.closed_at is null
    on conflict (person, case_id) do update set last_at = greatest(case_people.last_at, excluded.last_at)`.execute(
    tx
  );
  await sql`insert into mentions (case_id, seq, person, at)
    select case_id, seq, ${heir}, at from mentions where person = ${person} and seen_at is null
    on conflict do nothing`.execute(tx);
  await sql`update mentions set seen_at = ${at} where person = ${person} and seen_at is null`.execute(tx);
  await sql`update saved_lists set person = ${heir} where person = ${person}`.execute(tx);
  await sql`update batches set person = ${heir} where person = ${person} and ${UNRECORDED}`.execute(tx);
  await sql`update imports set person = ${heir} where person = ${person} and ${READY}`.execute(tx);
  await sql`update operations set person = ${heir}
    where person = ${person} and state = 'done' and undo_until > ${at}`.execute(tx);
}
