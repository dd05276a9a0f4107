/** An Asterisk with sounds that are tones, our engine on it, and what the engine said. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Engine, EngineEvent, Hears, Part, Plan } from '#world/telephone/engine.ts';
import { openPbx } from '#world/telephone/pbx/engine.server.ts';
import { prepareAsterisk } from '../../scripts/pbx/asterisk.ts';
import { SIP_PORT, stopAll, TRUNK_PORT } from './sipp.ts';
import { TONES, type Speaker } from './tones.ts';
import { writeTone } from './writing.ts';

export const PHONE = { name: 'unit-1', password: 'phone-of-a-unit' };

/** An exchange of its own under this name. */
export async function openExchange(name: string, phones: Readonly<Record<string, string>> = {}) {
  const inside = `/srv/hejnal/test-${name}`;
  const asterisk = prepareAsterisk({
    name: `test-${name}`,
    sipPort: SIP_PORT,
    trunk: `127.0.0.1:${TRUNK_PORT}`,
    phones: { [PHONE.name]: PHONE.password, ...phones },
    fallback: `${inside}/sounds/fallback`,
    music: `${inside}/sounds/music`
  });
  const { outside } = asterisk.sounds;
  writeTone(join(outside, 'long.wav'), TONES.announcement, 60);
  writeTone(join(outside, 'short.wav'), TONES.announcement, 1.2);
  writeTone(join(outside, 'second.wav'), TONES.second, 1.2);
  writeTone(join(outside, 'fallback.wav'), TONES.fallback, 3);
  writeTone(join(outside, 'music/tone.wav'), TONES.music, 60);
  await asterisk.start();
  const recordings = mkdtempSync(join(tmpdir(), 'hejnal-recordings-'));
  return {
    asterisk,
    recordings,
    openEngine: (patienceSeconds?: number) => openWatched(asterisk, recordings, patienceSeconds),
    async close(): Promise<void> {
      await asterisk.stop();
      rmSync(recordings, { recursive: true });
    }
  };
}

export type Watched = Awaited<ReturnType<typeof openWatched>>;

/** The engine, and everything it said in its order. */
async function openWatched(
  asterisk: ReturnType<typeof prepareAsterisk>,
  recordings: string,
  patienceSeconds?: number
) {
  const engine: Engine = await openPbx({
    url: asterisk.url,
    browserSocket: asterisk.browserSocket,
    sounds: asterisk.sounds.inside,
    recordings,
    patienceSeconds
  });
  const events: EngineEvent[] = [];
  engine.listen((event) => events.push(event));
  return {
    engine,
    events,
    /** The first such word of the engine that nobody has waited for yet. */
    async said<What extends EngineEvent['what']>(
      what: What,
      wanted: Partial<Extract<EngineEvent, { what: What }>> = {},
      seconds = 10
    ): Promise<Extract<EngineEvent, { what: What }>> {
      const matches = (event: EngineEvent) =>
        event.what === what &&
        Object.entries(wanted).every(([key, value]) => (event as Record<string, unknown>)[key] === value);
      await expect
        .poll(() => events.some(matches), {
          timeout: seconds * 1000,
          interval: 20,
          message: `${what} ${JSON.stringify(wanted)}`
        })
        .toBe(true);
      return events.splice(events.findIndex(matches), 1)[0] as Extract<EngineEvent, { what: What }>;
    }
  };
}

/** An exchange for a test file with our engine on it, closed at its end; a test may put another engine in its place. */
export function onExchange(name: string) {
  const room = {} as { exchange: Awaited<ReturnType<typeof openExchange>>; watched: Watched };
  beforeAll(async () => {
    room.exchange = await openExchange(name);
    room.watched = await room.exchange.openEngine();
  });
  // Whoever still calls after a test that failed would be in the way of the next.
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') stopAll();
  });
  afterAll(async () => {
    await room.watched?.engine.close();
    await room.exchange?.close();
  });
  return room;
}

/** Waits until somebody hears exactly these, and still does a moment later. */
export async function hears(
  ear: { heard(): Speaker[] | Promise<Speaker[]> },
  ...who: Speaker[]
): Promise<void> {
  const wanted = [...who].sort();
  const once = () => expect.poll(() => ear.heard(), { timeout: 8000, interval: 50 }).toEqual(wanted);
  await once();
  await new Promise((done) => setTimeout(done, 450));
  await once();
}

/** Waits until somebody is heard at least for a moment. */
export async function hearsOnce(
  ear: { heard(): Speaker[] | Promise<Speaker[]> },
  who: Speaker
): Promise<void> {
  await expect.poll(() => ear.heard(), { timeout: 8000, interval: 20 }).toContain(who);
}

const room: Hears = { what: 'room' };
export const talks = (leg: string): Part => ({ leg, hears: room, heardBy: { who: 'everybody' } });
export const listens = (leg: string): Part => ({ leg, hears: room, heardBy: { who: 'nobody' } });
export const whispers = (leg: string, to: string): Part => ({
  leg,
  hears: room,
  heardBy: { who: 'leg', leg: to }
});
export const alone = (leg: string, what: 'nothing' | 'music' | 'ringing'): Part => ({
  leg,
  hears: { what },
  heardBy: { who: 'nobody' }
});
export const told = (leg: string, play: string, ...sounds: string[]): Part => ({
  leg,
  hears: { what: 'sounds', play, sounds },
  heardBy: { who: 'nobody' }
});
export const plan = (contact: string, ...parts: Part[]): Plan => ({ contact, parts });
