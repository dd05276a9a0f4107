import { createSocket } from 'node:dgram';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Described, Engine, EngineEvent, Part } from '#world/telephone/engine.ts';
import { openSoftphone, type Softphone } from '#tests/softphone.ts';
import { openEmbedded } from './embedded.server.ts';
import { BadOffer } from './offer.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-embedded-'));
const options = {
  sounds: folder,
  recordings: folder,
  network: { listen: '127.0.0.1', loopback: true },
  legsMax: 3,
  lostSeconds: 2
};
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
async function until(is: () => boolean, what: string, most = 8000): Promise<void> {
  for (const begun = performance.now(); !is(); await pause(10))
    if (performance.now() - begun > most) throw new Error(`Not in time: ${what}`);
}

describe('the embedded engine', () => {
  let engine: Engine;
  const events: EngineEvent[] = [];
  const phones: Softphone[] = [];
  let speaking: ReturnType<typeof setInterval>;
  const answers: Described[] = [];

  async function connect(leg: string, hz: number): Promise<Softphone> {
    const phone = await openSoftphone(async (offer) => {
      const answer = await engine.meet(leg, offer);
      answers.push(answer);
      return answer;
    }, hz);
    phones.push(phone);
    return phone;
  }
  const room = (leg: string): Part => ({ leg, hears: { what: 'room' }, heardBy: { who: 'everybody' } });

  beforeAll(async () => {
    engine = await openEmbedded(options);
    engine.listen((event) => events.push(event));
    speaking = setInterval(() => phones.forEach((phone) => phone.speak()), 20);
  });
  afterAll(async () => {
    clearInterval(speaking);
    await Promise.all(phones.map((phone) => phone.close()));
    await engine.close();
  });

  it('refuses bad offers with the reason, and lives', async () => {
    for (const [sdp, why] of [
      ['garbage', 'not-an-offer'],
      ['v=0\r\n' + 'x'.repeat(70_000), 'too-large'],
      ['v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96', 'no-audio'],
      ['v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111', 'no-pcmu']
    ] as const) {
      const refused = await engine.meet('bad', { type: 'offer', sdp }).catch((cause: unknown) => cause);
      expect(refused).toBeInstanceOf(BadOffer);
      expect((refused as BadOffer).why).toBe(why);
    }
    expect(await engine.listLegs()).toEqual([]);
  });

  it('two hear each other, and bytes of strangers break nothing', async () => {
    const [caller, agent] = [await connect('caller', 500), await connect('agent', 800)];
    await engine.shape({ contact: 'c', parts: [room('caller'), room('agent')] });
    const ports = answers.flatMap(({ sdp }) =>
      [...sdp.matchAll(/127\.0\.0\.1 (\d+) typ host/g)].map((found) => Number(found[1]))
    );
    expect(ports.length).toBeGreaterThan(1);
    const stranger = createSocket('udp4');
    for (let n = 0; n < 300; n++)
      for (const port of ports)
        stranger.send(
          Uint8Array.from({ length: 1 + ((n * 7) % 200) }, (_, i) => (i * n + n) & 0xff),
          port,
          '127.0.0.1'
        );
    await until(() => caller.hears(800) > 0.2 && agent.hears(500) > 0.2, 'both hear');
    stranger.close();
  });

  it('has room for so many legs and no more', async () => {
    await connect('third', 700);
    await expect(connect('fourth', 700)).rejects.toThrow('full');
    expect((await engine.listLegs()).map(({ leg }) => leg)).toEqual(['caller', 'agent', 'third']);
  });

  it('a leg hung up is gone without a word and takes its place in the plan with it', async () => {
    await engine.hangUp('third');
    await engine.hangUp('third');
    expect((await engine.listLegs()).map(({ leg }) => leg)).toEqual(['caller', 'agent']);
    expect(events.some((event) => event.what === 'gone')).toBe(false);
  });

  it('a second connection of a leg takes the place of the first and hears what the plan says', async () => {
    const again = await connect('agent', 900);
    await until(() => again.hears(500) > 0.2 && phones[0]!.hears(900) > 0.2, 'the new one');
    expect(await engine.listLegs()).toHaveLength(2);
    expect(events.some((event) => event.what === 'gone')).toBe(false);
  });

  it('whoever sends nothing any more is missed', async () => {
    clearInterval(speaking);
    await until(() => events.filter((event) => event.what === 'gone').length === 2, 'both gone');
    expect(await engine.listLegs()).toEqual([]);
  });

  it('nobody outside can be rung', async () => {
    await engine.ring('out', { number: '+48123456789' }, { seconds: 5, contact: 'c' });
    await until(
      () => events.some((event) => event.what === 'refused' && event.why === 'unreachable'),
      'refused'
    );
  });
});

describe('a thread that breaks', () => {
  it('is told, begun anew, and told again; what was asked of it fails', async () => {
    const lines: string[] = [];
    const engine = await openEmbedded({
      ...options,
      program: '#tests/breaking.ts',
      log: (line) => lines.push(line)
    });
    const events: EngineEvent[] = [];
    engine.listen((event) => events.push(event));
    await expect(engine.listLegs()).rejects.toThrow('gone');
    await until(() => events.length === 2, 'gone and back');
    expect(events).toEqual([{ what: 'engine-gone' }, { what: 'engine-back', legs: [] }]);
    await engine.close();
    await pause(300);
    expect(events).toHaveLength(2);
  });
});
