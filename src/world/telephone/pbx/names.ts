/** The names we give to things in the exchange, so that they are known again after a restart. */

/** A leg we ring ourselves: the id of its channel. */
export const channelOf = (leg: string) => `leg.${leg}`;
/** The account a browser signs in with; its channels are called after it. */
export const accountOf = (leg: string) => `leg-${leg}`;
export const roomOf = (contact: string) => `room.${contact}`;
export const earOf = (leg: string, count: number) => `ear.${leg}.${count}`;
export const playingOf = (leg: string, play: string) => `say.${leg}.${play}`;

export type Side = 'left' | 'right';
export const SIDES: readonly Side[] = ['left', 'right'];
/** A recording's file in letters that every exchange takes as a name. */
export const recordingOf = (file: string, side: Side) => `rec.${toHex(file)}.${side}`;

export function contactOf(bridge: string): string | undefined {
  return bridge.startsWith('room.') ? bridge.slice(5) : undefined;
}

/** Which leg was played what, of the name of a playing. */
export function playedOf(playing: string): { leg: string; play: string } | undefined {
  const found = /^say\.([^.]+)\.(.+)$/.exec(playing);
  return found ? { leg: found[1]!, play: found[2]! } : undefined;
}

export function recordedOf(name: string): { file: string; side: Side } | undefined {
  const found = /^rec\.((?:[0-9a-f]{2})+)\.(left|right)$/.exec(name);
  return found ? { file: fromHex(found[1]!), side: found[2] as Side } : undefined;
}

export const isEar = (id: string) => id.startsWith('ear.');

/** Whose leg a channel is, of its id and its name; undefined when it is none of ours, or one from outside. */
export function legNamed(id: string, name: string): { leg: string; kind: 'rung' | 'browser' } | undefined {
  if (id.startsWith('leg.')) return { leg: id.slice(4), kind: 'rung' };
  const account = /^PJSIP\/leg-(.+)-[0-9a-f]{8}$/.exec(name);
  return account ? { leg: account[1]!, kind: 'browser' } : undefined;
}

function toHex(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): string {
  return new TextDecoder().decode(Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
}
