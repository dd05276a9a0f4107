/** What a caller does: calls from the browser, asks how it stands, asks to be rung back, hangs up. */
import { hashOf, newToken } from '#world/seal.server.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { isStopped } from '#people/limit.server.ts';
import { aroundOf, networkOf } from '#people/network.ts';
import { isLang, FIRST_LANG, type Lang } from '#ui/lang.ts';
import { caseNumber } from '#cases/case.ts';
import { findCase } from '#cases/case.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { isOver, isWithAgent, type Call, type Status } from '#contacts/call.ts';
import { listNames } from '#people/person.server.ts';
import { findByToken, recordNew } from '#contacts/contact.server.ts';
import { line, type Ending } from '#contacts/entry.ts';
import { numberKept } from '#contacts/number.ts';
import { waitOf } from '#contacts/queue.server.ts';
import type { Here } from '#flow/here.server.ts';
import { hotlineHere, onCall, tellHotline } from './on-call.server.ts';
import { endsAfter } from './tree.server.ts';

/** What a page knows of somebody who calls. */
export type Calling = {
  lang: string;
  number?: string | undefined;
  account?: string | undefined;
  topic?: string | undefined;
  channel?: 'browser' | 'text' | 'video' | undefined;
  /** The address it comes from, for the limit on calls. */
  from?: string | undefined;
};

/** So many calls from one network within so many minutes; a household needs less, a program that plays wants more. */
const CALLS = { max: 20, minutes: 15 } as const;

/** Where somebody calls from, so that tries are counted under it and nobody reads it back: one customer's networks are one. */
function fromHash({ world }: Here, address: string): string {
  return world.seal.keyed(`calls from ${aroundOf(address).site ?? networkOf(address)}`).toString('hex');
}

const hashed = (token: string) => hashOf(token).toString('hex');

/**
 * Somebody calls from the portal. Gives the leg the page connects, and the secret by which it asks how it stands.
 *
 * Refused with `hotline-away` when nobody holds the telephone, so that nobody listens to silence.
 */
export async function callFromBrowser(
  here: Here,
  calling: Calling
): Promise<{ contact: string; leg: string; token: string } | Refusal> {
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  const { db, newId, now, line: telephone } = here.world;
  const { from } = calling;
  const who = from === undefined ? undefined : networkOf(from);
  if (who !== undefined && (await isStopped(here.world, { ...CALLS, what: 'calls', who, from }, now())))
    return refuse('calls-too-many', undefined, { minutes: CALLS.minutes });
  const { there, engine } = await telephone.state();
  if (!there) return refuse('hotline-away');
  const [contact, leg, token] = [newId(), newId(), newToken()];
  const lang: Lang = isLang(calling.lang) ? calling.lang : FIRST_LANG;
  const topic = hotline.topics.some(({ code }) => code === calling.topic) ? calling.topic! : null;
  const began = line('began', now().toString(), {
    channel: calling.channel ?? 'browser',
    direction: 'in',
    carriedBy: engine === 'pbx' ? 'pbx' : 'embedded',
    outerId: null,
    number: numberKept(calling.number),
    account: calling.account ?? null,
    lang,
    topic,
    leg,
    tokenHash: hashed(token),
    earlier: null,
    callback: null,
    ...(from === undefined ? {} : { from: fromHash(here, from) })
  });
  await db.transaction().execute((tx) => recordNew(tx, contact, began));
  tellHotline(here, contact);
  return { contact, leg, token };
}

/** Somebody calls over the telephone; the leg is the engine's. */
export async function arrive(
  here: Here,
  { leg, number }: { leg: string; number?: string | undefined }
): Promise<string | Refusal> {
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  const { db, newId, now } = here.world;
  const contact = newId();
  const began = line('began', now().toString(), {
    channel: 'telephone',
    direction: 'in',
    carriedBy: 'pbx',
    outerId: null,
    number: numberKept(number),
    account: null,
    lang: hotline.languages[0]!.lang,
    topic: null,
    leg,
    tokenHash: null,
    earlier: null,
    callback: null
  });
  await db.transaction().execute((tx) => recordNew(tx, contact, began));
  tellHotline(here, contact);
  return contact;
}

