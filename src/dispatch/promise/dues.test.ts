import { describe, expect, it } from 'vitest';
import { follow, type Case } from '#cases/case.ts';
import { entry, type Entry, type NewEntry, type Promised } from '#cases/entry.ts';
import { begin } from '#cases/case.ts';
import { receive } from '#cases/receive.ts';
import { report, pothole, workdays } from '#town/hamlet.ts';
import { countedFrom, ownDueOn, taskDues, withDues } from './dues.ts';
import { promiseFor, promiseOf } from './promise.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '07:30', to: '15:30' },
  timezone: 'Europe/Warsaw'
};
const instant = (text: string) => Temporal.Instant.from(text);
const desk = { as: 'agent' as const, person: '01900000-0000-7000-8000-000000000001' };
const promise = (days: number, at: string): Promised =>
  promiseFor({ working_days: days }, instant(at), calendars, { named: true }).promised;

/** A case with its whole journal. */
type Told = { case: Case; entries: Entry[] };
function then(told: Told, ...news: NewEntry[]): Told {
  const next = follow(told.case, news);
  return { case: next.case, entries: [...told.entries, ...next.entries] };
}
const MONDAY = '2026-11-16T09:00:00Z';
/** Promised in ten working days; ROADS has three of its own, PARKS shares the case's day. */
const given = begin(
  '01900000-0000-7000-8000-000000000002',
  receive(
    report,
    pothole,
    { year: 2026, number: 1 },
    promise(10, MONDAY),
    {
      lead: 'ROADS',
      further: ['PARKS'],
      dues: { ROADS: { dueOn: '2026-11-19', period: { working_days: 3 } } }
    },
    { as: 'resident' },
    instant(MONDAY)
  )
);
const days = ({ case: c }: Told) =>
  Object.fromEntries(c.tasks.flatMap((t) => (t.status === 'open' ? [[t.unit, t.dueOn]] : [])));
const dues = (told: Told, dueOn = told.case.dueOn!, now?: string) =>
  taskDues(told.entries, told.case.tasks, dueOn, calendars, now ? instant(now) : undefined);
const moving = (told: Told, one: NewEntry) => then(told, withDues(told.case, told.entries, one, calendars));
const asked = (at: string) => entry('asked', desk, instant(at), { unit: null, question: 'Where?' });
const replied = (told: Told, at: string) =>
  entry('replied', { as: 'resident' }, instant(at), {
    text: 'There.',
    photos: [],
    promised: promiseOf(told.entries, calendars, instant(at))
  });
const closed = (at: string) =>
  entry('closed', desk, instant(at), { outcome: 'resolved', text: 'Mended.', photos: [] });

it('a unit’s own deadline lies within the case’s, never after it', () => {
  const at = instant('2026-11-10T10:00:00Z');
  expect(ownDueOn({ working_days: 3 }, at, '2026-11-20', calendars)).toBe('2026-11-16');
  expect(ownDueOn({ working_days: 30 }, at, '2026-11-20', calendars)).toBe('2026-11-20');
});

it('it moves by the same stops; a unit without one shares the case’s', () => {
  expect(days(given)).toEqual({ ROADS: '2026-11-19', PARKS: '2026-11-30' });
  const waiting = then(given, asked('2026-11-17T09:00:00Z'));
  expect(dues(waiting, '2026-12-02', '2026-11-19T09:00:00Z')).toEqual([
    { unit: 'ROADS', dueOn: '2026-11-23' }
  ]);
});

