/** A talk through the real telephone process: greeted, put in the queue, answered, heard both ways, and lost when it is killed. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCity } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { findAgent } from '#contacts/agent.server.ts';
import { agentBeat, answerCall, beAgent, connectAgent, hold, resume } from '#flow/hotline/agent.server.ts';
import { callFromBrowser } from '#flow/hotline/caller.server.ts';
import { pressKey } from '#flow/hotline/engine.server.ts';
import { wrapUp } from '#flow/hotline/wrap-up.server.ts';
import type { Here } from '#flow/here.server.ts';
import { openHere } from '#tests/here.ts';
import { callNow, callReplayed, hireAgent, sure } from '#tests/hotline.ts';
import { openSoftphone, type Softphone } from '#tests/softphone.ts';
import { hamlet } from '#town/hamlet.ts';
import { openLine } from '#world/telephone/line.server.ts';
import { keepTelephone } from './exchange.ts';

/** A hamlet whose hotline never sleeps, as the process has the real clock. */
const city: City = {
  ...hamlet,
  profile: { ...hamlet.profile, hotline: { ...hamlet.profile.hotline, from: '00:00', to: '23:59' } },
  calendars: hamlet.calendars.map((calendar) => ({ ...calendar, weekend: [], off: [] })),
  letters: [{ code: 'closed', lang: 'pl', subject: 'a', body: 'b' }]
};
const TONES = { caller: 540, agent: 820 } as const;
/** Heard, of an amplitude of 0.3. */
const HEARD = 0.05;

let here: Here;
let kept: { close(): Promise<void> };
const phones: Softphone[] = [];
const speaking = setInterval(() => phones.forEach((phone) => phone.speak()), 20);
const before = { ...process.env };

beforeAll(async () => {
  here = await openHere(city);
  await loadCity(here.world.db, city, 'test', here.world.now());
  const { DATABASE_URL = '', DATA_DIR } = here.world.settings;
  Object.assign(process.env, {
    DATABASE_URL,
    DATA_DIR,
    LOG_LEVEL: 'silent',
    TELEPHONE_ADDRESS: '127.0.0.1'
  });
  kept = keepTelephone(() => undefined);
  await until(() => openLine(here.world.db).isThere());
});
afterAll(async () => {
  clearInterval(speaking);
  await Promise.all(phones.map((phone) => phone.close().catch(() => undefined)));
  await kept.close();
  process.env = before;
});

async function until(what: () => boolean | Promise<boolean>, seconds = 40): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await what()); await pause(20))
    if (Date.now() > end) throw new Error(`Not so after ${seconds} s: ${String(what)}`);
}
async function phone(leg: string, hz: number): Promise<Softphone> {
  const made = await openSoftphone(async (offer) => {
    const answer = await here.world.line.meet(leg, offer);
    if (!answer) throw new Error('Not let in.');
    return answer;
  }, hz);
  phones.push(made);
  return made;
}
const at = async (contact: string) => (await callNow(here, contact)).live.place?.node;

it('A resident calls, an agent answers, both hear; killed, the call ends as lost and ringing back is work', async () => {
  const anna = await hireAgent(here, `Anna${randomUUID().slice(0, 4)}`);
  const called = sure(await callFromBrowser(here, { lang: 'pl', number: '600100200' }));
  const { contact } = called;
  const caller = await phone(called.leg, TONES.caller);
  await until(async () => (await at(contact)) === 'greeting');
  // The words are spoken, and the tree goes on by itself when they are over.
  await until(async () => (await at(contact)) === 'topics');
  await pressKey(here, called.leg, '0');
  await until(async () => (await callNow(here, contact)).status === 'queued');

  const { leg } = sure(await connectAgent(here, anna));
  const desk = await phone(leg, TONES.agent);
  await until(async () => (await findAgent(here.world.db, anna.id))?.legGoneAt === null);
  sure(await beAgent(here, anna, { state: 'ready' }));
  await until(async () => (await callNow(here, contact)).status === 'offered');
  const pressed = performance.now();
  sure(await answerCall(here, anna, contact));
  await until(() => caller.hears(TONES.agent) > HEARD && desk.hears(TONES.caller) > HEARD);
  expect(performance.now() - pressed).toBeLessThan(5_000);

  sure(await hold(here, anna, contact));
  await until(() => caller.hears(TONES.agent) < HEARD / 4);
  sure(await resume(here, anna, contact));
  await until(() => caller.hears(TONES.agent) > HEARD);

  const { address, secret } = await here.world.db
    .selectFrom('telephone')
    .select(['address', 'secret'])
    .executeTakeFirstOrThrow();
  const health = await fetch(`${address}/health`, { headers: { authorization: `Bearer ${secret}` } });
  process.kill(((await health.json()) as { pid: number }).pid, 'SIGKILL');
  await until(async () => {
    sure(await agentBeat(here, anna));
    return (await callNow(here, contact)).ending === 'lost';
  });
  const work = await here.world.db.selectFrom('callbacks').selectAll().executeTakeFirstOrThrow();
  expect(work).toMatchObject({ contact, number: '+48600100200', status: 'open' });
  sure(await wrapUp(here, anna, contact, { outcome: 'call-back', about: 'category:ROAD-1' }));
  expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
}, 180_000);
