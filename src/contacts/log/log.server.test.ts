/** The log of contacts and what is known of who calls, on a database with calls in it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { callIn, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { openEditing } from '#tests/editing.ts';
import { answerCall } from '#flow/hotline/agent.server.ts';
import { hangUpCaller } from '#flow/hotline/caller.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { onCall } from '#flow/hotline/on-call.server.ts';
import { addQuestion, settleMissed, wrapUp } from '#flow/hotline/wrap-up.server.ts';
import { countedAbove } from '#routes/desk/contacts/above.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { hamlet } from '#town/hamlet.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { line } from '#contacts/entry.ts';
import { makeContact } from '#tests/contacts.ts';
import { findCall } from '#contacts/contact.server.ts';
import { hotlineNow, shownOf } from '#contacts/now.server.ts';
import { casesOf, contactsOf, listQuestions } from './caller.server.ts';
import { CONTACTS_A_PAGE, listContacts } from './list.server.ts';
import type { ContactList } from './lists.ts';

let here: Here;
let anna: Person;
const NUMBER = '+48601000174';
const DAWN = '2000-01-01T00:00:00Z';
const QUESTION = '01900000-0000-7000-8000-00000000000a';
let answered: string;

const look = (list: ContactList, more: { number?: string; after?: string } = {}) =>
  listContacts(here.world.db, { list, person: anna.id, dawn: DAWN, ...more });

beforeAll(async () => {
  ({ here } = await openEditing({ ...hamlet, hotlines: [hamletHotline] }));
  await holdTelephone(here);
  anna = await hireAgent(here, 'Barbara');
  await comeToDesk(here, anna);
  const first = await callIn(here, { number: NUMBER });
  await offerNext(here);
  sure(await answerCall(here, anna, first.contact));
  answered = first.contact;
  for (let n = 0; n < CONTACTS_A_PAGE + 3; n += 1) {
    const missed = await callIn(here, { number: n === 0 ? NUMBER : '+48601000999' });
    sure(await hangUpCaller(here, missed.token));
  }
});

describe('the log of contacts', () => {
  it('is read a page at a time, each contact once', async () => {
    const first = await look('all');
    const second = await look('all', { after: first.next! });
    expect(first.rows).toHaveLength(CONTACTS_A_PAGE);
    expect(second.next).toBeUndefined();
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(CONTACTS_A_PAGE + 4);
  });

  it('shows what is missed with the longest first, and goes on after a key', async () => {
    const first = await look('missed');
    const second = await look('missed', { after: first.next! });
    const times = [...first.rows, ...second.rows].map(({ keyAt }) => keyAt);
    expect(times).toHaveLength(CONTACTS_A_PAGE + 3);
    expect(times).toEqual(times.toSorted());
  });

  it('has every message as work until a report is made of it or somebody settles it, spoken or written', async () => {
    const count = async () => (await hotlineNow(here.world.db, anna, here.world.now()))!.missed;
    const before = await count();
    const spoken = await callIn(here, { number: '+48601000777' });
    const left = [
      line('voicemail', here.world.now().toString(), { file: `${spoken.contact}.wav` }),
      line('ended', here.world.now().toString(), { ending: 'voicemail' })
    ];
    sure(await onCall(here, spoken.contact, () => left));
    const listed = () => look('missed', { number: '+48601000777' });
    expect((await listed()).rows.map(({ id }) => id)).toEqual([spoken.contact]);
    expect(await count()).toBe(before + 1);
    expect((await countedAbove(here)).missed).toBe(before + 1);
    sure(await settleMissed(here, anna, spoken.contact, { outcome: 'informed' }));
    expect((await listed()).rows).toEqual([]);
    expect(await count()).toBe(before);
    expect((await countedAbove(here)).missed).toBe(before);
  });

  it('knows my own, and those of one number', async () => {
    expect((await look('mine')).rows.map(({ id }) => id)).toEqual([answered]);
    expect((await look('all', { number: NUMBER })).rows).toHaveLength(2);
    expect((await look('today', { number: '+48000000000' })).rows).toEqual([]);
  });
});

describe('who calls', () => {
  it('is known by the number: the contacts before this one', async () => {
    const known = { number: NUMBER, account: null };
    const before = await contactsOf(here.world.db, known, { but: answered, most: 5 });
    expect(before).toMatchObject([{ ending: 'abandoned', agent: null }]);
    expect(await casesOf(here.world.db, known, { most: 5 })).toEqual([]);
  });

  it('is counted for the day of the city: what we rang ourselves and what was yesterday is no call of today', async () => {
    const { db } = here.world;
    const number = '+48601000178';
    const timezone = 'Europe/Warsaw';
    const now = Temporal.Instant.from('2026-10-02T08:00:00Z');
    await makeContact(db, { at: '2026-10-01T21:59:00Z', number });
    await makeContact(db, { at: '2026-10-01T22:01:00Z', number });
    const ours = await makeContact(db, { at: '2026-10-02T06:00:00Z', number });
    await db.updateTable('contacts').set({ direction: 'out' }).where('id', '=', ours).execute();
    const id = await makeContact(db, { at: '2026-10-02T07:59:00Z', number, open: true });
    const call = (await findCall(db, id))!;
    expect((await shownOf(db, call, now, timezone)).timesToday).toBe(2);
  });

  it('is nobody known when the number is withheld', async () => {
    const known = { number: null, account: null };
    expect(await contactsOf(here.world.db, known, { but: answered, most: 5 })).toEqual([]);
    expect(await casesOf(here.world.db, known, { most: 5 })).toEqual([]);
  });

  it('asks several questions, each kept in its place', async () => {
    sure(await addQuestion(here, anna, answered, QUESTION, { about: 'topic:roads', outcome: 'informed' }));
    expect(await listQuestions(here.world.db, answered)).toMatchObject([
      { id: QUESTION, outcome: 'informed' }
    ]);
    expect(await wrapUp(here, anna, answered, { outcome: 'informed', about: 'topic:roads' })).toMatchObject({
      refusal: 'call-on'
    });
  });
});
