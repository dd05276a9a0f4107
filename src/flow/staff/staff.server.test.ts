/** Administrators look after those who work here: hired by letter, placed, suspended, and never none left. */
import { afterAll, describe, expect, it } from 'vitest';
import { openMailServer, textOf } from '#tests/mail.ts';
import { noon, openSigning, ownOf, waiting, word } from '#tests/signing.ts';
import { hamlet } from '#town/hamlet.ts';
import { findFactors } from '#people/factors/factors.server.ts';
import { personOf } from '#people/sessions/session.server.ts';
import { findMember } from '#people/staff/staff.server.ts';
import { seenAs } from '#people/staff/staff.ts';
import { sendNotices } from '#flow/clock.server.ts';
import type { Here } from '#flow/here.server.ts';
import { setUpApp } from '#flow/signing/factors.server.ts';
import { hire, hireAgain, type Acting } from './hire.server.ts';
import { letGo } from './leave.server.ts';
import { findLink, forgotPassword, setPasswordBy } from '#flow/signing/password.server.ts';
import { signInWithCode, type SignedIn } from '#flow/signing/sign-in.server.ts';
import { givePlace, resetFactors, resume, suspend, type Looked } from './staff.server.ts';

const letters = (['hired', 'password', 'changed'] as const).map(
  (code) => ({ code, lang: 'pl', subject: code, body: '{name} {what} {link}' }) as const
);
const box = await openMailServer();
afterAll(() => box.close());
const opened = await openSigning({ SMTP_URL: box.url });
const city = { ...hamlet, letters: [...letters] };
const { newcomer, withApp } = opened;
const base: Here = { ...opened.base, city };
const after = (seconds: number): Here => ({ ...opened.after(seconds), city });
const { db } = base.world;
const from = '192.0.2.250';

async function acting(): Promise<Acting & { id: string }> {
  const { somebody, signedIn } = await withApp({ role: 'administrator' });
  return { person: signedIn.person, from, lang: 'pl', fresh: true, id: somebody.id };
}
const looked = async (id: string): Promise<Looked> => ({ id, seen: seenAs((await findMember(db, id))!) });
const entries = async (about: string) =>
  (
    await db.selectFrom('security_entries').select('kind').where('about', '=', about).orderBy('id').execute()
  ).map(({ kind }) => kind);

/** The link among the letters that go out now, as its reader gets it: letters of one moment come in no order. */
async function linkIn(here: Here): Promise<string> {
  const before = box.delivered.length;
  await sendNotices(here);
  const letters = box.delivered.slice(before).map((letter) => textOf(letter).replace(/=\r?\n/g, ''));
  return letters.map((text) => /\/sign-in\/\w+\/([\w-]+)/.exec(text)?.[1]).findLast(Boolean)!;
}

const place = { role: 'agent', also: [], unit: null, head: false };
let hired = 0;
async function hireOne(by: Acting, more = {}) {
  hired += 1;
  const given = { ...place, name: 'Ewa Nowak', email: `ewa-${hired}@city.example`, ...more };
  const done = await hire(after(0), by, given);
  if (!('id' in done)) throw new Error(JSON.stringify(done));
  return { id: done.id, email: given.email, from: `198.51.100.${hired}` };
}

describe('Hiring', () => {
  it('brings somebody in by a letter, once, with a password and a second factor of their own', async () => {
    const admin = await acting();
    const ewa = await hireOne(admin, { also: ['trustee'] });
    expect(await findMember(db, ewa.id)).toMatchObject({ standing: 'invited', also: ['trustee'] });
    expect(await word(after(0), ewa)).toMatchObject({ refusal: 'wrong-password' });
    const link = await linkIn(after(0));
    expect(await findLink(after(0), 'hired', link)).toMatchObject({ email: ewa.email });
    expect(await findLink(after(0), 'password', link)).toBeUndefined();
    const set = (password: string, here = after(60)) =>
      setPasswordBy(here, 'hired', { token: link, password, lang: 'pl', from });
    expect(await set('short')).toMatchObject({ refusal: 'password-short' });
    expect(await set('qwertyuiop12')).toMatchObject({ refusal: 'password-common' });
    expect(await set('NowakNowak12')).toMatchObject({ refusal: 'password-common' });
    const came = await Promise.all([set('zielony parasol'), set('zielony parasol')]);
    expect(came.filter((one) => 'refusal' in one)).toEqual([{ refusal: 'link-over' }]);
    const half = came.find((one) => 'token' in one) as SignedIn;
    expect(half.whole).toBe(false);
    expect(await personOf(db, half.token, noon)).toBeUndefined();
    expect(await findMember(db, ewa.id)).toMatchObject({ standing: 'works' });
    expect(await entries(ewa.id)).toContain('invited');
    expect(await hireAgain(after(60), admin, ewa.id)).toEqual({ refusal: 'came-before' });
  });

  it('by a second letter makes the first worthless, and both after seven days', async () => {
    const admin = await acting();
    const ewa = await hireOne(admin);
    const first = await linkIn(after(0));
    expect(await hireAgain(after(0), admin, ewa.id)).toEqual({ id: ewa.id });
    const second = await linkIn(after(0));
    expect(await findLink(after(0), 'hired', first)).toBeUndefined();
    expect(await findLink(after(7 * 86_400 - 1), 'hired', second)).toBeDefined();
    expect(await findLink(after(7 * 86_400), 'hired', second)).toBeUndefined();
  });

  it('is refused to everybody else, for what is no address, for an address taken, and without a unit', async () => {
    const admin = await acting();
    const agent = (await withApp()).signedIn.person;
    const given = { ...place, name: 'Ewa', email: 'new@city.example' };
    expect(await hire(after(0), { ...admin, person: agent }, given)).toEqual({ refusal: 'not-allowed' });
    expect(await hire(after(0), admin, { ...given, email: 'x' })).toMatchObject({
      faults: [{ field: 'email' }]
    });
    expect(await hire(after(0), admin, { ...given, email: admin.person.email.toUpperCase() })).toMatchObject({
      faults: [{ refusal: 'email-taken' }]
    });
    expect(await hire(after(0), admin, { ...given, role: 'officer' })).toMatchObject({
      faults: [{ field: 'unit' }]
    });
  });
});

