import { expect, test } from 'vitest';
import { placeSchema, pointSchema } from './place.ts';

test.each([
  ['a pole', { lat: 90, lng: 0 }, true],
  ['the date line', { lat: 0, lng: -180 }, true],
  ['beyond the pole', { lat: 90.1, lng: 0 }, false],
  ['beyond the date line', { lat: 0, lng: 180.1 }, false],
  ['no number', { lat: Number.NaN, lng: 0 }, false],
  ['words', { lat: '50', lng: '20' }, false]
])('%s: %o', (_what, point, good) => {
  expect(pointSchema.safeParse(point).success).toBe(good);
});

test('a place may be a point, words, both or nothing yet', () => {
  for (const place of [{}, { address: 'ul. Długa 1' }, { point: { lat: 50, lng: 20 } }])
    expect(placeSchema.safeParse(place).success).toBe(true);
});

test('an address has an end', () => {
  expect(placeSchema.safeParse({ address: 'a'.repeat(201) }).success).toBe(false);
});
