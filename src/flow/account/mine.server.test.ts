/** What the owner of an account changes, takes out, adds and ends; and what nobody else can. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, holderOf, letterTo, proofsIn } from '#tests/account.ts';
import { at, openHere } from '#tests/here.ts';
import { openMailServer } from '#tests/mail.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { findCase } from '#cases/case.server.ts';
import { listHeld } from '#cases/lists/held.server.ts';
import type { Here } from '#flow/here.server.ts';
import { exportPerson } from '#flow/privacy/export.server.ts';
import { forgetPerson } from '#flow/privacy/privacy.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import { findAccount } from '#people/accounts/account.server.ts';
import { holds } from '#people/accounts/held.server.ts';
import { listSessions, type Holder } from '#people/sessions/session.server.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { addEarlier, addByLink } from './cases.server.ts';
import { closeAccount, closeUnused } from './close.server.ts';
import { askNewEmail, newEmailByCode, newEmailByLink } from './email.server.ts';
import { exportAccount } from './export.server.ts';
import { changeMine, dropPassword, endSessions, setPassword } from './mine.server.ts';

const mail = await openMailServer();
afterAll(() => mail.close());
let here: Here;
beforeAll(async () => {
  const { letters } = await readCity('cities/brzegowo');
  here = await openHere({ ...hamlet, letters }, { SMTP_URL: mail.url });
});

let addresses = 0;
const somebody = () => `owner-${(addresses += 1)}@hejnal.example`;
let networks = 0;
const place = () => `10.9.${(networks += 1)}.1`;
const own = async (email = somebody()): Promise<Holder> => holderOf(here, await enter(here, mail, email));
const log = async (account: string) =>
  (
    await here.world.db
      .selectFrom('security_entries')
      .select('kind')
      .where('account', '=', account)
      .orderBy('id')
      .execute()
  ).map(({ kind }) => kind);

async function reported(email?: string): Promise<Case> {
  const contact = email === undefined ? ({ by: 'none' } as const) : ({ by: 'email', to: email } as const);
  const done = await submitReport(here, { ...report, contact }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}
const held = async (holder: Holder) =>
  (await listHeld(here.world.db, holder.account.id)).cases.map(({ id }) => id);

describe('Data', () => {
  it('are kept as they were typed, or every fault is told', async () => {
    const holder = await own();
    const typed = { name: 'Halina', phone: '601 000 174', lang: 'uk', hearsBy: 'phone' };
    expect(await changeMine(here, holder, typed, place())).toBe('changed');
    expect(await findAccount(here.world.db, holder.account.id)).toMatchObject({
      name: 'Halina',
      phone: '+48601000174',
      lang: 'uk',
      hearsBy: 'phone'
    });
    const wrong = await changeMine(here, holder, { ...typed, phone: '12', hearsBy: 'x' }, place());
    expect(isFaults(wrong) && wrong.faults.map(({ refusal }) => refusal)).toEqual([
      'phone-wrong',
      'contact-missing'
    ]);
    expect(await log(holder.account.id)).toContain('account-changed');
  });

  it('are taken out whole; of a case somebody else reported neither contact nor letters', async () => {
    const holder = await own();
    const [mine, theirs] = [await reported(holder.account.email!), await reported(somebody())];
    await addEarlier(here, holder.account.id, place());
    await addByLink(here, holder.account.id, { link: here.world.seal.link(theirs.id), from: place() });
    const late = at(here, here.world.now().add({ minutes: 20 }).toString());
    expect(await exportAccount(late, holder, place())).toEqual({ refusal: 'prove-again' });
    const stream = await exportAccount(here, holder, place());
    if (!stream || isRefusal(stream)) throw new Error('nothing was taken out');
    const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
    const text = Buffer.from(files['data.json']!).toString();
    const data = JSON.parse(text) as {
      account: object;
      cases: { number: string; contact?: object; letters: [] }[];
    };
    expect(data.account).toMatchObject({
      email: holder.account.email,
      hasPassword: false,
      sessions: [{ present: true }]
    });
    const of = (c: Case) => data.cases.find(({ number }) => number === caseNumber(c))!;
    expect(of(mine)).toMatchObject({ contact: { to: holder.account.email } });
    expect(of(mine).letters).toHaveLength(1);
    expect(of(theirs).contact).toBeUndefined();
    expect(of(theirs).letters).toEqual([]);
    expect(text).not.toContain((theirs.contact as { to: string }).to);
    expect(text).not.toContain('argon2id');
  });
});

describe('Another address', () => {
  const given = (email: string) => ({ email, lang: 'pl' as const, from: place() });

  it('is proved by the code of a letter to it, told to the old one, and ends other sessions', async () => {
    const [old, next] = [somebody(), somebody()];
    const holder = await own(old);
    await own(old);
    const kept = (await askNewEmail(here, holder, given(next))) as string;
    const { code } = proofsIn(await letterTo(here, mail, next));
    const stranger = await own();
    expect(await newEmailByCode(here, stranger, { kept, code, from: place() })).toMatchObject({
      refusal: 'code-over'
    });
    const again = (await askNewEmail(here, holder, given(next))) as string;
    const fresh = proofsIn(await letterTo(here, mail, next, 2));
    expect(await newEmailByCode(here, holder, { kept: again, code: fresh.code, from: place() })).toBe(
      'changed'
    );
    expect((await findAccount(here.world.db, holder.account.id))?.email).toBe(next);
    expect(await letterTo(here, mail, old, 3)).toContain('nowy adres');
    const left = await listSessions(here.world.db, { account: holder.account.id }, here.world.now());
    expect(left.map(({ id }) => id)).toEqual([holder.session.id]);
  });

  it('of somebody else’s account is told only to who reads its mail', async () => {
    const [taken, holder] = [(await own()).account.email!, await own()];
    expect(isRefusal(await askNewEmail(here, holder, given(taken)))).toBe(false);
    const { token } = proofsIn(await letterTo(here, mail, taken, 2));
    expect(await newEmailByLink(here, { token, from: place() })).toMatchObject({ refusal: 'email-taken' });
    expect((await findAccount(here.world.db, holder.account.id))?.email).toBe(holder.account.email);
  });

  it.each<[string, (holder: Holder) => Promise<unknown>]>([
    ['sets a password', (by) => setPassword(here, by, { password: 'trzy koty i pies', from: place() })],
    ['ends the other sessions', (by) => endSessions(here, by, 'others', place())],
    [
      'takes another address',
      async (by) => {
        const email = somebody();
        const kept = (await askNewEmail(here, by, given(email))) as string;
        const { code } = proofsIn(await letterTo(here, mail, email));
        return newEmailByCode(here, by, { kept, code, from: place() });
      }
    ]
  ])('that a stranger asked for comes to nothing when the owner %s', async (_, does) => {
    const email = somebody();
    const [stranger, holder] = [await own(email), await own(email)];
    const theirs = somebody();
    await askNewEmail(here, stranger, given(theirs));
    const { token } = proofsIn(await letterTo(here, mail, theirs));
    await does(holder);
    expect(await newEmailByLink(here, { token, from: place() })).toMatchObject({ refusal: 'code-over' });
    expect((await findAccount(here.world.db, holder.account.id))?.email).not.toBe(theirs);
  });

  it('is not asked for by somebody who came in long ago', async () => {
    const holder = await own();
    const later = at(here, here.world.now().add({ minutes: 11 }).toString());
    expect(await askNewEmail(later, holder, given(somebody()))).toMatchObject({ refusal: 'prove-again' });
    expect(await setPassword(later, holder, { password: 'trzy koty i pies', from: place() })).toMatchObject({
      refusal: 'prove-again'
    });
    expect(await closeAccount(later, holder, { forget: true, from: place() })).toMatchObject({
      refusal: 'prove-again'
    });
  });
});

describe('A password', () => {
  it.each([
    ['short', 'password-short'],
    ['Password1234', 'password-common'],
    ['x'.repeat(300), 'password-long']
  ])('%s is refused', async (password, refusal) => {
    expect(await setPassword(here, await own(), { password, from: place() })).toMatchObject({ refusal });
  });

  it('ends other sessions when it is set, is told by letter, and goes again', async () => {
    const email = somebody();
    const [other, holder] = [await own(email), await own(email)];
    expect(await setPassword(here, holder, { password: 'trzy koty i pies', from: place() })).toBe('changed');
    const sessions = () => listSessions(here.world.db, { account: holder.account.id }, here.world.now());
    expect((await sessions()).map(({ id }) => id)).toEqual([holder.session.id]);
    expect(other.session.id).not.toBe(holder.session.id);
    expect(await letterTo(here, mail, email, 3)).toContain('nowe hasło');
    expect(await dropPassword(here, holder, place())).toBe('changed');
    expect((await findAccount(here.world.db, holder.account.id))?.hasPassword).toBe(false);
    expect((await log(holder.account.id)).filter((kind) => kind === 'password-changed')).toHaveLength(2);
  });
});

it('sessions are ended by their owner only', async () => {
  const [holder, stranger] = [await own(), await own()];
  await endSessions(here, stranger, { id: holder.session.id }, place());
  const left = () => listSessions(here.world.db, { account: holder.account.id }, here.world.now());
  expect(await left()).toHaveLength(1);
  await endSessions(here, holder, { id: holder.session.id }, place());
  expect(await left()).toHaveLength(0);
  expect(await log(stranger.account.id)).not.toContain('sessions-ended');
});

it('whoever asks the office has their account taken out and forgotten as well', async () => {
  const holder = await own();
  const email = holder.account.email!;
  const ada = {
    id: here.world.newId(),
    name: 'Ada',
    email: 'ada@city.example',
    role: 'administrator',
    unit: null
  } as const;
  const archive = await exportPerson(here, ada, { contact: email, reason: 'letter 7' });
  if (isRefusal(archive)) throw new Error(archive.refusal);
  const files = unzipSync(new Uint8Array(await new Response(archive).arrayBuffer()));
  expect(JSON.parse(Buffer.from(files['data.json']!).toString())).toMatchObject({
    account: { email },
    cases: []
  });
  await forgetPerson(here, ada, { contact: email.toUpperCase(), what: 'contact', reason: 'letter 7' });
  expect(await findAccount(here.world.db, holder.account.id)).toBeUndefined();
  expect(await log(holder.account.id)).toContain('account-closed');
});

describe('Closing', () => {
  it('takes the account and leaves its cases; their contact goes when that is asked for, of own cases only', async () => {
    const holder = await own();
    const [mine, theirs] = [await reported(holder.account.email!), await reported(somebody())];
    await addEarlier(here, holder.account.id, place());
    await addByLink(here, holder.account.id, { link: here.world.seal.link(theirs.id), from: place() });
    expect(await closeAccount(here, holder, { forget: true, from: place() })).toEqual({ forgotten: 1 });
    expect(await findAccount(here.world.db, holder.account.id)).toBeUndefined();
    expect((await findCase(here.world.db, mine.id))?.contact).toEqual({ by: 'none' });
    expect((await findCase(here.world.db, theirs.id))?.contact).toEqual(theirs.contact);
    expect(await log(holder.account.id)).toContain('account-closed');
    const again = await own(holder.account.email!);
    expect(again.account.id).not.toBe(holder.account.id);
    expect(await held(again)).toEqual([]);
  });

  it('leaves the contact of its cases where nothing else is asked', async () => {
    const holder = await own();
    const c = await reported(holder.account.email!);
    await addEarlier(here, holder.account.id, place());
    await closeAccount(here, holder, { forget: false, from: place() });
    expect((await findCase(here.world.db, c.id))?.contact).toEqual(c.contact);
    expect(await holds(here.world.db, holder.account.id, c.id)).toBe(false);
  });

  it('is done by the clock two years after the last signing in, a month after it was told; signing in stops it', async () => {
    const [unused, saved] = [await own(), await own()];
    const day = (months: number, days = 0) =>
      at(here, here.world.now().toZonedDateTimeISO('UTC').add({ months, days }).toInstant().toString());
    expect(await closeUnused(day(23))).toEqual({ told: 0, closed: 0 });
    const { told } = await closeUnused(day(24, 2));
    expect(told).toBeGreaterThanOrEqual(2);
    expect(await closeUnused(day(24, 3))).toEqual({ told: 0, closed: 0 });
    await here.world.db
      .updateTable('accounts')
      .set({ seen_at: day(24, 20).world.now().toString(), warned_at: null })
      .where('id', '=', saved.account.id)
      .execute();
    await closeUnused(day(24, 40));
    expect(await findAccount(here.world.db, unused.account.id)).toBeUndefined();
    expect(await findAccount(here.world.db, saved.account.id)).toBeDefined();
    expect(await letterTo(day(24, 41), mail, unused.account.email!, 2)).toContain('zamkniemy');
  });
});
