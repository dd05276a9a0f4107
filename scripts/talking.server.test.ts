/** Talks through the real telephone process: greeted, put in the queue, answered, heard both ways, and lost when it is killed with ten of them. */
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
import type { Person } from '#people/person.ts';
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
/** On a crowded machine a first try may come to nothing; a page tries again too. */
async function phone(leg: string, hz: number, tries = 4): Promise<Softphone> {
  const made = await openSoftphone(async (offer) => {
    const answer = await here.world.line.meet(leg, offer);
    if (!answer) throw new Error('Not let in.');
    return answer;
  }, hz).catch((cause: unknown) => {
    if (tries === 1) throw cause;
  });
  if (!made) return phone(leg, hz, tries - 1);
  phones.push(made);
  return made;
}
const at = async (contact: string) => (await callNow(here, contact)).live.place?.node;

/** Somebody calls, hears the words to their end and waits for anybody. Who does not come through calls again. */
async function calls(number: string, tries = 3): Promise<{ contact: string; caller: Softphone }> {
  const called = sure(await callFromBrowser(here, { lang: 'pl', number }));
  const caller = await phone(called.leg, TONES.caller, 1).catch((cause: unknown) => {
    if (tries === 1) throw cause;
  });
  if (!caller) return calls(number, tries - 1);
  // The words are spoken, and the tree goes on by itself when they are over.
  await until(async () => (await at(called.contact)) === 'topics');
  await pressKey(here, called.leg, '0');
  await until(async () => (await callNow(here, called.contact)).status === 'queued');
  return { contact: called.contact, caller };
}

/** An agent comes to the desk with a headset, and answers who waits longest. */
async function answers(person: Person) {
  const { leg } = sure(await connectAgent(here, person));
  const desk = await phone(leg, TONES.agent);
  await until(async () => (await findAgent(here.world.db, person.id))?.legGoneAt === null);
  sure(await beAgent(here, person, { state: 'ready' }));
  await until(async () => (await findAgent(here.world.db, person.id))?.state === 'ringing');
  const contact = (await findAgent(here.world.db, person.id))!.contact!;
  sure(await answerCall(here, person, contact));
  return { person, contact, desk };
}

async function killTelephone(): Promise<void> {
  const { address, secret } = await here.world.db
    .selectFrom('telephone')
    .select(['address', 'secret'])
    .executeTakeFirstOrThrow();
  const health = await fetch(`${address}/health`, { headers: { authorization: `Bearer ${secret}` } });
  process.kill(((await health.json()) as { pid: number }).pid, 'SIGKILL');
}

const numberOf = (n: number) => `60010020${n}`;

it('Ten residents call, ten agents answer, all hear; killed, every call ends as lost, with a record, a result and ringing back as work', async () => {
  const people: Person[] = [];
  for (let n = 0; n < 10; n++) people.push(await hireAgent(here, `Agent${n}${randomUUID().slice(0, 4)}`));
  const beating = setInterval(() => people.forEach((person) => void agentBeat(here, person)), 3_000);
  try {
    const called = [await calls(numberOf(0))];
    for (let n = 1; n < 10; n += 3)
      called.push(
        ...(await Promise.all([calls(numberOf(n)), calls(numberOf(n + 1)), calls(numberOf(n + 2))]))
      );
    const talks: Awaited<ReturnType<typeof answers>>[] = [];
    for (const person of people) talks.push(await answers(person));
    expect(new Set(talks.map(({ contact }) => contact)).size).toBe(10);
    await until(
      () =>
        called.every(({ caller }) => caller.hears(TONES.agent) > HEARD) &&
        talks.every(({ desk }) => desk.hears(TONES.caller) > HEARD)
    );
    const [first] = talks;
    const [caller] = called.filter(({ contact }) => contact === first!.contact).map((one) => one.caller);
    sure(await hold(here, first!.person, first!.contact));
    await until(() => caller!.hears(TONES.agent) < HEARD / 4);
    sure(await resume(here, first!.person, first!.contact));
    await until(() => caller!.hears(TONES.agent) > HEARD);

    await killTelephone();
    for (const { person, contact } of talks) {
      await until(async () => (await callNow(here, contact)).ending === 'lost', 60);
      sure(await wrapUp(here, person, contact, { outcome: 'call-back', about: 'category:ROAD-1' }));
      const done = await callNow(here, contact);
      expect(done).toMatchObject({ status: 'ended', outcome: 'call-back', agent: person.id });
      expect(await callReplayed(here, contact)).toEqual(done);
    }
  } finally {
    clearInterval(beating);
  }
  const work = await here.world.db.selectFrom('callbacks').selectAll().orderBy('number').execute();
  expect(work.map(({ number, status }) => `${number} ${status}`)).toEqual(
    Array.from({ length: 10 }, (_, n) => `+48${numberOf(n)} open`)
  );
}, 240_000);
