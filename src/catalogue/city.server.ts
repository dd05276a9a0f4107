/** The city in the database: loaded once, read as of a day, changed by facts effective from a day. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { LANGS } from '#ui/lang.ts';
import type { City } from './city.ts';
import { diffCity, type Change, type Difference } from './diff.ts';
import { LETTER_CODES } from './letter.ts';
import { cityOf, factsOf, type Fact, type FactKind } from './facts.ts';

/**
 * From when the first facts hold. Nothing was known before them, so they explain older cases too; units
 * and categories say themselves from which day they exist.
 */
export const BEGINNING = '1900-01-01';

/** Facts written in one statement; PostgreSQL takes no more than 65,535 values at once. */
const AT_ONCE = 1000;

/**
 * Loads a city into an empty database and says whether it did. Where there is a city already nothing
 * happens: from the first start on the database is the truth.
 */
export async function loadCity(db: Db, city: City, by: string, now: Temporal.Instant): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await hold(tx);
    if (await hasCity(tx)) return false;
    await record(tx, factsOf(city), BEGINNING, by, now);
    return true;
  });
}

/** The letters a newer program writes and the database has never had, by their codes (`survey.pl`). */
export async function missingLetters(db: Db | Tx): Promise<string[]> {
  const rows = await db
    .selectFrom('city_facts')
    .select('code')
    .distinct()
    .where('kind', '=', 'letter')
    .execute();
  const known = new Set(rows.map(({ code }) => code));
  return LETTER_CODES.flatMap((code) => LANGS.map((lang) => `${code}.${lang}`)).filter(
    (one) => !known.has(one)
  );
}

/**
 * Adds letters the database has never had, as the folder has them, and gives their codes. After an upgrade
 * nobody goes untold because a letter is not written yet; what somebody changed or ended stays as it is.
 */
export async function addLetters(db: Db, city: City, by: string, now: Temporal.Instant): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await hold(tx);
    const missing = await missingLetters(tx);
    const facts = factsOf(city).filter(({ kind, code }) => kind === 'letter' && missing.includes(code));
    await record(tx, facts, BEGINNING, by, now);
    return facts.map(({ code }) => code);
  });
}

/** The kinds of facts that came later: services and the hotline, which an older database has never had. */
const SERVICE_KINDS = ['service-group', 'life-event', 'hotline'] as const satisfies readonly FactKind[];

/** Which facts about services the database has never had; what somebody ended was there once. */
export async function missingServices(db: Db | Tx): Promise<FactKind[]> {
  const rows = await db
    .selectFrom('city_facts')
    .select('kind')
    .distinct()
    .where('kind', 'in', SERVICE_KINDS)
    .execute();
  return SERVICE_KINDS.filter((kind) => !rows.some((row) => row.kind === kind));
}

/** Adds groups of services and life events to a database that has never had any, and gives how many. */
export async function addServices(db: Db, city: City, by: string, now: Temporal.Instant): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await hold(tx);
    const missing = await missingServices(tx);
    const facts = factsOf(city).filter(({ kind }) => missing.includes(kind));
    await record(tx, facts, BEGINNING, by, now);
    return facts.length;
  });
}

/** Is a city loaded? Then its folder need not be read. */
export async function hasCity(db: Db | Tx): Promise<boolean> {
  return (await db.selectFrom('city_facts').select('kind').limit(1).executeTakeFirst()) !== undefined;
}

/** The city as it is on a day, or nothing when none is loaded. */
export async function findCity(db: Db | Tx, day: string): Promise<City | undefined> {
  const rows = await db
    .selectFrom('city_facts')
    .distinctOn(['kind', 'code'])
    .select(['kind', 'code', 'place', 'ended', 'document'])
    .where('effective_from', '<=', day)
    .orderBy('kind')
    .orderBy('code')
    .orderBy('effective_from', 'desc')
    .execute();
  const facts = rows
    .filter((row) => !row.ended)
    .toSorted((a, b) => a.place - b.place || (a.code < b.code ? -1 : 1));
  return facts.length > 0 ? cityOf(facts) : undefined;
}

/** A fact that is to hold from a later day; applying a folder does not touch it. */
export type LaterFact = { kind: string; code: string; from: string };

/**
 * Makes the city of the database the same as `city` from a day on, and gives what had to be recorded.
 *
 * What the city no longer has ends; what had ended and is there again begins anew. A second change of a
 * fact on the same day takes the place of the first, since a day has one truth. Throws when nothing was
 * ever loaded.
 */
export async function applyCity(
  db: Db,
  city: City,
  by: string,
  now: Temporal.Instant,
  from: string
): Promise<Difference> {
  return db.transaction().execute(async (tx) => {
    await hold(tx);
    const before = await findCity(tx, from);
    if (!before) throw new Error('No city is loaded yet.');
    const difference = diffCity(before, city);
    const facts = (what: readonly Change['what'][]) =>
      difference.changes.filter((change) => what.includes(change.what)).map((change) => change.fact);
    await record(tx, facts(['new', 'changed']), from, by, now);
    await record(tx, facts(['ended']), from, by, now, true);
    const moved = new Set([...difference.reordered, ...facts(['new']).map((fact) => fact.kind)]);
    await reorder(
      tx,
      factsOf(city).filter((fact) => moved.has(fact.kind))
    );
    return difference;
  });
}

