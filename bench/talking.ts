/**
 * `npm run bench:talking`: talks through the embedded engine, recorded, with everybody who talks in another process.
 * `TALKS=5,15,30 SECONDS=20` are the usual ones.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '#world/telephone/embedded/embedded.server.ts';
import type { Described, Engine, Part } from '#world/telephone/engine.ts';
import type { Asked, Counted, Told } from './talkers.ts';

const TALKS = (process.env['TALKS'] ?? '5,15,30').split(',').map(Number);
const SECONDS = Number(process.env['SECONDS'] ?? 20);
const folder = mkdtempSync(join(tmpdir(), 'hejnal-talking-'));

const room = (leg: string): Part => ({ leg, hears: { what: 'room' }, heardBy: { who: 'everybody' } });

/** Two legs for each talk, one talk after the other. */
async function begin(engine: Engine, talkers: ReturnType<typeof openTalkers>, from: number, to: number) {
  const talk = async (n: number) => {
    const [caller, agent] = [`caller-${n}`, `agent-${n}`];
    await Promise.all([talkers.connect(caller), talkers.connect(agent)]);
    const record = { file: `${n}.wav`, caller, paused: false };
    await engine.shape({ contact: `c${n}`, parts: [room(caller), room(agent)], record });
  };
  const all = Array.from({ length: to - from }, (_, i) => from + i);
  for (const n of all) await talk(n);
}

function openTalkers(engine: Engine) {
  const child = fork(join(import.meta.dirname, 'talkers.ts'), { execArgv: ['--no-warnings'] });
  const waiting = new Map<string, (told: Told) => void>();
  const ask = <Answer extends Told>(asked: Asked, answer: string) =>
    new Promise<Answer>((done) => {
      waiting.set(answer, done as (told: Told) => void);
      child.send(asked);
    });
  child.on('message', async (told: Told) => {
    if (told.what === 'offer') {
      const answer: Described = await engine.meet(told.leg, told.offer);
      child.send({ what: 'answer', leg: told.leg, answer } satisfies Asked);
    } else waiting.get(told.what === 'connected' ? told.leg : told.what)?.(told);
  });
  return {
    connect: (leg: string) => ask({ what: 'connect', leg }, leg),
    count: () => ask<Told & { what: 'counted' }>({ what: 'count' }, 'counted'),
    stop: () => child.kill()
  };
}

const fixed = (n: number) => n.toFixed(1);

function row(talks: number, share: number, { packets, lost, jitterMs, longestMs }: Counted): string {
  const expected = talks * 2 * SECONDS * 50;
  return [
    String(talks),
    `${(share * 100).toFixed(0)} %`,
    `${packets} of ${expected}`,
    String(lost),
    `${fixed(jitterMs)} ms`,
    `${fixed(longestMs)} ms`,
    `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`
  ].join(' | ');
}

const engine = await openEmbedded({
  sounds: folder,
  recordings: folder,
  network: { listen: '127.0.0.1', loopback: true },
  // Whoever talks here shares the machine with the engine, and may stand still for a while.
  lostSeconds: 60,
  log: console.log
});
engine.listen((event) => {
  if (event.what === 'gone') console.log(`Lost while it was measured: ${event.leg}`);
});
const talkers = openTalkers(engine);
console.log(
  `Cores: ${availableParallelism()}; load before: ${loadavg()[0]!.toFixed(1)}; Node ${process.version}; ${SECONDS} s each.`
);
console.log('| talks | of a core | packets | lost | jitter, median leg | longest wait, worst leg | memory |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const [i, talks] of TALKS.entries()) {
  await begin(engine, talkers, TALKS[i - 1] ?? 0, talks);
  await new Promise((done) => setTimeout(done, 2000));
  await talkers.count();
  const [before, begun] = [process.cpuUsage(), performance.now()];
  await new Promise((done) => setTimeout(done, SECONDS * 1000));
  const spent = process.cpuUsage(before);
  const share = (spent.user + spent.system) / 1000 / (performance.now() - begun);
  console.log(`| ${row(talks, share, (await talkers.count()).counted)} |`);
}
talkers.stop();
await engine.close();
rmSync(folder, { recursive: true });
