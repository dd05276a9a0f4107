import { describe, expect, it } from 'vitest';
import { isRefusal } from '#world/refusal.ts';
import { endOfDay, instantFrom, toTheSecond } from './time.ts';

const read = (text: string, until = false) => {
  const found = instantFrom(text, 'start_date', 'Europe/Warsaw', until);
  return isRefusal(found) ? found.refusal : found.toString();
};

describe('A time a program names', () => {
  it.each([
    ['2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z'],
    ['2026-11-20T10:00Z', '2026-11-20T10:00:00Z'],
    ['2026-11-20T10:00:00+01:00', '2026-11-20T09:00:00Z'],
    ['2026-11-20T10:00:00 01:00', '2026-11-20T09:00:00Z'],
    ['2026-11-20T10:00:00-0800', '2026-11-20T18:00:00Z'],
    ['2026-11-20t10:00:00.250z', '2026-11-20T10:00:00.25Z'],
    ['2026-11-20', '2026-11-19T23:00:00Z']
  ])('%s is %s', (text, instant) => expect(read(text)).toBe(instant));

  it('is the last moment of the day when a range ends with a day alone', () => {
    expect(read('2026-11-20', true)).toBe('2026-11-20T22:59:59.999Z');
  });

  it.each([
    '2026-11-20T10:00:00',
    'yesterday',
    '20.11.2026',
    '2026-02-30',
    '2026-13-01T00:00:00Z',
    '0000-01-01',
    '0000-01-01T00:00:00Z',
    '2026-11-20T25:00:00Z',
    '99999999999999',
    "2026-11-20'; drop table cases; --",
    ''
  ])('is refused: %s', (text) => expect(read(text)).toBe('not-a-time'));
});

describe('A time we tell', () => {
  it('has a zone and no fraction of a second', () => {
    expect(toTheSecond('2026-11-20T11:13:27.123Z')).toBe('2026-11-20T11:13:27Z');
    expect(toTheSecond('2026-11-20T11:13:27Z')).toBe('2026-11-20T11:13:27Z');
  });

  it('of a promised day is its last second in the city, in winter and in summer', () => {
    expect(endOfDay('2026-11-20', 'Europe/Warsaw')).toBe('2026-11-20T22:59:59Z');
    expect(endOfDay('2026-07-20', 'Europe/Warsaw')).toBe('2026-07-20T21:59:59Z');
  });
});
