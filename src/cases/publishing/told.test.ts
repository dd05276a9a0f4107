import { expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { toldAt } from './told.ts';

it.each([
  ['exact', '2026-11-20T23:30:05.123Z', '2026-11-20T23:30:05.123Z'],
  ['near', '2026-11-20T10:14:05.123Z', '2026-11-19T23:00:00Z'],
  ['near', '2026-11-20T23:30:05.123Z', '2026-11-20T23:00:00Z'],
  ['district', '2026-07-01T10:14:05.123Z', '2026-06-30T22:00:00Z']
] as const)('of a place told %s, %s is %s', (precision, instant, told) => {
  expect(toldAt({ precision }, instant, hamlet)).toBe(told);
});