describe('A forgotten password', () => {
  const ask = (here: Here, email: string, place = from) =>
    forgotPassword(here, { email, from: place, lang: 'pl' });

  it('is replaced by a link, once, within half an hour; the second factor is asked for still', async () => {
    const { somebody, phone, signedIn } = await withApp();
    await ask(after(60), somebody.email.toUpperCase());
    const link = await linkIn(after(60));
    expect(await findLink(after(60 + 1800), 'password', link)).toBeUndefined();
    const set = (here: Here) =>
      setPasswordBy(here, 'password', { token: link, password: 'niebieski parasol', lang: 'pl', from });
    const done = await set(after(120));
    if (!('factor' in done)) throw new Error('No factor is asked for.');
    expect(await set(after(120))).toEqual({ refusal: 'link-over' });
    expect(await personOf(db, signedIn.token, noon)).toBeUndefined();
    expect(await signInWithCode(after(120), { factor: done.factor, code: phone(120), from })).toMatchObject({
      whole: true
    });
    expect(await word(after(120), somebody)).toMatchObject({ refusal: 'wrong-password' });
  });

  it('of nobody, of somebody suspended, hired or of the demo sends no letter, and takes as long', async () => {
    const admin = await acting();
    const ewa = await hireOne(admin);
    const demo = await newcomer({ demo: true });
    const gone = await withApp();
    await suspend(after(0), admin, await looked(gone.somebody.id));
    await sendNotices(after(0));
    const before = box.delivered.length;
    for (const email of [
      'nobody@city.example',
      ewa.email,
      demo.email,
      gone.somebody.email,
      'x\0',
      'x'.repeat(1000)
    ]) {
      const begun = performance.now();
      expect(await ask(after(60), email, '203.0.113.1')).toBeUndefined();
      expect(performance.now() - begun).toBeGreaterThan(200);
    }
    await sendNotices(after(60));
    expect(box.delivered).toHaveLength(before);
  });

  it('is asked for five times a day for one address, and twenty times an hour from one place', async () => {
    const { somebody } = await withApp();
    await sendNotices(after(0));
    const before = box.delivered.length;
    const asked = await Promise.all(
      Array.from({ length: 21 }, () => ask(after(60), somebody.email, '203.0.113.2'))
    );
    expect(asked.filter((one) => one !== undefined).length).toBeGreaterThanOrEqual(1);
    await sendNotices(after(60));
    expect(box.delivered.length - before).toBeLessThanOrEqual(5);
  });
});

describe('A place', () => {
  it('is given by an administrator, works at once, and is kept in the log', async () => {
    const [admin, one] = [await acting(), await withApp()];
    const { id } = one.somebody;
    const roads = { ...place, role: 'officer', unit: hamlet.units[0]!.code, head: true };
    expect(await givePlace(after(0), admin, await looked(id), roads)).toBeUndefined();
    expect(await personOf(db, one.signedIn.token, noon)).toMatchObject({
      role: 'officer',
      unit: roads.unit,
      head: true
    });
    expect(
      await givePlace(after(0), admin, await looked(id), { ...place, also: ['editor', 'agent'] })
    ).toBeUndefined();
    expect(await personOf(db, one.signedIn.token, noon)).toMatchObject({
      role: 'agent',
      also: ['editor'],
      unit: null
    });
    expect(await entries(id)).toEqual(['roles-changed', 'roles-changed']);
    expect(
      await givePlace(after(0), { ...admin, person: one.signedIn.person }, await looked(id), {
        ...place,
        role: 'administrator'
      })
    ).toEqual({ refusal: 'not-allowed' });
  });

  it('changed by two administrators at once is changed once, and the other is told', async () => {
    const [admin, other, one] = [await acting(), await acting(), await withApp()];
    const seen = await looked(one.somebody.id);
    const done = await Promise.all([
      givePlace(after(0), admin, seen, { ...place, role: 'editor' }),
      givePlace(after(0), other, seen, { ...place, role: 'analyst' })
    ]);
    expect(done.filter((answer) => answer !== undefined)).toEqual([{ refusal: 'person-changed' }]);
  });
});

