/** A talk is recorded only for its topic and with the caller's key: the real engine, a tone for each voice. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hotlineSchema } from '#catalogue/hotline/hotline.ts';
import { listCallEntries } from '#contacts/contact.server.ts';
import { hotlineNow } from '#contacts/now.server.ts';
import type { Person } from '#people/person.ts';
import { openHere } from '#tests/here.ts';
import { callNow, callReplayed, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { openSoftphone, type Softphone } from '#tests/softphone.ts';
import { hamlet } from '#town/hamlet.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { openEmbedded } from '#world/telephone/embedded/embedded.server.ts';
import type { Engine } from '#world/telephone/engine.ts';
import { recordingsIn } from '#world/telephone/recordings.server.ts';
import { toneIn } from '#world/telephone/sounds/pitch.ts';
import { readWav } from '#world/telephone/sounds/wav.ts';
import type { Here } from '#flow/here.server.ts';
import { agentBeat, answerCall, hangUp, hold, resume } from './agent.server.ts';
import { callFromBrowser } from './caller.server.ts';
import { pressKey } from './engine.server.ts';
import { forgetCallsOf } from './person.server.ts';
import { pauseRecording } from './supervisor.server.ts';
import { openSwitchboard, type Switchboard } from './switchboard.server.ts';
import { hearTalk } from './voicemail.server.ts';
import { wrapUp } from './wrap-up.server.ts';

const [CALLER, AGENT] = [540, 820];
/** As loud as a tone must be to count as heard, of 0.3. */
const HEARD = 0.1;

/** The hamlet's hotline, asking for consent at once and recording what is about roads. */
const hotline = hotlineSchema.parse({
  ...hamletHotline,
  topics: hamletHotline.topics.map((topic) => ({ ...topic, needs: [] })),
  recording: { on: true, topics: ['roads'] },
  tree: {
    start: 'consent',
    nodes: [
      {
        code: 'consent',
        kind: 'consent',
        say: ['greeting'],
        yes: '1',
        no: '2',
        seconds: 30,
        next: 'topics'
      },
      {
        code: 'topics',
        kind: 'topics',
        say: ['topics'],
        seconds: 30,
        keys: { '0': 'queue' },
        otherwise: 'queue'
      },
      { code: 'queue', kind: 'queue' }
    ]
  }
});

/** A Wednesday morning that goes on as time does. */
const begun = performance.now();
const now = () =>
  Temporal.Instant.from('2026-01-07T09:00:00Z').add({ milliseconds: Math.round(performance.now() - begun) });

let here: Here;
let engine: Engine;
let board: Switchboard;
let anna: Person;
let celina: Person;
let speaking: NodeJS.Timeout;
let beating: NodeJS.Timeout;
const phones: Softphone[] = [];

async function until(is: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (const begun = performance.now(); !(await is()); await pause(20))
    if (performance.now() - begun > 10_000) throw new Error(`Not in time: ${what}`);
}

async function connect(leg: string, hz: number): Promise<Softphone> {
  const phone = await openSoftphone((offer) => engine.meet(leg, offer), hz);
  phones.push(phone);
  return phone;
}

beforeAll(async () => {
  const opened = await openHere({ ...hamlet, hotlines: [hotline] });
  const line = { ...opened.world.line, wake: (contact?: string) => board?.wake(contact) };
  here = { ...opened, world: { ...opened.world, line, now } };
  await holdTelephone(here);
  [anna, celina] = [await hireAgent(here, 'Anna'), await hireAgent(here, 'Celina', 'supervisor')];
  engine = await openEmbedded({
    sounds: here.world.settings.DATA_DIR,
    recordings: recordingsIn(here.world.settings),
    network: { listen: '127.0.0.1', loopback: true },
    legsMax: 10,
    lostSeconds: 5
  });
  board = await openSwitchboard({ engine, here: () => here, everyMs: 50 });
  speaking = setInterval(() => phones.forEach((phone) => phone.speak()), 20);
  beating = setInterval(() => void agentBeat(here, anna), 2000);
  await connect(await comeToDesk(here, anna), AGENT);
});
afterAll(async () => {
  clearInterval(speaking);
  clearInterval(beating);
  await board.close();
  await Promise.all(phones.map((phone) => phone.close()));
  await engine.close();
});

/** Somebody calls, presses these keys one after the other, and Anna answers. */
async function talk(
  keys: string,
  number?: string
): Promise<{ contact: string; leg: string; phone: Softphone }> {
  const { contact, leg } = sure(await callFromBrowser(here, { lang: 'pl', number }));
  const phone = await connect(leg, CALLER);
  for (const [at, key] of [...keys].entries()) {
    const node = at === 0 ? 'consent' : 'topics';
    await until(async () => (await callNow(here, contact)).live.place?.node === node, node);
    await pressKey(here, leg, key);
  }
  await until(async () => (await callNow(here, contact)).status === 'offered', 'offered');
  sure(await answerCall(here, anna, contact));
  await until(() => phone.hears(AGENT) > HEARD, 'the agent is heard');
  return { contact, leg, phone };
}

const fileOf = (contact: string) => join(recordingsIn(here.world.settings), `${contact}.wav`);

/** Hangs up, and waits for the file where there is one. */
async function over(contact: string): Promise<void> {
  sure(await hangUp(here, anna, contact));
  await board.settled();
  await pause(500);
  await here.world.db
    .updateTable('hotline_agents')
    .set({ state: 'ready', contact: null })
    .where('person', '=', anna.id)
    .execute();
}

