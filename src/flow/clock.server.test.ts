/** The clock at work: letters over real SMTP, each told in the journal; and what it tidies away. */
import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Case } from '#cases/case.ts';
import type { Contact } from '#reports/report.ts';
import { PAUSES_MINUTES } from '#notices/notice.ts';
import { tryAgain } from '#notices/outbox.server.ts';
import { at, openHere } from '#tests/here.ts';
import { headerOf, openMailServer, textOf, type MailServer } from '#tests/mail.ts';
import { close, informByPhone } from './agent.server.ts';
import { sendNotices, tidy } from './clock.server.ts';
import type { Here } from './here.server.ts';
import { submitReport } from './resident.server.ts';

const subject = 'Zażółć gęślą jaźń – sprawa {number}';
const body = 'Dzień dobry,\n\nprzyjęte. Twój PIN: {pin}.\n.\nŁącze: {link}\n';
const city = {
  ...hamlet,
  letters: (['recorded', 'closed'] as const).map((code) => ({ code, lang: 'pl' as const, subject, body }))
};

const anna = {
  id: randomUUIDv7(),
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent' as const,
  unit: null
};
let server: MailServer;
let here: Here;
let second: Here;

beforeAll(async () => {
  server = await openMailServer();
  here = await openHere(city, { SMTP_URL: server.url, MAIL_FROM: 'Hejnał <hejnal@city.example>' });
  second = { ...here, world: { ...here.world } };
});
afterAll(() => server.close());
beforeEach(async () => {
  server.delivered = [];
  server.answer = () => undefined;
  server.before = () => Promise.resolve();
  await here.world.db.deleteFrom('cases').execute();
});

