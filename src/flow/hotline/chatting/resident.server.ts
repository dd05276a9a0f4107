/** What a resident does in a text talk: begins it, writes, asks how it stands, leaves it, leaves a message. */
import { hashOf } from '#world/seal.server.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import { FIRST_LANG, isLang, type Lang } from '#ui/lang.ts';
import { contactFrom } from '#reports/contact.ts';
import {
  floodFault,
  isLately,
  lineFrom,
  takesLines,
  TYPING_SECONDS,
  type ChatLine
} from '#contacts/chat/chat.ts';
import {
  addChat,
  addLine,
  countLines,
  findChat,
  listLines,
  seeResident,
  seeTyping
} from '#contacts/chat/chat.server.ts';
import { isOpenAt } from '#contacts/answering/hours.ts';
import { hasSound, type Call } from '#contacts/call.ts';
import { findByToken, recordMore, recordNew } from '#contacts/contact.server.ts';
import { line, type CallEntry } from '#contacts/entry.ts';
import { countWaiting } from '#contacts/queue.server.ts';
import type { Here } from '#flow/here.server.ts';
import { hangUpCaller, standing, type Standing } from '#flow/hotline/caller.server.ts';
import { addVideo, isInterpreterThere } from './video.server.ts';
import { hotlineHere, onCall, tellHotline } from '#flow/hotline/on-call.server.ts';

/** What somebody fills in to begin a text talk, or to leave a message. `once` is the form's own, a double press is one talk. */
export type Beginning = {
  once: string;
  lang: string;
  topic?: string | undefined;
  words: string;
  account?: string | undefined;
  /** Sign language by camera, beside the lines. */
  video?: boolean;
  /** The address it comes from, for the limit. */
  from?: string | undefined;
};

/** So many talks from one network within so many minutes. */
const CHATS = { max: 20, minutes: 15 } as const;

const hashed = (token: string) => hashOf(token).toString('hex');

/** The secret of the talk that a form begins: the same for the same form, and known to nobody who knows the talk. */
export function tokenOf({ world }: Here, once: string): string {
  return world.seal.keyed(`chat ${once}`).toString('base64url');
}

async function isTooMany({ world }: Here, from: string | undefined): Promise<boolean> {
  if (from === undefined) return false;
  return isStopped(world, { ...CHATS, what: 'chats', who: networkOf(from), from }, world.now());
}

function beganLine(here: Here, given: Beginning, token: string, at: string): CallEntry | Refusal {
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  const lang: Lang = isLang(given.lang) ? given.lang : FIRST_LANG;
  return line('began', at, {
    channel: given.video ? 'video' : 'text',
    direction: 'in',
    carriedBy: 'portal',
    outerId: null,
    number: null,
    account: given.account ?? null,
    lang,
    topic: hotline.topics.some(({ code }) => code === given.topic) ? given.topic! : null,
    leg: null,
    tokenHash: hashed(token),
    earlier: null,
    callback: null
  });
}

/** What comes with the first line of a talk: what follows at once, and where to answer. */
export type First = { words: string; follows: (call: Call, at: string) => CallEntry[]; email?: string };

/** Records a talk with its first line and what follows at once. Sent twice at once, the second one finds the first. */
export async function recordChat(
  here: Here,
  given: Beginning,
  { words, follows, email }: First
): Promise<{ token: string } | Refusal> {
  const { db, newId, now } = here.world;
  const token = tokenOf(here, given.once);
  const at = now();
  const began = beganLine(here, given, token, at.toString());
  if (isRefusal(began)) return began;
  const contact = newId();
  const record = db.transaction().execute(async (tx) => {
    const call = await recordNew(tx, contact, began);
    await addChat(tx, { contact, ...(email === undefined ? {} : { email }) }, at);
    if (began.what === 'began' && began.detail.channel === 'video') await addVideo(tx, contact);
    await addLine(tx, contact, { id: newId(), side: 'resident', by: null, words, position: 0 }, at);
    await recordMore(tx, call, follows(call, began.at));
  });
  await record.catch(async (cause: unknown) => {
    if (!(await findByToken(db, hashed(token)))) throw cause;
  });
  tellHotline(here, contact);
  return { token };
}

/**
 * Somebody begins a text talk with what it is about, and waits in the queue like everybody else.
 *
 * Refused with `chat-closed` outside hours, `chat-full` when too many wait, `hotline-away` when nobody could be offered
 * it, and with what is wrong in the first line.
 */
