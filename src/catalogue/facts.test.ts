import { expect, test } from 'vitest';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { cityOf, factsOf } from './facts.ts';
import { readCity } from './folder.server.ts';

const town = await readCity(SMALL_CITY);

test('a city cut into facts and put together again is the same city', () => {
  expect(cityOf(factsOf(town))).toEqual(town);
});

test('the properties of a document come back in the order of their shape, whatever the database did to them', () => {
  const shuffled = factsOf(town).map((fact) => ({
    ...fact,
    document: Object.fromEntries(Object.entries(fact.document).toReversed())
  }));
  expect(JSON.stringify(cityOf(shuffled))).toBe(JSON.stringify(town));
});

test('every fact has a code of its own within its kind; a letter one for each language', () => {
  const facts = factsOf(town);
  expect(new Set(facts.map((fact) => `${fact.kind} ${fact.code}`)).size).toBe(facts.length);
  expect(facts.filter((fact) => fact.kind === 'letter').map((fact) => fact.code)).toContain('recorded.uk');
});

test('facts that make no city are somebody writing into the database by hand, and stop the program', () => {
  expect(() => cityOf(factsOf(town).filter((fact) => fact.kind !== 'profile'))).toThrow();
});
