/** One call in the studio: who is heard by whom, mixed where one hears several, recorded where it is asked for. */
import type { Plan } from '#world/telephone/engine.ts';
import { FRAME, fromMulaw, toMulaw } from '#world/telephone/sounds/mulaw.ts';
import { recordedIn, voicesFor, type Channels } from './hearing.ts';
import { mixOf } from './mixing.ts';
import type { Recorder } from './recorder.server.ts';
import { relayTo, sendTo, type Seat } from './seat.server.ts';
import type { Peer, Voice } from './peer.server.ts';

/** How a plan is carried out: packets handed on, voices mixed for whom, and which legs are read for it. */
type Ways = {
  relays: ReadonlyMap<string, readonly string[]>;
  mixes: ReadonlyMap<string, readonly string[]>;
  channels?: Channels;
  read: ReadonlySet<string>;
};

export type Room = {
  plan: Plan;
  ways: Ways;
  recorder?: Recorder;
};

/**
 * Whoever hears one voice is handed its packets as they are; whoever hears several gets them added. A talk of two
 * costs no arithmetic, and nothing of its sound is lost.
 */
export function waysFor(plan: Plan): Ways {
  const [relays, mixes] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { leg } of plan.parts) {
    const voices = voicesFor(plan, leg);
    if (voices.length > 1) mixes.set(leg, voices);
    if (voices.length === 1) relays.set(voices[0]!, [...(relays.get(voices[0]!) ?? []), leg]);
  }
  const channels = plan.record ? recordedIn(plan) : undefined;
  const read = new Set([...mixes.values(), channels?.left ?? [], channels?.right ?? []].flat());
  return { relays, mixes, read, ...(channels ? { channels } : {}) };
}

/** A packet of one leg of the room: to whom it goes as it is, and aside for the mix. */
export function roomHears(
  { ways }: Room,
  seats: ReadonlyMap<string, Seat>,
  from: { seat: Seat; peer: Peer },
  voice: Voice,
  nowMs: number
): void {
  for (const leg of ways.relays.get(from.seat.leg) ?? []) {
    const listener = seats.get(leg);
    if (listener) relayTo(listener, from.peer, voice, nowMs);
  }
  if (ways.read.has(from.seat.leg)) from.seat.voice.put(voice.timestamp, voice.bytes);
}

const SILENCE = new Int16Array(FRAME);

/** The next 20 ms of the room: read once, mixed for each, written down. */
export function roomTicks(room: Room, seats: ReadonlyMap<string, Seat>, nowMs: number): void {
  const { ways, recorder } = room;
  if (ways.read.size === 0 && !recorder) return;
  const frames = new Map<string, Int16Array>();
  for (const leg of ways.read) {
    const frame = seats.get(leg)?.voice.take();
    if (frame) frames.set(leg, fromMulaw(frame));
  }
  const heard = (legs: readonly string[]) => {
    const speaking = legs.flatMap((leg) => frames.get(leg) ?? []);
    return speaking.length === 0 ? SILENCE : mixOf(speaking, FRAME);
  };
  for (const [leg, voices] of ways.mixes) {
    const listener = seats.get(leg);
    if (listener) sendTo(listener, room, toMulaw(heard(voices)), nowMs);
  }
  if (!recorder || !ways.channels) return;
  if (room.plan.record?.paused) recorder.write(SILENCE, SILENCE);
  else recorder.write(heard(ways.channels.left), heard(ways.channels.right));
}

/** The machine stood still for so long: in the recording that is silence, and not a minute that is shorter. */
export function roomSkips({ recorder }: Room, ticks: number): void {
  for (let n = 0; recorder && n < ticks; n++) recorder.write(SILENCE, SILENCE);
}
