/** The people who work here in the database. */
import { sql } from 'kysely';
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import { keptPassword } from './password.server.ts';
import { endPendings } from './pending.server.ts';
import type { NewPerson, Person } from './person.ts';
import type { Role } from './rights/rights.ts';

/** A person as signing in needs them. */
export type Known = Person & { password: string | null; demo: boolean; absent: boolean };

type Row = {
  id: string;
  name: string;
  email: string;
  role: string;
  also: readonly string[];
  unit: string | null;
  head: boolean;
};

const COLUMNS = [
  'people.id',
  'people.name',
  'people.email',
  'people.role',
  'people.also',
  'people.unit',
  'people.head'
] as const;

/** Works here today: neither suspended nor gone. */
const PRESENT = sql<boolean>`people.suspended_at is null and people.left_at is null`;

function personFrom({ id, name, email, role, also, unit, head }: Row): Person {
  const besides = also.length > 0 ? { also: also as Role[] } : {};
  return { id, name, email, role: role as Role, ...besides, unit, ...(head ? { head } : {}) };
}

/** Adds a person already checked by `personFaults`. Refused when the address belongs to somebody. */
export async function addPerson(
  db: Db | Tx,
  id: string,
  given: NewPerson & { role: Role; demo?: boolean }
): Promise<Person | Refusal> {
  const person = {
    id,
    name: given.name.trim(),
    email: given.email,
    role: given.role,
    also: [...(given.also ?? [])],
    unit: given.unit ?? null,
    head: given.head ?? false
  };
  const added = await db
    .insertInto('people')
    .values({ ...person, password: await keptPassword(given.password), demo: given.demo ?? false })
    .onConflict((at) => at.expression(sql`lower(email)`).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? personFrom(person) : refuse('email-taken', 'email');
}

type KnownRow = Row & { password: string | null; demo: boolean; absent: boolean };

function knownFrom({ password, demo, absent, ...row }: KnownRow): Known {
  return { ...personFrom(row), password, demo, absent };
}

const known = (db: Db | Tx) =>
  db
    .selectFrom('people')
    .select([...COLUMNS, 'password', 'demo', sql<boolean>`not (${PRESENT})`.as('absent')]);

/** The person with this address, in capitals or not; `absent` when they are suspended or left. */
export async function findPersonByEmail(db: Db | Tx, email: string): Promise<Known | undefined> {
  const row = await known(db)
    .where(sql<string>`lower(email)`, '=', sql<string>`lower(${email})`)
    .executeTakeFirst();
  return row && knownFrom(row);
}

/** The person with this id; `absent` when they are suspended or left. */
export async function findPerson(db: Db | Tx, id: string): Promise<Known | undefined> {
  const row = await known(db).where('id', '=', id).executeTakeFirst();
  return row && knownFrom(row);
}

/** The person as pages and journals know them, without what only signing in needs. */
export function personIn({ password: _, demo: __, absent: ___, ...person }: Known): Person {
  return person;
}

/** Everybody who works here or is suspended, by name. */
export async function listPeople(db: Db): Promise<(Person & { demo: boolean })[]> {
  const rows = await db
    .selectFrom('people')
    .select([...COLUMNS, 'demo'])
    .where('left_at', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...personFrom(row), demo: row.demo }));
}

/** Whom of those who work here a letter can be sent to: the heads and officers of a unit, the agents of the desk. */
export async function listStaffOf(
  db: Db | Tx,
  unit: string
): Promise<{ heads: string[]; officers: string[]; agents: string[] }> {
  const rows = await db
    .selectFrom('people')
    .select(['email', 'role', 'unit', 'head'])
    .where((eb) => eb.or([eb('unit', '=', unit), eb('role', '=', 'agent')]))
    .where(PRESENT)
    .orderBy('name')
    .execute();
  const of = (wanted: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(wanted).map(({ email }) => email);
  return {
    heads: of((row) => row.unit === unit && row.head),
    officers: of((row) => row.unit === unit),
    agents: of((row) => row.role === 'agent')
  };
}

/** The addresses of the guardians of personal data who work here today. */
export async function listGuardians(db: Db | Tx): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .select('email')
    .where(sql<boolean>`('guardian' = people.role or 'guardian' = any(people.also))`)
    .where(PRESENT)
    .orderBy('email')
    .execute();
  return rows.map(({ email }) => email);
}

/** The units in which somebody with the role for sensitive cases works today. */
export async function listTrusteeUnits(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .select('unit')
    .distinct()
    .where(sql<boolean>`'trustee' = any(people.also)`)
    .where('unit', 'is not', null)
    .where(PRESENT)
    .execute();
  return rows.flatMap(({ unit }) => unit ?? []);
}

/** The names behind the ids in a journal; a person who left has none any more. */
export async function listNames(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Takes a person away, and with them everything they are signed in with. Says whether there was one. */
export async function removePerson(db: Db, email: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('people')
    .where(sql<string>`lower(email)`, '=', sql<string>`lower(${email})`)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Keeps another password for somebody, already made by `keptPassword`. */
export async function setPassword(db: Db | Tx, id: string, kept: string): Promise<void> {
  await db.updateTable('people').set({ password: kept }).where('id', '=', id).execute();
}

/** Gives a person another password, and ends everything they are signed in with or have begun. Says whether there is such a person. */
export async function changePassword(db: Db, email: string, password: string): Promise<boolean> {
  const kept = await keptPassword(password);
  return db.transaction().execute(async (tx) => {
    const person = await tx
      .updateTable('people')
      .set({ password: kept })
      .where(sql<string>`lower(email)`, '=', sql<string>`lower(${email})`)
      .returning('id')
      .executeTakeFirst();
    if (!person) return false;
    await tx.deleteFrom('sessions').where('person', '=', person.id).execute();
    await endPendings(tx, ['password', 'hired', 'factor'], { person: person.id });
    return true;
  });
}

/** Officers of one unit become officers of another, all of them; says how many. */
export async function moveOfficers(db: Db, from: string, to: string): Promise<number> {
  const moved = await db
    .updateTable('people')
    .set({ unit: to })
    .where('unit', '=', from)
    .where('role', '=', 'officer')
    .executeTakeFirst();
  return Number(moved.numUpdatedRows);
}
