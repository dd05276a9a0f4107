import { describe, expect, test } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { ruleFaultInWords, ruleFaults, tie } from './check.ts';
import type { Rule } from './rule.ts';

const rule = (change: Partial<Rule> = {}): Rule => ({
  code: 'a',
  category: 'ROAD-1',
  lead: 'PARKS',
  further: [],
  deadlines: [],
  from: '2026-01-01',
  reason: 'because',
  verified: true,
  ...change
});
const ended = { ...hamlet.units[1]!, code: 'GONE', until: '2026-03-31' };
const table = { ...hamlet, units: [...hamlet.units, ended] };

describe('a rule is refused', () => {
  test.each<[string, Partial<Rule>, string[]]>([
    ['for nothing when it is good', {}, []],
    ['for a category there is not', { category: 'NONE' }, ['a known category; there is no category "NONE"']],
    [
      'for a group there is not',
      { category: undefined, group: 'X' },
      ['a known group; there is no group "X"']
    ],
    ['for a territory there is not', { territory: 'X' }, ['a known territory; there is no territory "X"']],
    ['for a leading unit there is not', { lead: 'X' }, ['a known unit; there is no unit "X"']],
    ['for a further unit there is not', { further: ['X'] }, ['a known unit; there is no unit "X"']],
    ['for a unit that ended', { lead: 'GONE' }, ['a unit that exists or has a successor; GONE has ended']],
    ['not for one that is there as long as the rule', { lead: 'GONE', until: '2026-03-31' }, []],
    ['for a unit twice', { further: ['PARKS'] }, ['each unit once; "PARKS" stands here again']],
    ['for an end before its beginning', { until: '2025-12-31' }, ['a day after 2026-01-01']],
    [
      'for a deadline of a unit it does not name',
      { deadlines: [{ unit: 'ROADS', deadline: { working_days: 2 } }] },
      ['a unit of this rule; "ROADS" is none']
    ]
  ])('%s', (_title, change, words) => {
    const one = rule(change);
    expect(ruleFaults(table, one).map((fault) => ruleFaultInWords(fault, one))).toEqual(words);
  });

  test('for another rule that would decide the same', () => {
    const rules = [rule(), rule({ code: 'b' })];
    expect(ruleFaults({ ...table, rules }, rules[0]!)).toEqual([{ at: [], why: 'tie', other: 'b' }]);
  });
});

const name = hamlet.districts[0]!.name;
const box = (west: number): [number, number][] => [
  [west, 50],
  [west + 0.05, 50],
  [west + 0.05, 50.05],
  [west, 50.05],
  [west, 50]
];
const ground = {
  ...hamlet,
  territories: [
    { code: 'west', name, outline: [[box(19.95)]], verified: true },
    { code: 'east', name, outline: [[box(20)]], verified: true },
    { code: 'middle', name, outline: [[box(19.98)]], verified: true },
    { code: 'one', name, districts: ['I'], verified: true },
    { code: 'two', name, districts: ['I', 'II'], verified: true }
  ]
};

test.each<[string, Partial<Rule>, Partial<Rule>, boolean]>([
  ['two rules about one category', {}, {}, true],
  ['rules that never meet in time', { until: '2026-03-31' }, { from: '2026-04-01' }, false],
  ['rules that meet on one day', { until: '2026-03-31' }, { from: '2026-03-31' }, true],
  ['rules about two categories', {}, { category: 'ROAD-2' }, false],
  ['a category and its group', {}, { category: undefined, group: 'ROAD' }, false],
  ['everywhere and a territory', {}, { territory: 'west' }, false],
  ['neighbours', { territory: 'west' }, { territory: 'east' }, false],
  ['territories that lie over each other', { territory: 'west' }, { territory: 'middle' }, true],
  ['a district and an outline in it', { territory: 'I' }, { territory: 'west' }, false],
  ['districts that two territories share', { territory: 'one' }, { territory: 'two' }, true],
  ['a district and several', { territory: 'I' }, { territory: 'two' }, false]
])('%s', (_title, a, b, tied) => {
  expect(tie(ground, rule(a), rule({ code: 'b', ...b }))).toBe(tied);
  expect(tie(ground, rule({ code: 'b', ...b }), rule(a))).toBe(tied);
});
