/** A talk with an interpreter by appointment: booked once, told by letter, cancelled by either side, and its link opens the room. */
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { answerCall, hangUp } from '#flow/hotline/agent.server.ts';
import { beginChat, chatStanding } from '#flow/hotline/chatting/resident.server.ts';
import { listLines } from '#contacts/chat/chat.server.ts';
import { forgetCalls } from '#flow/hotline/forget.server.ts';
import { forgetCallsOf } from '#flow/hotline/person.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { opensOf } from '#flow/letters.server.ts';
import { followedBy } from '#flow/privacy/export.server.ts';
import { hamlet } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { remindAppointments } from './clock.server.ts';
import { cancelFor, readAppointments } from './interpreter.server.ts';
import { bookAppointment, cancelOwn, comeIn, listSlots, openAppointment } from './resident.server.ts';

const MONDAY = '2026-11-16T09:00:00Z';
const [hotline] = hamlet.hotlines;
const appointments = {
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '11:00',
  slotMinutes: 30,
  atOnce: 1,
  aheadWorkingDays: 3,
  forDays: 14,
  verified: false
};
const letters = (['appointment', 'appointment-near', 'appointment-off'] as const).map((code) => ({
  code,
  lang: 'pl' as const,
  subject: code,
  body: '{when} {link} {reason} {address}'
}));
const city = {
  ...hamlet,
  letters,
  hotlines: [{ ...hotline!, interpreter: { verified: false, appointments } }]
};
const base = await openHere(city);
let here = at(base, MONDAY);
let anna: Person;
let iga: Person;
/** Thursday, nine by the clock on the wall. */
const NINE = '2026-11-19T08:00:00Z';

beforeAll(async () => {
  await holdTelephone(here);
  anna = await hireAgent(here, 'Anna');
  iga = await hireAgent(here, 'Iga', 'agent', ['interpreter']);
});
beforeEach(async () => {
  here = at(base, MONDAY);
  const { db } = here.world;
  for (const table of ['notices', 'appointments', 'contacts', 'hotline_agents', 'tries'] as const)
    await db.deleteFrom(table).execute();
});

let people = 0;
const given = (more: object = {}) => {
  people += 1;
  return {
    once: randomUUID(),
    at: NINE,
    email: `ewa${people}@example.pl`,
    words: 'Dowód osobisty.',
    lang: 'pl' as const,
    from: '192.0.2.1',
    ...more
  };
};
const book = async (more: object = {}) => sure(await bookAppointment(here, given(more))).link;
const notices = () =>
  here.world.db.selectFrom('notices').select(['letter', 'to', 'body', 'sealed']).orderBy('id').execute();
async function onlyId(): Promise<string> {
  return (await here.world.db.selectFrom('appointments').select('id').executeTakeFirstOrThrow()).id;
}

