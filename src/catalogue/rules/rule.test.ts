import { describe, expect, test } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { holdsOn, particularity, ruleSchema } from './rule.ts';

const good = {
  code: 'bench-shore',
  category: 'ROAD-2',
  territory: 'I',
  lead: 'PARKS',
  from: '2026-01-01',
  reason: 'The shore is theirs.',
  verified: true
};

describe('a rule', () => {
  test('needs no further units and no deadlines of their own', () => {
    expect(ruleSchema.parse(good)).toEqual({ ...good, further: [], deadlines: [] });
  });

  test.each([
    ['about a category and a group at once', { group: 'ROAD' }],
    ['about nothing', { category: undefined }],
    ['without a reason', { reason: '' }],
    ['with a code of other letters', { code: 'ławka' }],
    ['from a day there is not', { from: '2026-02-30' }],
    ['with a property nobody reads', { weekday: 1 }]
  ])('%s is none', (_title, change) => {
    expect(ruleSchema.safeParse({ ...good, ...change }).success).toBe(false);
  });

  test('holds from its first to its last day, both included', () => {
    const rule = { from: '2026-01-01', until: '2026-03-31' };
    const days = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01'];
    expect(days.map((day) => holdsOn(rule, day))).toEqual([false, true, true, false]);
    expect(holdsOn({ from: '2026-01-01' }, '2999-01-01')).toBe(true);
  });

  test('is the more particular the narrower what it is about', () => {
    const outline = hamlet.districts[0]!.outline;
    const named = { name: hamlet.districts[0]!.name, verified: true };
    const ground = {
      ...hamlet,
      territories: [
        { ...named, code: 'two', districts: ['I'] },
        { ...named, code: 'cut', outline }
      ]
    };
    const ranks = [
      {},
      { territory: 'two' },
      { territory: 'I' },
      { territory: 'cut' },
      { category: 'ROAD-1' },
      { category: 'ROAD-1', territory: 'two' },
      { category: 'ROAD-1', territory: 'I' },
      { category: 'ROAD-1', territory: 'cut' }
    ].map((rule) => particularity(rule, ground));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});
