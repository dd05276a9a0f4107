/** Text messages as the clock sends them, over a real SMPP server, with what its receipts say. */
import { randomUUIDv7 } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Case } from '#cases/case.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { filled, PAUSES_MINUTES } from '#notices/notice.ts';
import { partsOf } from '#world/texting/alphabet.ts';
import { listNotices } from '#notices/list.server.ts';
import { close } from '#flow/agent.server.ts';
import { sendNotices } from '#flow/clock.server.ts';
import type { Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';
import { sendAgain } from '#flow/office.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import { reopen } from '#flow/units/again.server.ts';
import { at, openHere } from '#tests/here.ts';
import { openGateway, type Gateway } from '#tests/texting.ts';
import { takeReceipt } from './receipt.server.ts';

const root = join(import.meta.dirname, '..', '..', '..');

const letter = (code: 'closed' | 'text-recorded' | 'text-closed' | 'text-code', body: string) => ({
  code,
  lang: 'pl' as const,
  subject: 'SMS {number}',
  body
});
const long = 'Odpowiedzieliśmy na zgłoszenie {number}. '.repeat(8) + '{link}';
const city = {
  ...hamlet,
  profile: { ...hamlet.profile, texts: { sender: 'Hamlet', verified: true } },
  letters: [
    ...hamlet.letters,
    letter('text-recorded', 'Przyjęliśmy zgłoszenie {number}. {link}'),
    letter('text-closed', long),
    letter('closed', 'Odpowiedź: {answer}'),
    letter('text-code', '{pin} to kod')
  ].filter((one, n, all) => n === all.findLastIndex((o) => o.code === one.code && o.lang === one.lang))
};
const MOBILE = '+48601000174';
const anna = {
  id: randomUUIDv7(),
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'administrator' as const,
  unit: null
};

let gateway: Gateway;
let here: Here;

beforeAll(async () => {
  gateway = await openGateway();
  here = await openHere(city, { TEXTS_URL: gateway.url });
  here.world.texts?.listen((receipt) => takeReceipt(here, receipt));
});
afterAll(() => gateway.close());
beforeEach(async () => {
  gateway.parts = [];
  gateway.answer = () => 0;
  await here.world.db.deleteFrom('cases').execute();
  await here.world.db.deleteFrom('notices').execute();
});

async function reported(to = MOBILE, where = here): Promise<Case> {
  const done = await submitReport(where, { ...report, contact: { by: 'phone', to } }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}
async function answered(c: Case): Promise<void> {
  const agent = { person: { ...anna, role: 'agent' as const }, id: c.id, seen: c.version };
  const done = await close(here, agent, { outcome: 'resolved', text: 'Naprawione.', photos: [] });
  if (isRefusal(done)) throw new Error(done.refusal);
}
const textsOf = (c: Case) =>
  here.world.db
    .selectFrom('notices')
    .selectAll()
    .where('case_id', '=', c.id)
    .where('by', '=', 'text')
    .orderBy('recorded_at')
    .execute();
const informed = async (c: Case) =>
  (await listEntries(here.world.db, c.id)).filter(({ kind }) => kind === 'informed');

describe('a text message', () => {
  it('reaches the telephone, opens the case, and the journal says so', async () => {
    const c = await reported();
    await sendNotices(here);
    const { world } = here;
    expect(gateway.parts).toHaveLength(1);
    expect(gateway.parts[0]).toMatchObject({ from: 'Hamlet', to: MOBILE });
    expect(gateway.messages(MOBILE)).toEqual([
      `Przyjelismy zgloszenie ${c.number}/${c.year}. ${world.publicUrl}/sprawa/${world.seal.link(c.id)}`
    ]);
    expect(await textsOf(c)).toMatchObject([{ state: 'sent', attempts: 1, delivered_at: null }]);
    expect(await informed(c)).toMatchObject([{ by: { as: 'clock' }, body: { by: 'text' } }]);
    expect(await isTrueToJournal(world.db, c.id)).toBe(true);
  });

  it('keeps no secret in the outbox, sent or not', async () => {
    const c = await reported();
    await sendNotices(here);
    const [kept] = await textsOf(c);
    expect(kept?.body).toContain('{link}');
    expect(JSON.stringify(kept)).not.toContain(here.world.seal.link(c.id));
  });

  it('does not go to a landline: somebody rings', async () => {
    const c = await reported('+48126165555');
    await answered(c);
    await sendNotices(here);
    expect(gateway.parts).toEqual([]);
    expect((await listNotices(here.world.db, 'calls')).rows).toHaveLength(1);
  });

  it('of an answer goes beside the call', async () => {
    const c = await reported();
    await answered(c);
    await sendNotices(here);
    expect(gateway.messages(MOBILE)).toHaveLength(2);
    expect((await listNotices(here.world.db, 'calls')).rows).toHaveLength(1);
  });

  it('of an answer that is taken back before it went is never sent; one that went cannot be taken back', async () => {
    const c = await reported();
    await answered(c);
    const closed = (await findCase(here.world.db, c.id))!;
    const agent = { person: { ...anna, role: 'agent' as const }, id: c.id, seen: closed.version };
    const undone = { reason: '', undo: true };
    expect(isRefusal(await reopen(here, agent, undone))).toBe(false);
    expect((await textsOf(c)).map(({ letter: code }) => code)).toEqual(['text-recorded']);
    const told = await reported();
    await answered(told);
    await sendNotices(here);
    const { version } = (await findCase(here.world.db, told.id))!;
    expect(await reopen(here, { ...agent, id: told.id, seen: version }, undone)).toHaveProperty('refusal');
  });

  it('is not written in a city that sends none', async () => {
    const none = { ...here, city: { ...city, profile: hamlet.profile } };
    const c = await reported(MOBILE, none);
    expect(await textsOf(c)).toEqual([]);
  });

  it('waits untouched without a gateway', async () => {
    const c = await reported();
    await sendNotices({ ...here, world: { ...here.world, texts: undefined } });
    expect(await textsOf(c)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    expect((await listNotices(here.world.db, 'waiting')).rows).toHaveLength(1);
  });
});

describe('a long text', () => {
  it('goes on where the gateway stopped taking it, and nobody gets a part twice', async () => {
    const c = await reported();
    await sendNotices(here);
    await answered(c);
    gateway.parts = [];
    gateway.answer = ({ of }) => (of?.part === 2 ? 0x58 : 0);
    await sendNotices(here);
    const [, text] = await textsOf(c);
    expect(text).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(gateway.parts.map(({ of }) => of?.part)).toEqual([1]);
    gateway.answer = () => 0;
    await sendNotices(
      at(
        here,
        here.world
          .now()
          .add({ minutes: PAUSES_MINUTES[0] + 1 })
          .toString()
      )
    );
    expect(gateway.parts.map(({ of }) => of?.part)).toEqual([1, 2, 3]);
    expect(new Set(gateway.parts.map(({ of }) => of?.reference)).size).toBe(1);
    expect(gateway.messages(MOBILE)[0]).toContain(here.world.seal.link(c.id));
  });

  it('has arrived when the last of its receipts says so', async () => {
    const c = await reported();
    await answered(c);
    await sendNotices(here);
    const [, text] = await textsOf(c);
    const parts = gateway.parts.filter(({ of }) => of);
    expect(parts).toHaveLength(3);
    for (const { id } of parts.slice(1)) await gateway.receipt(id);
    expect((await textsOf(c))[1]).toMatchObject({ id: text!.id, delivered_at: null });
    await gateway.receipt(parts[0]!.id);
    expect((await textsOf(c))[1]?.delivered_at).not.toBeNull();
  });
});

describe('a receipt', () => {
  it('that it never arrived shows the text among those given up; it can go again whole', async () => {
    const c = await reported();
    await sendNotices(here);
    await gateway.receipt(gateway.parts[0]!.id, 'UNDELIV');
    const [text] = await textsOf(c);
    expect(text).toMatchObject({ state: 'given-up', fault: 'UNDELIV 027' });
    expect((await listNotices(here.world.db, 'given-up')).rows).toHaveLength(1);
    expect(await sendAgain(here, anna, text!.id)).toBe('asked');
    await sendNotices(here);
    expect(gateway.parts).toHaveLength(2);
    expect(gateway.parts[1]?.words).toContain(here.world.seal.link(c.id));
    expect(await informed(c)).toHaveLength(2);
  });

  it('in decimal finds a message that was named in hexadecimal', async () => {
    const c = await reported();
    await sendNotices(here);
    await gateway.receipt(String(Number.parseInt(gateway.parts[0]!.id, 16)));
    expect((await textsOf(c))[0]?.delivered_at).not.toBeNull();
  });

  it('faster than our own writing is not lost', async () => {
    const c = await reported();
    gateway.before = async ({ id }) => {
      void gateway.receipt(id);
      await new Promise((done) => setTimeout(done, 200));
    };
    await sendNotices(here);
    gateway.before = () => Promise.resolve();
    await expect.poll(async () => (await textsOf(c))[0]?.delivered_at, { timeout: 8_000 }).not.toBeNull();
  });
});

describe('the words of the cities', async () => {
  const cities = await Promise.all(
    ['cities/krakow', 'cities/brzegowo'].map((folder) => readCity(join(root, folder)))
  );
  const fill = {
    number: '12345/2026',
    link: `https://kontakt.krakow.pl/sprawa/${'x'.repeat(38)}`,
    until: '12 października 2026',
    count: '20',
    when: '14:35',
    minutes: '10',
    pin: '123 456'
  };
  const written = cities.flatMap(({ profile, letters }) =>
    letters
      .filter(({ code }) => code.startsWith('text-') && code !== 'text-gist')
      .map(({ code, lang, body }) => ({
        name: `${profile.code} ${code}.${lang}`,
        lang,
        code,
        words: filled(body, { ...fill, centre: profile.centre[lang], hotline: profile.hotline.shown })
      }))
  );

  it.each(written)('cost no more than they must: $name', ({ code, lang, words }) => {
    const most = lang === 'uk' ? 3 : code === 'text-extended' ? 2 : 1;
    expect(partsOf(words), words).toBeLessThanOrEqual(most);
  });
});

describe('when it cannot be sent', () => {
  it('because the number is none, it is given up at once', async () => {
    gateway.answer = () => 0x0b;
    const c = await reported();
    await sendNotices(here);
    expect(await textsOf(c)).toMatchObject([{ state: 'given-up', attempts: 1 }]);
    expect(await informed(c)).toEqual([]);
  });

  it('because the gateway is away, few find out and all arrive later; letters do not wait for it', async () => {
    const away = await openGateway();
    const port = Number(new URL(away.url).port);
    await away.close();
    const lonely = await openHere(city, { TEXTS_URL: away.url });
    await Promise.all(Array.from({ length: 6 }, () => reported(MOBILE, lonely)));
    await sendNotices(lonely);
    const tried = () => lonely.world.db.selectFrom('notices').select(['attempts', 'state']).execute();
    expect((await tried()).reduce((sum, one) => sum + one.attempts, 0)).toBeLessThanOrEqual(3);
    const back = await openGateway(port);
    await sendNotices(at(lonely, lonely.world.now().add({ minutes: 2 }).toString()));
    expect((await tried()).every(({ state }) => state === 'sent')).toBe(true);
    expect(back.parts).toHaveLength(6);
    await back.close();
  });

  it('a code that went out once does not go again without the code', async () => {
    const { db } = here.world;
    await db.transaction().execute((tx) =>
      sendLetter(here, tx, {
        letter: 'text-code',
        lang: 'pl',
        to: MOBILE,
        by: 'text',
        opens: { pin: '123 456' }
      })
    );
    await sendNotices(here);
    expect(gateway.messages(MOBILE)).toEqual(['123 456 to kod']);
    await gateway.receipt(gateway.parts[0]!.id, 'EXPIRED');
    const { id } = await db.selectFrom('notices').select('id').executeTakeFirstOrThrow();
    expect(await sendAgain(here, anna, id)).toMatchObject({ refusal: 'no-such-notice' });
  });
});