/** How loud each voice is on each side, quarter of a second by quarter: a busy machine breaks a tone now and then. */
function quarters(contact: string) {
  const wav = readWav(readFileSync(fileOf(contact)));
  if (typeof wav === 'string') throw new Error(wav);
  expect(wav).toMatchObject({ rate: 8000, channels: 2 });
  const [left, right] = [0, 1].map((side) => wav.samples.filter((_, i) => i % 2 === side)) as [
    Int16Array,
    Int16Array
  ];
  return Array.from({ length: Math.floor(left.length / 2000) }, (_, at) => {
    const loud = (side: Int16Array, hz: number) => toneIn(side.slice(at * 2000, (at + 1) * 2000), hz, 8000);
    return {
      caller: loud(left, CALLER),
      agent: loud(right, AGENT),
      wrong: Math.max(loud(left, AGENT), loud(right, CALLER))
    };
  });
}

describe('a talk whose caller agreed, about a topic that is recorded', () => {
  it('is recorded with both voices, each on its side; it is heard by whoever may, and the journal says by whom', async () => {
    const { contact } = await talk('11');
    await pause(2000);
    await over(contact);
    await until(() => existsSync(fileOf(contact)), 'the file');
    const heard = quarters(contact);
    expect(Math.max(...heard.map(({ caller }) => caller))).toBeGreaterThan(HEARD);
    expect(Math.max(...heard.map(({ agent }) => agent))).toBeGreaterThan(HEARD);
    expect(Math.max(...heard.map(({ wrong }) => wrong))).toBeLessThan(HEARD);
    expect(await hearTalk(here, anna, contact)).toMatchObject({ refusal: 'not-allowed' });
    expect(sure(await hearTalk(here, celina, contact)).length).toBeGreaterThan(16_000);
    const journal = await listCallEntries(here.world.db, contact);
    expect(journal.filter(({ what }) => what === 'heard').map(({ by }) => by)).toEqual([celina.id]);
    expect(journal.some(({ what }) => what === 'recorded')).toBe(true);
  });

  it('holds nothing of what was said on hold, or while the agent paused it', async () => {
    const { contact } = await talk('11');
    await pause(1000);
    sure(await pauseRecording(here, anna, contact, true));
    await pause(1500);
    sure(await pauseRecording(here, anna, contact, false));
    await pause(1000);
    sure(await hold(here, anna, contact));
    await pause(1500);
    sure(await resume(here, anna, contact));
    await pause(1000);
    await over(contact);
    await until(() => existsSync(fileOf(contact)), 'the file');
    const heard = quarters(contact);
    const silent = heard.filter(({ caller, agent }) => caller < 0.02 && agent < 0.02);
    const spoken = heard.filter(({ caller, agent }) => caller > HEARD || agent > HEARD);
    // Twice a second and a half of twelve quarters, less those that are only half silent.
    expect(silent.length).toBeGreaterThanOrEqual(8);
    expect(spoken.length).toBeGreaterThanOrEqual(6);
  });
});

describe('a disk that is full in the middle of a talk', () => {
  // No file of this process may grow beyond it: the same fault as a full disk, without filling one.
  const limit = (most: string) =>
    spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${most}:`]).status === 0;
  const ignore = () => undefined;

  it.skipIf(process.platform !== 'linux')(
    'is told to the agent and the journal; the talk goes on, has a record, and on a wish its piece goes too',
    async () => {
      const { contact, phone } = await talk('11', '600700800');
      const shown = async () => (await hotlineNow(here.world.db, anna, now()))?.current?.recording;
      expect(await shown()).toBe('on');
      process.on('SIGXFSZ', ignore);
      expect(limit('70000')).toBe(true);
      try {
        await until(async () => (await shown()) === 'failed', 'the bar says so');
      } finally {
        expect(limit('unlimited')).toBe(true);
        process.off('SIGXFSZ', ignore);
      }
      const journal = await listCallEntries(here.world.db, contact);
      expect(journal.find(({ what }) => what === 'not-recorded')?.detail).toMatchObject({ why: 'disk' });
      await pause(600);
      expect((await callNow(here, contact)).status).toBe('talking');
      expect(phone.hears(AGENT)).toBeGreaterThan(HEARD);
      expect(phones[0]!.hears(CALLER)).toBeGreaterThan(HEARD);
      await over(contact);
      await until(() => existsSync(fileOf(contact)), 'the piece');
      expect(await hearTalk(here, celina, contact)).toMatchObject({ refusal: 'no-such-call' });
      sure(await wrapUp(here, anna, contact, { outcome: 'silent' }));
      expect(await callNow(here, contact)).toMatchObject({ status: 'ended', outcome: 'silent' });
      expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
      expect(await forgetCallsOf(here, { number: '+48600700800' }, true)).toBe(1);
      expect(existsSync(fileOf(contact))).toBe(false);
      expect(existsSync(`${fileOf(contact)}.part`)).toBe(false);
    }
  );
});

describe('nothing is recorded', () => {
  it.each([
    ['of who refused by key', '21'],
    ['of who agreed, about another topic', '12'],
    ['of who agreed and asked for anybody', '10']
  ])('%s', async (_, keys) => {
    const { contact } = await talk(keys);
    await pause(700);
    await over(contact);
    expect(existsSync(fileOf(contact))).toBe(false);
    expect(existsSync(`${fileOf(contact)}.part`)).toBe(false);
    const journal = await listCallEntries(here.world.db, contact);
    expect(journal.some(({ what }) => what === 'recording')).toBe(false);
    expect(await hearTalk(here, celina, contact)).toMatchObject({ refusal: 'no-such-call' });
  });
});
