/** The embedded engine, proven by tones: who is heard by whom and when, and what a recording of it holds. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '#world/telephone/embedded/embedded.server.ts';
import type { Engine, Hears, Part, Plan } from '#world/telephone/engine.ts';
import { toneIn } from '#world/telephone/sounds/pitch.ts';
import { readWav, type Wav } from '#world/telephone/sounds/wav.ts';
import { openSounds, openTalking, TONES, type Party, type Talking } from '#tests/talking.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-talk-'));
let engine: Engine;
let talk: Talking;
let caller: Party;
let agent: Party;
let third: Party;

beforeAll(async () => {
  engine = await openEmbedded({
    sounds: openSounds(join(folder, 'sounds'), 1.2),
    recordings: join(folder, 'recordings'),
    network: { listen: '127.0.0.1', loopback: true }
  });
  talk = await openTalking(engine, { caller: TONES.caller, agent: TONES.agent, third: TONES.third });
  caller = talk.parties['caller']!;
  agent = talk.parties['agent']!;
  third = talk.parties['third']!;
});
afterAll(async () => {
  await talk?.close();
  await engine?.close();
});

const everybody: Part['heardBy'] = { who: 'everybody' };
const room = (leg: string, heardBy: Part['heardBy'] = everybody): Part => ({
  leg,
  hears: { what: 'room' },
  heardBy
});
const away = (leg: string, hears: Hears): Part => ({ leg, hears, heardBy: everybody });
const shape = (parts: Part[], record?: Plan['record']) =>
  engine.shape({ contact: 'c', parts, ...(record ? { record } : {}) });

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** Of an amplitude of 0.3 what is surely there, and what is surely not. */
const [THERE, NOT] = [0.1, 0.03];
const among = (hz: readonly number[], amplitudes: readonly number[]) =>
  hz.filter((_, i) => amplitudes[i]! > THERE);
const ALL = [TONES.caller, TONES.agent, TONES.third, TONES.notice];
/** Which of the tones are heard for a while, once what was under way is over. */
async function heard(party: Party): Promise<number[]> {
  await pause(250);
  return among(ALL, await party.loudest(ALL, 250));
}

describe('a call through the embedded engine', () => {
  it('the caller hears the notice to its end, then music; what is missing is left out', async () => {
    await shape([
      away('caller', { what: 'sounds', play: 'greeting', sounds: ['missing.wav', 'notice.wav'] })
    ]);
    await caller.connect();
    expect(await caller.hears(TONES.notice, 1000)).toBeDefined();
    await talk.told((event) => event.what === 'played' && event.play === 'greeting');
    await shape([away('caller', { what: 'music' })]);
    expect(await caller.loses(TONES.notice, 1000)).toBeDefined();
    expect(await caller.sounds()).toBeGreaterThan(0.01);
    expect(talk.events.filter((event) => event.what === 'played')).toHaveLength(1);
  });

  it('keys are heard once each', async () => {
    expect(await caller.press('42#')).toBe(true);
    await talk.told((event) => event.what === 'key' && event.key === '#');
    expect(talk.events.flatMap((event) => (event.what === 'key' ? [event.key] : []))).toEqual([
      '4',
      '2',
      '#'
    ]);
  });

  it('the agent is rung; once they are together both hear within half a second', async () => {
    await shape([away('caller', { what: 'ringing' }), away('agent', { what: 'nothing' })]);
    expect(await caller.hears(TONES.ringing)).toBeDefined();
    await agent.connect();
    expect(await agent.sounds()).toBeLessThan(0.005);
    const begun = performance.now();
    const both = Promise.all([caller.hears(TONES.agent), agent.hears(TONES.caller)]);
    await shape([room('caller'), room('agent')]);
    expect(await both).not.toContain(undefined);
    expect(performance.now() - begun).toBeLessThan(500);
    expect([await heard(caller), await heard(agent)]).toEqual([[TONES.agent], [TONES.caller]]);
  });

  it('on hold the caller has music and the agent silence', async () => {
    await shape([away('caller', { what: 'music' }), room('agent')]);
    expect(await agent.loses(TONES.caller)).toBeDefined();
    expect([await heard(caller), await heard(agent)]).toEqual([[], []]);
    expect(await caller.sounds()).toBeGreaterThan(0.01);
    expect(await agent.sounds()).toBeLessThan(0.005);
  });

  it('three hear one another; of a whisper the caller hears nothing; who listens is not heard', async () => {
    await third.connect();
    await shape([room('caller'), room('agent'), room('third')]);
    await caller.hears(TONES.third);
    expect([await heard(caller), await heard(agent), await heard(third)]).toEqual([
      [TONES.agent, TONES.third],
      [TONES.caller, TONES.third],
      [TONES.caller, TONES.agent]
    ]);
    await shape([room('caller'), room('agent'), room('third', { who: 'leg', leg: 'agent' })]);
    await caller.loses(TONES.third);
    expect([await heard(caller), await heard(agent), await heard(third)]).toEqual([
      [TONES.agent],
      [TONES.caller, TONES.third],
      [TONES.caller, TONES.agent]
    ]);
    await shape([room('caller'), room('agent'), room('third', { who: 'nobody' })]);
    await agent.loses(TONES.third);
    expect([await heard(caller), await heard(agent), await heard(third)]).toEqual([
      [TONES.agent],
      [TONES.caller],
      [TONES.caller, TONES.agent]
    ]);
  });

  it('transferred, the caller talks to the third and the agent hears nothing any more', async () => {
    await shape([room('caller'), room('third')]);
    await caller.hears(TONES.third);
    expect([await heard(caller), await heard(agent), await heard(third)]).toEqual([
      [TONES.third],
      [],
      [TONES.caller]
    ]);
    expect((await engine.listLegs()).map(({ leg }) => leg).sort()).toEqual(['agent', 'caller', 'third']);
  });

  it('a page read anew in the middle of a talk takes the same place and hears at once', async () => {
    await shape([room('caller'), room('agent')]);
    await agent.hears(TONES.caller);
    await agent.page.reload();
    await agent.hears(TONES.caller);
    expect(await agent.waited()).toBeLessThan(500);
    expect(await caller.hears(TONES.agent)).toBeDefined();
  });

  it('muted, one is silent and still there', async () => {
    await agent.mute(true);
    expect(await caller.loses(TONES.agent)).toBeDefined();
    await pause(3300);
    expect((await engine.listLegs()).some(({ leg }) => leg === 'agent')).toBe(true);
    await agent.mute(false);
    expect(await caller.hears(TONES.agent)).toBeDefined();
  });
});

