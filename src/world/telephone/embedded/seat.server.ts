/** The place of one leg in the studio: what it hears, and its browser while there is one. */
import type { Hears, LiveLeg } from '#world/telephone/engine.ts';
import { openJitter, type Jitter } from './jitter.ts';
import type { Peer, Voice } from './peer.server.ts';
import { loopOf, type Tape } from './tape.ts';

export type Seat = {
  readonly leg: string;
  peer?: Peer;
  connected: boolean;
  /** What came from it lately, for whoever mixes or records it. */
  voice: Jitter;
  hears: Hears;
  /** What is played to it, and the playing that is told when it is over. */
  tape?: Tape & { play?: string };
  /** How many packets had come when it was last looked at, and for how many looks none came. */
  watched: { received: number; silent: number };
};

export function openSeat(leg: string): Seat {
  return {
    leg,
    connected: false,
    voice: openJitter(),
    hears: { what: 'nothing' },
    watched: { received: 0, silent: 0 }
  };
}

/** Is it the same to hear? The same playing asked for again goes on. */
export function isSame(a: Hears, b: Hears): boolean {
  if (a.what === 'sounds') return b.what === 'sounds' && a.play === b.play;
  return a.what === b.what;
}

/** The loops that the studio has. */
export type Loops = { music: Uint8Array; ringing: Uint8Array };

/** What is to be heard from now on; sounds are put in afterwards, when they are read. */
export function seatHears(seat: Seat, hears: Hears, loops: Loops): void {
  seat.hears = hears;
  delete seat.tape;
  if (hears.what === 'music') seat.tape = loopOf(loops.music);
  if (hears.what === 'ringing') seat.tape = loopOf(loops.ringing);
}

/** Sends the next 20 ms of ours. */
export function sendTo(seat: Seat, source: object, frame: Uint8Array, nowMs: number): void {
  if (!seat.peer || !seat.connected) return;
  seat.peer.send(frame, seat.peer.stream.own(source, frame.length, nowMs));
}

/** Hands on a packet as it came. */
export function relayTo(seat: Seat, from: Peer, { sequence, timestamp, bytes }: Voice, nowMs: number): void {
  if (!seat.peer || !seat.connected) return;
  const numbers = seat.peer.stream.relayed(from, { sequence, timestamp, samples: bytes.length }, nowMs);
  if (numbers) seat.peer.send(bytes, numbers);
}

export const liveLeg = ({ leg, connected }: Seat): LiveLeg => ({ leg, connected });
