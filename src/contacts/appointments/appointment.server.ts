/** Appointments with an interpreter in the database: which times are taken, one of them, those to come. */
import { sql, type Selectable } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { ChatTables } from '#world/tables/chats.server.ts';
import { FIRST_LANG, isLang, type Lang } from '#ui/lang.ts';

/** A talk with an interpreter somebody booked. `words` say what it is about, where they did. */
export type Appointment = {
  id: string;
  at: string;
  minutes: number;
  email: string;
  words: string | null;
  lang: Lang;
  askedAt: string;
  cancelledAt: string | null;
  reason: string | null;
  contact: string | null;
};

function appointmentFrom(row: Selectable<ChatTables['appointments']>): Appointment {
  const { id, at, minutes, email, words, reason, contact } = row;
  const lang = isLang(row.lang) ? row.lang : FIRST_LANG;
  return {
    id,
    at,
    minutes,
    email,
    words,
    lang,
    askedAt: row.asked_at,
    cancelledAt: row.cancelled_at,
    reason,
    contact
  };
}

export async function findAppointment(db: Db | Tx, id: string): Promise<Appointment | undefined> {
  const row = await db.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirst();
  return row && appointmentFrom(row);
}

/** Times from a moment on at which every interpreter has somebody. */
export async function listTaken(
  db: Db | Tx,
  from: Temporal.Instant,
  atOnce: number
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('appointments')
    .select('at')
    .where('cancelled_at', 'is', null)
    .where('at', '>=', from.toString())
    .groupBy('at')
    .having((eb) => eb.fn.countAll(), '>=', atOnce)
    .execute();
  return new Set(rows.map(({ at }) => Temporal.Instant.from(at).toString()));
}

/** Those from a moment on that nobody cancelled, the soonest first. */
export async function listComing(db: Db | Tx, from: Temporal.Instant): Promise<Appointment[]> {
  const rows = await db
    .selectFrom('appointments')
    .selectAll()
    .where('cancelled_at', 'is', null)
    .where('at', '>=', from.toString())
    .orderBy('at')
    .execute();
  return rows.map(appointmentFrom);
}

/** Those from one moment to another of which no letter of the day before was written. */
export async function listUnreminded(
  db: Db | Tx,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant }
): Promise<Appointment[]> {
  const rows = await db
    .selectFrom('appointments')
    .selectAll()
    .where('cancelled_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('at', '>', from.toString())
    .where('at', '<', until.toString())
    .orderBy('at')
    .execute();
  return rows.map(appointmentFrom);
}

/** Keeps an appointment. Says whether it could be: nobody has the time, and it is not kept already. */
export async function keepAppointment(
  tx: Tx,
  { askedAt, cancelledAt: _, ...given }: Omit<Appointment, 'reason' | 'contact'>,
  atOnce: number
): Promise<boolean> {
  for (let seat = 0; seat < atOnce; seat += 1) {
    const row = await tx
      .insertInto('appointments')
      .values({ ...given, seat, asked_at: askedAt })
      .onConflict((any) => any.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

/** Cancels one that has not begun. Says whether there was one to cancel. */
export async function cancelAppointment(
  tx: Db | Tx,
  id: string,
  { by, reason }: { by: string | null; reason: string | null },
  now: Temporal.Instant
): Promise<boolean> {
  const done = await tx
    .updateTable('appointments')
    .set({ cancelled_at: now.toString(), cancelled_by: by, reason })
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .where('contact', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The letter of the day before is written now. Says whether it was not yet. */
export async function markReminded(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const done = await tx
    .updateTable('appointments')
    .set({ reminded_at: now.toString() })
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .where('reminded_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Erases what was long ago. */
export async function eraseAppointments(db: Db, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('appointments').where('at', '<', before.toString()).execute();
}

/** What is kept of one address, for whoever asks for it. */
export async function listAppointmentsOf(db: Db, email: string) {
  return db
    .selectFrom('appointments')
    .select(['at', 'words', 'lang', 'asked_at', 'cancelled_at', 'reason'])
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .orderBy('at')
    .execute();
}

/** Forgets the appointments of one address: those that are over, or all. */
export async function forgetAppointmentsOf(
  db: Db,
  email: string,
  before: Temporal.Instant | undefined
): Promise<void> {
  await db
    .deleteFrom('appointments')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .$if(before !== undefined, (query) => query.where('at', '<', before!.toString()))
    .execute();
}
