import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { hoursOn, openingOn, timeSchema } from './hours.ts';

const independence = { pl: 'Święto Niepodległości', en: 'Independence Day', uk: 'День незалежності Польщі' };
const office: Calendar = {
  code: 'office',
  name: independence,
  weekend: [6, 7],
  off: [{ on: '11-11', name: independence }],
  closures: [],
  source: 'test',
  verified: true
};
const hotline = { from: '07:40', to: '15:30' };
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Warsaw]`);

test.each([
  ['2026-11-10T07:39', { state: 'before', ...hotline, next: { day: '2026-11-10', ...hotline, inDays: 0 } }],
  ['2026-11-10T07:40', { state: 'open', ...hotline }],
  ['2026-11-10T15:29', { state: 'open', ...hotline }],
  ['2026-11-10T15:30', { state: 'after', ...hotline, next: { day: '2026-11-12', ...hotline, inDays: 2 } }],
  [
    '2026-11-11T10:00',
    { state: 'off', why: independence, next: { day: '2026-11-12', ...hotline, inDays: 1 } }
  ],
  ['2026-11-13T18:00', { state: 'after', ...hotline, next: { day: '2026-11-16', ...hotline, inDays: 3 } }],
  ['2026-11-14T10:00', { state: 'off', why: 'weekend', next: { day: '2026-11-16', ...hotline, inDays: 2 } }]
])('at %s the hotline is %o', (moment, opening) => {
  expect(openingOn(hotline, office, at(moment))).toEqual(opening);
});

test('what has no hours is open day and night, holidays too', () => {
  expect(openingOn({}, office, at('2026-11-11T03:00'))).toEqual({ state: 'always' });
  expect(hoursOn({}, office, Temporal.PlainDate.from('2026-11-11'))).toEqual({ state: 'always' });
});

test("tomorrow's hours name the holiday", () => {
  expect(hoursOn(hotline, office, Temporal.PlainDate.from('2026-11-11'))).toEqual({
    state: 'off',
    why: independence
  });
  expect(hoursOn(hotline, office, Temporal.PlainDate.from('2026-11-12'))).toEqual({
    state: 'open',
    ...hotline
  });
});

test("the board's clock is the city's, not UTC: 7.45 in Warsaw is open, in summer and in winter", () => {
  for (const instant of ['2026-07-01T05:45:00Z', '2026-12-01T06:45:00Z']) {
    const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Warsaw');
    expect(openingOn(hotline, office, local).state).toBe('open');
  }
});

test('whenever the hotline is closed, it is open at the moment promised as the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * 400 }), (minutes) => {
      const opening = openingOn(hotline, office, at('2026-01-01T00:00').add({ minutes }));
      if (opening.state === 'open' || opening.state === 'always') return;
      const { day, from } = opening.next;
      expect(openingOn(hotline, office, at(`${day}T${from}`)).state).toBe('open');
    })
  );
});

test.each(['7:40', '24:00', '07.40', '07:60', ''])('"%s" is no time', (typed) => {
  expect(timeSchema.safeParse(typed).success).toBe(false);
});
