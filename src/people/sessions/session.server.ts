/** Sessions in the database: begun, looked up at every page, listed, ended. */
import { sql, type RawBuilder } from 'kysely';
import { KEPT, type Db, type Tx } from '#world/database.server.ts';
import { hashOf, newToken } from '#world/seal.server.ts';
import type { Person } from '#people/person.ts';
import type { Role } from '#people/rights/rights.ts';
import { GRACE_MINUTES, isWhole, SEEN_SECONDS, type Factor, type Owner, type Session } from './session.ts';

/** How long one signing in lasts: a working day and its overtime. */
export const SESSION_HOURS = 12;
/** How long a resident stays signed in on a device of theirs, at most. */
export const ACCOUNT_SESSION_DAYS = 90;
/** After so many days without a visit a resident signs in anew. */
export const ACCOUNT_IDLE_DAYS = 14;
/** For so long after its end it is known whose a session was: they may take up what they had typed. */
export const REMEMBERED_MINUTES = 60;

/** How a session began. */
export type Begun = {
  factors: readonly Factor[];
  device?: string;
  /** When they proved who they are, where it was before now: at a provider that knew them still. */
  provedAt?: string | undefined;
};

/** Begins a session: the token for the browser; only its hash is kept. */
export async function beginSession(
  db: Db | Tx,
  owner: Owner,
  { factors, device = '', provedAt }: Begun,
  now: Temporal.Instant
): Promise<{ token: string; expires: Temporal.Instant }> {
  const token = newToken();
  const hours = 'person' in owner ? SESSION_HOURS : 24 * ACCOUNT_SESSION_DAYS;
  const expires = now.add({ hours });
  const at = now.toString();
  await db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(token),
      person: null,
      account: null,
      ...owner,
      factors: [...factors],
      device,
      began_at: at,
      seen_at: at,
      proved_at: provedAt !== undefined && provedAt < at ? provedAt : at,
      expires_at: expires.toString()
    })
    .execute();
  return { token, expires };
}

/** Ends a session; an unknown token ends nothing. Gives whose it was. */
export async function endSession(db: Db | Tx, token: string): Promise<Owner | undefined> {
  const row = await db
    .deleteFrom('sessions')
    .where('token_hash', '=', hashOf(token))
    .returning(['person', 'account'])
    .executeTakeFirst();
  if (!row) return undefined;
  return row.person === null ? { account: row.account! } : { person: row.person };
}

const ofOwner = (owner: Owner) =>
  'person' in owner ? sql<boolean>`person = ${owner.person}` : sql<boolean>`account = ${owner.account}`;

/** Ends one session by its id, of this owner only. Says whether there was one. */
export async function endOne(db: Db | Tx, owner: Owner, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where(ofOwner(owner))
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends every session of an owner but the one with the id `except`; all of them without one. Says how many. */
export async function endOthers(db: Db | Tx, owner: Owner, except?: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where(ofOwner(owner))
    .$if(except !== undefined, (query) => query.where('id', '<>', except!))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

const COLUMNS = ['id', 'factors', 'began_at', 'seen_at', 'proved_at', 'device'] as const;

/** The sessions an owner is signed in with, the latest used first. */
export async function listSessions(
  db: Db | Tx,
  owner: Owner,
  now: Temporal.Instant,
  idleMinutes?: number
): Promise<Session[]> {
  const minutes =
    'account' in owner ? 60 * 24 * ACCOUNT_IDLE_DAYS : idleMinutes && idleMinutes + GRACE_MINUTES;
  const rows = await db
    .selectFrom('sessions')
    .select(COLUMNS)
    .where(ofOwner(owner))
    .where('expires_at', '>', now.toString())
    .$if(minutes !== undefined, (query) =>
      query.where('seen_at', '>', now.subtract({ minutes: minutes! }).toString())
    )
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, factors: row.factors as Factor[] }));
}

