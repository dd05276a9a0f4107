/** Recordings that are listened to: messages callers left, and talks; with a line of who did. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { readRecording } from '#world/telephone/recordings.server.ts';
import { voicemailOf, type Call } from '#contacts/call.ts';
import { talkRecordingOf } from '#contacts/calls/recording.ts';
import { line } from '#contacts/entry.ts';
import { may } from '#people/rights/rights.ts';
import type { Person } from '#people/person.ts';
import type { Here } from '#flow/here.server.ts';
import { onCall } from './on-call.server.ts';

/** A browser asks for the same sound in several pieces; that is one listening. */
const ONCE_MINUTES = 10;

/** The sound of a contact's recording (WAV). Who listened stands in its journal, once in ten minutes. */
async function hear(
  here: Here,
  person: Person,
  contact: string,
  fileOf: (call: Call) => string | undefined
): Promise<Buffer | Refusal> {
  const done = await onCall(here, contact, async (call, tx, now) => {
    const file = fileOf(call);
    if (file === undefined) return refuse('no-such-call');
    const heard = await tx
      .selectFrom('contact_entries')
      .select('position')
      .where('contact', '=', contact)
      .where('what', '=', 'heard')
      .where('by', '=', person.id)
      .where('at', '>', now.subtract({ minutes: ONCE_MINUTES }).toString())
      .executeTakeFirst();
    return heard ? [] : [line('heard', now.toString(), { file }, person.id)];
  });
  if (isRefusal(done)) return done;
  return (await readRecording(here.world.settings, fileOf(done)!)) ?? refuse('no-such-call');
}

/**
 * The sound of a message.
 *
 * Refused with `not-allowed`, and with `no-such-call` where there is no message, or not any more.
 */
export async function hearVoicemail(here: Here, person: Person, contact: string): Promise<Buffer | Refusal> {
  return may(person, 'hotline') ? hear(here, person, contact, voicemailOf) : refuse('not-allowed');
}

/** The sound of a talk that was recorded with the caller's consent; refused as a message is. */
export async function hearTalk(here: Here, person: Person, contact: string): Promise<Buffer | Refusal> {
  return may(person, 'recordings') ? hear(here, person, contact, talkRecordingOf) : refuse('not-allowed');
}
