import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { City } from '#catalogue/city.ts';
import { tie } from '#catalogue/rules/check.ts';
import { holdsOn, type Rule } from '#catalogue/rules/rule.ts';
import { hamlet, pothole } from '#town/hamlet.ts';
import { decisionFor, ruleFor, unitsFor } from './units.ts';

const [desk, roads, parks] = hamlet.units as [
  (typeof hamlet.units)[0],
  (typeof hamlet.units)[0],
  (typeof hamlet.units)[0]
];
const category = { ...pothole, lead: 'ROADS', further: ['PARKS'] };
const place = { point: { lat: 50, lng: 20 } };
const DAY = '2026-11-10';
const withUnits = (units: City['units']): City => ({ ...hamlet, units });
const given = (city: City, on = DAY) => {
  const decision = unitsFor(category, city, place, on);
  return decision && { lead: decision.lead, further: decision.further };
};

const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south]
];
const said = (text: string) => ({ pl: text, en: text, uk: text });
const shore = {
  code: 'shore',
  name: said('Shore'),
  outline: [[square(19.99, 49.99, 0.02)]],
  verified: true
};
const rule = (change: Partial<Rule>): Rule => ({
  code: 'r',
  category: 'ROAD-1',
  lead: 'PARKS',
  further: [],
  deadlines: [],
  from: '2026-01-01',
  reason: 'because',
  verified: true,
  ...change
});
const ruled = (...rules: Rule[]): City => ({ ...hamlet, territories: [shore], rules });

it('a report goes to the units its category names', () => {
  expect(given(hamlet)).toEqual({ lead: 'ROADS', further: ['PARKS'] });
});

it('a unit that ended hands over to its successor from the next day', () => {
  const city = withUnits([
    desk,
    { ...roads, until: DAY, successor: 'STREETS' },
    { ...roads, code: 'STREETS', from: '2026-11-11' },
    parks
  ]);
  expect(given(city)?.lead).toBe('ROADS');
  expect(given(city, '2026-11-11')?.lead).toBe('STREETS');
});

it('units that merged get one task', () => {
  const city = withUnits([desk, { ...roads, until: '2026-01-01', successor: 'PARKS' }, parks]);
  expect(given(city)).toEqual({ lead: 'PARKS', further: [] });
});

it('without a unit that exists the desk dispatches by hand', () => {
  expect(given(withUnits([desk, { ...roads, until: '2026-01-01' }]))).toBeUndefined();
});

it('what the desk itself answers stays with the desk, and a decision still says so', () => {
  const other = { ...category, lead: 'DESK' };
  expect(unitsFor(other, hamlet, place, DAY)).toBeUndefined();
  expect(decisionFor(other, hamlet, place, DAY)?.lead).toBe('DESK');
});

it.each<[string, Rule[], string | undefined]>([
  ['a rule goes before the category', [rule({})], 'r'],
  ['not before its first day', [rule({ from: '2026-11-11' })], undefined],
  ['and not after its last', [rule({ until: '2026-11-09' })], undefined],
  [
    'a category goes before a group',
    [rule({ code: 'g', category: undefined, group: 'ROAD' }), rule({})],
    'r'
  ],
  [
    'even before a group in a narrow territory',
    [rule({ code: 'g', category: undefined, group: 'ROAD', territory: 'shore' }), rule({})],
    'r'
  ],
  ['a group goes before the category’s own units', [rule({ category: undefined, group: 'ROAD' })], 'r'],
  ['a district goes before the whole city', [rule({ code: 'all' }), rule({ territory: 'I' })], 'r'],
  [
    'an outline goes before a district',
    [rule({ code: 'district', territory: 'I' }), rule({ territory: 'shore' })],
    'r'
  ],
  ['a rule about another category is none', [rule({ category: 'ROAD-2' })], undefined]
])('%s', (_title, rules, found) => {
  expect(ruleFor(category, ruled(...rules), place, DAY)?.code).toBe(found);
});

it('a rule of a territory is for places in it, and for none without a point', () => {
  const city = ruled(rule({ territory: 'shore' }));
  expect(ruleFor(category, city, { point: { lat: 50.05, lng: 20 } }, DAY)).toBeUndefined();
  expect(ruleFor(category, city, { district: 'I' }, DAY)).toBeUndefined();
});

