/** What comes back in an address: read when it was written here, nothing when it is spoiled. */
import { describe, expect, it } from 'vitest';
import { entryKeyFrom, instantFrom, isId, keyFrom } from './key.ts';

const ID = '01900000-0000-7000-8000-000000000001';
const AT = '2026-03-02T10:15:00.123Z';

const SPOILED = [
  '',
  'x',
  '_',
  `${AT}_`,
  `_${ID}`,
  `9999-99-99T10:15:00Z_${ID}`,
  `2026-02-30T10:15:00Z_${ID}`,
  `0000-01-01T00:00:00Z_${ID}`,
  `2026-03-02T25:00:00Z_${ID}`,
  `2026-03-02T::.Z_${ID}`,
  `2026-03-02_${ID}`,
  `${AT}_${'-'.repeat(36)}`,
  `${AT}_${ID}\0`,
  `${AT}_${ID.slice(1)}`,
  `1e400_${ID}`,
  'x'.repeat(10_000),
  `${'9'.repeat(10_000)}_${ID}`
];

describe('a key', () => {
  it('is read as it was written', () => {
    expect(keyFrom(`${AT}_${ID}`)).toEqual({ at: AT, id: ID });
    expect(entryKeyFrom(`${AT}_${ID}_12`)).toEqual({ at: AT, id: ID, seq: 12 });
  });

  it.each(SPOILED)('is nothing when it is spoiled: %j', (text) => {
    expect(keyFrom(text)).toBeUndefined();
    expect(entryKeyFrom(`${text}_1`)).toBeUndefined();
  });

  it('has a number of an entry that a column can hold', () => {
    expect(entryKeyFrom(`${AT}_${ID}_9999999999`)).toBeUndefined();
    expect(entryKeyFrom(`${AT}_${ID}_-1`)).toBeUndefined();
  });

  it('is nothing where there is none', () => {
    expect(keyFrom(undefined)).toBeUndefined();
    expect(entryKeyFrom(null)).toBeUndefined();
  });
});

it('an instant is told in full, however short it was written', () => {
  expect(instantFrom('2026-03-02T10Z')).toBe('2026-03-02T10:00:00Z');
  expect(instantFrom('2026-03-02')).toBeUndefined();
});

it.each(['A1900000-0000-7000-8000-000000000001', '-'.repeat(36), `${ID}0`, `${ID}\n`, '', undefined, 7])(
  'is no id: %j',
  (text) => {
    expect(isId(text)).toBe(false);
  }
);

it('knows an id', () => {
  expect(isId(ID)).toBe(true);
});