async function reported(
  contact: Contact = { by: 'email', to: 'halina@hejnal.example' },
  where = here
): Promise<Case> {
  const done = await submitReport(where, { ...report, contact }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

const noticeOf = (c: Case) =>
  here.world.db.selectFrom('notices').selectAll().where('case_id', '=', c.id).executeTakeFirstOrThrow();
const kindsOf = async (c: Case) => (await listEntries(here.world.db, c.id)).map((entry) => entry.kind);
const later = (minutes: number, from = here.world.now()) => at(here, from.add({ minutes }).toString());

describe('a letter', () => {
  it('is delivered with its letters, and the journal says that the resident was told', async () => {
    const c = await reported();
    await sendNotices(here);
    const [letter] = server.delivered;
    expect(server.delivered).toHaveLength(1);
    expect(letter).toMatchObject({ from: 'hejnal@city.example', to: ['halina@hejnal.example'] });
    expect(headerOf(letter!, 'Subject')).toBe(`Zażółć gęślą jaźń – sprawa ${c.number}/${c.year}`);
    expect(headerOf(letter!, 'From')).toContain('Hejnał');
    expect(headerOf(letter!, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(letter!, 'Content-Type')).toBe('text/plain; charset=utf-8');
    const { world } = here;
    expect(textOf(letter!)).toBe(
      `Dzień dobry,\n\nprzyjęte. Twój PIN: ${world.seal.pin(c.id)}.\n.\nŁącze: ${world.publicUrl}/sprawa/${world.seal.link(c.id)}\n`
    );
    const notice = await noticeOf(c);
    expect(headerOf(letter!, 'Message-ID')).toBe(`<${notice.id}@city.example>`);
    expect(notice).toMatchObject({ state: 'sent', attempts: 1, next_at: null, fault: null });
    const informed = (await listEntries(world.db, c.id)).at(-1);
    expect(informed).toMatchObject({
      kind: 'informed',
      by: { as: 'clock' },
      body: { notice: notice.id, by: 'email' }
    });
    expect(await isTrueToJournal(world.db, c.id)).toBe(true);
  });

  it('goes out once, however many send at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => reported()));
    await Promise.all([sendNotices(here), sendNotices(second), sendNotices(here)]);
    const ids = server.delivered.map((letter) => headerOf(letter, 'Message-ID'));
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
    await sendNotices(here);
    expect(server.delivered).toHaveLength(20);
  });

  it('waits untouched where there is no mail server', async () => {
    const c = await reported();
    await sendNotices({ ...here, world: { ...here.world, mail: undefined } });
    expect(await noticeOf(c)).toMatchObject({ state: 'waiting', attempts: 0 });
  });

  it('for the telephone is never sent by mail, and leaves the list of calls when somebody rang', async () => {
    const c = await reported({ by: 'phone', to: '+48126165555' });
    const answer = { outcome: 'resolved' as const, text: 'Mended.', photos: [] };
    expect(isRefusal(await close(here, { person: anna, id: c.id, seen: c.version }, answer))).toBe(false);
    await sendNotices(here);
    expect(server.delivered).toEqual([]);
    const { id } = await noticeOf(c);
    expect(isRefusal(await informByPhone(here, anna, id))).toBe(false);
    expect(await noticeOf(c)).toMatchObject({ state: 'sent' });
    expect(await informByPhone(here, anna, id)).toMatchObject({ refusal: 'told-before' });
    expect(await kindsOf(c)).toEqual(['submitted', 'dispatched', 'closed', 'informed']);
  });
});

describe('when it cannot be sent', () => {
  it('because the server says "not now", it is tried again after a pause', async () => {
    server.answer = () => ({ code: 450, words: 'Greylisted, come back' });
    const c = await reported();
    await sendNotices(here);
    const notice = await noticeOf(c);
    expect(notice).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(notice.fault).toContain('Greylisted');
    server.answer = () => undefined;
    await sendNotices(here);
    expect(server.delivered).toEqual([]);
    await sendNotices(later(PAUSES_MINUTES[0] + 1));
    expect(server.delivered).toHaveLength(1);
    expect(await noticeOf(c)).toMatchObject({ state: 'sent', attempts: 2, fault: null });
  });

  it('because the server says "never", it is given up at once, and the others go out', async () => {
    server.answer = (to) => (to.startsWith('gone') ? { code: 550, words: 'No such mailbox' } : undefined);
    const lost = await reported({ by: 'email', to: 'gone@hejnal.example' });
    const kept = await reported();
    await sendNotices(here);
    const notice = await noticeOf(lost);
    expect(notice).toMatchObject({ state: 'given-up', attempts: 1, next_at: null });
    expect(notice.fault).toContain('No such mailbox');
    expect(await kindsOf(lost)).not.toContain('informed');
    expect(await noticeOf(kept)).toMatchObject({ state: 'sent' });
  });

  it('it is given up after the last pause, and can be let go again', async () => {
    server.answer = () => ({ code: 450, words: 'Not now' });
    const c = await reported();
    let now = here.world.now();
    for (const pause of PAUSES_MINUTES) {
      await sendNotices(at(here, now.toString()));
      expect((await noticeOf(c)).state).toBe('waiting');
      now = now.add({ minutes: pause });
    }
    await sendNotices(at(here, now.toString()));
    expect(await noticeOf(c)).toMatchObject({ state: 'given-up', attempts: PAUSES_MINUTES.length + 1 });
    server.answer = () => undefined;
    expect(await tryAgain(here.world.db, (await noticeOf(c)).id, now)).toBe(true);
    await sendNotices(at(here, now.toString()));
    expect(await noticeOf(c)).toMatchObject({ state: 'sent' });
    expect(await tryAgain(here.world.db, (await noticeOf(c)).id, now)).toBe(false);
  });

  it('because nobody is there, one letter finds out and the rest keep their attempts; then all arrive', async () => {
    const away = await openMailServer();
    const port = Number(new URL(away.url).port);
    await away.close();
    const lonely = await openHere(city, { SMTP_URL: away.url });
    const cases = await Promise.all(Array.from({ length: 8 }, () => reported(undefined, lonely)));
    await sendNotices(lonely);
    const tried = () => lonely.world.db.selectFrom('notices').select(['attempts', 'state']).execute();
    const attempts = (await tried()).reduce((sum, one) => sum + one.attempts, 0);
    expect(attempts).toBeGreaterThan(0);
    expect(attempts).toBeLessThanOrEqual(3);
    const back = await openMailServer(port);
    await sendNotices(at(lonely, lonely.world.now().add({ minutes: 2 }).toString()));
    await back.close();
    expect(back.delivered).toHaveLength(cases.length);
    expect((await tried()).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('because we stop between sending and writing it down, it goes again with the same Message-ID', async () => {
    const c = await reported();
    const broken = { ...here, world: { ...here.world, db: stopsAtTransaction(here) } };
    await expect(sendNotices(broken)).rejects.toThrow('stopped');
    expect(server.delivered).toHaveLength(1);
    await sendNotices(here);
    expect(server.delivered).toHaveLength(1);
    await sendNotices(later(6));
    const ids = server.delivered.map((letter) => headerOf(letter, 'Message-ID'));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect((await kindsOf(c)).filter((kind) => kind === 'informed')).toHaveLength(1);
  });

  /** The real database, whose transactions are cut off before they begin. */
  function stopsAtTransaction({ world: { db } }: Here): Here['world']['db'] {
    return new Proxy(db, {
      get(target, name) {
        if (name === 'transaction') throw new Error('stopped');
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      }
    });
  }
});

test.each([
  'halina@hejnal.example\r\nBcc: spy@evil.example',
  'halina@hejnal.example\nSubject: other',
  'halina@hejnal.example, spy@evil.example',
  'halina@hejnal.example> <spy@evil.example',
  'Halina <spy@evil.example> halina@hejnal.example'
])('an address that hides another one (%j) reaches nobody else and adds no header', async (to) => {
  const c = await reported();
  await here.world.db
    .updateTable('notices')
    .set({ to, subject: 'One\r\nBcc: spy@evil.example' })
    .where('case_id', '=', c.id)
    .execute();
  await sendNotices(here);
  expect(server.delivered).toEqual([]);
  expect(await noticeOf(c)).toMatchObject({ state: 'given-up' });
});

test('a subject with a line end in it stays one line', async () => {
  const c = await reported();
  await here.world.db
    .updateTable('notices')
    .set({ subject: 'One\r\nBcc: spy@evil.example' })
    .where('case_id', '=', c.id)
    .execute();
  await sendNotices(here);
  expect(server.delivered[0]?.to).toEqual(['halina@hejnal.example']);
  expect(headerOf(server.delivered[0]!, 'Bcc')).toBeUndefined();
});

test('it tidies away what has served its time, and nothing else', async () => {
  const { db, files, newId, now } = here.world;
  const c = await reported({ by: 'none' });
  const keys = new Map<string, string>();
  async function photo(name: string, days: number, owner: { case_id?: string; draft_id?: string }) {
    const id = newId();
    const key = `${id.slice(-2)}/${id}.jpg`;
    keys.set(name, key);
    await files.write(key, Buffer.from(name));
    const added_at = now()
      .subtract({ hours: 24 * days })
      .toString();
    await db
      .insertInto('photos')
      .values({ id, key, width: 1, height: 1, bytes: 1, added_at, draft_id: null, case_id: null, ...owner })
      .execute();
  }
  async function draft(days: number): Promise<string> {
    const id = newId();
    const changed_at = now()
      .subtract({ hours: 24 * days })
      .toString();
    await db
      .insertInto('drafts')
      .values({ id, browser_hash: Buffer.from('b'), report: '{}', case_id: null, changed_at })
      .execute();
    return id;
  }
  await photo('of an old draft', 40, { draft_id: await draft(31) });
  await photo('of a young draft', 40, { draft_id: await draft(29) });
  await photo('loose and old', 2, {});
  await photo('loose and young', 0, {});
  await photo('of a case', 400, { case_id: c.id });
  await tidy(here);
  const left = (await db.selectFrom('photos').select('key').execute()).map(({ key }) => key);
  const names = [...keys].filter(([, key]) => left.includes(key)).map(([name]) => name);
  expect(names).toEqual(['of a young draft', 'loose and young', 'of a case']);
  for (const [name, key] of keys)
    expect((await files.read(key)) !== undefined, name).toBe(names.includes(name));
  expect(await db.selectFrom('drafts').select('id').execute()).toHaveLength(1);
});
