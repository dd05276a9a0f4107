/** The answering tree at work: what comes in is walked, and what follows becomes lines of the journal. */
import { isRefusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { findCase } from '#cases/case.server.ts';
import { walk, type Input, type Moment, type Walk } from '#contacts/answering/tree.ts';
import {
  BEEP,
  CALLBACK_KEPT,
  CALLBACK_LIST_OFFER,
  CALLBACK_LISTED,
  CALLBACK_OFFER,
  NO_NUMBER,
  OVERFLOW,
  placeSound,
  rehearsalSound,
  statusSound,
  waitSound
} from '#contacts/answering/words.ts';
import { afterCall, type Call } from '#contacts/call.ts';
import { line, type CallEntry, type Ending, type Place } from '#contacts/entry.ts';
import { isOpenAt } from '#contacts/answering/hours.ts';
import { countWaiting, waitOf } from '#contacts/queue.server.ts';
import { soundFiles } from '#contacts/sound.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { findByPin } from '#flow/pin.server.ts';
import { liveNotices } from '#contacts/answering/notices.server.ts';
import { markTried } from '#contacts/answering/rehearsals.server.ts';
import { keepPlace } from './kept.server.ts';

/** A place after the tree: something is said, and then the call ends so. */
const AFTER = '*';

/** Is the caller being told the last words? Then how it ends after them. */
export function endsAfter(place: Place | null): Ending | undefined {
  return place?.node === AFTER ? (place.typed as Ending) : undefined;
}

/** Lines, and the call they make, so that the next one knows what was before it. */
export class Lines {
  call: Call;
  readonly entries: CallEntry[] = [];
  readonly at: string;
  constructor(call: Call, now: Temporal.Instant) {
    this.call = call;
    this.at = now.toString();
  }
  add(entry: CallEntry): this {
    this.entries.push(entry);
    this.call = afterCall(this.call, entry);
    return this;
  }
  /** Says announcements to the caller in their language. */
  say(codes: readonly string[], place: Place | null, listen = 0): this {
    const sounds = soundFiles(this.call.lang, codes);
    return this.add(line('saying', this.at, { play: `p${this.call.live.plays}`, sounds, place, listen }));
  }
  /** Says the last words and ends the call after them; at once where there is nobody to hear them. */
  sayAndEnd(codes: readonly string[], ending: Ending): this {
    if (codes.length === 0 || !this.call.live.connected) return this.add(line('ended', this.at, { ending }));
    return this.say(codes, { node: AFTER, misses: 0, typed: ending, step: 0 });
  }
}

/** What stands in a journal for a key that belongs to a secret. */
export const HIDDEN_KEY = '•';

/** Are number and PIN of a case typed here? Keys of such a place are told to nobody. */
export function isSecretAt({ tree }: Hotline, place: Place | null): boolean {
  return tree.nodes.some(({ code, kind }) => code === place?.node && kind === 'status');
}

/** The place as it is kept: what was typed so far is sealed, so that a copy of the database holds no PIN. */
function sealed({ world }: Here, place: Place): Place {
  return place.typed === '' ? place : { ...place, typed: world.seal.hidden(place.typed, 'keys') };
}

function unsealed({ world }: Here, place: Place | null): Place | null {
  return place && { ...place, typed: world.seal.shown(place.typed, 'keys') ?? '' };
}

async function momentOf(here: Here, tx: Tx, { live }: Call, now: Temporal.Instant): Promise<Moment> {
  const open = live.rehearsal?.open ?? isOpenAt(here.city, now);
  return { open, notices: await liveNotices(tx, now) };
}

/** Walks the tree with what came in. Gives the lines; none when nothing follows. */
export async function walkTree(
  here: Here,
  tx: Tx,
  hotline: Hotline,
  lines: Lines,
  input: Input,
  now: Temporal.Instant
): Promise<void> {
  const place = unsealed(here, lines.call.live.place);
  const moment = await momentOf(here, tx, lines.call, now);
  const next = walk(hotline, place, input, moment);
  if (Object.keys(next.chosen).length > 0) lines.add(line('chose', lines.at, next.chosen));
  await follow(here, tx, hotline, lines, next, now, moment);
}

/** In a rehearsal nobody is rung and nothing is kept: where the tree is left it is said where it would have led. */
function rehearsedEnd(lines: Lines, next: Walk): boolean {
  if (next.go === 'stay' || next.go === 'on' || next.go === 'ask') return false;
  const say = next.go === 'queue' ? [] : next.say;
  lines.sayAndEnd([...say, rehearsalSound(next.go)], 'told');
  return true;
}

async function follow(
  here: Here,
  tx: Tx,
  hotline: Hotline,
  lines: Lines,
  next: Walk,
  now: Temporal.Instant,
  moment: Moment
): Promise<void> {
  if (lines.call.live.rehearsal && rehearsedEnd(lines, next)) return markTried(tx, lines.call.id, now);
  switch (next.go) {
    case 'stay':
      return;
    case 'on':
      return void lines.say(next.say, sealed(here, next.place), next.listen);
    case 'queue':
      return joinQueue(tx, hotline, lines, next.topic);
    case 'end':
      return void lines.sayAndEnd(next.say, moment.open ? 'told' : 'closed');
    case 'voicemail':
      return takeMessage(lines, next.say);
    case 'callback':
      if (lines.call.number === null)
        return moment.open ? joinQueue(tx, hotline, lines, null) : withoutNumber(hotline, lines);
      return askedForCallback(here, tx, lines, now);
    case 'ask': {
      const status = await statusOf(here, next, lines.call, now);
      const told = walk(hotline, next.place, { what: 'found', status }, moment);
      return follow(here, tx, hotline, lines, told, now, moment);
    }
  }
}

function takeMessage(lines: Lines, say: readonly string[]): void {
  lines.add(line('voicemail', lines.at, { file: `${lines.call.id}.wav` }));
  lines.say([...say, BEEP], null);
}

/** Nobody waits in the queue of a closed hotline: who cannot be rung back may leave a message, where the tree takes any. */
function withoutNumber({ tree }: Hotline, lines: Lines): void {
  const messages = tree.nodes.find(({ kind }) => kind === 'voicemail');
  if (messages?.kind === 'voicemail') takeMessage(lines, [NO_NUMBER, ...messages.say]);
  else lines.sayAndEnd([NO_NUMBER], 'closed');
}

/** The year a case was keyed with, also by its last two digits; the running one when none was. */
function yearOf(keyed: string | null, running: number): number | undefined {
  if (keyed === null) return running;
  if (/^\d\d$/.test(keyed)) return 2000 + Number(keyed);
  return /^\d{4}$/.test(keyed) ? Number(keyed) : undefined;
}

/** The status of a case whose number and PIN were typed, as an announcement; nothing when one of them is wrong. */
async function statusOf(
  here: Here,
  { number, year, pin }: { number: string; year: string | null; pin: string },
  call: Call,
  now: Temporal.Instant
): Promise<string | null> {
  const keyed = yearOf(year, todayIn(here, now).year);
  if (keyed === undefined) return null;
  // A number typed in a browser proves nothing; a withheld one is not everybody's.
  const from = call.channel === 'telephone' ? (call.number ?? call.id) : (call.live.from ?? call.id);
  const id = await findByPin(here, { number: `${number}/${keyed}`, pin, from });
  const found = isRefusal(id) ? undefined : await findCase(here.world.db, id);
  return found ? statusSound(found.status) : null;
}

/** Comes into the queue and is told where they stand; when too many wait, is told so and may try another way. */
async function joinQueue(tx: Tx, hotline: Hotline, lines: Lines, topic: string | null): Promise<void> {
  const waiting = await countWaiting(tx);
  if (waiting >= hotline.queue.most) return void lines.sayAndEnd([OVERFLOW], 'overflow');
  const chosen = topic ?? lines.call.topic;
  const priority = hotline.topics.find(({ code }) => code === chosen)?.priority ?? 0;
  lines.add(line('queued', lines.at, { topic: chosen, priority }));
  // Nobody is told a place while somebody is there to talk to.
  if (waiting === 0) return;
  const position = waiting + 1;
  lines.say([placeSound(position)], null);
}

/** Tells somebody who waits where they stand, how long it may take, and that they may be rung back. */
export async function announce(here: Here, tx: Tx, lines: Lines, now: Temporal.Instant): Promise<void> {
  const wait = await waitOf(tx, here.city, lines.call, now);
  if (!wait) return;
  const offer = isRungBack(lines.call) ? CALLBACK_OFFER : CALLBACK_LIST_OFFER;
  const offered = wait.callbackOffered && lines.call.number !== null ? [offer] : [];
  const told = waitSound(wait.told);
  lines.say([placeSound(wait.position), ...(told ? [told] : []), ...offered], null);
}

/** Only an exchange rings back by itself; without one somebody rings from the list. */
function isRungBack({ carriedBy }: Pick<Call, 'carriedBy'>): boolean {
  return carriedBy === 'pbx';
}

/** Keeps the place in the queue for a call-back, says so, and ends the call. */
export async function askedForCallback(
  here: Here,
  tx: Tx,
  lines: Lines,
  now: Temporal.Instant,
  number = lines.call.number
): Promise<void> {
  const callback = await keepPlace(here, tx, lines.call, number, now);
  lines.add(line('called-back', lines.at, { callback }));
  lines.sayAndEnd([isRungBack(lines.call) ? CALLBACK_KEPT : CALLBACK_LISTED], 'callback');
}
