import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SMALL_CITY } from '#tests/cities/small.ts';
import type { City } from './city.ts';
import { diffCity, fieldsThatDiffer } from './diff.ts';
import { readCity } from './folder.server.ts';

const town = await readCity(SMALL_CITY);

function changed(change: (city: City) => void): City {
  const city = structuredClone(town);
  change(city);
  return city;
}

test('a city does not differ from itself', () => {
  expect(diffCity(town, structuredClone(town))).toEqual({ changes: [], reordered: [] });
});

test('a changed deadline names the part that differs', () => {
  const after = changed((c) => (c.categories[0]!.deadline = { calendar_days: 30 }));
  expect(diffCity(town, after).changes).toEqual([
    {
      what: 'changed',
      fact: expect.objectContaining({ kind: 'category', code: 'dziura' }),
      fields: [
        { path: 'deadline.working_days', before: 5, after: undefined },
        { path: 'deadline.calendar_days', before: undefined, after: 30 }
      ]
    }
  ]);
});

test('what is new one way has ended the other way', () => {
  const after = changed((c) => c.redirects.pop());
  expect(diffCity(town, after).changes).toMatchObject([
    { what: 'ended', fact: { kind: 'redirect', code: 'skarga' } }
  ]);
  expect(diffCity(after, town).changes).toMatchObject([
    { what: 'new', fact: { kind: 'redirect', code: 'skarga' } }
  ]);
});

test('another order is told by kind, and is no change of a fact', () => {
  expect(
    diffCity(
      town,
      changed((c) => c.units.reverse())
    )
  ).toEqual({ changes: [], reordered: ['unit'] });
  expect(
    diffCity(
      town,
      changed((c) => c.units.shift())
    ).reordered
  ).toEqual([]);
});

test('the order of properties does not matter, the order of a list does', () => {
  expect(fieldsThatDiffer({ a: 1, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 1 })).toEqual([]);
  expect(fieldsThatDiffer({ a: [1, 2] }, { a: [2, 1] })).toEqual([
    { path: 'a', before: [1, 2], after: [2, 1] }
  ]);
});

test('two values differ exactly when their JSON does', () => {
  fc.assert(
    fc.property(fc.json(), fc.json(), (a, b) => {
      const [one, other] = [{ value: JSON.parse(a) as unknown }, { value: JSON.parse(b) as unknown }];
      expect(fieldsThatDiffer(one, structuredClone(one))).toEqual([]);
      if (fieldsThatDiffer(one, other).length === 0) expect(one).toEqual(other);
    })
  );
});
