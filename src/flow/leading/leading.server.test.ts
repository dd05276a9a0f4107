/** A week is planned and kept; talks are drawn, reviewed by two, answered by whoever talked. */
import { beforeAll, describe, expect, it } from 'vitest';
import { makeContact } from '#tests/contacts.ts';
import { at, openHere } from '#tests/here.ts';
import { hireAgent, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { beAgent } from '#flow/hotline/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { drawSample, listReviews, SAMPLE } from '#statistics/quality/review.server.ts';
import { CRITERION_NAMES } from '#statistics/quality/scorecard.ts';
import { findAdherence, listShifts, listTakers } from '#statistics/shifts/shift.server.ts';
import { weekOf } from '#statistics/shifts/shift.ts';
import { replyToReview, reviewContact } from './reviews.server.ts';
import { copyWeek, planWeek } from './shifts.server.ts';

let here: Here;
let anna: Person;
let ewa: Person;
let adam: Person;
beforeAll(async () => {
  here = await openHere(hamlet);
  anna = await hireAgent(here, 'Anna');
  ewa = await hireAgent(here, 'Ewa', 'supervisor');
  adam = await hireAgent(here, 'Adam', 'supervisor');
});

const zone = 'Europe/Warsaw';
const monday = '2026-11-16';

describe('A week', () => {
  it('is kept whole or not at all, and taken over into the next', async () => {
    const cell = (day: string, typed: string) => ({ person: anna.id, day, typed });
    const wrong = await planWeek(here, ewa, monday, [cell(monday, '8-16'), cell('2026-11-17', 'rano')]);
    expect(wrong).toMatchObject({ faults: [{ refusal: 'shift-wrong', field: `${anna.id}:2026-11-17` }] });
    expect(await listShifts(here.world.db, weekOf(monday))).toEqual([]);
    expect(await planWeek(here, ewa, monday, [cell(monday, '8-12'), cell('2026-11-17', '8-16')])).toBe(2);
    const next = '2026-11-23';
    await planWeek(here, ewa, next, [cell(next, '10-12')]);
    expect(await copyWeek(here, ewa, next)).toBe(1);
    expect(await copyWeek(here, ewa, next)).toBe(0);
    expect(await listShifts(here.world.db, weekOf(next))).toMatchObject([
      { day: next, from: '10:00' },
      { day: '2026-11-24', from: '08:00', to: '16:00' }
    ]);
    expect((await listTakers(here.world.db)).map(({ name }) => name)).toEqual(['Adam', 'Anna', 'Ewa']);
  });

  it('is kept as far as somebody was there', async () => {
    const be = (time: string, state: 'ready' | 'offline') =>
      beAgent(at(here, `2026-11-16T${time}:00Z`), anna, { state });
    sure(await be('08:00', 'ready'));
    sure(await be('11:00', 'offline'));
    const now = Temporal.Instant.from('2026-11-16T20:00:00Z');
    expect(await findAdherence(here.world.db, weekOf(monday).slice(0, 1), zone, now)).toEqual(
      new Map([[anna.id, { part: 3 * 3600, of: 4 * 3600 }]])
    );
  });
});

describe('Quality', () => {
  const marks = (mark: string) => Object.fromEntries(CRITERION_NAMES.map((name) => [name, mark]));
  const given = (mark: string, words = 'Spokojnie i jasno.') => ({ marks: marks(mark), failed: [], words });

  it('looks at five talks of everybody, always the same ones, and nobody else’s are reviewed', async () => {
    for (let n = 0; n < 12; n++)
      await makeContact(here.world.db, {
        at: `2026-10-0${1 + (n % 9)}T08:${10 + n}:00Z`,
        agent: anna.id,
        talk: 90
      });
    await makeContact(here.world.db, { at: '2026-10-05T08:00:00Z', agent: ewa.id, talk: 90 });
    await makeContact(here.world.db, { at: '2026-10-05T09:00:00Z', agent: ewa.id, talk: 10 });
    const asked = { month: '2026-10-15', timezone: zone };
    const sample = await drawSample(here.world.db, asked);
    expect(sample.filter(({ agent }) => agent === anna.id)).toHaveLength(SAMPLE);
    expect(sample.filter(({ agent }) => agent === ewa.id)).toHaveLength(1);
    expect(await drawSample(here.world.db, asked)).toEqual(sample);
    const drawn = new Set(sample.map(({ contact }) => contact));
    const all = await here.world.db
      .selectFrom('contacts')
      .select('id')
      .where('agent', '=', anna.id)
      .execute();
    const other = all.find(({ id }) => !drawn.has(id))!.id;
    expect(await reviewContact(here, ewa, other, given('100'))).toMatchObject({ refusal: 'not-sampled' });
    const own = sample.find(({ agent }) => agent === ewa.id)!.contact;
    expect(await reviewContact(here, ewa, own, given('100'))).toMatchObject({ refusal: 'review-own' });
  });

  it('has two reviewers beside each other, and the last word of the agent', async () => {
    const [talk] = await drawSample(here.world.db, { month: '2026-10-01', timezone: zone, agent: anna.id });
    expect(await reviewContact(here, ewa, talk!.contact, given('100', ' '))).toMatchObject({
      refusal: 'review-words'
    });
    expect(await reviewContact(here, ewa, talk!.contact, given('50'))).toEqual({ points: 50, failed: [] });
    expect(await reviewContact(here, ewa, talk!.contact, given('100'))).toEqual({ points: 100, failed: [] });
    await reviewContact(here, adam, talk!.contact, { ...given('100'), failed: ['data'] });
    const reviews = await listReviews(here.world.db, { contact: talk!.contact });
    expect(reviews.map(({ reviewerName, points }) => [reviewerName, points]).toSorted()).toEqual([
      ['Adam', 0],
      ['Ewa', 100]
    ]);
    const hard = reviews.find(({ points }) => points === 0)!;
    expect(await replyToReview(here, ewa, hard.id, { words: 'x', appeal: true })).toMatchObject({
      refusal: 'no-such-review'
    });
    expect(
      await replyToReview(here, anna, hard.id, { words: 'To była moja sprawa.', appeal: true })
    ).toBeUndefined();
    expect(await listReviews(here.world.db, { agent: anna.id })).toContainEqual(
      expect.objectContaining({ id: hard.id, reply: 'To była moja sprawa.', appealed: true })
    );
    expect(await listReviews(here.world.db, { month: '2026-10-20' })).toHaveLength(2);
  });
});