export async function beginChat(here: Here, given: Beginning): Promise<{ token: string } | Refusal> {
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  const { db, now, line: telephone } = here.world;
  const token = tokenOf(here, given.once);
  if (await findByToken(db, hashed(token))) return { token };
  const words = lineFrom(given.words);
  if (isRefusal(words)) return words;
  if (await isTooMany(here, given.from))
    return refuse('calls-too-many', undefined, { minutes: CHATS.minutes });
  if (!isOpenAt(here.city, now())) return refuse('chat-closed');
  if (!(await telephone.isThere())) return refuse('hotline-away');
  if (given.video && !(await isInterpreterThere(here))) return refuse('interpreter-none');
  if ((await countWaiting(db)) >= hotline.queue.most) return refuse('chat-full');
  const priority = (topic: string | null) => hotline.topics.find(({ code }) => code === topic)?.priority ?? 0;
  return recordChat(here, given, {
    words,
    follows: ({ topic }, at) => [line('queued', at, { topic, priority: priority(topic) })]
  });
}

/**
 * A message where nobody can answer now: it stands in the list of what nobody answered until a report is made of it
 * or it is settled, and is answered by e-mail.
 */
export async function leaveMessage(
  here: Here,
  given: Beginning & { email: string }
): Promise<{ token: string } | Refusal> {
  const { db } = here.world;
  const token = tokenOf(here, given.once);
  if (await findByToken(db, hashed(token))) return { token };
  const words = lineFrom(given.words);
  if (isRefusal(words)) return words;
  const answer = contactFrom({ by: 'email', email: given.email, phone: '' });
  if (isRefusal(answer)) return answer;
  const email = given.email.trim();
  if (await isTooMany(here, given.from))
    return refuse('calls-too-many', undefined, { minutes: CHATS.minutes });
  return recordChat(here, given, {
    words,
    email,
    follows: (_call, at) => [line('ended', at, { ending: 'voicemail' })]
  });
}

/** A line of the resident. The same line sent twice is one; refused once the talk is over, and when lines come too fast. */
export async function writeAsResident(
  here: Here,
  token: string,
  { id, words: typed }: { id: string; words: string }
): Promise<Call | Refusal> {
  const found = await findByToken(here.world.db, hashed(token));
  if (!found) return refuse('no-such-call');
  const words = lineFrom(typed);
  if (isRefusal(words)) return words;
  const done = await onCall(here, found.id, async (call, tx, now) => {
    const { all, lately, there } = await countLines(tx, call.id, id, now);
    if (there) return [];
    if (!takesLines(call)) return refuse('chat-over');
    const fault = floodFault(all, lately);
    if (fault) return fault;
    await addLine(tx, call.id, { id, side: 'resident', by: null, words, position: all }, now);
    return [];
  });
  if (!isRefusal(done)) here.world.news.tell({ about: 'chat' });
  return done;
}

/** How it stands with a text talk, with the lines after a place. */
export type ChatStanding = Standing & {
  channel: Call['channel'];
  lines: ChatLine[];
  typing: boolean;
  /** Does it take lines? */
  on: boolean;
  /** Was it answered by somebody? */
  answered: boolean;
};

/** How it stands, for the page of whoever writes; nothing when the secret opens no text talk. */
export async function chatStanding(here: Here, token: string, after = -1): Promise<ChatStanding | undefined> {
  const { db, now } = here.world;
  const call = await findByToken(db, hashed(token));
  if (!call || hasSound(call)) return undefined;
  await seeResident(db, call.id, now());
  const [stands, chat, lines] = [
    await standing(here, token),
    await findChat(db, call.id),
    await listLines(db, call.id, after)
  ];
  if (!stands) return undefined;
  return {
    ...stands,
    channel: call.channel,
    lines,
    typing: takesLines(call) && isLately(chat?.agentTypedAt ?? null, TYPING_SECONDS, now()),
    on: takesLines(call),
    answered: call.answeredAt !== null
  };
}

/** The resident types. */
export async function typeAsResident(here: Here, token: string): Promise<void> {
  const { db, now, news } = here.world;
  const call = await findByToken(db, hashed(token));
  if (call && takesLines(call) && (await seeTyping(db, call.id, 'resident', now())))
    news.tell({ about: 'chat' });
}

/** The resident ends the talk. */
export async function leaveChat(here: Here, token: string): Promise<Call | Refusal> {
  return hangUpCaller(here, token);
}
