/** A talk over the exchange from its first word to its last: who hears whom, proven by tone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPhone } from './baresip.ts';
import { openEar, type Ear } from './ear.ts';
import {
  alone,
  hears,
  hearsOnce,
  listens,
  onExchange,
  PHONE,
  plan,
  talks,
  told,
  whispers
} from './exchange.ts';
import { openHeadsets, type Headset } from './headset.ts';
import { callIn } from './sipp.ts';
import { cut, heardIn } from './tones.ts';

const AGENT = '0198aaaa-0000-7000-8000-000000000001';
const SUPERVISOR = '0198aaaa-0000-7000-8000-000000000002';
const UNIT = '0198aaaa-0000-7000-8000-000000000003';

const room = onExchange('talk');
let headsets: Awaited<ReturnType<typeof openHeadsets>>;
let phone: Awaited<ReturnType<typeof openPhone>>;
let agent: Headset;
let caller: { leg: string; ear: Ear; sipp: ReturnType<typeof callIn> };
const shape = (...parts: Parameters<typeof plan> extends [string, ...infer P] ? P : never) =>
  room.watched.engine.shape(plan('talk', ...parts));

beforeAll(async () => {
  headsets = await openHeadsets(() => room.watched.engine);
  phone = await openPhone(PHONE.name, PHONE.password, 'unit');
});
afterAll(async () => {
  await headsets?.close();
  await phone?.close();
});

describe('a talk', () => {
  it('an agent’s page calls the exchange with an account of its own', async () => {
    agent = await headsets.put(AGENT, 'agent');
    await room.watched.said('answered', { leg: AGENT }, 20);
    await expect.poll(() => agent.states()).toContain('connected');
    await shape(alone(AGENT, 'music'));
    await hears(agent, 'music');
    await shape(alone(AGENT, 'nothing'));
    await hears(agent);
  });

  it('the account opens nothing with the password of before', async () => {
    const [first, second] = [
      await room.watched.engine.admit!(AGENT),
      await room.watched.engine.admit!(AGENT)
    ];
    expect(second.uri).toBe(first.uri);
    expect(second.password).not.toBe(first.password);
    await hears(agent);
  });

  it('the caller waits with music, then both hear each other', async () => {
    const ear = await openEar('caller');
    const sipp = callIn({ port: ear.port });
    const { leg } = await room.watched.said('arrived');
    caller = { leg, ear, sipp };
    await shape(alone(leg, 'music'), alone(AGENT, 'ringing'));
    await hears(ear, 'music');
    await hearsOnce(agent, 'ringing');
    const began = performance.now();
    await shape(talks(leg), talks(AGENT));
    expect(performance.now() - began).toBeLessThan(500);
    await hears(ear, 'agent');
    await hears(agent, 'caller');
  });

  it('the same plan again changes nothing', async () => {
    await shape(talks(caller.leg), talks(AGENT));
    await shape(talks(caller.leg), talks(AGENT));
    expect(caller.ear.heard()).toEqual(['agent']);
    expect(await agent.heard()).toEqual(['caller']);
  });

  it('on hold the caller hears music and the agent nobody', async () => {
    await shape(alone(caller.leg, 'music'), alone(AGENT, 'nothing'));
    await hears(caller.ear, 'music');
    await hears(agent);
    await shape(talks(caller.leg), talks(AGENT));
    await hears(caller.ear, 'agent');
    await hears(agent, 'caller');
  });

  it('a supervisor listens, whispers and joins; an ear is never a mouth', async () => {
    const supervisor = await headsets.put(SUPERVISOR, 'supervisor');
    await room.watched.said('answered', { leg: SUPERVISOR }, 20);
    const talk = [talks(caller.leg), talks(AGENT)] as const;
    await shape(...talk, listens(SUPERVISOR));
    await hears(supervisor, 'agent', 'caller');
    await hears(caller.ear, 'agent');
    await hears(agent, 'caller');
    await shape(...talk, whispers(SUPERVISOR, AGENT));
    await hears(agent, 'caller', 'supervisor');
    await hears(supervisor, 'agent', 'caller');
    await hears(caller.ear, 'agent');
    await shape(...talk, talks(SUPERVISOR));
    await hears(caller.ear, 'agent', 'supervisor');
    await hears(supervisor, 'agent', 'caller');
    await shape(...talk);
    await hears(supervisor);
    await hears(caller.ear, 'agent');
    await supervisor.close();
    // Closed without a word: the exchange notices that nothing comes any more.
    expect((await room.watched.said('gone', { leg: SUPERVISOR }, 15)).why).toBe('lost');
  });

  it('a unit’s telephone is asked while the caller waits, joins, and takes over', async () => {
    await room.watched.engine.ring(UNIT, { extension: PHONE.name }, { seconds: 10, contact: 'talk' });
    await room.watched.said('answered', { leg: UNIT });
    await shape(alone(caller.leg, 'music'), talks(AGENT), talks(UNIT));
    await hears(agent, 'unit');
    await hears(caller.ear, 'music');
    await shape(talks(caller.leg), talks(AGENT), talks(UNIT));
    await hears(caller.ear, 'agent', 'unit');
    await hears(agent, 'caller', 'unit');
    await shape(talks(caller.leg), talks(UNIT));
    await hears(caller.ear, 'unit');
    await hears(agent);
    await shape(talks(caller.leg), talks(AGENT), talks(UNIT));
    await phone.tell('hangup');
    expect((await room.watched.said('gone', { leg: UNIT })).why).toBe('hung-up');
    await hears(caller.ear, 'agent');
  });

  it('handed on without a word first: the unit’s telephone rings while the agent is out already', async () => {
    const leg = `${UNIT.slice(0, -1)}4`;
    await shape(alone(caller.leg, 'ringing'), alone(AGENT, 'nothing'));
    await room.watched.engine.ring(leg, { extension: PHONE.name }, { seconds: 10, contact: 'talk' });
    await room.watched.said('answered', { leg });
    await shape(talks(caller.leg), talks(leg));
    await hears(caller.ear, 'unit');
    await hears(agent);
    await room.watched.engine.hangUp(leg);
    await room.watched.said('gone', { leg });
    await shape(talks(caller.leg), talks(AGENT));
    await hears(agent, 'caller');
  });

  it('is recorded in two channels, and not while it is paused', async () => {
    const record = (paused: boolean) => ({
      ...plan('talk', talks(caller.leg), talks(AGENT)),
      record: { file: '2026/11/talk.wav', caller: caller.leg, paused }
    });
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
    await room.watched.engine.shape(record(false));
    await wait(2500);
    // What is said in a pause is not in the file.
    await room.watched.engine.shape({
      ...record(true),
      parts: [told(caller.leg, 'in-pause', 'long.wav'), alone(AGENT, 'nothing')]
    });
    await wait(1500);
    await room.watched.engine.shape(record(false));
    await wait(2000);
    await shape(talks(caller.leg), talks(AGENT));
    const { file, seconds } = await room.watched.said('recorded');
    expect(file).toBe('2026/11/talk.wav');
    expect(seconds).toBeGreaterThan(3);
    expect(seconds).toBeLessThan(6);
    const bytes = readFileSync(join(room.exchange.recordings, file));
    const wav = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let second = 0.5; second + 0.5 < seconds; second += 0.5) {
      // A packet that came late makes the caller's tone sound like its neighbour, the tone of ringing, for a moment.
      const left = heardIn(cut(wav, 0, second, second + 0.4)).filter((who) => who !== 'ringing');
      expect(left).toEqual(['caller']);
      expect(heardIn(cut(wav, 1, second, second + 0.4))).not.toContain('announcement');
    }
    expect(heardIn(cut(wav, 1, 0.5, 2))).toEqual(['agent']);
    const left = await fetch(`${room.exchange.asterisk.url.replace(/\/\/.*@/, '//')}/recordings/stored`, {
      headers: { authorization: `Basic ${btoa(room.exchange.asterisk.url.slice(7).split('@')[0]!)}` }
    });
    expect(await left.json()).toEqual([]);
  });

  it('an agent’s page that is read anew is back in the same talk', async () => {
    await agent.page.reload();
    await room.watched.said('answered', { leg: AGENT }, 15);
    await hears(agent, 'caller');
    await hears(caller.ear, 'agent');
    expect(room.watched.events.filter(({ what }) => what === 'gone')).toEqual([]);
  });

  it('goes on while our program is started again, and is found by it', async () => {
    await room.watched.engine.shape({
      ...plan('talk', talks(caller.leg), talks(AGENT)),
      record: { file: 'over.wav', caller: caller.leg, paused: false }
    });
    await room.watched.engine.close();
    await hears(agent, 'caller');
    await hears(caller.ear, 'agent');
    room.watched = await room.exchange.openEngine();
    const legs = await room.watched.engine.listLegs();
    expect(new Set(legs.map(({ leg }) => leg))).toEqual(new Set([caller.leg, AGENT]));
    expect(legs.every(({ connected }) => connected)).toBe(true);
    await shape(talks(caller.leg), talks(AGENT));
    // The recording of before was still running; the plan wants none.
    expect((await room.watched.said('recorded')).file).toBe('over.wav');
    await hears(agent, 'caller');
    await shape(alone(caller.leg, 'music'), alone(AGENT, 'nothing'));
    await hears(caller.ear, 'music');
    await room.watched.engine.hangUp(caller.leg);
    expect(await caller.sipp.ended).toBe(0);
    caller.ear.close();
  });

  it('is over for the page when the account is', async () => {
    await room.watched.engine.hangUp(AGENT);
    await room.watched.said('gone', { leg: AGENT });
    await expect.poll(() => agent.states()).toContain('lost');
    await room.watched.engine.dismiss!(AGENT);
    await agent.page.evaluate(() => window.leg.close());
  });
});
