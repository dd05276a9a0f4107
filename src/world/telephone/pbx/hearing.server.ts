/** What the exchange says, in the words of the wall. */
import type { EngineEvent } from '#world/telephone/engine.ts';
import type { Channel, Dial, Heard, StasisStart } from './api.ts';
import { unlessSo, type Ask } from './ari.server.ts';
import { isStopping, whyGone, whyRefused } from './causes.ts';
import { numberFrom } from './dial.ts';
import { legFromOutside, legOf, type Leg, type Legs } from './legs.server.ts';
import { contactOf, isEar, playedOf } from './names.ts';
import type { Recorder } from './recording.server.ts';
import type { Shaping } from './shaping.server.ts';
import type { Stasis } from './stasis.server.ts';

export type HearingParts = {
  ask: Ask;
  app: string;
  legs: Legs;
  stasis: Stasis;
  shaping: Shaping;
  recorder: Recorder;
  say(event: EngineEvent): void;
  warn(error: unknown): void;
};
export type Hearing = { heard(news: Heard): void };

/** The news of a channel's end, with its cause, come after the news that it left us; and sometimes not at all. */
const CAUSE_MS = 1000;

export function openHearing(parts: HearingParts): Hearing {
  const { legs, stasis, shaping, recorder, say, warn } = parts;
  return {
    heard(news) {
      switch (news.type) {
        case 'StasisStart':
          stasis.entered(news.channel.id);
          return void entered(parts, news).catch(warn);
        case 'StasisEnd':
          stasis.left(news.channel.id);
          return left(parts, news.channel);
        case 'ChannelHangupRequest': {
          const leg = legs.on(news.channel.id);
          if (leg && isStopping(news)) leg.stopped = true;
          return;
        }
        case 'ChannelDestroyed':
          return over(parts, news.channel.id, news.cause);
        case 'Dial':
          return rang(legs, news);
        case 'ChannelDtmfReceived': {
          const leg = legs.on(news.channel.id);
          return leg && say({ what: 'key', leg: leg.leg, key: news.digit });
        }
        case 'PlaybackFinished':
          return void played(parts, news.playback.id).catch(warn);
        case 'RecordingFinished':
          return void recorder.ended(news.recording, true).catch(warn);
        case 'RecordingFailed':
          return void recorder.ended(news.recording, false).catch(warn);
        case 'ChannelLeftBridge': {
          const contact = contactOf(news.bridge.id);
          if (contact !== undefined && news.bridge.channels.length === 0)
            void shaping.over(contact).catch(warn);
          return;
        }
      }
    }
  };
}

async function entered(parts: HearingParts, { channel, args }: StasisStart): Promise<void> {
  const { legs, say, shaping, ask, app } = parts;
  if (args[0] === 'inbound') {
    const leg = outsideLeg(channel);
    if (legs.find(leg.leg)) return;
    legs.add(leg);
    const number = numberFrom(channel.caller.number, args[2] ?? '');
    const dialled = args[1];
    say({ what: 'arrived', leg: leg.leg, ...(number && { number }), ...(dialled && { dialled }) });
    // So that the end of a call from outside is told with its cause.
    return unlessSo(
      ask('POST /applications/{applicationName}/subscription', {
        applicationName: app,
        eventSource: `channel:${channel.id}`
      })
    );
  }
  const found = legOf(app, channel);
  if (found === undefined) return;
  const leg = await takenIn(parts, found);
  if (leg.kind === 'browser') {
    await ask('POST /channels/{channelId}/answer', { channelId: channel.id });
    await unlessSo(
      ask('POST /applications/{applicationName}/subscription', {
        applicationName: app,
        eventSource: `channel:${channel.id}`
      })
    );
  }
  if (leg.channel !== channel.id) return;
  leg.up = true;
  say({ what: 'answered', leg: leg.leg });
  await shaping.again(leg.leg);
}

/** A leg that is there already goes on over the new channel; the old one is hung up without a word. */
async function takenIn({ legs, ask }: HearingParts, found: Leg): Promise<Leg> {
  const known = legs.find(found.leg);
  if (known === undefined) {
    legs.add({ ...found, heard: { what: 'nothing' } });
    return legs.find(found.leg)!;
  }
  if (known.channel === found.channel) return known;
  const before = legs.move(known, found.channel);
  await unlessSo(ask('DELETE /channels/{channelId}', { channelId: before, reason: 'normal' }));
  return known;
}

function outsideLeg({ id, state }: Channel): Leg {
  return {
    leg: legFromOutside(id),
    kind: 'outside',
    channel: id,
    up: state === 'Up',
    rang: false,
    dropped: false,
    heard: { what: 'nothing' },
    contact: undefined,
    count: 0
  };
}

function rang(legs: Legs, { peer, dialstatus }: Dial): void {
  const leg = legs.on(peer.id);
  if (leg && dialstatus === 'RINGING') leg.rang = true;
}

/** Out of our hands: over in a moment, unless the exchange forgets to say so. */
function left(parts: HearingParts, { id }: Channel): void {
  const { legs, shaping, warn } = parts;
  if (isEar(id)) {
    const listening = legs.list().find((leg) => leg.heard.what === 'ear' && id.startsWith(`ear.${leg.leg}.`));
    if (listening === undefined) return;
    listening.heard = { what: 'nothing' };
    return void shaping.again(listening.leg).catch(warn);
  }
  if (legs.on(id)) setTimeout(() => over(parts, id, 16), CAUSE_MS).unref();
}

function over({ legs, stasis, shaping, say, warn }: HearingParts, channel: string, cause: number): void {
  stasis.left(channel);
  const leg = legs.on(channel);
  if (leg === undefined) return;
  legs.drop(leg);
  if (leg.kind === 'rung' && !leg.up && !leg.dropped)
    say({ what: 'refused', leg: leg.leg, why: whyRefused(cause, leg.rang) });
  else say({ what: 'gone', leg: leg.leg, why: whyOver(leg, cause) });
  if (leg.contact !== undefined) void shaping.over(leg.contact).catch(warn);
}

function whyOver({ dropped, stopped }: Leg, cause: number) {
  if (stopped) return 'engine' as const;
  return dropped ? ('hung-up' as const) : whyGone(cause);
}

/** A sound is over. Where music shall be heard it begins again, as a sound played into music ends it for good. */
async function played({ legs, say, ask }: HearingParts, playback: string): Promise<void> {
  const said = playedOf(playback);
  const leg = said && legs.find(said.leg);
  if (said === undefined || leg === undefined) return;
  if (leg.heard.what === 'sounds' && leg.heard.play === said.play)
    say({ what: 'played', leg: said.leg, play: said.play });
  else if (leg.heard.what === 'music')
    await unlessSo(ask('POST /channels/{channelId}/moh', { channelId: leg.channel }));
}
