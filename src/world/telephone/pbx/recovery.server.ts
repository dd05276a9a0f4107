/** After a restart of ours or of the exchange: what lives there is read again, as no news of it is told twice. */
import type { EngineEvent } from '#world/telephone/engine.ts';
import type { Bridge, Channel } from './api.ts';
import { AriRefusal, unlessSo, type Ask } from './ari.server.ts';
import { legOf, type Legs } from './legs.server.ts';
import { contactOf, isEar, playingOf } from './names.ts';
import type { Recorder } from './recording.server.ts';
import type { Stasis } from './stasis.server.ts';

export type RecoveryParts = { ask: Ask; app: string; legs: Legs; stasis: Stasis; recorder: Recorder };

/** More than half of what an exchange says is of no use to us. */
const UNHEARD = [
  'ChannelVarset',
  'ChannelDialplan',
  'ChannelCallerId',
  'ChannelConnectedLine',
  'ChannelCreated',
  'ChannelStateChange',
  'ChannelEnteredBridge',
  'BridgeCreated',
  'BridgeDestroyed',
  'PlaybackStarted',
  'PlaybackContinuing',
  'RecordingStarted'
];

export function openRecovery(parts: RecoveryParts) {
  const { ask, app, legs, stasis, recorder } = parts;
  return {
    /** Reads everything again; tells what ended unheard meanwhile. */
    async recover(): Promise<EngineEvent[]> {
      await ask(
        'PUT /applications/{applicationName}/eventFilter',
        { applicationName: app },
        { disallowed: UNHEARD.map((type) => ({ type })) }
      );
      const [channels, bridges] = await Promise.all([ask('GET /channels', {}), ask('GET /bridges', {})]);
      const events = [...missed(legs, channels), ...(await silenced(ask, legs))];
      for (const channel of channels) take(parts, channel);
      seat(legs, bridges);
      // Who listened is sat down anew by the next plan; an ear nobody knows of must not stay.
      const ears = channels.filter(({ id }) => isEar(id));
      for (const { id } of ears) await unlessSo(ask('DELETE /channels/{channelId}', { channelId: id }));
      for (const { id } of bridges)
        if (isEar(id)) await unlessSo(ask('DELETE /bridges/{bridgeId}', { bridgeId: id }));
      for (const { id } of channels) stasis.entered(id);
      await recorder.take(channels);
      return events;
    }
  };
}

/** Legs we knew that are not there any more. */
function missed(legs: Legs, channels: readonly Channel[]): EngineEvent[] {
  const there = new Set(channels.map(({ id }) => id));
  return legs
    .list()
    .filter(({ channel }) => !there.has(channel))
    .map((leg) => {
      legs.drop(leg);
      return leg.kind === 'rung' && !leg.up
        ? { what: 'refused', leg: leg.leg, why: 'unreachable' }
        : { what: 'gone', leg: leg.leg, why: 'engine' };
    });
}

/** Sounds that ended while nobody heard it. */
async function silenced(ask: Ask, legs: Legs): Promise<EngineEvent[]> {
  const events: EngineEvent[] = [];
  for (const { leg, heard } of legs.list()) {
    if (heard.what !== 'sounds') continue;
    try {
      await ask('GET /playbacks/{playbackId}', { playbackId: playingOf(leg, heard.play) });
    } catch (error) {
      if (!(error instanceof AriRefusal) || error.status !== 404) throw error;
      events.push({ what: 'played', leg, play: heard.play });
    }
  }
  return events;
}

function take({ legs, app }: RecoveryParts, channel: Channel): void {
  const found = legOf(app, channel);
  if (found === undefined) return;
  const known = legs.find(found.leg);
  if (known === undefined) legs.add(found);
  else if (channel.state === 'Up') known.up = true;
  const leg = legs.find(found.leg)!;
  if (leg.heard.what === 'room' || leg.heard.what === 'ear') leg.heard = { what: 'unknown' };
}

/** Who sits in which room, as the exchange has it. */
function seat(legs: Legs, bridges: readonly Bridge[]): void {
  for (const { id, channels } of bridges) {
    const contact = contactOf(id);
    if (contact === undefined) continue;
    for (const channel of channels) {
      const leg = legs.on(channel);
      if (leg === undefined) continue;
      leg.heard = { what: 'room', contact };
      leg.contact = contact;
    }
  }
}
