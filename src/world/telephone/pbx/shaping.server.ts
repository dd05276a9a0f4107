/** Makes each leg hear what the plan says: the moves, done in the exchange one call after the other. */
import type { Plan } from '#world/telephone/engine.ts';
import { AriRefusal, unlessSo, type Ask } from './ari.server.ts';
import type { Leg, Legs } from './legs.server.ts';
import { movesFor, wantedBy, type Wanted } from './moves.ts';
import { earOf, playingOf, roomOf } from './names.ts';
import type { Recorder } from './recording.server.ts';
import type { Stasis } from './stasis.server.ts';

export type ShapingParts = {
  ask: Ask;
  app: string;
  legs: Legs;
  stasis: Stasis;
  recorder: Recorder;
  /** A file of the folder of sounds as the exchange finds it. */
  soundAt(file: string): string;
};
export type Shaping = ReturnType<typeof openShaping>;

export function openShaping(parts: ShapingParts) {
  const { ask, legs, recorder } = parts;
  const plans = new Map<string, Plan>();
  const lines = new Map<string, Promise<void>>();

  /** One after the other for each contact; what is late does the newest plan at once. */
  function shape(contact: string): Promise<void> {
    const before = lines.get(contact) ?? Promise.resolve();
    const work = before.catch(() => undefined).then(() => apply(contact));
    lines.set(contact, work);
    const over = () => lines.get(contact) === work && lines.delete(contact);
    work.then(over, over);
    return work;
  }

  async function apply(contact: string): Promise<void> {
    const plan = plans.get(contact);
    if (plan === undefined) return;
    const wanted = new Map(wantedBy(plan));
    for (const leg of legs.of(contact)) if (!wanted.has(leg.leg)) wanted.set(leg.leg, { what: 'nothing' });
    for (const { leg } of plan.parts) {
      const found = legs.find(leg);
      if (found) found.contact = contact;
    }
    const faults: unknown[] = [];
    const keepFault = (error: unknown) => void faults.push(error);
    await recorder.before(plan).catch(keepFault);
    faults.push(...(await move(parts, contact, wanted)));
    for (const leg of legs.of(contact))
      if (!plan.parts.some((part) => part.leg === leg.leg)) leg.contact = undefined;
    await recorder.after(plan).catch(keepFault);
    if (![...wanted.values()].some(({ what }) => what === 'room')) await dropRoom(contact);
    if (faults.length > 0) throw faults[0];
  }

  const dropRoom = (contact: string) =>
    unlessSo(ask('DELETE /bridges/{bridgeId}', { bridgeId: roomOf(contact) }));

  return {
    shape(plan: Plan): Promise<void> {
      plans.set(plan.contact, plan);
      return shape(plan.contact);
    },
    /** A leg came, came again or lost its ear: what was wanted of it is done. */
    async again(leg: string): Promise<void> {
      for (const [contact, plan] of plans)
        if (plan.parts.some((part) => part.leg === leg)) await shape(contact);
    },
    /** The last leg of a contact is over. */
    async over(contact: string): Promise<void> {
      if (legs.of(contact).length > 0) return;
      plans.delete(contact);
      await dropRoom(contact);
    }
  };
}

async function move(
  parts: ShapingParts,
  contact: string,
  wanted: ReadonlyMap<string, Wanted>
): Promise<unknown[]> {
  const { ask, legs } = parts;
  const there = legs.list().filter((leg) => leg.up || leg.kind === 'outside');
  const moves = movesFor(new Map(there.map((leg) => [leg.leg, leg.heard])), wanted);
  if (moves.some(({ to }) => to.what === 'room'))
    await unlessSo(
      ask('POST /bridges/{bridgeId}', { bridgeId: roomOf(contact), type: 'mixing,dtmf_events' })
    );
  const faults: unknown[] = [];
  // Who leaves, who sits down, who listens: each of the three at once, one after the other.
  for (const turn of [(w: Wanted) => w.what !== 'room' && w.what !== 'ear', isRoom, isEarOn]) {
    await Promise.all(
      moves
        .filter(({ to }) => turn(to))
        .map(async ({ leg: id, to }) => {
          const leg = legs.find(id);
          if (leg) await change(parts, leg, to).catch((error: unknown) => faults.push(error));
        })
    );
  }
  return faults;
}

const isRoom = (wanted: Wanted) => wanted.what === 'room';
const isEarOn = (wanted: Wanted) => wanted.what === 'ear';

