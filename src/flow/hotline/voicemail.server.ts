/** Messages callers left where nobody could answer: listened to at the desk, with a line of who did. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { readRecording } from '#world/telephone/recordings.server.ts';
import { voicemailOf } from '#contacts/call.ts';
import { line } from '#contacts/entry.ts';
import { may } from '#people/rights/rights.ts';
import type { Person } from '#people/person.ts';
import type { Here } from '#flow/here.server.ts';
import { onCall } from './on-call.server.ts';

/** A browser asks for the same sound in several pieces; that is one listening. */
const ONCE_MINUTES = 10;

/**
 * The sound of a message (WAV). Who listened stands in the journal of the contact, once in ten minutes.
 *
 * Refused with `not-allowed`, and with `no-such-call` where there is no message, or not any more.
 */
export async function hearVoicemail(here: Here, person: Person, contact: string): Promise<Buffer | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const done = await onCall(here, contact, async (call, tx, now) => {
    const file = voicemailOf(call);
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
  return (await readRecording(here.world.settings, voicemailOf(done)!)) ?? refuse('no-such-call');
}
