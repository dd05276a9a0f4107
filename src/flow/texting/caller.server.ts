/** What an agent sends somebody who is calling: the number of what was just reported, or an article in short. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { caseNumber } from '#cases/case.ts';
import { findCase } from '#cases/case.server.ts';
import type { Call } from '#contacts/call.ts';
import { line } from '#contacts/entry.ts';
import { isStopped } from '#people/limit.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { contactFrom, takesTexts } from '#reports/contact.ts';
import { gistFor } from '#flow/finding/gist.server.ts';
import type { Here } from '#flow/here.server.ts';
import { onCall } from '#flow/hotline/on-call.server.ts';
import { isReportedIn } from '#flow/hotline/wrap-up.server.ts';
import { caseLink, sendLetter, type PlainLetter } from '#flow/letters.server.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';

/** What is sent: the case of this call, or an article. */
export type Sent =
  | { what: 'number' }
  /** In the language the agent chose, or the caller's own. */
  | { what: 'gist'; kind: string; code: string; lang?: Lang | undefined };

/** Nobody answers more calls; whoever sends more sends to people who asked for none. */
const BY_AGENT = { max: 60, minutes: 60 };
/** Nobody needs more in one call; what is wrong in the first is said aloud. */
const TO_ONE = { max: 8, minutes: 60 };

export type Reach = { by: 'email' | 'text'; to: string };

/**
 * Where it goes: an address of mail, or a telephone that takes texts.
 *
 * Refused for what is neither (`reach-wrong`), for a landline (`not-mobile`), in a city that sends no texts
 * (`texts-none`), and without a mail server (`mail-away`), because nobody waits for a letter during a call.
 */
export function reachIn({ world, city }: Here, typed: string): Reach | Refusal {
  const by = typed.includes('@') ? 'email' : 'phone';
  const contact = contactFrom({ by, email: typed, phone: typed });
  if (isRefusal(contact) || contact.by === 'none') return refuse('reach-wrong', 'to');
  if (contact.by === 'email') return world.mail ? { by: 'email', to: contact.to } : refuse('mail-away', 'to');
  if (city.profile.texts === undefined) return refuse('texts-none', 'to');
  return takesTexts(contact.to) ? { by: 'text', to: contact.to } : refuse('not-mobile', 'to');
}

/** The letter for what is sent, in the caller's language. */
async function letterFor(
  here: Here,
  tx: Tx,
  call: Call,
  sent: Sent,
  by: Reach['by']
): Promise<Omit<PlainLetter, 'to'> | Refusal> {
  const lang = (sent.what === 'gist' ? sent.lang : undefined) ?? call.lang;
  if (sent.what === 'gist') {
    const gist = await gistFor(here, sent, lang);
    if (!gist) return refuse('no-such-article', 'to');
    const answer = by === 'text' ? gist.short.join(' ') : gist.lines.join('\n');
    const letter = by === 'text' ? 'text-gist' : 'gist';
    return { letter, lang, fill: { name: gist.name, answer, address: gist.link } };
  }
  const c = call.caseId === null ? undefined : await findCase(tx, call.caseId);
  if (!c) return refuse('nothing-to-send', 'to');
  // What opens a case goes only to whoever reported it in this very call.
  const link = (await isReportedIn(tx, c, call))
    ? caseLink(here, { id: c.id, lang })
    : here.world.publicUrl + address('/case', lang);
  return { letter: 'text-number', lang, fill: { number: caseNumber(c) }, opens: { link } };
}

/**
 * An agent sends the caller a number or an article; the journal of the contact says so, and the outbox how far it got.
 *
 * It is kept with the contact and with no case: the number somebody rings from need not be the one they left. Refused
 * when the call is somebody else's, was not answered or is settled, and after too many from one agent or to one
 * person.
 */
export async function sendToCaller(
  here: Here,
  person: Person,
  contact: string,
  given: Sent & { to: string }
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const reach = reachIn(here, given.to.trim());
  if (isRefusal(reach)) return reach;
  const { world } = here;
  const limits = [
    { ...BY_AGENT, what: 'caller-sent', who: person.id },
    { ...TO_ONE, what: 'caller-reached', who: reach.to.toLowerCase() }
  ];
  for (const limit of limits)
    if (await isStopped(world, limit, world.now()))
      return refuse('too-many-tries', 'to', { minutes: limit.minutes });
  return onCall(here, contact, async (call, tx, now) => {
    if (call.agent !== person.id && !may(person, 'board')) return refuse('call-not-yours', 'to');
    if (call.answeredAt === null || call.wrappedAt !== null) return refuse('call-gone', 'to');
    const letter = await letterFor(here, tx, call, given, reach.by);
    if (isRefusal(letter)) return letter;
    const id = await sendLetter(here, tx, { ...letter, ...reach, contact });
    if (id === undefined) return refuse('texts-none', 'to');
    const detail = { notice: id, letter: letter.letter, by: reach.by };
    return [line('sent', now.toString(), detail, person.id)];
  });
}
