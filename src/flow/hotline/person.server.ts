/** What the hotline keeps of one person: taken out for them, and forgotten when they ask. */
import { sql } from 'kysely';
import { forgetAppointmentsOf } from '#contacts/appointments/appointment.server.ts';
import type { Tx } from '#world/database.server.ts';
import { voicemailOf, type Call } from '#contacts/call.ts';
import { callFrom } from '#contacts/contact.server.ts';
import { line } from '#contacts/entry.ts';
import type { Here } from '#flow/here.server.ts';
import { readRecording, removeRecording } from '#world/telephone/recordings.server.ts';
import { onCall } from './on-call.server.ts';

/** Whose calls and text talks: of a number, of an account that called from the portal, of an address that was left. */
export type Caller = { number?: string; account?: string | undefined; email?: string };

/** The calls of one person, the latest first; also one without a number in which theirs was left to be rung back. */
async function listCallsOf({ world }: Here, { number, account, email }: Caller) {
  const rows = await world.db
    .selectFrom('contacts')
    .selectAll()
    .where((eb) =>
      eb.or([
        ...(number === undefined
          ? []
          : [
              eb('number', '=', number),
              sql<boolean>`number is null and id in (select contact from callbacks where number = ${number})`
            ]),
        ...(account === undefined ? [] : [eb('account', '=', account)]),
        ...(email === undefined
          ? []
          : [sql<boolean>`id in (select contact from chats where lower(email) = lower(${email}))`])
      ])
    )
    .orderBy('began_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(callFrom);
}

/** Their number, where it was left to be rung back in a call from another one: the call is not theirs, the call-back is. */
async function listLeftIn({ world }: Here, { number }: Caller) {
  if (number === undefined) return [];
  return world.db
    .selectFrom('callbacks')
    .innerJoin('contacts', 'contacts.id', 'callbacks.contact')
    .select([
      'callbacks.contact',
      'callbacks.number',
      'from_at',
      'due_at',
      'callbacks.status',
      'result',
      'asked_at'
    ])
    .where('callbacks.number', '=', number)
    .where(sql<boolean>`contacts.number <> ${number}`)
    .orderBy('asked_at')
    .execute();
}

/** A call as it is handed out; notes of agents are about the work and not about the person. */
async function keptOf({ world }: Here, call: Awaited<ReturnType<typeof listCallsOf>>[number]) {
  const { db } = world;
  const [written, questions, callbacks] = await Promise.all([
    db
      .selectFrom('chat_lines')
      .select(['at', 'side', 'words'])
      .where('contact', '=', call.id)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('contact_questions')
      .select(['about', 'words', 'outcome', 'at'])
      .where('contact', '=', call.id)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('callbacks')
      .select(['number', 'from_at', 'due_at', 'status', 'result', 'asked_at'])
      .where('contact', '=', call.id)
      .orderBy('asked_at')
      .execute()
  ]);
  const { channel, direction, number, lang, topic, beganAt, endedAt, waitSeconds, talkSeconds } = call;
  const file = call.live.recording?.file;
  return {
    told: {
      ...{ channel, direction, number, lang, topic, beganAt, endedAt, waitSeconds, talkSeconds },
      ending: call.ending,
      outcome: call.outcome,
      about: call.about,
      written,
      questions,
      callbacks,
      recording: file === undefined ? undefined : `calls/${file}`,
      message: voicemailOf(call) !== undefined
    },
    file
  };
}

export type KeptCall = { told: object; file: string | undefined };

/** What is kept of their calls, with the names of the files of what was recorded. */
export async function callsKeptOf(here: Here, caller: Caller): Promise<KeptCall[]> {
  const kept: KeptCall[] = [];
  for (const call of await listCallsOf(here, caller)) kept.push(await keptOf(here, call));
  for (const { contact: _, ...callback } of await listLeftIn(here, caller))
    kept.push({ told: { callbacks: [callback] }, file: undefined });
  return kept;
}

/** The sound of a recorded talk or message; nothing when it is gone. */
export function soundOf({ world }: Here, file: string): Promise<Buffer | undefined> {
  return readRecording(world.settings, file);
}

/**
 * Forgets one person in the calls that are over: the number, where to answer, whom to ring back, and appointments that
 * were; with `all` also what was recorded, every word, and appointments to come. What is counted stays. Says in how many calls.
 */
export async function forgetCallsOf(here: Here, caller: Caller, all: boolean): Promise<number> {
  let forgotten = 0;
  for (const { id, endedAt } of await listCallsOf(here, caller)) {
    if (endedAt === null) continue;
    await forgetOne(here, id, all);
    forgotten += 1;
  }
  const { db, now } = here.world;
  if (caller.email !== undefined) await forgetAppointmentsOf(db, caller.email, all ? undefined : now());
  for (const { contact } of await listLeftIn(here, caller)) {
    await onCall(here, contact, async (_call, tx, now) => {
      await dropCallbacks(tx, contact, now.toString(), { to: caller.number!, all });
      return [];
    });
    forgotten += 1;
  }
  return forgotten;
}

/** Whom to ring back is forgotten, and what is open of it is dropped; `to`: only of this number. */
export async function dropCallbacks(
  tx: Tx,
  contact: string,
  at: string,
  { to, all }: { to?: string; all: boolean }
): Promise<void> {
  await sql`update callbacks set number = null, version = version + 1, words = case when ${all}::boolean then null else words end,
      status = case when status = 'open' then 'dropped' else status end,
      settled_at = case when status = 'open' then ${at}::timestamptz else settled_at end
    where contact = ${contact} ${to === undefined ? sql`` : sql`and number = ${to}`}`.execute(tx);
}

/** Every word agents wrote about a call is taken out, also of its journal. */
export async function forgetWords(tx: Tx, call: Call): Promise<void> {
  const { id } = call;
  await sql`update contact_questions set words = null where contact = ${id}`.execute(tx);
  await sql`update callbacks set words = null, version = version + 1 where contact = ${id} and words is not null`.execute(
    tx
  );
  await sql`update contacts set note = null where id = ${id}`.execute(tx);
  await sql`update contact_entries set detail = detail || case what when 'consulting' then '{"words": ""}' else '{"note": null}' end::jsonb
    where contact = ${id} and what in ('consulting', 'wrapped', 'settled')`.execute(tx);
  call.note = null;
  if (call.live.other) call.live.other = { ...call.live.other, words: '' };
}

async function forgetOne(here: Here, id: string, all: boolean): Promise<void> {
  await onCall(here, id, async (call, tx, now) => {
    const at = now.toString();
    // The file goes first: a line that says it is gone is then true. What a full disk left has no line.
    const file = all ? call.live.recording?.file : undefined;
    if (all) await removeRecording(here.world.settings, file ?? `${id}.wav`);
    await sql`update contact_entries set detail = (detail || '{"number": null, "account": null}'::jsonb) - 'from'::text
      where contact = ${id} and what = 'began'`.execute(tx);
    await sql`update contacts set account = null where id = ${id}`.execute(tx);
    await tx.updateTable('chats').set({ email: null }).where('contact', '=', id).execute();
    await dropCallbacks(tx, id, at, { all });
    delete call.live.from;
    let chats = 0n;
    if (all) {
      chats = (await tx.deleteFrom('chats').where('contact', '=', id).executeTakeFirst()).numDeletedRows;
      await forgetWords(tx, call);
    }
    call.account = null;
    return [
      ...(call.number === null ? [] : [line('forgotten', at, { what: 'number' })]),
      ...(file === undefined ? [] : [line('forgotten', at, { what: 'recording' })]),
      ...(chats === 0n ? [] : [line('forgotten', at, { what: 'chat' })]),
      ...(all ? [line('forgotten', at, { what: 'notes' })] : [])
    ];
  });
}
