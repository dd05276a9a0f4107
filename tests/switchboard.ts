/** A switchboard with an engine that makes no sound, agents and callers, on a real database; the clock is moved by hand. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { silentEngine, type SilentEngine } from '#tests/engine.ts';
import { openHere } from '#tests/here.ts';
import { callNow, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { findAgent } from '#contacts/agent.server.ts';
import { listOpenCalls } from '#contacts/contact.server.ts';
import type { Person } from '#people/person.ts';
import type { Here } from '#flow/here.server.ts';
import { agentBeat, answerCall } from '#flow/hotline/agent.server.ts';
import { callFromBrowser, leave } from '#flow/hotline/caller.server.ts';
import { openSwitchboard, type Switchboard } from '#flow/hotline/switchboard.server.ts';

/** A city whose offers run out and whose hotline opens as the test wants; the clock is moved by hand. */
export let here: Here;
let now = Temporal.Instant.from('2026-01-07T09:00:00Z');
export let engine: SilentEngine;
export let board: Switchboard;
const people: Person[] = [];
export let [anna, bogdan, celina]: Person[] = [];

export function openRoom(): void {
  beforeAll(async () => {
    const opened = await openHere({
      ...hamlet,
      units: hamlet.units.map((unit) => (unit.code === 'ROADS' ? { ...unit, phone: '12 000 00 01' } : unit))
    });
    const line = { ...opened.world.line, wake: (contact?: string) => board?.wake(contact) };
    here = { ...opened, world: { ...opened.world, now: () => now, line } };
    await holdTelephone(here);
    people.length = 0;
    for (const name of ['Anna', 'Bogdan']) people.push(await hireAgent(here, name));
    people.push(await hireAgent(here, 'Celina', 'supervisor'));
    [anna, bogdan, celina] = people;
  });

  beforeEach(async () => {
    await board?.close();
    for (const { id } of await listOpenCalls(here.world.db)) await leave(here, id);
    await here.world.db.updateTable('callbacks').set({ status: 'dropped' }).execute();
    await here.world.db
      .updateTable('hotline_agents')
      .set({ state: 'offline', contact: null, leg: null, leg_gone_at: null, next: null })
      .execute();
    await here.world.db
      .updateTable('hotline_stints')
      .set({ until_at: now.toString() })
      .where('until_at', 'is', null)
      .execute();
    now = Temporal.Instant.from('2026-01-07T09:00:00Z');
    await begin();
  });
  afterAll(() => board.close());
}

/** The clock on the wall says something else now. */
export function setClock(instant: string): void {
  now = Temporal.Instant.from(instant);
}

/** Begins, or begins again after a crash, with the legs that outlived it. */
export async function begin(kind: 'embedded' | 'pbx' = 'embedded', legs = new Map<string, boolean>()) {
  await here.world.db.updateTable('telephone').set({ engine: kind, gone_at: null }).execute();
  engine = silentEngine(kind);
  for (const [leg, connected] of legs) engine.live.set(leg, connected);
  board = await openSwitchboard({ engine, here: () => here, everyMs: 20 });
}

/** Waits for what the switchboard makes of it. */
export async function until<T>(what: () => Promise<T> | T, is: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 8000;
  for (;;) {
    const value = await what();
    if (is(value)) return value;
    if (Date.now() > end) throw new Error(`It did not come to that: ${JSON.stringify(value)}`);
    await pause(15);
  }
}
/** The call comes to stand so. */
export const status = (contact: string, is: string) =>
  until(
    async () => (await callNow(here, contact)).status,
    (one) => one === is
  );
/** The agent comes to do so. */
export const state = (person: Person, is: string) =>
  until(
    async () => (await findAgent(here.world.db, person.id))?.state,
    (one) => one === is
  );
/** The leg comes to hear so. */
export const hears = (leg: string, is: string | undefined) =>
  until(
    () => engine.heardBy(leg)?.what,
    (one) => one === is
  );
/** What is said to a leg is over. */
export const said = async (leg: string) => {
  const hearing = await until(
    () => engine.heardBy(leg),
    (one) => one?.what === 'sounds'
  );
  if (hearing?.what === 'sounds') engine.tell({ what: 'played', leg, play: hearing.play });
  return hearing?.what === 'sounds' ? hearing : undefined;
};
/**
 * Time goes by; the pages of those present are heard of. They are before the clock is moved, as the switchboard looks
 * at it all the while and takes whoever was silent for too long for lost.
 */
export const later = async (seconds: number, ...present: Person[]) => {
  const then = now.add({ seconds });
  const seen = { ...here, world: { ...here.world, now: () => then } };
  for (const person of present) await agentBeat(seen, person);
  now = then;
};

/** Somebody calls, and is led through greeting and languages to the topics. */
export async function call(number?: string) {
  const called = sure(await callFromBrowser(here, { lang: 'pl', ...(number ? { number } : {}) }));
  await engine.meet(called.leg, { type: 'offer', sdp: '' });
  expect((await said(called.leg))?.sounds).toEqual(['pl/greeting.wav']);
  await until(
    () => engine.heardBy(called.leg),
    (one) => one?.what === 'sounds' && one.sounds[0] === 'pl/languages.wav'
  );
  return called;
}
/** … and presses 0 for an agent. */
export async function callToQueue(number?: string) {
  const called = await call(number);
  engine.tell({ what: 'key', leg: called.leg, key: '8' });
  await until(
    () => engine.heardBy(called.leg),
    (one) => one?.what === 'sounds' && one.sounds[0] === 'uk/topics.wav'
  );
  engine.tell({ what: 'key', leg: called.leg, key: '0' });
  await until(
    async () => (await callNow(here, called.contact)).queuedAt,
    (one) => one !== null
  );
  return called;
}
/** Somebody is at their desk, ready and heard. */
export async function desk(person: Person) {
  const leg = await comeToDesk(here, person);
  await engine.meet(leg, { type: 'offer', sdp: '' });
  return leg;
}
/** A talk is on. */
export async function talk(person: Person, number?: string) {
  const leg = await desk(person);
  const called = await callToQueue(number);
  await state(person, 'ringing');
  sure(await answerCall(here, person, called.contact));
  await hears(called.leg, 'room');
  return { ...called, desk: leg };
}
