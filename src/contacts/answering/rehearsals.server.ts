/** Rehearsals: calls from the office that hear a draft. They lie apart from contacts, so that nothing can count them. */
import { sql, type Selectable } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { AnsweringTables } from '#world/tables/answering.server.ts';
import type { Answering } from '#catalogue/hotline/hotline.ts';
import type { Call } from '#contacts/call.ts';
import { QUIET } from '#contacts/calls/live.ts';

const callFrom = ({ call }: Pick<Selectable<AnsweringTables['rehearsals']>, 'call'>): Call => {
  const kept = call as Call;
  return { ...kept, live: { ...QUIET, ...kept.live } };
};

/** Which content is heard: the draft and its version. */
export type Heard = { answering: string; version: number; document: Answering; by: string };

export async function addRehearsal(tx: Tx, call: Call, heard: Heard): Promise<void> {
  await tx
    .insertInto('rehearsals')
    .values({
      id: call.id,
      answering: heard.answering,
      version: heard.version,
      document: JSON.stringify(heard.document),
      by: heard.by,
      token_hash: call.tokenHash!,
      began_at: call.beganAt,
      ended_at: null,
      call: JSON.stringify(call)
    })
    .execute();
}

export async function findRehearsal(db: Db | Tx, id: string): Promise<Call | undefined> {
  const row = await db.selectFrom('rehearsals').select('call').where('id', '=', id).executeTakeFirst();
  return row && callFrom(row);
}

export async function holdRehearsal(tx: Tx, id: string): Promise<Call | undefined> {
  const row = await tx
    .selectFrom('rehearsals')
    .select('call')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && callFrom(row);
}

/** The rehearsal whose page holds this secret. */
export async function findRehearsalByToken(db: Db | Tx, hash: string): Promise<Call | undefined> {
  const row = await db
    .selectFrom('rehearsals')
    .select('call')
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return row && callFrom(row);
}

/** The open rehearsal a leg belongs to. */
export async function findRehearsalOfLeg(db: Db | Tx, leg: string): Promise<Call | undefined> {
  const row = await db
    .selectFrom('rehearsals')
    .select('call')
    .where('ended_at', 'is', null)
    .where(sql<boolean>`call -> 'live' ->> 'leg' = ${leg}`)
    .executeTakeFirst();
  return row && callFrom(row);
}

export async function listOpenRehearsals(db: Db | Tx): Promise<Call[]> {
  const rows = await db
    .selectFrom('rehearsals')
    .select('call')
    .where('ended_at', 'is', null)
    .orderBy('began_at')
    .execute();
  return rows.map(callFrom);
}

/** What a rehearsal hears. */
export async function heardIn(db: Db | Tx, id: string): Promise<Heard | undefined> {
  const row = await db
    .selectFrom('rehearsals')
    .select(['answering', 'version', 'document', 'by'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, document: row.document as Answering, by: row.by! };
}

/** Keeps a held rehearsal as it is now. */
export async function keepRehearsal(tx: Tx, call: Call): Promise<void> {
  await tx
    .updateTable('rehearsals')
    .set({ call: JSON.stringify(call), ended_at: call.endedAt })
    .where('id', '=', call.id)
    .execute();
}

/** The draft that is heard in a rehearsal was tried, if it is still what it was. */
export async function markTried(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  const heard = await heardIn(tx, id);
  if (!heard) return;
  await tx
    .updateTable('answering_versions')
    .set({ tried_at: now.toString(), tried_by: heard.by })
    .where('id', '=', heard.answering)
    .where('version', '=', heard.version)
    .where('live_at', 'is', null)
    .where('tried_at', 'is', null)
    .execute();
}

/** Throws away rehearsals that began before this moment. */
export async function forgetRehearsals(db: Db, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('rehearsals').where('began_at', '<', before.toString()).execute();
}
