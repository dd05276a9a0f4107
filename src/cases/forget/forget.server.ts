/** Forgetting in the database: the journal of a case is written anew without what is personal. */
import { sql } from 'kysely';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import { replay, type Case } from '#cases/case.ts';
import { holdCase, listEntries, record } from '#cases/case.server.ts';
import type { By, Entry } from '#cases/entry.ts';
import { forgetCase, forgottenIn, type Forgetting } from './forget.ts';

/**
 * Forgets a case in the caller's transaction: entries, row, letters, followers, drafts and photos at once.
 *
 * Photos are let go and their files go with the next tidying; nothing shows them meanwhile.
 */
export async function recordForgotten(
  tx: Tx,
  id: string,
  { what, why }: { what: Forgetting; why: 'retention' | 'asked' },
  by: By,
  now: Temporal.Instant
): Promise<Case | Refusal> {
  const held = await holdCase(tx, id);
  if (!held) return refuse('no-such-case');
  const journal = await listEntries(tx, id);
  const decided = forgetCase(held, journal, what, why, by, now);
  if (isRefusal(decided)) return decided;
  const left = journal.map((e) => forgottenIn(e, what));
  await rewrite(
    tx,
    id,
    left.filter((e, at) => e !== journal[at])
  );
  const forgotten = { ...decided, seq: held.version + 1 } as Entry;
  const after = replay(id, [...left, forgotten]);
  await record(tx, after, [forgotten]);
  await letGo(tx, held, what);
  // Whoever asks to be forgotten is; a contact that grew old is no reason to take a case out of its owner's list.
  if (why === 'asked') await tx.deleteFrom('account_cases').where('case_id', '=', id).execute();
  if (what === 'all') await forgetInMasters(tx, id, journal);
  return after;
}

/** What the resident wrote while the case was merged stands in the journal of its master too. */
async function forgetInMasters(tx: Tx, id: string, journal: readonly Entry[]): Promise<void> {
  const masters = journal.flatMap((e) => (e.kind === 'merged' ? [e.body.into.id] : []));
  if (masters.length === 0) return;
  await sql`update entries set body = body || '{"text": "", "photos": []}'
    where case_id = any(${masters}::uuid[]) and kind in ('commented', 'contested')
      and body -> 'from' ->> 'id' = ${id}`.execute(tx);
}

async function rewrite(tx: Tx, id: string, entries: readonly Entry[]): Promise<void> {
  const bodies = JSON.stringify(entries.map(({ seq, body }) => ({ seq, body })));
  await sql`update entries set body = left_over.body
    from jsonb_to_recordset(${bodies}::jsonb) as left_over (seq int, body jsonb)
    where entries.case_id = ${id} and entries.seq = left_over.seq`.execute(tx);
}

/**
 * What lies beside the journal. That somebody was told stays there; to whom and in which words does not. With the
 * contact only the resident's own letters go; with everything all that speak of the case.
 */
async function letGo(tx: Tx, { id, contact }: Case, what: Forgetting): Promise<void> {
  const whose =
    what === 'all'
      ? sql<boolean>`true`
      : sql<boolean>`lower("to") = ${'to' in contact ? contact.to.toLowerCase() : ''}`;
  await tx
    .deleteFrom('notices')
    .where('case_id', '=', id)
    .where('state', '=', 'waiting')
    .where(whose)
    .execute();
  await tx
    .updateTable('notices')
    .set({ to: '', body: '', fault: null })
    .where('case_id', '=', id)
    .where(whose)
    .execute();
  await tx.updateTable('drafts').set({ report: '{}' }).where('case_id', '=', id).execute();
  if (what === 'contact') return;
  await tx.deleteFrom('followers').where('case_id', '=', id).execute();
  await tx.updateTable('photos').set({ case_id: null }).where('case_id', '=', id).execute();
}

/**
 * Cases closed before `until` that still know how their resident is reached, the longest closed first. A case that was
 * merged ends when its master does: until then its resident waits for an answer.
 */
export async function listContactsOver(db: Db, until: Temporal.Instant, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from cases
    where closed_at < ${until.toString()} and closed_at is not null and contact ->> 'by' <> 'none'
      and not exists (select from cases m where m.id = cases.merged_into
        and (m.closed_at is null or m.closed_at >= ${until.toString()}))
    order by closed_at limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** A case as a person's list shows it. */
export type PersonsCase = {
  id: string;
  year: number;
  number: number;
  category: string;
  status: Case['status'];
  regime: Case['regime'];
  receivedAt: string;
};

/** Up to this many cases of one person are shown, or forgotten at once. */
export const PERSONS_CASES_MAX = 500;

type Persons = { to: string } | { year: number; number: number };

function casesOf(whose: Persons) {
  return 'to' in whose
    ? sql`lower(contact ->> 'to') = lower(${whose.to}) and contact ->> 'by' <> 'none'`
    : sql`year = ${whose.year} and number = ${whose.number}`;
}

/** The ids of all their cases, however many; the latest first. */
export async function listAllPersons(db: Db | Tx, whose: Persons): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from cases where ${casesOf(whose)}
    order by received_at desc`.execute(db);
  return rows.map(({ id }) => id);
}

/** The cases whose resident is reached by this address or number, or the one with this number; the latest first, but for some. */
export async function listPersons(
  db: Db | Tx,
  whose: Persons,
  but: readonly string[] = []
): Promise<PersonsCase[]> {
  const { rows } = await sql<PersonsCase>`select id, year, number, category, status, regime,
      received_at as "receivedAt" from cases
    where ${casesOf(whose)} and id <> all(${[...but]}::uuid[]) order by received_at desc limit ${PERSONS_CASES_MAX}`.execute(
    db
  );
  return rows;
}

/** Somebody who only followed other people's cases, or a part of the city, follows nothing any more. */
export async function forgetFollower(db: Db | Tx, whose: Persons): Promise<void> {
  if (!('to' in whose)) return;
  await sql`delete from followers where lower(email) = lower(${whose.to})`.execute(db);
  await sql`delete from area_followers where lower(email) = lower(${whose.to})`.execute(db);
}
