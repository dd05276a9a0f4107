/** The staff in the database, as administrators look after them. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Role } from '#people/rights/rights.ts';
import { standingOf, type Member } from './staff.ts';

/** The most one page lists; searching finds the rest. */
export const STAFF_PAGE = 200;

type Row = {
  id: string;
  name: string;
  email: string;
  role: Role;
  also: Role[];
  unit: string | null;
  head: boolean;
  demo: boolean;
  suspended: boolean;
  left: boolean;
  came: boolean;
  totp: boolean;
  passkeys: number;
  hiredAt: string;
  seenAt: string | null;
};

/** Have they ever been in: have they anything to sign in with? */
const CAME = sql`(p.password is not null or exists (select from passkeys k where k.person = p.id)
  or exists (select from identities i where i.person = p.id))`;

const MEMBER = sql`select p.id, p.name, p.email, p.role, p.also, p.unit, p.head, p.demo,
    p.suspended_at is not null as suspended, p.left_at is not null as left, ${CAME} as came,
    exists (select from totps t where t.person = p.id) as totp,
    (select count(*)::int from passkeys k where k.person = p.id) as passkeys,
    p.hired_at as "hiredAt", (select max(seen_at) from sessions s where s.person = p.id) as "seenAt"
  from people p`;

function memberFrom({ suspended, left, came, ...row }: Row): Member {
  return { ...row, standing: standingOf({ suspended, left, came }) };
}

/** What people type is no pattern: its signs are escaped. */
function like(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Whom to list: by words of name or address, role, unit; who left only when asked for. */
export type Sought = { words?: string; role?: string; unit?: string; left?: boolean };

/** The staff by name. */
export async function listStaff(db: Db, { words = '', role, unit, left = false }: Sought): Promise<Member[]> {
  const found = like(words.slice(0, 100).replaceAll('\0', ''));
  const { rows } = await sql<Row>`${MEMBER}
    where (p.left_at is not null) = ${left}
      and (p.name ilike ${found} or p.email ilike ${found})
      and (${role ?? null}::text is null or p.role = ${role ?? null} or ${role ?? null} = any(p.also))
      and (${unit ?? null}::text is null or p.unit = ${unit ?? null})
    order by p.name, p.id limit ${STAFF_PAGE}`.execute(db);
  return rows.map(memberFrom);
}

/** Somebody of the staff, also when they left. */
export async function findMember(db: Db | Tx, id: string): Promise<Member | undefined> {
  const { rows } = await sql<Row>`${MEMBER} where p.id::text = ${id}`.execute(db);
  return rows[0] && memberFrom(rows[0]);
}

/**
 * Holds somebody and every administrator until the transaction ends, always in the same order, so that two
 * administrators who suspend each other at once do not both succeed.
 */
export async function holdMember(tx: Tx, id: string): Promise<Member | undefined> {
  await sql`select from people p where p.id::text = ${id} or p.role = 'administrator' or 'administrator' = any(p.also)
    order by p.id for update`.execute(tx);
  return findMember(tx, id);
}

/** Is there another administrator who can come in? The demo's count only for the demo. */
export async function isOtherAdministrator(
  tx: Tx,
  { id, demo }: Pick<Member, 'id' | 'demo'>
): Promise<boolean> {
  const { rows } = await sql`select from people p
    where p.id <> ${id} and (p.role = 'administrator' or 'administrator' = any(p.also))
      and p.suspended_at is null and p.left_at is null and (not p.demo or ${demo}) and ${CAME} limit 1`.execute(
    tx
  );
  return rows.length > 0;
}
