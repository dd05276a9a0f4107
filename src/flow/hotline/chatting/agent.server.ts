/** What an agent does in a text talk: reads it, writes in it. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import {
  isLately,
  lineFrom,
  QUIET_SECONDS,
  takesLines,
  TYPING_SECONDS,
  type ChatLine
} from '#contacts/chat/chat.ts';
import { addLine, countLines, findChat, listLines, seeTyping } from '#contacts/chat/chat.server.ts';
import { hasSound, isOver, type Call } from '#contacts/call.ts';
import { findCall } from '#contacts/contact.server.ts';
import type { Here } from '#flow/here.server.ts';
import { onCall } from '#flow/hotline/on-call.server.ts';

export type ChatView = {
  lines: ChatLine[];
  /** Does the resident type at this moment, and is their page silent? */
  typing: boolean;
  quiet: boolean;
  on: boolean;
  email: string | null;
};

/** May the person read it: whoever talks or talked, whoever leads, and anybody of what nobody answered? */
function mayRead({ agent, answeredAt }: Call, person: Person): boolean {
  return agent === person.id || answeredAt === null || may(person, 'board');
}

/** A text talk from a place on. Refused with `not-allowed`, and with `no-such-call` where there is none to read. */
export async function readChat(
  here: Here,
  person: Person,
  contact: string,
  after = -1
): Promise<ChatView | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const { db, now } = here.world;
  const call = await findCall(db, contact);
  if (!call || hasSound(call)) return refuse('no-such-call');
  if (!mayRead(call, person)) return refuse('call-not-yours');
  const [chat, lines] = [await findChat(db, contact), await listLines(db, contact, after)];
  return {
    lines,
    typing: !isOver(call) && isLately(chat?.residentTypedAt ?? null, TYPING_SECONDS, now()),
    quiet: !isOver(call) && chat !== undefined && !isLately(chat.seenAt, QUIET_SECONDS, now()),
    on: takesLines(call),
    email: chat?.email ?? null
  };
}

/** A line of the agent who has the talk. The same line sent twice is one. */
export async function writeAsAgent(
  here: Here,
  person: Person,
  contact: string,
  { id, words: typed }: { id: string; words: string }
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const words = lineFrom(typed);
  if (isRefusal(words)) return words;
  const done = await onCall(here, contact, async (call, tx, now) => {
    const { all, there } = await countLines(tx, contact, id, now);
    if (there) return [];
    if (call.agent !== person.id) return refuse('call-not-yours');
    if (isOver(call)) return refuse('call-gone');
    if (!takesLines(call) || call.status !== 'talking') return refuse('call-not-on');
    await addLine(tx, contact, { id, side: 'agent', by: person.id, words, position: all }, now);
    return [];
  });
  if (!isRefusal(done)) here.world.news.tell({ about: 'chat' });
  return done;
}

/** The agent types; the resident's page sees it when it asks. */
export async function typeAsAgent(here: Here, person: Person, contact: string): Promise<void | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const { db, now } = here.world;
  const call = await findCall(db, contact);
  if (call?.agent === person.id && takesLines(call)) await seeTyping(db, contact, 'agent', now());
}