/**
 * They have proved again who they are, by this factor. The session goes on under another token: whoever has read the
 * old one gains nothing by it (ASVS 5.0, 7.2.4). Nothing when the session is over.
 */
export async function markProved(
  db: Db | Tx,
  id: string,
  factor: Factor,
  now: Temporal.Instant
): Promise<{ token: string; expires: Temporal.Instant } | undefined> {
  const token = newToken();
  const row = await db
    .updateTable('sessions')
    .set({
      token_hash: hashOf(token),
      proved_at: now.toString(),
      factors: sql`case when ${factor} = any(factors) then factors else factors || ${factor}::text end`
    })
    .where('id', '=', id)
    .returning('expires_at')
    .executeTakeFirst();
  return row && { token, expires: Temporal.Instant.from(row.expires_at) };
}

/** How a session is looked at: after how long unseen it is over, and whether its owner is there now. */
type Look = { idle?: Temporal.DurationLike | undefined; there?: boolean };

/**
 * The session of a token with its owner's columns, in one statement that also notes that its owner was there.
 *
 * Written to once a minute at most: lists are opened all day, and a session must cost them a look at one row. That
 * somebody was there is worth no wait for the disk, so this commit alone does without (and stands in no transaction
 * of others). One that is over is given too for a while, marked as such, and never seen again.
 */
function look<Row>(
  db: Db,
  token: string,
  now: Temporal.Instant,
  owner: ReturnType<typeof sql>,
  { idle, there = true }: Look
) {
  const at = now.toString();
  const before = now.subtract({ seconds: SEEN_SECONDS }).toString();
  const gone = idle === undefined ? '-infinity' : now.subtract(idle).toString();
  const kept = now.subtract({ minutes: REMEMBERED_MINUTES }).toString();
  return sql<Row & Session>`${KEPT}
    with found as materialized (
      select s.token_hash, s.id as session, s.factors, s.began_at, s.seen_at, s.proved_at, s.device,
        s.expires_at <= ${at}::timestamptz or s.seen_at <= ${gone}::timestamptz as over, ${owner}
        and s.token_hash = ${hashOf(token)} and s.expires_at > ${kept}::timestamptz
    ), seen as (
      update sessions set seen_at = ${at}::timestamptz from found
      where sessions.token_hash = found.token_hash and not found.over and ${there}::boolean
        and sessions.seen_at <= ${before}::timestamptz and set_config('synchronous_commit', 'off', true) = 'off'
    )
    select * from found`.execute(db);
}

type Looked = {
  session: string;
  factors: Factor[];
  began_at: string;
  seen_at: string;
  proved_at: string;
  device: string;
  over: boolean;
};

function sessionFrom({ session: id, factors, began_at, seen_at, proved_at, device }: Looked): Session {
  return { id, factors, began_at, seen_at, proved_at, device };
}

type PersonRow = Looked & {
  id: string;
  name: string;
  email: string;
  role: Role;
  also: Role[];
  unit: string | null;
  head: boolean;
  demo: boolean;
  waiting: Record<string, number>;
  above: unknown;
};

/** What stands above the page they ask for and is theirs, asked in the same statement. */
type Above = (owner: typeof COMING) => RawBuilder<unknown>;

/** What else is asked of a person in the same statement: how much of each thing waits for them. */
type Waiting = Readonly<Record<string, (person: RawBuilder<string>) => RawBuilder<number>>>;

function countsOf(waiting: Waiting): RawBuilder<unknown> {
  const counts = Object.entries(waiting).map(([name, count]) => sql`${sql.lit(name)}, ${count(sql`p.id`)}`);
  return sql`jsonb_build_object(${sql.join(counts)})`;
}

/** Whoever comes with the token, in the statement that looks at their session: their id, and the code of their unit. */
const COMING = { person: sql<string>`p.id`, unit: sql<string>`p.unit` };
const NOTHING_ABOVE = () => sql`null`;