it('a decision says which rule and territory made it, and a unit’s own deadline', () => {
  const deadlines = [{ unit: 'PARKS', deadline: { working_days: 2 } }];
  expect(unitsFor(category, ruled(rule({ territory: 'shore', deadlines })), place, DAY)).toEqual({
    lead: 'PARKS',
    further: [],
    rule: 'r',
    territory: 'shore',
    deadlines
  });
});

it('a unit that was split gives by its shares, and the rest to its successor', () => {
  const city = {
    ...ruled(),
    units: [
      desk,
      { ...roads, until: '2026-01-01', successor: 'REST', shares: [{ unit: 'SHORE', territory: 'shore' }] },
      { ...roads, code: 'SHORE', from: '2026-01-02' },
      { ...roads, code: 'REST', from: '2026-01-02' },
      parks
    ]
  };
  expect(unitsFor(category, city, place, DAY)).toMatchObject({ lead: 'SHORE', territory: 'shore' });
  expect(unitsFor(category, city, { point: { lat: 50.05, lng: 20 } }, DAY)?.lead).toBe('REST');
});

const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());
const anyRule = fc.record({
  about: fc.constantFrom({ category: 'ROAD-1' }, { category: 'ROAD-2' }, { group: 'ROAD' }),
  territory: fc.constantFrom(undefined, 'I', 'shore', 'both'),
  lead: fc.constantFrom('ROADS', 'PARKS'),
  from: day,
  until: fc.option(day, { nil: undefined })
});
const table = fc.array(anyRule, { maxLength: 14 }).map((rules): City => {
  const both = { code: 'both', name: said('Both'), districts: ['I'], verified: true };
  return {
    ...hamlet,
    territories: [shore, both],
    rules: rules.map(({ about, ...rest }, n) =>
      rule({ category: undefined, ...about, ...rest, code: `r${n}` })
    )
  };
});
const point = fc.record({
  lat: fc.double({ min: 49.9, max: 50.1, noNaN: true }),
  lng: fc.double({ min: 19.9, max: 20.1, noNaN: true })
});

it('any report gets exactly one decision, the same whatever the order of the table', () => {
  fc.assert(
    fc.property(table, point, day, (city, where, on) => {
      const decision = decisionFor(category, city, { point: where }, on);
      expect(decision).toBeDefined();
      const other = { ...city, rules: city.rules.toReversed() };
      expect(decisionFor(category, other, { point: where }, on)).toEqual(decision);
    })
  );
});

it('the rule that decides holds on that day, and no rule of the same rank fits too, where the check finds no tie', () => {
  fc.assert(
    fc.property(table, point, day, (city, where, on) => {
      const found = ruleFor(category, city, { point: where }, on);
      if (!found) return;
      expect(holdsOn(found, on)).toBe(true);
      const others = city.rules.filter((one) => one !== found);
      const next = ruleFor(category, { ...city, rules: others }, { point: where }, on);
      const sameRank =
        next !== undefined && next.category === found.category && next.territory === found.territory;
      if (sameRank) expect(tie(city, found, next)).toBe(true);
    })
  );
});

it('a thousand rules and an outline of a thousand corners are decided in far less than a millisecond', () => {
  const ring = Array.from({ length: 1000 }, (_, at): [number, number] => {
    const turn = (at / 1000) * 2 * Math.PI;
    return [20 + 0.05 * Math.cos(turn), 50 + 0.05 * Math.sin(turn)];
  });
  const territories = Array.from({ length: 200 }, (_, n) => ({
    ...shore,
    code: `t${n}`,
    outline: [[[...ring, ring[0]!].map(([lng, lat]): [number, number] => [lng + n, lat])]]
  }));
  const rules = Array.from({ length: 1000 }, (_, n) => rule({ code: `r${n}`, territory: `t${n % 200}` }));
  const city = { ...hamlet, territories, rules };
  decisionFor(category, city, place, DAY);
  const begun = performance.now();
  for (let n = 0; n < 10_000; n++) decisionFor(category, city, { point: { lat: 50, lng: 30 } }, DAY);
  expect((performance.now() - begun) / 10_000).toBeLessThan(0.5);
});
