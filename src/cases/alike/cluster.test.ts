import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '#places/district.ts';
import {
  ALIKE_DAYS,
  ALIKE_METRES,
  areAlike,
  clustersOf,
  sharedPart,
  topicsOf,
  type Likely
} from './cluster.ts';

const DAY = 24 * 60 * 60 * 1000;
const hole: Likely = {
  id: 'a',
  category: 'HOLE',
  group: 'ROAD',
  point: { lat: 50, lng: 20 },
  at: 0,
  text: 'Duża dziura w jezdni przy przystanku'
};
/** The same so many metres to the north. */
const north = (metres: number, more: Partial<Likely> = {}): Likely => ({
  ...hole,
  id: `n${metres}`,
  point: { lat: 50 + metres / 111_195, lng: 20 },
  ...more
});
const idsOf = (clusters: Likely[][]) => clusters.map((cluster) => cluster.map(({ id }) => id));

describe('what is alike', () => {
  it.each<[string, Likely, boolean]>([
    ['the same category on the spot, in other words', north(30, { text: 'wyrwa' }), true],
    ['the same category and words, some steps on', north(80, { text: 'Ogromna dziura' }), true],
    ['the same category some steps on, in other words', north(80, { text: 'pęknięty krawężnik' }), false],
    ['too far', north(ALIKE_METRES + 5), false],
    ['too late', north(0, { at: (ALIKE_DAYS + 1) * DAY }), false],
    [
      'another category of the group in the same words',
      north(50, { category: 'KERB', text: 'dziury na jezdni' }),
      true
    ],
    ['another category in other words', north(5, { category: 'KERB', text: 'krzywy krawężnik' }), false],
    ['another group', north(0, { group: 'LAMP', category: 'LAMP' }), false]
  ])('%s', (_, other, expected) => {
    const shared = () => sharedPart(topicsOf(hole.text), topicsOf(other.text));
    expect(areAlike(hole, other, shared)).toBe(expected);
    expect(areAlike(other, hole, shared)).toBe(expected);
  });

  it('words are compared by their stems, and few words with many', () => {
    expect(sharedPart(topicsOf('dziury'), topicsOf('Wielka dziura na środku drogi'))).toBe(1);
    expect(sharedPart(topicsOf(''), topicsOf('dziura'))).toBe(0);
  });
});

describe('clusters', () => {
  it('put together what is alike; the oldest leads; one alone is none', () => {
    const cases = [north(10, { id: 'b', at: 2 }), hole, north(90, { id: 'far', text: 'krawężnik' })];
    expect(idsOf(clustersOf(cases))).toEqual([['a', 'b']]);
  });

  it('do not creep along a street: everything is like the lead', () => {
    const lamps = Array.from({ length: 20 }, (_, i) =>
      north(i * 35, { id: String(i).padStart(2, '0'), at: i })
    );
    for (const [lead, ...others] of clustersOf(lamps))
      for (const one of others)
        expect(metresBetween(lead!.point, one.point)).toBeLessThanOrEqual(ALIKE_METRES);
  });

  it('never put together what somebody said is not one, also when another joins them', () => {
    const apart = new Map(['a', 'b'].map((id) => [id, new Set(['d1'])]));
    expect(clustersOf([hole, north(1, { id: 'b' })], apart)).toEqual([]);
    const three = clustersOf([hole, north(1, { id: 'b' }), north(2, { id: 'c', at: 9 })], apart);
    expect(idsOf(three)).toEqual([['a', 'c']]);
  });

  const near = fc
    .array(
      fc.record({
        north: fc.integer({ min: 0, max: 400 }),
        east: fc.integer({ min: 0, max: 400 }),
        at: fc.integer({ min: 0, max: 30 }),
        category: fc.constantFrom('HOLE', 'KERB', 'LAMP'),
        text: fc.constantFrom('dziura', 'dziury w jezdni', 'krawężnik', 'lampa nie świeci', '')
      }),
      { maxLength: 40 }
    )
    .map((all) =>
      all.map(({ north, east, at, category, text }, i): Likely => ({
        id: String(i).padStart(3, '0'),
        category,
        group: category === 'LAMP' ? 'LAMP' : 'ROAD',
        point: { lat: 50 + north / 111_195, lng: 20 + east / (111_195 * 0.6428) },
        at: at * DAY,
        text
      }))
    );

  it('hold each case once, at least two, each like the lead, whatever order they come in', () => {
    fc.assert(
      fc.property(near, (cases) => {
        const clusters = clustersOf(cases);
        const ids = clusters.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [lead, ...others] of clusters) {
          expect(others.length).toBeGreaterThan(0);
          for (const one of others) {
            expect(one.at).toBeGreaterThanOrEqual(lead!.at);
            expect(areAlike(lead!, one, () => sharedPart(topicsOf(lead!.text), topicsOf(one.text)))).toBe(
              true
            );
          }
        }
        expect(clustersOf(cases.toReversed())).toEqual(clusters);
      })
    );
  });

  it('find every two that are alike, across the squares of the grid', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 359, noNaN: true }),
        fc.integer({ min: 0, max: 99 }),
        (angle, metres) => {
          const rad = (angle * Math.PI) / 180;
          const point = {
            lat: 50.0617 + (Math.sin(rad) * metres) / 111_195,
            lng: 19.9373 + (Math.cos(rad) * metres) / (111_195 * Math.cos((50.0617 * Math.PI) / 180))
          };
          const other = { ...hole, id: 'b', point, at: 1 };
          const lead = { ...hole, point: { lat: 50.0617, lng: 19.9373 } };
          expect(clustersOf([lead, other])).toHaveLength(1);
        }
      )
    );
  });

  it('are worked out for forty thousand in a moment, five thousand of them on one point', () => {
    let seed = 7;
    const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const cases = Array.from({ length: 40_000 }, (_, i): Likely => ({
      ...hole,
      id: String(i).padStart(6, '0'),
      category: `C${Math.floor(chance() * 60)}`,
      group: `G${Math.floor(chance() * 12)}`,
      point: i < 5000 ? hole.point : { lat: 49.97 + chance() * 0.15, lng: 19.8 + chance() * 0.4 },
      at: chance() * 30 * DAY
    }));
    const begun = performance.now();
    clustersOf(cases);
    // Compared each with each they would take minutes; a busy machine may need some seconds.
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
