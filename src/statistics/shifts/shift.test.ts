/** Shifts as people write them, and how well they were kept. */
import { describe, expect, it } from 'vitest';
import { adherence, instantsOfShift, shiftFrom, shiftSaid, weekOf } from './shift.ts';

describe('A shift', () => {
  it.each([
    ['7.40-15.30', { from: '07:40', to: '15:30' }],
    ['8–16', { from: '08:00', to: '16:00' }],
    [' 08:00 - 12:00 ', { from: '08:00', to: '12:00' }],
    ['16-24', { from: '16:00', to: '24:00' }],
    ['', undefined]
  ])('%j is understood', (typed, shift) => {
    expect(shiftFrom(typed)).toEqual(shift);
  });

  it.each(['rano', '8', '16-8', '8-8', '8.70-16', '25-26', '8-24.30'])('%j is refused', (typed) => {
    expect(shiftFrom(typed)).toMatchObject({ refusal: 'shift-wrong' });
  });

  it('stands in its field as it can be typed again', () => {
    const shift = { from: '07:40', to: '15:30' };
    expect(shiftSaid(shift)).toBe('7.40–15.30');
    expect(shiftFrom(shiftSaid(shift))).toEqual(shift);
    expect(shiftSaid(undefined)).toBe('');
  });

  it('of the night in which clocks go back is an hour longer', () => {
    const { from, until } = instantsOfShift(
      { day: '2026-10-25', from: '01:00', to: '04:00' },
      'Europe/Warsaw'
    );
    expect(Temporal.Instant.from(from).until(until).total('hours')).toBe(4);
  });
});

describe('Adherence', () => {
  const planned = { from: '2026-11-16T07:00:00Z', until: '2026-11-16T11:00:00Z' };
  const stretch = (state: string, from: string, until: string, reason: string | null = null) => ({
    state,
    reason,
    from: `2026-11-16T${from}:00Z`,
    until: `2026-11-16T${until}:00Z`
  });
  const later = Temporal.Instant.from('2026-11-16T20:00:00Z');

  it('is the time somebody was there, breaks with it, of the time planned', () => {
    const day = [
      stretch('ready', '06:30', '08:00'),
      stretch('away', '08:00', '08:15', 'break'),
      stretch('talking', '08:15', '10:00'),
      stretch('away', '10:00', '10:30', 'no-answer')
    ];
    expect(adherence(planned, day, later)).toEqual({ part: 3 * 3600, of: 4 * 3600 });
  });

  it('counts nothing of what is still to come', () => {
    const now = Temporal.Instant.from('2026-11-16T08:00:00Z');
    expect(adherence(planned, [stretch('ready', '07:00', '08:00')], now)).toEqual({ part: 3600, of: 3600 });
    expect(adherence(planned, [], Temporal.Instant.from('2026-11-15T08:00:00Z'))).toEqual({ part: 0, of: 0 });
  });
});

it('a week begins on Monday', () => {
  expect(weekOf('2026-11-22')[0]).toBe('2026-11-16');
  expect(weekOf('2026-11-16').at(-1)).toBe('2026-11-22');
});
