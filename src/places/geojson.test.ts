import { expect, test } from 'vitest';
import type { District } from './district.ts';
import { areasSchema, matchAreas } from './geojson.ts';

const ring: [number, number][] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0]
];
const district = (code: string, name: string): District => ({
  code,
  name: { pl: name, en: name, uk: name },
  outline: [[ring.map(([lng, lat]) => [lng + 5, lat])]],
  coarse: true
});
const districts = [
  district('I', 'I Śródmieście'),
  district('XII', 'XII Bieżanów-Prokocim'),
  district('XVII', 'XVII Wzgórza Krzesławickie'),
  district('XVIII', 'XVIII Huta')
];
const areas = (...names: string[]) =>
  areasSchema.parse({
    type: 'FeatureCollection',
    features: names.map((name) => ({
      type: 'Feature',
      properties: { id: 7, name },
      geometry: { type: 'Polygon', coordinates: [ring] }
    }))
  });

test.each([
  ['Dzielnica XII Biezanow-Prokocim', 'XII'],
  ['12', 'XII'],
  ['XVIII', 'XVIII'],
  ['Dzielnica XVII Wzgórza Krzeszławickie', 'XVII'],
  ['wzgorza krzesławicke', 'XVII'],
  ['Biezanow i Prokocim', 'XII'],
  ['śródmieście', 'I']
])('"%s" is district %s', (name, code) => {
  const { exact, unknown } = matchAreas(districts, areas(name));
  expect(exact.map((d) => [d.code, d.coarse, d.outline])).toEqual([[code, false, [[ring]]]]);
  expect(unknown).toEqual([]);
});

test.each(['Dzielnica XII Wzgórza Krzesławickie', 'Huta Stara B', 'Dzielnica 19', ''])(
  '"%s" is nobody\'s',
  (name) => {
    expect(matchAreas(districts, areas(name)).exact).toEqual([]);
  }
);

test('what was not found and what nobody knows is told', () => {
  const matched = matchAreas(districts, areas('XII', 'Atlantyda', '12'));
  expect(matched.without).toEqual(['I', 'XVII', 'XVIII']);
  expect(matched.unknown).toEqual(['Atlantyda', '12']);
});

test('a file that is no collection of areas is refused', () => {
  expect(
    areasSchema.safeParse({ type: 'FeatureCollection', features: [{ geometry: { type: 'Point' } }] }).success
  ).toBe(false);
});
