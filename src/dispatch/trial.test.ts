import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from '#catalogue/rules/rule.ts';
import { hamlet } from '#town/hamlet.ts';
import { openTrial } from './trial.ts';

const rule: Rule = {
  code: 'r',
  category: 'ROAD-1',
  territory: 'I',
  lead: 'PARKS',
  further: [],
  deadlines: [],
  from: '2027-01-01',
  reason: 'because',
  verified: true
};
const after = { ...hamlet, rules: [rule] };
const inside = { category: 'ROAD-1', place: { district: 'I' } };
const outside = { category: 'ROAD-1', place: { district: 'II' } };
const other = { category: 'ROAD-2', place: { district: 'I' } };

test('cases that would have gone elsewhere are counted by where from and where to', () => {
  const trial = openTrial(hamlet, after, hamlet.categories, '2027-01-01');
  trial.add([inside, outside]);
  trial.add([inside, other, { category: 'GONE', place: {} }]);
  expect(trial.found()).toEqual({
    cases: 4,
    moves: [{ from: ['ROADS'], to: ['PARKS'], cases: 2 }],
    samples: [
      { case: inside, from: ['ROADS'], to: ['PARKS'] },
      { case: inside, from: ['ROADS'], to: ['PARKS'] }
    ]
  });
});

test('the same table twice moves nothing, and a change moves no more cases than there are', () => {
  const cases = fc.array(fc.constantFrom(inside, outside, other), { maxLength: 60 });
  fc.assert(
    fc.property(cases, (all) => {
      const same = openTrial(after, { ...after }, hamlet.categories, '2027-01-01');
      same.add(all);
      expect(same.found().moves).toEqual([]);
      const changed = openTrial(hamlet, after, hamlet.categories, '2027-01-01');
      changed.add(all);
      const moved = changed.found().moves.reduce((sum, move) => sum + move.cases, 0);
      expect(moved).toBe(all.filter((one) => one === inside).length);
    })
  );
});

test('before its first day a rule moves nothing', () => {
  const trial = openTrial(hamlet, after, hamlet.categories, '2026-12-31');
  trial.add([inside]);
  expect(trial.found().moves).toEqual([]);
});
