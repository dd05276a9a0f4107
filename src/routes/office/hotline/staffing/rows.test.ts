/** Rows of the staffing table. */
import { expect, it } from 'vitest';
import { planOf } from '#statistics/staffing/plan.ts';
import { LANGS } from '#ui/lang.ts';
import { staffPlanTexts } from '#ui/texts/staffPlan.ts';
import { rowOf, shareSaid } from './rows.ts';

const whatIf = {
  volume: 100,
  handling: 300,
  percent: 80,
  seconds: 20,
  patience: 0,
  shrinkage: 30,
  agents: 0
};
const day = [{ time: '08:00', calls: 85, minutes: 30 }];

it('a half hour is told with all it needs', () => {
  const row = rowOf(planOf(day, whatIf).halves[0]!, 'pl').map((cell) => cell.replaceAll('\u00A0', ' '));
  expect(row).toEqual(['8.00', '85', '14,2', '18', '26', '81%', '20 s', '79%', '0%']);
});

it('too few people are said so in words, and their wait is no number', () => {
  const row = rowOf(planOf(day, { ...whatIf, agents: 5 }).halves[0]!, 'en');
  expect(row.slice(-2)).toEqual(['too few people', '–']);
});

it.each(LANGS)('has as many cells as columns in %s', (lang) => {
  const texts = staffPlanTexts[lang];
  const columns = texts.columns.length + texts.columnsGiven.length;
  expect(rowOf(planOf(day, { ...whatIf, agents: 20 }).halves[0]!, lang)).toHaveLength(columns);
});

it('shares are whole percents', () => expect(shareSaid(0.806)).toBe('81%'));
