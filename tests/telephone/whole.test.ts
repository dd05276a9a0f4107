/** The hotline over a real exchange, from the trunk to the record: site, telephone process, Asterisk, telephones, browsers. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callOf, type Call } from '#contacts/call.ts';
import { findCall, listCallEntries } from '#contacts/contact.server.ts';
import { listCounts } from '#statistics/hotline/counts.server.ts';
import { address } from '#ui/addresses.ts';
import { callingTexts } from '#ui/texts/calling.ts';
import { handingTexts } from '#ui/texts/handing.ts';
import { softphoneTexts } from '#ui/texts/softphone.ts';
import { wallboardTexts } from '#ui/texts/wallboard.ts';
import { openApp } from '#tests/app.ts';
import { hotlineCity } from '#tests/hotlineCity.ts';
import { open } from '#tests/staff.ts';
import { openPhone, openResident } from './baresip.ts';
import { openEar, type Ear } from './ear.ts';
import { hears, openExchange } from './exchange.ts';
import { answer, become, comeToDesk, seat, wrapUp, type Seated } from './hall.ts';
import { callIn, stopAll } from './sipp.ts';

const NUMBER = '+48600100200';
/** The beginning of the city's own numbers, whose telephones are signed in at the exchange. */
const OWN = '+4899555';
const PASSWORD = 'phone-of-a-unit';
const UNIT_PHONE = '48995550155';

const exchange = await openExchange('whole', { [UNIT_PHONE]: PASSWORD });
afterAll(() => exchange.close());
const { asterisk } = exchange;
const app = await openApp({
  city: hotlineCity({ DROGI: '99 555 01 55' }),
  town: 'none',
  hotline: true,
  telephone: true,
  env: {
    PBX_URL: asterisk.url,
    PBX_SOCKET: asterisk.browserSocket,
    PBX_SOUNDS: asterisk.sounds.inside,
    PBX_OWN: OWN,
    FILES_DIR: join(asterisk.sounds.outside, '..')
  }
});
const texts = softphoneTexts.pl;
const topic = app.city.hotlines[0]!.topics.find(({ code }) => code === 'roads')!;

let anna: Seated;
let phone: Awaited<ReturnType<typeof openPhone>>;
const others: Seated[] = [];

beforeAll(async () => {
  phone = await openPhone(UNIT_PHONE, PASSWORD, 'unit');
  anna = await seat(app, 'agent', { role: 'agent', name: 'Anna Gawlik' });
  others.push(anna);
});
// Whoever still calls after a test that failed would be in the way of the next.
afterEach(stopAll);
afterAll(async () => {
  await phone?.close();
  await Promise.all(others.map(({ browser }) => browser.close()));
});

async function callNow(contact: string): Promise<Call> {
  return (await findCall(app.db, contact))!;
}
const journalOf = async (contact: string) => (await listCallEntries(app.db, contact)).map(({ what }) => what);
const newest = () =>
  app.db.selectFrom('contacts').selectAll().orderBy('began_at', 'desc').limit(1).executeTakeFirstOrThrow();
const becomes = (contact: string, what: Partial<Call>, seconds = 20) =>
  expect.poll(() => callNow(contact), { timeout: seconds * 1000, interval: 100 }).toMatchObject(what);

/** The caller stands there in the tree. */
const reaches = (node: string) =>
  expect
    .poll(async () => (await newest()).live, { timeout: 40_000, interval: 100 })
    .toMatchObject({ place: { node } });

/** Somebody calls the city's number, hears its words, presses the key of a topic, and is answered by Anna. */
async function talk(): Promise<{ ear: Ear; sipp: ReturnType<typeof callIn>; contact: string }> {
  const ear = await openEar('caller');
  const sipp = callIn({ port: ear.port });
  await expect.poll(() => ear.isLoud(), { timeout: 15_000 }).toBe(true);
  await reaches('topics');
  await ear.press(topic.key);
  const contact = await answer(anna);
  await hears(ear, 'agent');
  await hears(anna, 'caller');
  return { ear, sipp, contact };
}

/** The agent hangs up; the caller's telephone hears it. */
async function hangsUp({ ear, sipp }: Pick<Awaited<ReturnType<typeof talk>>, 'ear' | 'sipp'>): Promise<void> {
  await anna.page.keyboard.press('F9');
  expect(await sipp.ended).toBe(0);
  ear.close();
}