describe('an entry that moves the promise leaves a day of its own its own', () => {
  it('when the resident answers, and when the matter is the law’s or of another category', () => {
    const waiting = then(given, asked('2026-11-17T09:00:00Z'));
    expect(days(moving(waiting, replied(waiting, '2026-11-19T09:00:00Z')))).toEqual({
      ROADS: '2026-11-23',
      PARKS: '2026-12-02'
    });
    const promised = promise(20, MONDAY);
    const law = entry('requalified', desk, instant(MONDAY), {
      regime: 'complaint',
      was: 'report',
      reason: 'x',
      promised
    });
    const other = entry('recategorised', desk, instant(MONDAY), {
      category: 'ROAD-2',
      kind: 'problem',
      priority: 'P2',
      promised
    });
    for (const one of [law, other])
      expect(days(moving(given, one))).toEqual({ ROADS: '2026-11-19', PARKS: promised.dueOn });
  });

  it('when the case is opened again: the period counts from then', () => {
    const over = then(given, closed('2026-11-18T09:00:00Z'));
    const promised = promise(10, '2026-12-07T09:00:00Z');
    const reopened = entry('reopened', desk, instant('2026-12-07T09:00:00Z'), {
      reason: 'x',
      undo: false,
      tasks: ['ROADS', 'PARKS'],
      promised
    });
    const again = moving(over, reopened);
    expect(days(again)).toEqual({ ROADS: '2026-12-10', PARKS: '2026-12-21' });
    expect(countedFrom(again.entries, 'ROADS')?.from.kind).toBe('reopened');
    const undone = entry('reopened', desk, instant('2026-11-18T09:01:00Z'), {
      reason: '',
      undo: true,
      tasks: ['ROADS', 'PARKS']
    });
    expect(days(moving(over, undone))).toEqual(days(given));
  });

  it('when it leaves a master: from then where the day is counted anew, else as it was', () => {
    const other = { id: given.case.id, year: 2026, number: 2 };
    const merged = then(
      given,
      entry('merged', desk, instant('2026-11-17T09:00:00Z'), { into: other, ended: ['ROADS', 'PARKS'] })
    );
    const leaving = (at: string, promised: Promised, dueOn?: string) =>
      moving(
        merged,
        entry('unmerged', desk, instant(at), {
          from: other,
          tasks: ['ROADS', 'PARKS'],
          promised,
          ...(dueOn ? { dueOn } : {})
        })
      );
    const anew = promise(10, '2026-12-07T09:00:00Z');
    expect(days(leaving('2026-12-07T09:00:00Z', anew, anew.dueOn))).toEqual({
      ROADS: '2026-12-10',
      PARKS: '2026-12-21'
    });
    expect(days(leaving('2026-11-18T09:00:00Z', promise(10, MONDAY)))).toEqual(days(given));
  });
});

it('a task that was passed on counts from when the first unit got it', () => {
  const passed = then(
    given,
    entry('dispatched', desk, instant('2026-11-18T09:00:00Z'), {
      unit: 'WATER',
      lead: true,
      dueOn: '2026-11-19',
      why: 'passed-on',
      instead: ['ROADS'],
      from: 'ROADS',
      period: { working_days: 3 }
    })
  );
  expect(countedFrom(passed.entries, 'WATER')?.from).toMatchObject({ body: { unit: 'ROADS' } });
  expect(dues(passed)).toEqual([{ unit: 'WATER', dueOn: '2026-11-19' }]);
});

describe('what an extension gave', () => {
  const to = '2026-12-07';
  const extended = (unit: string | null, roads: string, told = given) =>
    then(
      told,
      entry('extended', desk, instant('2026-11-18T09:00:00Z'), {
        unit,
        reason: 'x',
        promised: { ...promise(10, MONDAY), dueOn: to },
        tasks: [
          { unit: 'ROADS', dueOn: roads },
          { unit: 'PARKS', dueOn: to }
        ]
      })
    );

  it('to the unit that asked, or to all by the desk, is not taken back when the promise moves', () => {
    for (const unit of ['ROADS', null]) {
      const waiting = then(extended(unit, to), asked('2026-11-19T09:00:00Z'));
      const after = moving(waiting, replied(waiting, '2026-11-23T09:00:00Z'));
      expect(days(after)).toEqual({ ROADS: '2026-12-11', PARKS: '2026-12-11' });
    }
  });

  it('stays within the promise', () => {
    expect(dues(extended('ROADS', to), '2026-11-27')).toEqual([{ unit: 'ROADS', dueOn: '2026-11-27' }]);
  });

  it('to another unit, or to all but this one, gave it nothing', () => {
    expect(dues(extended('PARKS', to))).toEqual([{ unit: 'ROADS', dueOn: '2026-11-19' }]);
    expect(dues(extended(null, '2026-11-19'))).toEqual([{ unit: 'ROADS', dueOn: '2026-11-19' }]);
  });

  it('goes along with a task that another unit takes over', () => {
    const passed = then(
      extended('ROADS', to),
      entry('dispatched', desk, instant('2026-11-20T09:00:00Z'), {
        unit: 'WATER',
        lead: true,
        dueOn: to,
        why: 'passed-on',
        instead: ['ROADS'],
        from: 'ROADS',
        period: { working_days: 3 }
      })
    );
    expect(dues(passed)).toEqual([{ unit: 'WATER', dueOn: to }]);
  });
});