describe('an appointment with an interpreter', () => {
  it('takes its time from the list, and a letter brings its link, which no kept letter holds', async () => {
    expect((await listSlots(here))[0]).toEqual({ at: NINE, day: '2026-11-19', time: '09:00' });
    const link = await book({ email: 'ewa@example.pl' });
    expect((await listSlots(here))[0]!.time).toBe('09:30');
    expect(await openAppointment(here, link)).toMatchObject({
      state: 'ahead',
      appointment: { at: NINE, minutes: 30, email: 'ewa@example.pl', words: 'Dowód osobisty.' }
    });
    const [letter] = await notices();
    expect(letter).toMatchObject({ letter: 'appointment', to: 'ewa@example.pl' });
    expect(letter!.body).toMatch(/19\slistopada\s2026, 9\.00/);
    expect(letter!.body).not.toContain(link);
    expect(opensOf(here, letter!.sealed).link).toContain(link);
  });

  it('pressed twice is one, with one letter', async () => {
    const form = given();
    const both = await Promise.all([bookAppointment(here, form), bookAppointment(here, form)]);
    expect(sure(both[0]!).link).toBe(sure(both[1]!).link);
    expect(await notices()).toHaveLength(1);
  });

  it('is one of several at one time where several interpreters are there', async () => {
    const hours = { ...appointments, atOnce: 2 };
    const two = {
      ...city,
      hotlines: [{ ...hotline!, interpreter: { verified: false, appointments: hours } }]
    };
    const there = { ...here, city: two };
    const three = await Promise.all([1, 2, 3].map(() => bookAppointment(there, given())));
    const links = three.flatMap((one) => ('link' in one ? [one.link] : []));
    expect(links).toHaveLength(2);
    expect((await listSlots(there))[0]!.time).toBe('09:30');
    sure((await cancelOwn(there, links[0]!)) ?? { done: true });
    expect((await listSlots(there))[0]!.time).toBe('09:00');
    expect('link' in (await bookAppointment(there, given()))).toBe(true);
  });

  it('at the minute of opening is come in to when it opens, and told so before', async () => {
    const { from } = hamlet.profile.hotline;
    const hours = { ...appointments, from: from! };
    const early = {
      ...city,
      hotlines: [{ ...hotline!, interpreter: { verified: false, appointments: hours } }]
    };
    const [slot] = await listSlots({ ...here, city: early });
    const { link } = sure(await bookAppointment({ ...here, city: early }, given({ at: slot!.at })));
    const minutes = (n: number) => ({
      ...at(base, Temporal.Instant.from(slot!.at).add({ minutes: n }).toString()),
      city: early
    });
    expect(await comeIn(minutes(-5), link)).toMatchObject({ refusal: 'appointment-opens' });
    expect('token' in (await comeIn(minutes(0), link))).toBe(true);
  });

  it('of two who want one time at the same moment one has it, and the other is told', async () => {
    const both = await Promise.all([bookAppointment(here, given()), bookAppointment(here, given())]);
    expect(both.filter((one) => 'link' in one)).toHaveLength(1);
    expect(both.find((one) => !('link' in one))).toMatchObject({ refusal: 'appointment-taken', field: 'at' });
    expect(await notices()).toHaveLength(1);
  });

  it.each([
    [{ email: 'ewa' }, 'not-an-email'],
    [{ at: '' }, 'appointment-unchosen'],
    [{ at: '2026-11-18T08:00:00Z' }, 'appointment-taken'],
    [{ at: '2026-11-19T08:10:00Z' }, 'appointment-taken'],
    [{ at: 'soon' }, 'appointment-taken'],
    [{ words: 'a'.repeat(1001) }, 'chat-long']
  ])('is refused for %j: %s', async (more, refusal) => {
    expect(await bookAppointment(here, given(more))).toMatchObject({ refusal });
    expect(await notices()).toEqual([]);
  });

  it('is refused where interpreters make none, and to whoever takes too many', async () => {
    expect(await bookAppointment({ ...here, city: hamlet }, given())).toMatchObject({
      refusal: 'appointment-none'
    });
    const email = 'ewa@example.pl';
    const [a, b, c, d] = await listSlots(here);
    for (const one of [a, b, c]) await book({ at: one!.at, email });
    expect(await bookAppointment(here, given({ at: d!.at, email: 'EWA@example.pl' }))).toMatchObject({
      refusal: 'appointment-many'
    });
  });

  it('cancelled by the resident gives its time back, and opens nothing', async () => {
    const link = await book();
    expect(await cancelOwn(here, link)).toBeUndefined();
    expect(await cancelOwn(here, link)).toBeUndefined();
    expect((await openAppointment(here, link))?.state).toBe('cancelled');
    expect((await listSlots(here))[0]!.at).toBe(NINE);
    expect(await readAppointments(here, iga)).toEqual([]);
    here = at(base, NINE);
    expect(await comeIn(here, link)).toMatchObject({ refusal: 'appointment-over' });
    expect(await cancelOwn(here, 'nothing')).toMatchObject({ refusal: 'appointment-over' });
  });

  it('cancelled by an interpreter tells the resident why, and never twice', async () => {
    const link = await book();
    const id = await onlyId();
    expect(await readAppointments(here, anna)).toMatchObject({ refusal: 'not-allowed' });
    expect(await cancelFor(here, anna, id, 'Choroba.')).toMatchObject({ refusal: 'not-allowed' });
    expect(await cancelFor(here, iga, id, ' ')).toMatchObject({ refusal: 'nothing-written' });
    expect(await readAppointments(here, iga)).toMatchObject([{ id, at: NINE }]);
    expect(await cancelFor(here, iga, id, 'Choroba.')).toBeUndefined();
    expect(await cancelFor(here, iga, id, 'Choroba.')).toMatchObject({ refusal: 'appointment-over' });
    expect((await openAppointment(here, link))?.appointment.reason).toBe('Choroba.');
    const told = await notices();
    expect(told.map(({ letter }) => letter).sort()).toEqual(['appointment', 'appointment-off']);
    expect(told.find(({ letter }) => letter === 'appointment-off')!.body).toMatch(
      /9\.00.*Choroba\..*tlumacz\/umow/s
    );
  });

  it('is reminded of the day before, once, however many look', async () => {
    const link = await book();
    here = at(base, '2026-11-18T07:59:00Z');
    await remindAppointments(here);
    expect(await notices()).toHaveLength(1);
    here = at(base, '2026-11-18T08:00:00Z');
    await Promise.all([remindAppointments(here), remindAppointments(here)]);
    await remindAppointments(here);
    const near = (await notices()).filter(({ letter }) => letter === 'appointment-near');
    expect(near).toHaveLength(1);
    expect(opensOf(here, near[0]!.sealed).link).toContain(link);
  });
});