/** What the exchange answers when it is asked. */
function ask(path: string): Promise<Response> {
  const { origin, username, password } = new URL(asterisk.url);
  const authorization = `Basic ${btoa(`${username}:${decodeURIComponent(password)}`)}`;
  return fetch(`${origin}/ari/${path}`, { headers: { authorization } });
}

/** The accounts of browsers that the exchange knows: one that is gone is listed while its last call goes on. */
async function accounts(): Promise<string[]> {
  const all = (await (await ask('endpoints/PJSIP')).json()) as { resource: string }[];
  const found: string[] = [];
  for (const { resource } of all.filter((one) => one.resource.startsWith('leg-')))
    if ((await ask(`asterisk/config/dynamic/res_pjsip/endpoint/${resource}`)).ok) found.push(resource);
  return found;
}

async function signOut({ page }: Seated): Promise<void> {
  await open(page, `${app.url}/sign-out`);
  await page.locator('main form').getByRole('button').click();
  await page.waitForURL('**/sign-in');
}

/** What stands in the journal makes the record that is stored. */
async function isReplayed(contact: string): Promise<void> {
  expect(callOf(contact, await listCallEntries(app.db, contact))).toEqual(await callNow(contact));
}

describe('a call over the trunk', () => {
  it('an agent’s page calls the exchange with an account made for it, and loads nothing else', async () => {
    expect(await accounts()).toEqual([]);
    await comeToDesk(anna, app);
    expect(anna.sockets).toEqual([asterisk.browserSocket]);
    expect(await accounts()).toHaveLength(1);
  });

  it('is told words, chooses by a key, is answered, held, listened to, and handed to a unit with a warm word', async () => {
    const { ear, sipp, contact } = await talk();
    expect(await callNow(contact)).toMatchObject({
      carriedBy: 'pbx',
      channel: 'telephone',
      number: NUMBER,
      topic: topic.code
    });
    await anna.page.getByRole('button', { name: texts.deeds.hold }).click();
    await hears(ear, 'music');
    await hears(anna);
    await anna.page.getByRole('button', { name: texts.deeds.hold }).click();
    await hears(ear, 'agent');
    await hears(anna, 'caller');

    const ewa = await seat(app, 'supervisor', { role: 'supervisor', name: 'Ewa Lis' });
    others.push(ewa);
    await comeToDesk(ewa, app);
    await open(ewa.page, `${app.url}/desk/board`);
    await expect.poll(() => ewa.sockets.length, { timeout: 15_000 }).toBe(2);
    // The row stays unfolded after a press, but for one that came before the page had its sound.
    const row = ewa.page.locator('details', { hasText: wallboardTexts.pl.people.change('Anna Gawlik') });
    const press = async (name: string) => {
      if ((await row.getAttribute('open')) === null) await row.locator('summary').click();
      await row.getByRole('button', { name }).click();
    };
    await press(wallboardTexts.pl.people.listen);
    await hears(ewa, 'agent', 'caller');
    await hears(ear, 'agent');
    await hears(anna, 'caller');
    await press(wallboardTexts.pl.people.stop);
    await hears(ewa);
    await become(ewa.page, 'offline');
    await signOut(ewa);
    expect(await accounts()).toHaveLength(1);

    await anna.page.locator('#transfer summary').click();
    await anna.page.locator('#ask-unit').selectOption('DROGI');
    await anna.page.locator('#ask-words').fill('Pyta o swoją decyzję.');
    await anna.page.getByRole('button', { name: handingTexts.pl.button, exact: true }).click();
    await hears(anna, 'unit');
    await hears(ear, 'music');
    await anna.page.getByRole('button', { name: texts.deeds.handOver }).click();
    await hears(ear, 'unit');
    await hears(anna);
    await wrapUp(anna, contact, '6');
    await phone.tell('hangup');
    expect(await sipp.ended).toBe(0);
    ear.close();

    await becomes(contact, { status: 'ended', ending: 'unit', outcome: 'handed-case-file' });
    const journal = (await journalOf(contact)).filter(
      (what) => !['saying', 'played', 'connected'].includes(what)
    );
    expect(journal).toEqual([
      ...['began', 'pressed', 'chose', 'queued', 'offered', 'answered', 'held', 'resumed'],
      ...['listening', 'unlistening', 'consulting', 'handed', 'wrapped', 'ended']
    ]);
    await isReplayed(contact);
    const today = Temporal.Now.plainDateISO(app.city.profile.timezone).toString();
    const [whole] = await listCounts(
      app.db,
      {
        span: { from: today, until: today },
        timezone: app.city.profile.timezone,
        seconds: 20
      },
      ['all']
    );
    expect(whole?.counts).toMatchObject({ offered: 1, answered: 1 });
  });
});

