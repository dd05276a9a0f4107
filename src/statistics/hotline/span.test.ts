/** Days chosen in an address, and the half hours of days with a clock that moves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS_MOST, daysIn, halfHoursOf, instantsOf, spanFrom } from './span.ts';

const zone = 'Europe/Warsaw';
const today = Temporal.PlainDate.from('2026-11-20');

describe('Days in an address', () => {
  it.each([
    [null, null, '2026-11-20', '2026-11-20', false],
    ['2026-11-02', '2026-11-06', '2026-11-02', '2026-11-06', false],
    ['2026-11-06', '2026-11-02', '2026-11-02', '2026-11-06', false],
    ['2026-11-02', null, '2026-11-02', '2026-11-02', false],
    ['2026-02-30', null, '2026-11-20', '2026-11-20', true],
    ["1' or 1=1", null, '2026-11-20', '2026-11-20', true],
    ['2019-01-01', '2026-11-20', '2025-11-20', '2026-11-20', true]
  ])('%s to %s are %s to %s', (from, until, first, last, unknown) => {
    expect(spanFrom({ from, until }, today)).toEqual({ from: first, until: last, unknown });
  });

  it('are never in the wrong order and never more than a year, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10))
    );
    fc.assert(
      fc.property(typed, typed, (from, until) => {
        const days = daysIn(spanFrom({ from, until }, today));
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days).toBeLessThanOrEqual(DAYS_MOST);
      })
    );
  });
});

describe('The half hours of a day', () => {
  it.each([
    ['2026-11-20', 48],
    ['2026-03-29', 46],
    ['2026-10-25', 50]
  ])('%s has %i', (day, count) => {
    const halves = halfHoursOf(day, zone);
    expect(halves).toHaveLength(count);
    const { from, until } = instantsOf({ from: day, until: day }, zone);
    expect(halves[0]!.from).toBe(from);
    const last = Temporal.Instant.from(halves.at(-1)!.from).add({ minutes: 30 });
    expect(last.toString()).toBe(until);
  });

  it('say two o’clock twice when clocks go back, and never when they go on', () => {
    const at = (day: string) =>
      halfHoursOf(day, zone)
        .filter(({ time }) => time.startsWith('02'))
        .map(({ time, again }) => `${time}${again ? ' again' : ''}`);
    expect(at('2026-10-25')).toEqual(['02:00', '02:30', '02:00 again', '02:30 again']);
    expect(at('2026-03-29')).toEqual([]);
  });
});
