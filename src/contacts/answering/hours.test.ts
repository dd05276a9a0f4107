/** The hotline works in its hours; whoever waits at closing time is served or told, as the city says. */
import { expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { hotlineOf, hotlineOpening, isOpenAt, isServedAt } from './hours.ts';

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Warsaw]`).toInstant();
const told = {
  ...hamlet,
  hotlines: hamlet.hotlines.map((one) => ({ ...one, closing: { waiting: 'told' as const, minutes: 20 } }))
};

it.each([
  ['before', '2026-01-05T07:59', false, false],
  ['at opening', '2026-01-05T08:00', true, true],
  ['last minute', '2026-01-05T15:59', true, true],
  ['closing minute', '2026-01-05T16:00', false, true],
  ['after those who waited were served', '2026-01-05T16:21', false, false],
  ['on a holiday', '2026-01-06T10:00', false, false],
  ['on Saturday', '2026-01-10T10:00', false, false],
  ['on the day the clocks change', '2026-03-30T08:00', true, true]
])('%s', (_, local, open, served) => {
  expect(isOpenAt(hamlet, at(local))).toBe(open);
  expect(isServedAt(hamlet, at(local))).toBe(served);
  expect(isServedAt(told, at(local))).toBe(open);
});

it('A city without a hotline has none', () => {
  expect(hotlineOf({ hotlines: [] })).toBeUndefined();
  expect(hotlineOf(hamlet)?.code).toBe('hotline');
  expect(isServedAt({ ...hamlet, hotlines: [] }, at('2026-01-05T16:05'))).toBe(false);
  expect(hotlineOpening(hamlet, at('2026-01-06T10:00'))).toMatchObject({
    state: 'off',
    next: { day: '2026-01-07' }
  });
});

it('An exercise takes calls round the clock, and tells the hours of the city all the same', () => {
  const exercise = { ...hamlet, hotlines: hamlet.hotlines.map((one) => ({ ...one, exercise: true })) };
  const night = at('2026-01-06T03:00');
  expect(isOpenAt(hamlet, night)).toBe(false);
  expect(isOpenAt(exercise, night)).toBe(true);
  expect(hotlineOpening(exercise, night).state).toBe(hotlineOpening(hamlet, night).state);
});
