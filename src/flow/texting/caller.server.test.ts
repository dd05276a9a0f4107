/** What an agent sends somebody who is calling, over a real SMPP server. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { loadArticles } from '#knowledge/articles/load.server.ts';
import { articles, card } from '#town/articles.ts';
import { isFaults } from '#world/refusal.ts';
import type { Case } from '#cases/case.ts';
import { listSentFrom } from '#notices/sent.server.ts';
import type { Person } from '#people/person.ts';
import { sendNotices } from '#flow/clock.server.ts';
import type { Here } from '#flow/here.server.ts';
import { answerCall } from '#flow/hotline/agent.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { tieCase } from '#flow/hotline/wrap-up.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import { at, openHere } from '#tests/here.ts';
import { callIn, comeToDesk, hireAgent, holdTelephone, journalOf, sure } from '#tests/hotline.ts';
import { openGateway, type Gateway } from '#tests/texting.ts';
import { reachIn, sendToCaller } from './caller.server.ts';
import { tellMissed } from './missed.server.ts';

const NUMBER = '+48601000174';
const words = (code: 'text-number' | 'text-gist' | 'text-missed', body: string) => ({
  code,
  lang: 'pl' as const,
  subject: 'Numer',
  body
});
const city = {
  ...hamlet,
  hotlines: [hamletHotline],
  profile: { ...hamlet.profile, texts: { sender: 'Hamlet', verified: true } },
  letters: [
    ...hamlet.letters,
    words('text-number', 'Numer {number}: {link}'),
    words('text-gist', '{name} {answer} {address}'),
    { ...words('text-gist', 'EN {name} {answer} {address}'), lang: 'en' as const },
    words('text-missed', 'O {when}, tel. 12 345 67 89')
  ]
};

let gateway: Gateway;
let here: Here;
let anna: Person;
let contact: string;
const tens = Temporal.Instant.from('2026-11-10T09:00:00Z');

beforeAll(async () => {
  gateway = await openGateway();
  const opened = await openHere(city, { TEXTS_URL: gateway.url });
  here = at(opened, tens.toString());
  await holdTelephone(here);
  anna = await hireAgent(here, 'Anna');
  await comeToDesk(here, anna);
  ({ contact } = await callIn(here, { number: NUMBER }));
  await offerNext(here);
  sure(await answerCall(here, anna, contact));
});
afterAll(() => gateway.close());
beforeEach(async () => {
  gateway.parts = [];
  await here.world.db.deleteFrom('notices').execute();
});

async function reported(where: Here): Promise<Case> {
  const done = await submitReport(
    where,
    { ...report, contact: { by: 'none' } },
    { as: 'agent', person: anna.id }
  );
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  sure(await tieCase(here, anna, contact, done.id));
  return done;
}
const number = { what: 'number', to: '601 000 174' } as const;

describe('an agent in a call', () => {
  it('sends nothing where no case came of it yet', async () => {
    expect(await sendToCaller(here, anna, contact, number)).toMatchObject({ refusal: 'nothing-to-send' });
  });

  it('sends the number of what was just reported, with what opens it, and the journal says so', async () => {
    const c = await reported(here);
    sure(await sendToCaller(here, anna, contact, number));
    await sendNotices(here);
    expect(gateway.messages(NUMBER)).toEqual([
      `Numer ${c.number}/${c.year}: ${here.world.publicUrl}/sprawa/${here.world.seal.link(c.id)}`
    ]);
    expect(await listSentFrom(here.world.db, contact)).toMatchObject([
      { letter: 'text-number', by: 'text', state: 'sent' }
    ]);
    expect((await journalOf(here, contact)).at(-1)).toBe('sent');
  });

  it('sends nothing that opens a case which was there before the call', async () => {
    const c = await reported(at(here, tens.subtract({ hours: 5 }).toString()));
    sure(await sendToCaller(here, anna, contact, number));
    await sendNotices(here);
    expect(gateway.messages(NUMBER)[0]).toContain(`${c.number}/${c.year}`);
    expect(gateway.messages(NUMBER)[0]).not.toContain(here.world.seal.link(c.id));
  });

  it('sends an article in the caller’s language, or in the one the agent chose', async () => {
    await loadArticles(here.world.db, articles, {
      newId: here.world.newId,
      now: tens,
      zone: 'Europe/Warsaw'
    });
    const gist = { what: 'gist', kind: 'card', code: card.code, to: NUMBER } as const;
    for (const lang of [undefined, 'en'] as const)
      sure(await sendToCaller(here, anna, contact, { ...gist, lang }));
    await sendNotices(here);
    const sent = gateway.messages(NUMBER);
    const own = sent.find((one) => !one.startsWith('EN '));
    const chosen = sent.find((one) => one.startsWith('EN '));
    expect(own).toContain(`/uslugi/${card.code}`);
    expect(chosen).toContain(`EN ${card.name.en}`);
    expect(chosen).toContain(`/en/services/${card.code}`);
  });

  it('is seen whether it got there', async () => {
    await reported(here);
    gateway.answer = () => 0x0b;
    sure(await sendToCaller(here, anna, contact, number));
    await sendNotices(here);
    gateway.answer = () => 0;
    expect(await listSentFrom(here.world.db, contact)).toMatchObject([{ state: 'given-up' }]);
  });

  it('is stopped after too many to one person', async () => {
    const many = await Promise.all(
      Array.from({ length: 12 }, () => sendToCaller(here, anna, contact, { ...number, to: '+48602000175' }))
    );
    expect(many.filter((one) => 'refusal' in one && one.refusal === 'too-many-tries').length).toBe(4);
  });

  it('is refused in somebody else’s call', async () => {
    const olga = await hireAgent(here, 'Olga');
    expect(await sendToCaller(here, olga, contact, number)).toMatchObject({ refusal: 'call-not-yours' });
  });
});

describe('a call-back nobody answered', () => {
  const missed = { number: NUMBER, lang: 'pl', contact: '' };
  const tell = (where: Here, more = {}) =>
    where.world.db
      .transaction()
      .execute((tx) => tellMissed(where, tx, { ...missed, contact, ...more }, where.world.now()));

  it('is told by a text, with the time and where we are reached', async () => {
    await tell(here);
    await sendNotices(here);
    expect(gateway.messages(NUMBER)).toEqual(['O 10:00, tel. 12 345 67 89']);
    expect(await listSentFrom(here.world.db, contact)).toMatchObject([
      { letter: 'text-missed', state: 'sent' }
    ]);
  });

  it('is not told to a landline, to nobody, or in a city that sends no texts', async () => {
    await tell(here, { number: '+48126165555' });
    await tell(here, { number: null });
    await tell({ ...here, city: { ...city, profile: hamlet.profile } });
    expect(await listSentFrom(here.world.db, contact)).toEqual([]);
  });
});

it.each([
  ['12 616 55 55', 'not-mobile'],
  ['nobody', 'reach-wrong'],
  ['', 'reach-wrong'],
  ['halina@hejnal.example', 'mail-away']
])('to %j nothing can be sent: %s', (to, refusal) => {
  expect(reachIn(here, to)).toMatchObject({ refusal, field: 'to' });
});

it('a city without texts sends none', () => {
  expect(reachIn({ ...here, city: { ...city, profile: hamlet.profile } }, NUMBER)).toMatchObject({
    refusal: 'texts-none'
  });
});
