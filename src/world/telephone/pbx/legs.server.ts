/** Which channel of the exchange is which leg of ours, and what each of them hears. */
import { createHash } from 'node:crypto';
import type { Channel } from './api.ts';
import type { Heard } from './moves.ts';
import { legNamed } from './names.ts';

export type Leg = {
  readonly leg: string;
  readonly kind: 'outside' | 'rung' | 'browser';
  channel: string;
  /** Sound flows. */
  up: boolean;
  /** It rang there: whoever does not answer then is not there. */
  rang: boolean;
  /** We hung up ourselves. */
  dropped: boolean;
  /** The exchange hung it up because it stops itself. */
  stopped?: true;
  heard: Heard;
  contact: string | undefined;
  /** How many ears and tones it had, so that no name comes twice. */
  count: number;
};

/**
 * A leg from outside gets its id from its channel's, so that the same call has the same id after a restart without
 * anything having been written down.
 */
export function legFromOutside(channel: string): string {
  const hex = createHash('sha256').update(`hejnal leg ${channel}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Whose leg a channel is that is found or comes in; undefined when it is none of ours. */
export function legOf(app: string, channel: Channel): Leg | undefined {
  const named = legNamed(channel.id, channel.name);
  const { app_name: running, app_data: given } = channel.dialplan;
  const outside = running === 'Stasis' && given.startsWith(`${app},inbound`);
  if (named === undefined && !outside) return undefined;
  return {
    leg: named?.leg ?? legFromOutside(channel.id),
    kind: named?.kind ?? 'outside',
    channel: channel.id,
    up: channel.state === 'Up',
    rang: channel.state === 'Ringing',
    dropped: false,
    heard: { what: 'unknown' },
    contact: undefined,
    count: 0
  };
}

export type Legs = ReturnType<typeof openLegs>;

export function openLegs() {
  const byLeg = new Map<string, Leg>();
  const byChannel = new Map<string, Leg>();
  return {
    find: (leg: string) => byLeg.get(leg),
    on: (channel: string) => byChannel.get(channel),
    list: () => [...byLeg.values()],
    of: (contact: string) => [...byLeg.values()].filter((one) => one.contact === contact),
    add(leg: Leg): void {
      byLeg.set(leg.leg, leg);
      byChannel.set(leg.channel, leg);
    },
    /** A page read anew: the same leg goes on over another channel, and hears nothing there yet. */
    move(leg: Leg, channel: string): string {
      const before = leg.channel;
      byChannel.delete(before);
      byChannel.set(channel, leg);
      leg.channel = channel;
      leg.heard = { what: 'nothing' };
      return before;
    },
    drop(leg: Leg): void {
      byLeg.delete(leg.leg);
      byChannel.delete(leg.channel);
    }
  };
}
