/** The cases of a resident's account: a page at a time by keys, and those that could still be added. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { HeldHow } from '#people/accounts/account.ts';
import type { Case } from '#cases/case.ts';

/** How many cases one page shows. */
export const HELD_PAGE_SIZE = 20;
/** Up to this many earlier cases are added in one go. */
export const EARLIER_MAX = 500;

export type HeldCase = Pick<
  Case,
  | 'id'
  | 'year'
  | 'number'
  | 'category'
  | 'status'
  | 'outcome'
  | 'dueOn'
  | 'receivedAt'
  | 'contested'
  | 'stoppedAt'
> & { address: string | null };

/** Where a page begins: after the case received at this moment, and its id. */
export type HeldKey = { at: string; id: string };

const KEY = /^(\d{13,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The key of a page as an address carries it; a forged or spoiled one begins the list anew. */
export function heldKeyIn(text: string | null | undefined): HeldKey | undefined {
  const [, at, id] = KEY.exec(text ?? '') ?? [];
  if (at === undefined || id === undefined || Number(at) > 8.64e15) return undefined;
  return { at: Temporal.Instant.fromEpochMilliseconds(Number(at)).toString(), id };
}

function keyOf({ receivedAt, id }: HeldCase): string {
  return `${Temporal.Instant.from(receivedAt).epochMilliseconds}_${id}`;
}

/** A page of the cases an account holds, the last received first. */
export async function listHeld(
  db: Db | Tx,
  account: string,
  after?: HeldKey
): Promise<{ cases: HeldCase[]; next: string | undefined }> {
  const rest = after ? sql`and (c.received_at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  // What closed a master closed what was merged into it; the answer stands there.
  const { rows } = await sql<HeldCase>`
    select c.id, c.year, c.number, c.category, c.address, c.contested,
      case when m.status = 'asked' then 'dispatched' else coalesce(m.status, c.status) end as status,
      case when m.id is null then c.outcome else m.outcome end as outcome,
      case when m.id is null then c.due_on else m.due_on end as "dueOn",
      case when m.id is null then c.stopped_at end as "stoppedAt",
      c.received_at as "receivedAt"
    from account_cases h join cases c on c.id = h.case_id left join cases m on m.id = c.merged_into
    where h.account = ${account} ${rest}
    order by c.received_at desc, c.id desc limit ${HELD_PAGE_SIZE + 1}`.execute(db);
  const cases = rows.slice(0, HELD_PAGE_SIZE);
  const last = cases.at(-1);
  return { cases, next: rows.length > HELD_PAGE_SIZE && last ? keyOf(last) : undefined };
}

/** Every case an account holds, and how it came there, for whoever takes all of it out. */
export async function listAllHeld(db: Db | Tx, account: string): Promise<{ id: string; how: HeldHow }[]> {
  const { rows } = await sql<{ id: string; how: HeldHow }>`
    select h.case_id as id, h.how from account_cases h join cases c on c.id = h.case_id
    where h.account = ${account} order by c.received_at desc, c.id desc`.execute(db);
  return rows;
}

/**
 * Cases whose resident is reached by this address or number and that the account does not hold yet, received since
 * then where it is said; the latest first.
 */
export async function listEarlier(
  db: Db | Tx,
  account: string,
  to: string,
  since?: Temporal.Instant
): Promise<string[]> {
  const young = since ? sql`and c.received_at >= ${since.toString()}` : sql``;
  const { rows } = await sql<{ id: string }>`
    select c.id from cases c
    where lower(c.contact ->> 'to') = lower(${to}) and c.contact ->> 'by' <> 'none' ${young}
      and not exists (select from account_cases h where h.account = ${account} and h.case_id = c.id)
    order by c.received_at desc limit ${EARLIER_MAX}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Up to this many followed cases stand beside one's own. */
const FOLLOWED_MAX = 50;

export type FollowedCase = Pick<Case, 'year' | 'number' | 'category' | 'shown'> & { follower: string };

/** Cases of others that this confirmed address follows, the latest first. */
export async function listFollowed(db: Db | Tx, email: string): Promise<FollowedCase[]> {
  const { rows } = await sql<FollowedCase>`
    select f.id as follower, c.year, c.number, c.category, c.shown
    from followers f join cases c on c.id = f.case_id
    where lower(f.email) = lower(${email}) and f.confirmed_at is not null
    order by f.confirmed_at desc limit ${FOLLOWED_MAX}`.execute(db);
  return rows;
}
