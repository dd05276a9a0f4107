/** The embedded engine, proven by tones: who is heard by whom and when, and what a recording of it holds. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '#world/telephone/embedded/embedded.server.ts';
import type { Engine, Hears, Part } from '#world/telephone/engine.ts';
import { openSounds, openTalking, TONES, type Party, type Talking } from '#tests/talking.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-talk-'));
let engine: Engine;
let talk: Talking;
let caller: Party;

beforeAll(async () => {
  engine = await openEmbedded({
    sounds: openSounds(join(folder, 'sounds'), 1.2),
    recordings: join(folder, 'recordings'),
    network: { loopback: true }
  });
  talk = await openTalking(engine, { caller: TONES.caller });
  caller = talk.parties['caller']!;
});
afterAll(async () => {
  await talk?.close();
  await engine?.close();
});

const room: Hears = { what: 'room' };
const part = (leg: string, hears: Hears = room, heardBy: Part['heardBy'] = { who: 'everybody' }): Part => ({
  leg,
  hears,
  heardBy
});
const shape = (parts: Part[]) => engine.shape({ contact: 'c', parts });

describe('a call through the embedded engine', () => {
  it('the caller hears the notice, then music', async () => {
    await shape([
      part('caller', { what: 'sounds', play: 'greeting', sounds: ['notice.wav', 'missing.wav'] })
    ]);
    await caller.connect();
    expect(await caller.hears(TONES.notice, 1000)).toBeDefined();
    await talk.told((event) => event.what === 'played' && event.play === 'greeting');
    await shape([part('caller', { what: 'music' })]);
    expect(await caller.loses(TONES.notice, 1000)).toBeDefined();
  });
});
