/** What is kept beside a case so that it is found: its words, and who of the staff worked on it. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Case } from '#cases/case.ts';
import type { Entry } from '#cases/entry.ts';
import { vectorOf, wordsFrom, wordsOfJournal } from './words.ts';

type Told = { case: Case; entries: readonly Entry[] };

/** The row of words of a case with its whole journal. */
export function wordRowOf({ case: c, entries }: Told) {
  return { case_id: c.id, received_at: c.receivedAt, words: vectorOf(wordsOfJournal(entries)) };
}

/** Who of the staff acted in these entries, and when last. */
export function peopleRowsOf({ case: c, entries }: Told) {
  const last = new Map<string, string>();
  for (const { by, at } of entries) if ('person' in by) last.set(by.person, at);
  return [...last].map(([person, last_at]) => ({ person, case_id: c.id, last_at }));
}

/** Records what entries that follow on held cases add to their words and to who worked on them. */
export async function recordBeside(tx: Tx, told: readonly Told[]): Promise<void> {
  const words = told.flatMap(({ case: c, entries }) => {
    const added = entries.flatMap(wordsFrom);
    return added.length === 0 ? [] : [{ case_id: c.id, words: vectorOf(added) }];
  });
  if (words.length > 0)
    await sql`update case_words w set words = w.words || n.words
      from jsonb_populate_recordset(null::case_words, ${JSON.stringify(words)}::jsonb) n where n.case_id = w.case_id`.execute(
      tx
    );
  const people = told.flatMap(peopleRowsOf);
  if (people.length > 0)
    await sql`insert into case_people select * from jsonb_populate_recordset(null::case_people, ${JSON.stringify(people)}::jsonb)
      on conflict (person, case_id) do update set last_at = excluded.last_at`.execute(tx);
  const forgotten = told.filter(({ entries }) => entries.some(isForgotten)).map(({ case: c }) => c.id);
  if (forgotten.length > 0) await forgetWords(tx, forgotten);
}

function isForgotten(entry: Entry): boolean {
  return entry.kind === 'forgotten' && entry.body.what === 'all';
}

/** Takes every word of the resident out; the marks stay, so that the case is still its units'. */
async function forgetWords(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update case_words set words = coalesce(
      (select array_to_tsvector(array_agg(word)) from unnest(tsvector_to_array(words)) word where word ~ '^[@~]'), ''::tsvector)
    where case_id in (${sql.join([...ids])})`.execute(tx);
}

/** How many cases are looked through in one go. */
const STEP = 500;

/** Where looking through has come to, from the newest case to the oldest. */
export type Reached = { received_at: string; id: string };

/** Has the oldest case its words? Then so has every other, because they are given from the newest on. */
export async function haveWords(db: Db): Promise<boolean> {
  const { rows } = await sql<{
    has: boolean;
  }>`select exists (select from case_words w where w.case_id = c.id) as has
    from cases c order by c.received_at, c.id limit 1`.execute(db);
  return rows[0]?.has ?? true;
}

/** Gives words to cases recorded before words were kept, some at a time; says where it has come to, until the end. */
export function fillWords(db: Db, reached: Reached | undefined): Promise<Reached | undefined> {
  const older = reached
    ? sql`where (c.received_at, c.id) < (${reached.received_at}::timestamptz, ${reached.id}::uuid)`
    : sql``;
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<Reached & { has: boolean }>`
      select c.id, c.received_at, exists (select from case_words w where w.case_id = c.id) as has from cases c ${older}
      order by c.received_at desc, c.id desc limit ${STEP} for update of c`.execute(tx);
    const without = rows.filter(({ has }) => !has);
    if (without.length > 0) await giveWords(tx, without);
    return rows.at(-1);
  });
}

async function giveWords(tx: Tx, cases: readonly Reached[]): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const entries = await tx
    .selectFrom('entries')
    .select(['case_id', 'seq', 'kind', 'at', 'by', 'body'])
    .where('case_id', 'in', ids)
    .orderBy('case_id')
    .orderBy('seq')
    .execute();
  const journals = Map.groupBy(entries, (one) => one.case_id);
  const words = cases.map(({ id, received_at }) => {
    const journal = (journals.get(id) ?? []) as unknown as Entry[];
    return { case_id: id, received_at, words: vectorOf(wordsOfJournal(journal)) };
  });
  await sql`insert into case_words select * from jsonb_populate_recordset(null::case_words, ${JSON.stringify(words)}::jsonb)
    on conflict do nothing`.execute(tx);
  await sql`insert into case_people (person, case_id, last_at)
    select (e.by ->> 'person')::uuid, e.case_id, max(e.at) from entries e
    where e.case_id in (${sql.join(ids)}) and e.by ->> 'person' is not null group by 1, 2 on conflict do nothing`.execute(
    tx
  );
}