/** The facts that are recorded for a day after this one, so that nobody forgets them. */
export async function listLaterFacts(db: Db, day: string): Promise<LaterFact[]> {
  return db
    .selectFrom('city_facts')
    .select(['kind', 'code', 'effective_from as from'])
    .where('effective_from', '>', day)
    .orderBy('effective_from')
    .orderBy('kind')
    .orderBy('code')
    .execute();
}

/** Facts to record from a day on, as somebody at the office decided. */
export type Decision = { facts: readonly Fact[]; from: string };

/**
 * Changes single facts of the city in the database. `decide` is handed the city as of `day` while nobody else
 * can change it, and the connection to ask for more. What it refuses is recorded nowhere.
 */
export async function changeCity<R extends object>(
  db: Db,
  day: string,
  by: string,
  now: Temporal.Instant,
  decide: (city: City, tx: Tx) => Promise<Decision | R>
): Promise<Decision | R> {
  return db.transaction().execute(async (tx) => {
    await hold(tx);
    const city = await findCity(tx, day);
    if (!city) throw new Error('No city is loaded yet.');
    const decided = await decide(city, tx);
    if ('facts' in decided) await record(tx, decided.facts, decided.from, by, now);
    return decided;
  });
}

/** The version of a fact: the newest of its changes, 0 when it was only ever loaded. */
export async function findVersion(db: Db | Tx, kind: FactKind, code: string): Promise<number> {
  const row = await db
    .selectFrom('city_changes')
    .select('id')
    .where('kind', '=', kind)
    .where('code', '=', code)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** A fact as it stood on a day: what it said, since when, who recorded it. */
export type StoodFact = { code: string; document: object; from: string; by: string; at: string };

/** The facts of a kind as they stood on a day, by their codes; those that were not there yet are left out. */
export async function listFactsOn(
  db: Db | Tx,
  kind: FactKind,
  codes: readonly string[],
  day: string
): Promise<StoodFact[]> {
  if (codes.length === 0) return [];
  return db
    .selectFrom('city_facts')
    .distinctOn('code')
    .select(['code', 'document', 'effective_from as from', 'recorded_by as by', 'recorded_at as at'])
    .where('kind', '=', kind)
    .where('code', 'in', [...codes])
    .where('effective_from', '<=', day)
    .orderBy('code')
    .orderBy('effective_from', 'desc')
    .execute();
}

/** A change as it was recorded. */
export type RecordedChange = StoodFact & { id: number; kind: string; ended: boolean };

/** How many changes a page shows. */
const CHANGES = 50;

/** The newest changes of these kinds, or of one fact; before the change `before` when a page was turned. */
export async function listChanges(
  db: Db,
  kinds: readonly FactKind[],
  { code, before }: { code?: string; before?: number } = {}
): Promise<RecordedChange[]> {
  return db
    .selectFrom('city_changes')
    .select(['id', 'kind', 'code', 'ended', 'document'])
    .select(['effective_from as from', 'recorded_by as by', 'recorded_at as at'])
    .where('kind', 'in', [...kinds])
    .$if(code !== undefined, (query) => query.where('code', '=', code!))
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(CHANGES)
    .execute();
}

/** What is recorded of a kind for days after this one, whole. */
export async function listPlanned(db: Db | Tx, kind: FactKind, day: string): Promise<StoodFact[]> {
  return db
    .selectFrom('city_facts')
    .select(['code', 'document', 'effective_from as from', 'recorded_by as by', 'recorded_at as at'])
    .where('kind', '=', kind)
    .where('effective_from', '>', day)
    .where('ended', '=', false)
    .orderBy('effective_from')
    .orderBy('code')
    .execute();
}

/** Two who load or apply at once come one after the other. */
async function hold(tx: Tx): Promise<void> {
  await sql`lock table city_facts in share row exclusive mode`.execute(tx);
}

async function record(
  tx: Tx,
  facts: readonly Fact[],
  from: string,
  by: string,
  now: Temporal.Instant,
  ended = false
): Promise<void> {
  for (let at = 0; at < facts.length; at += AT_ONCE) {
    const rows = facts.slice(at, at + AT_ONCE).map(({ kind, code, place, document }) => ({
      kind,
      code,
      place,
      ended,
      document: JSON.stringify(document),
      effective_from: from,
      recorded_at: now.toString(),
      recorded_by: by
    }));
    await tx
      .insertInto('city_facts')
      .values(rows)
      .onConflict((same) =>
        same.columns(['kind', 'code', 'effective_from']).doUpdateSet((eb) => ({
          document: eb.ref('excluded.document'),
          place: eb.ref('excluded.place'),
          ended: eb.ref('excluded.ended'),
          recorded_at: eb.ref('excluded.recorded_at'),
          recorded_by: eb.ref('excluded.recorded_by')
        }))
      )
      .execute();
    // What a city begins with is no change of it.
    if (from !== BEGINNING)
      await tx
        .insertInto('city_changes')
        .values(rows.map(({ place: _, ...row }) => row))
        .execute();
  }
}

/** The order of a list is how it is shown, not a fact with a date: it is changed in place. */
async function reorder(tx: Tx, facts: readonly Fact[]): Promise<void> {
  for (const { kind, code, place } of facts) {
    await tx
      .updateTable('city_facts')
      .set({ place })
      .where('kind', '=', kind)
      .where('code', '=', code)
      .execute();
  }
}