describe('a recording', () => {
  it('holds the caller left and right whom the caller could hear, and silence while it pauses', async () => {
    const record = { file: 'a/talk.wav', caller: 'caller', paused: false };
    const steps: [string, Part[], boolean][] = [
      ['two', [room('caller'), room('agent')], false],
      ['three', [room('caller'), room('agent'), room('third')], false],
      ['whisper', [room('caller'), room('agent'), room('third', { who: 'leg', leg: 'agent' })], false],
      ['hold', [away('caller', { what: 'music' }), room('agent')], false],
      ['paused', [room('caller'), room('agent')], true]
    ];
    const times: number[] = [];
    for (const [, parts, paused] of steps) {
      await shape(parts, { ...record, paused });
      times.push(performance.now());
      await pause(900);
    }
    await shape([room('caller'), room('agent')]);
    times.push(performance.now());
    const ended = await talk.told((event) => event.what === 'recorded');
    const wav = readWav(readFileSync(join(folder, 'recordings', 'a/talk.wav'))) as Wav;
    expect([wav.rate, wav.channels]).toEqual([8000, 2]);
    const seconds = wav.samples.length / 2 / 8000;
    expect(ended).toMatchObject({ file: 'a/talk.wav', seconds });
    expect(Math.abs(seconds * 1000 - (times.at(-1)! - times[0]!))).toBeLessThan(200);
    /** Which tones a channel has between two moments, once what was under way is over. */
    const has = (channel: number, n: number) => {
      const [from, to] = [times[n]! - times[0]! + 350, times[n + 1]! - times[0]! - 100].map((ms) =>
        Math.round(ms * 8)
      );
      const samples = Int16Array.from(
        { length: to! - from! },
        (_, i) => wav.samples[(from! + i) * 2 + channel]!
      );
      const amplitudes = ALL.map((hz) => toneIn(samples, hz, 8000));
      expect(amplitudes.filter((amplitude) => amplitude > NOT && amplitude < THERE)).toEqual([]);
      return among(ALL, amplitudes);
    };
    const found = Object.fromEntries(steps.map(([name], n) => [name, [has(0, n), has(1, n)]]));
    expect(found).toEqual({
      two: [[TONES.caller], [TONES.agent]],
      three: [[TONES.caller], [TONES.agent, TONES.third]],
      whisper: [[TONES.caller], [TONES.agent]],
      hold: [[], [TONES.agent]],
      paused: [[], []]
    });
  });
});

describe('somebody who is gone', () => {
  it('without a word, or by closing the page, is missed within four seconds', async () => {
    const begun = performance.now();
    third.kill();
    await agent.page.goto('about:blank');
    for (const leg of ['third', 'agent'])
      expect(await talk.told((event) => event.what === 'gone' && event.leg === leg, 6000)).toEqual({
        what: 'gone',
        leg,
        why: 'lost'
      });
    expect(performance.now() - begun).toBeLessThan(4500);
    expect((await engine.listLegs()).map(({ leg }) => leg)).toEqual(['caller']);
  });
});
