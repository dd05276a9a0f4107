/** Contacts in the database: found, held, and recorded line by line. */
import type { Db, Tx } from '#world/database.server.ts';
import type { ContactRow } from '#world/tables/contacts.server.ts';
import type { Selectable } from 'kysely';
import type { Lang } from '#ui/lang.ts';
import {
  findRehearsal,
  holdRehearsal,
  keepRehearsal,
  listOpenRehearsals
} from './answering/rehearsals.server.ts';
import { afterCall, beginCall, type Call, type Live, type Status } from './call.ts';
import { QUIET } from './calls/live.ts';
import type { CallEntry, Channel, Ending, Reason } from './entry.ts';

/** A row as a call. */
export function callFrom(row: Selectable<ContactRow>): Call {
  return {
    id: row.id,
    version: row.version,
    channel: row.channel as Channel,
    direction: row.direction as Call['direction'],
    carriedBy: row.carried_by,
    outerId: row.outer_id,
    number: row.number,
    account: row.account,
    lang: row.lang as Lang,
    topic: row.topic,
    priority: row.priority,
    status: row.status as Status,
    agent: row.agent,
    offeredUntil: row.offered_until,
    unit: row.unit,
    handedFor: row.handed_for as Reason | null,
    beganAt: row.began_at,
    queuedAt: row.queued_at,
    answeredAt: row.answered_at,
    endedAt: row.ended_at,
    wrappedAt: row.wrapped_at,
    ending: row.ending as Ending | null,
    waitSeconds: row.wait_seconds,
    talkSeconds: row.talk_seconds,
    holdSeconds: row.hold_seconds,
    wrapSeconds: row.wrap_seconds,
    outcome: row.outcome,
    about: row.about,
    flags: row.flags,
    note: row.note,
    caseId: row.case_id,
    earlier: row.earlier,
    live: { ...QUIET, ...(row.live as Partial<Live>) },
    tokenHash: row.token_hash
  };
}

/** A call as its row. */
export function rowOf(c: Call) {
  return {
    id: c.id,
    version: c.version,
    channel: c.channel,
    direction: c.direction,
    carried_by: c.carriedBy,
    outer_id: c.outerId,
    number: c.number,
    account: c.account,
    lang: c.lang,
    topic: c.topic,
    priority: c.priority,
    status: c.status,
    agent: c.agent,
    offered_until: c.offeredUntil,
    unit: c.unit,
    handed_for: c.handedFor,
    began_at: c.beganAt,
    queued_at: c.queuedAt,
    answered_at: c.answeredAt,
    ended_at: c.endedAt,
    wrapped_at: c.wrappedAt,
    ending: c.ending,
    wait_seconds: c.waitSeconds,
    talk_seconds: c.talkSeconds,
    hold_seconds: c.holdSeconds,
    wrap_seconds: c.wrapSeconds,
    outcome: c.outcome,
    about: c.about,
    flags: c.flags,
    note: c.note,
    case_id: c.caseId,
    earlier: c.earlier,
    live: JSON.stringify(c.live),
    token_hash: c.tokenHash
  };
}

export async function findCall(db: Db | Tx, id: string): Promise<Call | undefined> {
  const row = await db.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && callFrom(row);
}

/** The contact or rehearsal, locked until the transaction ends: whoever comes second sees what the first one did. */
export async function holdCall(tx: Tx, id: string): Promise<Call | undefined> {
  const row = await tx.selectFrom('contacts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? callFrom(row) : holdRehearsal(tx, id);
}

/** The contact whose caller holds this secret. */
export async function findByToken(db: Db | Tx, hash: string): Promise<Call | undefined> {
  const row = await db.selectFrom('contacts').selectAll().where('token_hash', '=', hash).executeTakeFirst();
  return row && callFrom(row);
}

/** Every call that has sound or may have it: contacts that are not over, oldest first, and rehearsals. */
export async function listSounding(db: Db | Tx): Promise<Call[]> {
  return [...(await listOpenCalls(db)), ...(await listOpenRehearsals(db))];
}

/** A contact, or a rehearsal. */
export async function findSounding(db: Db | Tx, id: string): Promise<Call | undefined> {
  return (await findCall(db, id)) ?? findRehearsal(db, id);
}

/** Every contact that is not over, oldest first. */
export async function listOpenCalls(db: Db | Tx): Promise<Call[]> {
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('began_at')
    .execute();
  return rows.map(callFrom);
}

/** The journal of a contact in its order. */
export async function listCallEntries(db: Db | Tx, contact: string): Promise<CallEntry[]> {
  const rows = await db
    .selectFrom('contact_entries')
    .select(['what', 'at', 'by', 'detail'])
    .where('contact', '=', contact)
    .orderBy('position')
    .execute();
  return rows as unknown as CallEntry[];
}

/** Records the first line of a contact, and gives the call. */
export async function recordNew(tx: Tx, id: string, first: CallEntry): Promise<Call> {
  const call = beginCall(id, first);
  await tx.insertInto('contacts').values(rowOf(call)).execute();
  await insertEntries(tx, id, 0, [first]);
  return call;
}

/** Records further lines of a held contact, and gives the call after them. Of a rehearsal nothing but itself is kept. */
export async function recordMore(tx: Tx, held: Call, entries: readonly CallEntry[]): Promise<Call> {
  if (entries.length === 0) return held;
  const after = entries.reduce(afterCall, held);
  if (held.live.rehearsal) {
    await keepRehearsal(tx, after);
    return after;
  }
  const { id, ...row } = rowOf(after);
  await tx.updateTable('contacts').set(row).where('id', '=', id).execute();
  // The version counts the lines, so the next one's place is known.
  await insertEntries(tx, id, held.version, entries);
  return after;
}

async function insertEntries(
  tx: Tx,
  contact: string,
  from: number,
  entries: readonly CallEntry[]
): Promise<void> {
  await tx
    .insertInto('contact_entries')
    .values(
      entries.map(({ what, at, by, detail }, index) => ({
        contact,
        position: from + index,
        at,
        what,
        by,
        detail: JSON.stringify(detail)
      }))
    )
    .execute();
}
