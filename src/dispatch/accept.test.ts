import { describe, expect, it } from 'vitest';
import { entry, type By, type Entry } from '#cases/entry.ts';
import type { Task } from '#cases/task.ts';
import { workdays } from '#town/hamlet.ts';
import { acceptAnew, toAccept } from './accept.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '07:30', to: '15:30' },
  timezone: 'Europe/Warsaw'
};
const now = Temporal.Instant.from('2026-11-09T23:30:00Z');
const by: By = { as: 'clock' };
const given = entry('dispatched', by, now, {
  unit: 'ROADS',
  lead: true,
  dueOn: '2026-11-20',
  why: 'category',
  instead: []
});
const acceptBy = (entries: readonly object[]) =>
  entries.map((one) => (one as { body: { acceptBy?: string } }).body.acceptBy);

it.each([
  ['P1', '2026-11-12'],
  ['P2', '2026-11-12'],
  ['P3', '2026-11-13'],
  ['P5', '2026-11-13']
])('%s is taken by %s, counted from the day it is in the city', (priority, day) => {
  expect(acceptBy(toAccept([given], priority, calendars))).toEqual([day]);
});

it('what says itself until when keeps that', () => {
  const own = { ...given, body: { ...given.body, acceptBy: '2026-12-01' } };
  expect(acceptBy(toAccept([own], 'P1', calendars))).toEqual(['2026-12-01']);
});

it('a category that changes with the dispatch brings its own urgency', () => {
  const changed = entry('recategorised', by, now, {
    category: 'X',
    kind: 'problem',
    priority: 'P1',
    promised: { dueOn: '2026-11-20', from: '2026-11-09', period: { working_days: 7 } }
  });
  expect(acceptBy(toAccept([changed, given], 'P4', calendars))).toEqual([undefined, '2026-11-12']);
});

describe('a calendar that changed', () => {
  const closures = [{ day: '2026-11-12', name: { pl: 'x', en: 'x', uk: 'x' } }];
  const next = { ...calendars, working: { ...workdays, closures } };
  const journal = [
    { seq: 1, kind: 'submitted', at: given.at, by, body: { priority: 'P1' } },
    { ...given, seq: 2 },
    { seq: 3, kind: 'recategorised', at: given.at, by, body: { priority: 'P4' } }
  ] as unknown as Entry[];
  const task = { unit: 'ROADS', status: 'open', acceptBy: '2026-11-12', acceptedAt: null } as Task;
  const anew = (change: Partial<Task> = {}, today = '2026-11-10') =>
    acceptAnew(journal, [{ ...task, ...change }], [calendars], next, today).map((one) => one.acceptBy);

  it('moves the day, by the urgency the case had when the task was given', () => {
    expect(anew()).toEqual(['2026-11-13']);
  });

  it('leaves what is taken, over, not open, or was counted in another way', () => {
    expect(anew({ acceptedAt: given.at })).toEqual([]);
    expect(anew({}, '2026-11-13')).toEqual([]);
    expect(anew({ status: 'answered' })).toEqual([]);
    expect(anew({ acceptBy: '2026-11-16' })).toEqual([]);
    expect(anew({ acceptBy: null })).toEqual([]);
  });
});