describe('the room of an appointment', () => {
  it('opens ten minutes before, waits for an interpreter before everybody else, and stays one room', async () => {
    const link = await book();
    here = at(base, '2026-11-19T07:49:00Z');
    expect(await comeIn(here, link)).toMatchObject({ refusal: 'appointment-early' });
    here = at(base, '2026-11-19T07:52:00Z');
    await comeToDesk(here, iga);
    await comeToDesk(here, anna);
    const walkIn = sure(
      await beginChat(here, { once: randomUUID(), lang: 'pl', words: 'Migam.', video: true })
    );
    const both = await Promise.all([comeIn(here, link), comeIn(here, link)]);
    const { token } = sure(both[0]!);
    expect(sure(both[1]!).token).toBe(token);
    const { contact, position } = (await chatStanding(here, token))!;
    expect(position).toBe(1);
    expect((await chatStanding(here, walkIn.token))!.position).toBe(2);
    expect(await offerNext(here)).toBe(1);
    sure(await answerCall(here, iga, contact));
    const [first] = await listLines(here.world.db, contact);
    expect(first!.words).toMatch(/19\slistopada\s2026, 9\.00[^]*Dowód osobisty\./);
    expect((await openAppointment(here, link))?.appointment.contact).toBe(contact);
    expect(await cancelOwn(here, link)).toMatchObject({ refusal: 'appointment-over' });
    sure(await hangUp(here, iga, contact));
    const again = sure(await comeIn(here, link)).token;
    expect(again).not.toBe(token);
    here = at(base, '2026-11-19T08:31:00Z');
    expect(await comeIn(here, link)).toMatchObject({ refusal: 'appointment-over' });
  });
});

describe('what is kept of appointments', () => {
  it('is handed out and forgotten with the person, and erased by the clock', async () => {
    const email = 'ewa@example.pl';
    const kept = () => here.world.db.selectFrom('appointments').select('email').execute();
    await book({ email });
    expect((await followedBy(here, { to: email })).appointments).toMatchObject([
      { words: 'Dowód osobisty.' }
    ]);
    await forgetCallsOf(here, { email }, false);
    expect(await kept()).toHaveLength(1);
    await forgetCallsOf(here, { email: 'EWA@example.pl' }, true);
    expect(await kept()).toEqual([]);
    await book();
    here = at(base, '2027-02-17T07:00:00Z');
    await forgetCalls(here);
    expect(await kept()).toHaveLength(1);
    here = at(base, '2027-02-17T09:00:00Z');
    await forgetCalls(here);
    expect(await kept()).toEqual([]);
  });
});
