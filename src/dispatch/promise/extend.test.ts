import { describe, expect, it, test } from 'vitest';
import { begin, follow } from '#cases/case.ts';
import { entry, type By, type Promised } from '#cases/entry.ts';
import { report, workdays } from '#town/hamlet.ts';
import { isRefusal } from '#world/refusal.ts';
import { extendCase, limitsOf, needsNotice } from './extend.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '07:30', to: '15:30' },
  timezone: 'Europe/Warsaw'
};
const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const agent: By = { as: 'agent', person: '01900000-0000-7000-8000-000000000001' };
const promised: Promised = { dueOn: '2026-11-12', from: '2026-11-02', period: { working_days: 7 } };
const received = at('2026-11-02T10:00:00Z');
const given = (unit: string, dueOn: string) =>
  entry('dispatched', { as: 'clock' }, received, {
    unit,
    lead: unit === 'ROADS',
    dueOn,
    why: 'category',
    instead: []
  });
const { case: open, entries: journal } = begin('01900000-0000-7000-8000-000000000002', [
  entry('submitted', { as: 'resident' }, received, {
    ...report,
    year: 2026,
    number: 1,
    priority: 'P3',
    promised
  }),
  given('ROADS', '2026-11-12'),
  given('GREEN', '2026-11-06')
]);
const now = at('2026-11-05T10:00:00Z');
const to = { unit: null, day: day('2026-11-20'), reason: 'Czekamy na część.' };

test('the day moves once, with its reason; a task with an earlier day of its own keeps it', () => {
  const decided = extendCase(open, journal, to, calendars, agent, now);
  if (isRefusal(decided)) throw new Error(decided.refusal);
  expect(decided.body).toMatchObject({ unit: null, reason: 'Czekamy na część.' });
  expect(decided.body.promised).toEqual({ ...promised, dueOn: '2026-11-20' });
  const after = follow(open, [decided]).case;
  expect(after).toMatchObject({ dueOn: '2026-11-20', extended: true });
  expect(after.tasks.map(({ unit, dueOn }) => [unit, dueOn])).toEqual([
    ['ROADS', '2026-11-20'],
    ['GREEN', '2026-11-06']
  ]);
  expect(extendCase(after, journal, to, calendars, agent, now)).toMatchObject({ refusal: 'extended-before' });
});

test('the unit that asks for time gets it for its own part', () => {
  const decided = extendCase(open, journal, { ...to, unit: 'GREEN' }, calendars, agent, now);
  if (isRefusal(decided)) throw new Error(decided.refusal);
  expect(follow(open, [decided]).case.tasks.find(({ unit }) => unit === 'GREEN')?.dueOn).toBe('2026-11-20');
});

test('within a month it is our own rule, after it the law’s words go with it', () => {
  const limits = limitsOf(open, journal, calendars);
  expect(limits).toEqual({ last: '2027-01-04', ceiling: '2026-12-02' });
  expect(needsNotice('2026-12-02', limits)).toBe(false);
  expect(needsNotice('2026-12-03', limits)).toBe(true);
});

test('where nobody can be told there is no month either', () => {
  const anonymous = journal.map((e) =>
    e.kind === 'submitted' ? { ...e, body: { ...e.body, contact: { by: 'none' as const } } } : e
  );
  expect(limitsOf(open, anonymous, calendars).ceiling).toBeUndefined();
});

describe('refused', () => {
  const closed = { ...open, status: 'closed' as const };
  it.each([
    ['when the case is closed', closed, to, 'case-closed'],
    ['while the resident is asked', { ...open, stoppedAt: now.toString() }, to, 'resident-is-asked'],
    ['to a unit without an open task', open, { ...to, unit: 'OTHER' }, 'no-open-task'],
    ['without a day', open, { ...to, day: undefined }, 'no-day'],
    ['to the same day', open, { ...to, day: day('2026-11-12') }, 'extension-not-later'],
    ['beyond two months', open, { ...to, day: day('2027-01-05') }, 'extension-too-far'],
    ['to a day off', open, { ...to, day: day('2026-11-21') }, 'extension-day-off'],
    ['without a reason', open, { ...to, reason: '' }, 'nothing-written']
  ])('%s', (_when, c, given, refusal) => {
    expect(extendCase(c, journal, given, calendars, agent, now)).toMatchObject({ refusal });
  });

  it('a request for public information once its fourteen days are over', () => {
    const late = { ...open, regime: 'information' as const };
    const then = at('2026-11-13T10:00:00Z');
    expect(extendCase(late, journal, to, calendars, agent, then)).toMatchObject({
      refusal: 'extension-too-late'
    });
  });
});
