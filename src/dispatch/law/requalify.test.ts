import { describe, expect, it, test } from 'vitest';
import { begin, follow } from '#cases/case.ts';
import { entry, type By, type Promised } from '#cases/entry.ts';
import { report } from '#town/hamlet.ts';
import { isRefusal } from '#world/refusal.ts';
import { REASON_MAX, requalifyCase } from './requalify.ts';

const now = Temporal.Instant.from('2026-11-10T10:00:00Z');
const agent: By = { as: 'agent', person: '01900000-0000-7000-8000-000000000001' };
const promised: Promised = { dueOn: '2026-11-20', from: '2026-11-10', period: { working_days: 7 } };
const month: Promised = { dueOn: '2026-12-10', from: '2026-11-10', period: { calendar_months: 1 } };
const open = begin('01900000-0000-7000-8000-000000000002', [
  entry('submitted', { as: 'resident' }, now, { ...report, year: 2026, number: 1, priority: 'P3', promised })
]).case;
const to = { regime: 'complaint' as const, reason: 'Skarga na urzędnika.', promised: month };

test('the case is answered by the law’s clock from then on, and the entry says what it was', () => {
  const decided = requalifyCase(open, to, agent, now);
  if (isRefusal(decided)) throw new Error(decided.refusal);
  expect(decided.body).toEqual({
    regime: 'complaint',
    was: 'report',
    reason: 'Skarga na urzędnika.',
    promised: month
  });
  expect(follow(open, [decided]).case).toMatchObject({ regime: 'complaint', dueOn: '2026-12-10' });
});

describe('refused', () => {
  it.each([
    ['when it is that already', { ...open, regime: 'complaint' as const }, to, 'same-regime'],
    ['when it is closed', { ...open, status: 'closed' as const }, to, 'case-closed'],
    ['while the resident is asked', { ...open, stoppedAt: now.toString() }, to, 'resident-is-asked'],
    ['without a reason', open, { ...to, reason: ' ' }, 'nothing-written'],
    ['with a reason nobody reads', open, { ...to, reason: 'x'.repeat(REASON_MAX + 1) }, 'too-long']
  ])('%s', (_when, c, given, refusal) => {
    expect(requalifyCase(c, given, agent, now)).toMatchObject({ refusal });
  });
});
