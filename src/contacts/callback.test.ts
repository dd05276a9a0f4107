/** When somebody is rung back. */
import { expect, it } from 'vitest';
import { workdays } from '#town/hamlet.ts';
import { callbackDue, isCallbackResult, nextTry, opens } from './callback.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '08:00', to: '16:00' },
  timezone: 'Europe/Warsaw'
};
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Warsaw]`).toInstant();
const settings = { tries: 3, days: 2, apartHours: 2 };
const local = (instant: Temporal.Instant | undefined) =>
  instant?.toZonedDateTimeISO('Europe/Warsaw').toPlainDateTime().toString({ smallestUnit: 'minute' });

it('It is promised within two working days', () => {
  expect(local(callbackDue(at('2026-01-07T10:00'), settings, calendars))).toBe('2026-01-09T16:00');
  expect(local(callbackDue(at('2026-01-09T15:59'), settings, calendars))).toBe('2026-01-13T16:00');
  expect(local(callbackDue(at('2026-01-10T12:00'), settings, calendars))).toBe('2026-01-14T16:00');
});

it.each([
  ['two hours later', 1, '2026-01-07T09:30', '2026-01-07T11:30'],
  ['in the next morning when the day is over', 1, '2026-01-07T15:00', '2026-01-08T09:00'],
  ['not at the very end of a day', 1, '2026-01-07T14:00', '2026-01-08T08:00'],
  ['not more often than agreed', 3, '2026-01-07T09:30', undefined],
  ['not after the promised day', 2, '2026-01-09T15:00', undefined]
])('Tried again %s', (_, tries, now, next) => {
  const due = at('2026-01-09T16:00');
  expect(local(nextTry(tries, at(now), due, settings, calendars))).toBe(next);
});

it('Outside hours it waits for the next opening', () => {
  expect(opens(at('2026-01-07T10:00'), calendars)).toBeUndefined();
  expect(local(opens(at('2026-01-07T06:00'), calendars))).toBe('2026-01-07T08:00');
  expect(local(opens(at('2026-01-09T16:00'), calendars))).toBe('2026-01-12T08:00');
  expect(local(opens(at('2026-01-06T10:00'), calendars))).toBe('2026-01-07T08:00');
});

it('A result is one of four', () => {
  expect(isCallbackResult('reached')).toBe(true);
  expect(isCallbackResult('maybe')).toBe(false);
});
