/** What the nights do at the hotline: talks nobody wrapped up are closed, numbers are forgotten with all that held them. */
import { describe, expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { makeContact } from '#tests/contacts.ts';
import { at, openHere } from '#tests/here.ts';
import { callNow, callReplayed, hireAgent, journalOf } from '#tests/hotline.ts';
import { addCallback } from '#contacts/callback.server.ts';
import { listCallEntries } from '#contacts/contact.server.ts';
import { closeUnwrapped } from './clock.server.ts';
import { forgetCalls } from './forget.server.ts';

const base = await openHere(hamlet);
const { db } = base.world;
const anna = await hireAgent(base, 'Anna');
const MORNING = '2026-10-01T08:00:00Z';
const talk = { at: MORNING, agent: anna.id, wait: 5, talk: 55 };

describe('A talk that nobody wrapped up', () => {
  it.each([
    ['is left alone for a day', {}, '2026-10-02T08:00:59Z', null],
    ['has "not given" as its result after it', {}, '2026-10-02T08:01:01Z', 'not-given'],
    ['and was wrapped up keeps its own', { outcome: 'informed' }, '2026-10-03T08:00:00Z', 'informed'],
    ['and still goes on is left alone', { open: true }, '2026-10-09T08:00:00Z', null]
  ])('%s', async (_what, made, moment, outcome) => {
    const contact = await makeContact(db, { ...talk, ...made });
    await closeUnwrapped(at(base, moment));
    await closeUnwrapped(at(base, moment));
    expect((await callNow(base, contact)).outcome).toBe(outcome);
    expect(await callReplayed(base, contact)).toEqual(await callNow(base, contact));
    await db.deleteFrom('contact_entries').where('contact', '=', contact).execute();
    await db.deleteFrom('contacts').where('id', '=', contact).execute();
  });

  it('is none when nobody answered', async () => {
    const contact = await makeContact(db, { at: MORNING, wait: 40 });
    await closeUnwrapped(at(base, '2026-10-09T08:00:00Z'));
    expect(await journalOf(base, contact)).not.toContain('wrapped');
  });
});

describe('A number', () => {
  const NUMBER = '+48601000199';
  const callbackFor = (contact: string, id: string) =>
    db.transaction().execute((tx) =>
      addCallback(tx, {
        id,
        contact,
        number: NUMBER,
        lang: 'pl',
        topic: null,
        keep_at: null,
        from_at: MORNING,
        due_at: MORNING,
        next_at: null,
        unit: null,
        words: null,
        settled_by: null,
        settled_at: null,
        result: null,
        asked_at: MORNING,
        asked_by: null
      })
    );
  const kept = async (contact: string) => ({
    row: (await callNow(base, contact)).number,
    journal: JSON.stringify(await listCallEntries(db, contact)).includes(NUMBER),
    callback: (await db.selectFrom('callbacks').select('number').where('contact', '=', contact).execute())[0]
      ?.number
  });

  it('is forgotten with the journal and the call-back that held it, when its time is over and not before', async () => {
    const contact = await makeContact(db, { ...talk, number: NUMBER, outcome: 'informed' });
    const open = await makeContact(db, { ...talk, number: NUMBER, open: true });
    await callbackFor(contact, base.world.newId());
    await forgetCalls(at(base, '2027-09-30T08:00:00Z'));
    expect(await kept(contact)).toEqual({ row: NUMBER, journal: true, callback: NUMBER });
    await forgetCalls(at(base, '2027-10-02T08:00:00Z'));
    expect(await kept(contact)).toEqual({ row: null, journal: false, callback: null });
    // What goes on is not forgotten under whoever talks.
    expect((await kept(open)).row).toBe(NUMBER);
    expect(await callReplayed(base, contact)).toEqual(await callNow(base, contact));
    const lines = await journalOf(base, contact);
    await forgetCalls(at(base, '2027-10-03T08:00:00Z'));
    expect(await journalOf(base, contact)).toEqual(lines);
  });

  it('is kept where there is no hotline to say for how long', async () => {
    const contact = await makeContact(db, { ...talk, number: NUMBER, outcome: 'informed' });
    await forgetCalls({ ...at(base, '2030-01-01T08:00:00Z'), city: { ...hamlet, hotlines: [] } });
    expect((await kept(contact)).row).toBe(NUMBER);
  });
});
