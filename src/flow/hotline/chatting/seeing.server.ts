/** What an interpreter's page says and is told of a talk by video. */
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { findCall } from '#contacts/contact.server.ts';
import type { Here } from '#flow/here.server.ts';
import { signalsOf, takeSaid, type Said, type Signals } from './video.server.ts';

/** Only whoever has the talk is told, and only while it goes on. */
export async function seeAsAgent(
  here: Here,
  person: Person,
  contact: string,
  said: Said
): Promise<Signals | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const call = await findCall(here.world.db, contact);
  if (call?.channel !== 'video') return refuse('no-such-call');
  if (call.agent !== person.id) return refuse('call-not-yours');
  const on = call.status === 'talking';
  if (on) await takeSaid(here, contact, 'agent', said);
  return (await signalsOf(here, contact, on)) ?? refuse('no-such-call');
}