describe('Suspending', () => {
  it('ends every session at once and every way in, until resumed', async () => {
    const [admin, one] = [await acting(), await withApp()];
    const { id } = one.somebody;
    const factor = await waiting(after(60), one.somebody);
    const told: string[] = [];
    base.world.news.listen((news) => news.about === 'access' && told.push(...news.people));
    expect(await suspend(after(60), admin, await looked(id))).toBeUndefined();
    await expect.poll(() => told).toContain(id);
    expect(await personOf(db, one.signedIn.token, noon)).toBeUndefined();
    expect(await signInWithCode(after(60), { factor, code: one.phone(60), from })).toMatchObject({
      refusal: 'factor-over'
    });
    expect(await resume(after(60), admin, await looked(id))).toBeUndefined();
    expect(await word(after(60), one.somebody)).toHaveProperty('factor');
    expect(await entries(id)).toEqual(expect.arrayContaining(['suspended', 'resumed']));
  });

  it('leaves an administrator, also when the last two suspend each other at once', async () => {
    await db
      .updateTable('people')
      .set({ left_at: noon.toString() })
      .where('role', '=', 'administrator')
      .execute();
    const [one, two] = [await acting(), await acting()];
    const [seenOne, seenTwo] = [await looked(one.id), await looked(two.id)];
    const done = await Promise.all([suspend(after(0), one, seenTwo), suspend(after(0), two, seenOne)]);
    expect(done.filter((answer) => answer !== undefined)).toEqual([{ refusal: 'not-allowed' }]);
    const left = done[0] === undefined ? one : two;
    expect(await givePlace(after(0), left, await looked(left.id), place)).toEqual({
      refusal: 'last-administrator'
    });
    expect(await suspend(after(0), left, await looked(left.id))).toEqual({ refusal: 'not-yourself' });
  });
});

it('An administrator who was put out a moment ago puts nobody out', async () => {
  const [one, two, third] = [await acting(), await acting(), await acting()];
  const [seenOne, seenTwo, seen] = [await looked(one.id), await looked(two.id), await looked(third.id)];
  const done = await Promise.all([suspend(after(0), one, seenTwo), suspend(after(0), two, seenOne)]);
  expect(done.filter((answer) => answer !== undefined)).toEqual([{ refusal: 'not-allowed' }]);
  const out = done[0] === undefined ? two : one;
  expect(await givePlace(after(0), out, seen, place)).toEqual({ refusal: 'not-allowed' });
});

describe('Lost factors', () => {
  it('are taken away by an administrator with the password: signed out, told, and in again by a letter alone', async () => {
    const [admin, one] = [await acting(), await withApp()];
    const { id, email } = one.somebody;
    expect(await resetFactors(after(60), admin, await looked(id))).toBeUndefined();
    expect(await findFactors(db, id)).toEqual({ totp: false, passkeys: 0, codes: 0 });
    expect(await personOf(db, one.signedIn.token, noon)).toBeUndefined();
    // Whoever knows the password sets up no factor of their own with it.
    expect(await word(after(60), one.somebody)).toMatchObject({ refusal: 'wrong-password' });
    const link = await linkIn(after(60));
    expect(box.delivered.filter(({ to }) => to.includes(email)).length).toBeGreaterThan(1);
    const set = { token: link, password: 'fioletowy parasol', lang: 'pl', from } as const;
    const half = (await setPasswordBy(after(60), 'hired', set)) as SignedIn;
    expect(half.whole).toBe(false);
    expect(await setUpApp(after(60), await ownOf(after(60), half.token), one.phone(60))).toMatchObject({
      refusal: 'factor-wrong'
    });
  });
});

describe('A screen left open', () => {
  it('changes nothing about who works here until the administrator proves who they are', async () => {
    const admin = { ...(await acting()), fresh: false };
    const { somebody } = await withApp();
    const seen = await looked(somebody.id);
    const deeds = [
      givePlace(after(0), admin, seen, { ...place, role: 'administrator' }),
      suspend(after(0), admin, seen),
      resume(after(0), admin, seen),
      resetFactors(after(0), admin, seen),
      letGo(after(0), admin, seen, undefined),
      hire(after(0), admin, { ...place, name: 'Ewa', email: 'late@city.example' }),
      hireAgain(after(0), admin, somebody.id)
    ];
    for (const done of await Promise.all(deeds)) expect(done).toEqual({ refusal: 'prove-first' });
    expect(await findMember(db, somebody.id)).toMatchObject({ standing: 'works', role: 'agent', totp: true });
  });
});