/** How it stands with a call, as far as its caller is told. */
export type Standing = {
  contact: string;
  leg: string | null;
  status: Status;
  ending: Ending | null;
  /** How it ends after the last words, which are told at this moment. */
  leaves: Ending | null;
  /** 1 is the next one; nothing when they do not wait. */
  position: number | null;
  /** The wait that is expected, in whole minutes as it is told, and nothing when nobody can say. */
  waitMinutes: number | null;
  waitSeconds: number;
  callbackOffered: boolean;
  /** Where a key is expected, the page shows keys. */
  keys: boolean;
  recorded: boolean;
  /** Who answered, by first name, while they talk; nothing where the city does not say it. */
  agent: string | null;
  lang: Lang;
  /** The number of the case that came of it, once the call is over. */
  caseNumber: string | null;
};

/** How it stands, for the page of whoever calls; nothing when the secret opens no call. */
export async function standing(here: Here, token: string): Promise<Standing | undefined> {
  const { db } = here.world;
  const call = await findByToken(db, hashed(token));
  if (!call) return undefined;
  return standingOf(here, call);
}

async function standingOf(here: Here, call: Call): Promise<Standing> {
  const leaves = endsAfter(call.live.place) ?? null;
  const waits = leaves === null && (call.status === 'queued' || call.status === 'offered');
  const wait = waits ? await waitOf(here.world.db, here.city, call, here.world.now()) : undefined;
  const since = waits && call.queuedAt !== null ? Temporal.Instant.from(call.queuedAt) : undefined;
  const waited = since ? here.world.now().since(since).total('seconds') : 0;
  return {
    contact: call.id,
    leg: call.live.leg,
    status: call.status,
    ending: call.ending,
    leaves,
    position: wait?.position ?? null,
    waitMinutes: wait?.told ?? null,
    waitSeconds: Math.max(0, Math.round(waited)),
    callbackOffered: wait?.callbackOffered ?? false,
    keys: leaves === null && (call.status === 'answering' || waits),
    recorded: call.live.recording !== null && !call.live.recording.paused && !isOver(call),
    agent: await firstNameOf(here, call),
    lang: call.lang,
    caseNumber: isOver(call) && call.caseId !== null ? await numberOf(here, call.caseId) : null
  };
}

/** The surname is nobody's business: a first name is what one says at the telephone. */
async function firstNameOf({ world, city }: Here, call: Call): Promise<string | null> {
  if (!hotlineOf(city)?.agentNames || call.agent === null || !isWithAgent(call)) return null;
  return (await listNames(world.db, [call.agent])).get(call.agent)?.split(' ')[0] ?? null;
}

async function numberOf({ world }: Here, id: string): Promise<string | null> {
  const found = await findCase(world.db, id);
  return found ? caseNumber(found) : null;
}

/** The caller hangs up, or closed the page. Nothing more happens when it is over already. */
export async function hangUpCaller(here: Here, token: string): Promise<Call | Refusal> {
  const found = await findByToken(here.world.db, hashed(token));
  return found ? leave(here, found.id) : refuse('no-such-call');
}

/** The caller is gone: the call ends, as abandoned when they waited for somebody. */
export async function leave(here: Here, contact: string): Promise<Call | Refusal> {
  return onCall(here, contact, (call, _tx, now) =>
    isOver(call) ? [] : [line('ended', now.toString(), { ending: endingWhenLeft(call) })]
  );
}

/** How a call ends when its caller leaves it there. */
export function endingWhenLeft({ status, live }: Pick<Call, 'status' | 'live'>): Ending {
  // Nobody need hear the last words to their end: the call ends as they say.
  const told = endsAfter(live.place);
  if (told) return told;
  if (status === 'queued' || status === 'offered') return 'abandoned';
  if (status === 'voicemail') return 'voicemail';
  return status === 'answering' && live.place === null && !live.connected ? 'abandoned' : 'caller';
}