async function change(parts: ShapingParts, leg: Leg, to: Wanted): Promise<void> {
  const { ask } = parts;
  const channelId = leg.channel;
  try {
    if (!leg.up && to.what !== 'nothing' && to.what !== 'ringing') {
      await ask('POST /channels/{channelId}/answer', { channelId });
      leg.up = true;
    }
    if (to.what === 'sounds' && leg.heard.what === 'unknown' && (await isPlaying(ask, leg.leg, to.play))) {
      leg.heard = to;
      return;
    }
    await silence(parts, leg, to);
    // Told before it is asked: a short sound may be over before the answer is here.
    leg.heard = to;
    await sound(parts, leg, to);
  } catch (error) {
    leg.heard = { what: 'unknown' };
    // Whoever hung up meanwhile hears nothing; the exchange tells that by itself.
    if (error instanceof AriRefusal && error.status === 404) return;
    throw error;
  }
}

async function isPlaying(ask: Ask, leg: string, play: string): Promise<boolean> {
  try {
    const { state } = await ask('GET /playbacks/{playbackId}', { playbackId: playingOf(leg, play) });
    return state !== 'done' && state !== 'failed';
  } catch {
    return false;
  }
}

/** Stops what a leg hears now. */
async function silence({ ask }: ShapingParts, leg: Leg, to: Wanted): Promise<void> {
  const { heard, channel: channelId } = leg;
  leg.heard = { what: 'unknown' };
  switch (heard.what) {
    case 'music':
      return unlessSo(ask('DELETE /channels/{channelId}/moh', { channelId }));
    case 'ringing':
      await unlessSo(ask('DELETE /channels/{channelId}/ring', { channelId }));
      return unlessSo(ask('DELETE /playbacks/{playbackId}', { playbackId: toneOf(leg) }));
    case 'sounds':
      return unlessSo(ask('DELETE /playbacks/{playbackId}', { playbackId: playingOf(leg.leg, heard.play) }));
    case 'room':
      if (to.what === 'room') return;
      return unlessSo(
        ask('POST /bridges/{bridgeId}/removeChannel', { bridgeId: roomOf(heard.contact), channel: channelId })
      );
    case 'ear': {
      const ear = earOf(leg.leg, leg.count);
      await unlessSo(ask('DELETE /channels/{channelId}', { channelId: ear }));
      return unlessSo(ask('DELETE /bridges/{bridgeId}', { bridgeId: ear }));
    }
    case 'unknown':
      await unlessSo(ask('DELETE /channels/{channelId}/moh', { channelId }));
      return unlessSo(ask('DELETE /channels/{channelId}/ring', { channelId }));
  }
}

/** The tone of ringing for somebody whose call is answered already. */
const toneOf = (leg: Leg) => `tone.${leg.leg}.${leg.count}`;

async function sound(parts: ShapingParts, leg: Leg, to: Wanted): Promise<unknown> {
  const { ask } = parts;
  const channelId = leg.channel;
  switch (to.what) {
    case 'nothing':
      return;
    case 'music':
      return ask('POST /channels/{channelId}/moh', { channelId });
    case 'ringing':
      if (!leg.up) return ask('POST /channels/{channelId}/ring', { channelId });
      leg.count += 1;
      return ask('POST /channels/{channelId}/play/{playbackId}', {
        channelId,
        playbackId: toneOf(leg),
        media: 'tone:ring'
      });
    case 'sounds':
      return ask('POST /channels/{channelId}/play/{playbackId}', {
        channelId,
        playbackId: playingOf(leg.leg, to.play),
        media: to.sounds.map((file) => `sound:${parts.soundAt(file)}`).join(',')
      });
    case 'room':
      return ask('POST /bridges/{bridgeId}/addChannel', { bridgeId: roomOf(to.contact), channel: channelId });
    case 'ear':
      return listenAt(parts, leg, to);
  }
}

/** A copy of what the other leg says and hears, in a room of two with whoever listens. */
async function listenAt({ ask, app, legs, stasis }: ShapingParts, leg: Leg, to: Wanted & { what: 'ear' }) {
  const at = legs.find(to.on);
  if (at === undefined || !at.up) {
    leg.heard = { what: 'nothing' };
    return;
  }
  leg.count += 1;
  const ear = earOf(leg.leg, leg.count);
  await ask('POST /channels/{channelId}/snoop/{snoopId}', {
    channelId: at.channel,
    snoopId: ear,
    app,
    appArgs: 'ear',
    spy: 'both',
    whisper: to.whispers ? 'out' : 'none'
  });
  await stasis.until(ear);
  await ask('POST /bridges/{bridgeId}', { bridgeId: ear, type: 'mixing' });
  await ask('POST /bridges/{bridgeId}/addChannel', { bridgeId: ear, channel: `${leg.channel},${ear}` });
}