const personWith = (
  waiting: Waiting,
  above: Above
) => sql`p.id, p.name, p.email, p.role, p.also, p.unit, p.head, p.demo, ${countsOf(waiting)} as waiting,
    ${above(COMING)} as above
  from sessions s join people p on p.id = s.person
  where p.suspended_at is null and p.left_at is null`;

/** Somebody who works here and has come in; `whole` when nothing more is asked of them. `waiting` is how much of what was asked about waits for them, `above` what stands above their page. */
export type Present = {
  session: Session;
  person: Person;
  demo: boolean;
  whole: boolean;
  waiting: Readonly<Record<string, number>>;
  above?: unknown;
};

/** What is asked with a session of the staff: the demo allowed, after how many minutes of nobody it is over, what may wait for them. */
export type Asking = {
  demo?: boolean;
  idleMinutes?: number;
  there?: boolean;
  waiting?: Waiting;
  above?: Above | undefined;
};

/** Whoever a token brings: present, or somebody whose session is over and who may take up what they had typed. */
export type Met = { present?: Present; over?: Person };

/**
 * Whom this token brings, of those who work here.
 *
 * Nobody when it is unknown or long over, when they are suspended or left, or belong to the demo where there is none.
 * A session that is not `whole` opens nothing but the setting up of a second factor; the demo's people, who are
 * refused in production, need none.
 */
export async function meet(
  db: Db,
  token: string,
  now: Temporal.Instant,
  { demo: demoAllowed = true, idleMinutes, there = true, waiting = {}, above = NOTHING_ABOVE }: Asking = {}
): Promise<Met> {
  const idle = idleMinutes === undefined ? undefined : { minutes: idleMinutes + GRACE_MINUTES };
  const { rows } = await look<PersonRow>(db, token, now, personWith(waiting, above), { idle, there });
  const row = rows[0] as PersonRow | undefined;
  if (!row || (row.demo && !demoAllowed)) return {};
  const { id, name, email, role, also, unit, head, demo } = row;
  const besides = also.length > 0 ? { also } : {};
  const person = { id, name, email, role, ...besides, unit, ...(head ? { head } : {}) };
  const whole = demo || isWhole(row.factors);
  if (row.over) return whole ? { over: person } : {};
  return {
    present: { session: sessionFrom(row), person, demo, whole, waiting: row.waiting, above: row.above }
  };
}

/** The session with this token, of somebody who works here; nothing when it is over. */
export async function sessionOf(
  db: Db,
  token: string,
  now: Temporal.Instant,
  asking: Asking = {}
): Promise<Present | undefined> {
  return (await meet(db, token, now, asking)).present;
}

/** Who is signed in with this token, wholly; nobody otherwise. */
export async function personOf(
  db: Db,
  token: string,
  now: Temporal.Instant,
  asking: Asking = {}
): Promise<Person | undefined> {
  const present = await sessionOf(db, token, now, asking);
  return present?.whole ? present.person : undefined;
}

/** A resident with an account, as every page knows them. */
export type Holder = {
  session: Session;
  account: { id: string; email: string | null; name: string; lang: string };
};

const ACCOUNT = sql`a.id, a.email, a.name, a.lang from sessions s join accounts a on a.id = s.account where true`;

/** The session with this token, of a resident's account. */
export async function accountOf(db: Db, token: string, now: Temporal.Instant): Promise<Holder | undefined> {
  const idle = { hours: 24 * ACCOUNT_IDLE_DAYS };
  const { rows } = await look<Looked & Holder['account']>(db, token, now, ACCOUNT, { idle });
  const row = rows[0] as (Looked & Holder['account']) | undefined;
  if (!row || row.over) return undefined;
  const { id, email, name, lang } = row;
  return { session: sessionFrom(row), account: { id, email, name, lang } };
}

/** Sweeps away sessions that are over and remembered no longer. */
export async function sweepSessions(db: Db, now: Temporal.Instant): Promise<void> {
  const kept = now.subtract({ minutes: REMEMBERED_MINUTES }).toString();
  await db.deleteFrom('sessions').where('expires_at', '<=', kept).execute();
}
