/** The forecast from weeks before: what it is made of, what it leaves out, how wrong it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workdays } from '#town/hamlet.ts';
import { callsIn, daysBefore, forecastFor, minutesOpen, type DayCalls } from './forecast.ts';

const day = (name: string, ...calls: number[]): DayCalls => ({
  day: name,
  halves: Object.fromEntries(calls.map((n, i) => [`0${8 + (i >> 1)}:${i % 2 ? '30' : '00'}`.slice(-5), n]))
});

describe('The days of a forecast', () => {
  it('are the same weekday, without holidays', () => {
    // 11 November 2026 is a Wednesday and a holiday.
    expect(daysBefore('2026-11-18', workdays, 3)).toEqual(['2026-11-04', '2026-10-28', '2026-10-21']);
    expect(daysBefore('2026-11-18', workdays)).toHaveLength(8);
  });
});

describe('A forecast', () => {
  it('of weeks that were alike is that week, and not wrong at all', () => {
    const week = [10, 20, 30];
    const forecast = forecastFor(
      '2026-11-18',
      ['a', 'b', 'c'].map((name) => day(name, ...week))
    )!;
    expect(Object.values(forecast.halves).map(Math.round)).toEqual(week);
    expect(forecast.error!.half).toBeCloseTo(0);
    expect(forecast.error!.day).toBeCloseTo(0);
    expect(callsIn(forecast)).toBeCloseTo(60);
  });

  it('leans to the last weeks, and half hours without a call are noughts', () => {
    const forecast = forecastFor('2026-11-18', [day('a', 20, 9), day('b', 10)])!;
    expect(forecast.halves['08:00']).toBeGreaterThan(15);
    expect(forecast.halves['08:30']).toBeCloseTo(9 / 1.8);
    expect(forecast.error).toBeUndefined();
  });

  it('is none without history, and days the hotline was silent are no history', () => {
    expect(forecastFor('2026-11-18', [])).toBeUndefined();
    expect(forecastFor('2026-11-18', [day('a', 0, 0)])).toBeUndefined();
  });

  it('says how wrong it was: half a day too few is half', () => {
    const error = forecastFor('2026-11-18', [day('a', 100), day('b', 50), day('c', 50)])!.error!;
    expect(error.day).toBeCloseTo(0.5);
  });

  it('lies between the least and the most there ever was', () => {
    const calls = fc.array(fc.array(fc.nat(200), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8
    });
    fc.assert(
      fc.property(calls, (weeks) => {
        const forecast = forecastFor(
          'x',
          weeks.map((week, n) => day(`${n}`, ...week))
        );
        const sums = weeks.map((week) => week.reduce((a, b) => a + b, 0)).filter((sum) => sum > 0);
        if (sums.length === 0) return expect(forecast).toBeUndefined();
        expect(callsIn(forecast!)).toBeGreaterThanOrEqual(Math.min(...sums) - 1e-9);
        expect(callsIn(forecast!)).toBeLessThanOrEqual(Math.max(...sums) + 1e-9);
      })
    );
  });
});

it.each([
  ['07:30', 20],
  ['08:00', 30],
  ['15:00', 30],
  ['15:30', 0],
  ['07:00', 0]
])('of the half hour at %s the hotline is open %i minutes', (time, minutes) => {
  expect(minutesOpen(time, { from: '07:40', to: '15:30' })).toBe(minutes);
});