describe('faults in a talk', () => {
  it('the telephone process is killed: the talk goes on, is found again, and ends with a record', async () => {
    const call = await talk();
    await app.telephone!.kill();
    await hears(call.ear, 'agent');
    await hears(anna, 'caller');
    await app.telephone!.begin();
    await hears(call.ear, 'agent');
    await hears(anna, 'caller');
    expect((await callNow(call.contact)).status).toBe('talking');
    await anna.page.getByRole('button', { name: texts.deeds.hold }).click();
    await hears(call.ear, 'music');
    await anna.page.getByRole('button', { name: texts.deeds.hold }).click();
    await hears(anna, 'caller');
    await hangsUp(call);
    await wrapUp(anna, call.contact, '1');
    await becomes(call.contact, { status: 'ended', ending: 'agent', outcome: 'informed' });
    await isReplayed(call.contact);
  });

  it('the exchange is started anew: the call is lost and becomes work, and the caller is rung back and heard', async () => {
    const { contact, ear, sipp } = await talk();
    await asterisk.kill();
    await asterisk.start();
    await becomes(contact, { ending: 'lost' }, 40);
    sipp.stop();
    ear.close();
    expect(await journalOf(contact)).toContain('called-back');
    const resident = await openResident(NUMBER, 'caller');
    await wrapUp(anna, contact, '1');
    // Due now, whatever the hour; who is ready is offered it. The page has its sound again by itself.
    await app.db
      .updateTable('callbacks')
      .set({ next_at: Temporal.Now.instant().toString() })
      .where('contact', '=', contact)
      .where('status', '=', 'open')
      .execute();
    await anna.page.locator('.mystate summary', { hasText: texts.states.ready }).waitFor({ timeout: 30_000 });
    const back = await answer(anna);
    expect(await callNow(back)).toMatchObject({ direction: 'out', number: NUMBER, earlier: contact });
    await hears(anna, 'caller');
    await anna.page.keyboard.press('F9');
    await wrapUp(anna, back, '1');
    await becomes(back, { status: 'ended', ending: 'agent', outcome: 'informed' });
    await isReplayed(back);
    await resident.close();
    const kept = await app.db
      .selectFrom('callbacks')
      .selectAll()
      .where('contact', '=', contact)
      .executeTakeFirst();
    expect(kept).toMatchObject({ status: 'done', result: 'reached' });
  });
});

describe('a resident’s browser', () => {
  it('calls the exchange too, presses keys, is answered, and hangs up', async () => {
    const jan = await seat(app, 'caller');
    others.push(jan);
    await open(jan.page, `${app.url}${address('/call', 'pl')}`);
    await jan.page.getByRole('button', { name: callingTexts.pl.button }).click();
    await reaches('topics');
    expect(jan.sockets).toEqual([asterisk.browserSocket]);
    await jan.page.getByRole('button', { name: topic.key, exact: true }).click();
    const contact = await answer(anna);
    expect(await callNow(contact)).toMatchObject({ carriedBy: 'pbx', channel: 'browser', topic: topic.code });
    await hears(jan, 'agent');
    await hears(anna, 'caller');
    await jan.page.getByRole('button', { name: callingTexts.pl.hangUp }).click();
    await wrapUp(anna, contact, '1');
    await becomes(contact, { status: 'ended', ending: 'caller', outcome: 'informed' });
    await expect.poll(accounts, { timeout: 10_000 }).toHaveLength(1);
  });
});

describe('an agent who goes home', () => {
  it('signs out, and the account of the headset is gone', async () => {
    await become(anna.page, 'offline');
    await signOut(anna);
    expect(await accounts()).toEqual([]);
  });
});
