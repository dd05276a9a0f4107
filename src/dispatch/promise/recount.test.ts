import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, follow } from '#cases/case.ts';
import { entry } from '#cases/entry.ts';
import { report, workdays } from '#town/hamlet.ts';
import { promiseFor } from './promise.ts';
import { countsAlike, recountCase } from './recount.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '07:30', to: '15:30' },
  timezone: 'Europe/Warsaw'
};
const closedOn = (...days: string[]) => ({
  ...calendars,
  working: { ...workdays, closures: days.map((day) => ({ day, name: { pl: 'x', en: 'x', uk: 'x' } })) }
});
const received = Temporal.Instant.from('2026-11-02T10:00:00Z');
const now = Temporal.Instant.from('2026-11-05T10:00:00Z');
const { promised } = promiseFor({ working_days: 7 }, received, calendars, { named: true });
const given = (unit: string, dueOn: string, days?: number) =>
  entry('dispatched', { as: 'clock' }, received, {
    unit,
    lead: unit === 'ROADS',
    dueOn,
    why: 'rule',
    instead: [],
    ...(days ? { period: { working_days: days } } : {})
  });
const open = begin('01900000-0000-7000-8000-000000000002', [
  entry('submitted', { as: 'resident' }, received, {
    ...report,
    year: 2026,
    number: 1,
    priority: 'P3',
    promised
  }),
  given('ROADS', promised.dueOn),
  given('GREEN', '2026-11-06', 4)
]);
const recounted = (next: typeof calendars, c = open.case, known = [calendars], today = '2026-11-05') =>
  recountCase(c, open.entries, known, next, today, now);

describe('a calendar that changed', () => {
  it('moves the promise and the tasks it leads elsewhere, and says which', () => {
    const decided = recounted(closedOn('2026-11-06'));
    expect(decided?.body).toEqual({
      calendar: workdays.code,
      promised: { ...promised, dueOn: '2026-11-13' },
      tasks: [{ unit: 'GREEN', dueOn: '2026-11-09' }]
    });
    const after = follow(open.case, [decided!]).case;
    expect(after.tasks.map(({ unit, dueOn }) => [unit, dueOn])).toEqual([
      ['ROADS', '2026-11-13'],
      ['GREEN', '2026-11-09']
    ]);
    expect(
      recountCase(after, open.entries, [calendars], closedOn('2026-11-06'), '2026-11-05', now)
    ).toBeUndefined();
  });

  it('moves the day until which a unit takes its task, alone if nothing else moves', () => {
    const lately = Temporal.Instant.from('2026-11-05T10:00:00Z');
    const next = entry('dispatched', { as: 'clock' }, lately, {
      unit: 'WATER',
      lead: false,
      dueOn: promised.dueOn,
      why: 'by-hand',
      instead: [],
      acceptBy: '2026-11-09'
    });
    const given = follow(open.case, [next]);
    const journal = [...open.entries, ...given.entries];
    const anew = (calendar: typeof calendars, c = given.case) =>
      recountCase(c, journal, [calendars], calendar, '2026-11-05', now);
    const both = anew(closedOn('2026-11-06'))!;
    expect(both.body).toMatchObject({ promised: { dueOn: '2026-11-13' } });
    expect(follow(given.case, [both]).case.tasks).toMatchObject([
      { unit: 'ROADS', dueOn: '2026-11-13', acceptBy: null },
      { unit: 'GREEN', dueOn: '2026-11-09', acceptBy: null },
      { unit: 'WATER', dueOn: '2026-11-13', acceptBy: '2026-11-10' }
    ]);
    // A day off in place of another: the promise lies where it lay, and so does the day of GREEN.
    const off = [...workdays.off.filter((one) => !('on' in one && one.on === '11-11'))];
    const swapped = { ...closedOn('2026-11-09'), working: { ...closedOn('2026-11-09').working, off } };
    const alone = anew(swapped)!;
    expect(alone.body).toMatchObject({ of: 'tasks', promised: { dueOn: promised.dueOn } });
    const after = follow(given.case, [alone]).case;
    expect(after.tasks.map(({ unit, dueOn, acceptBy }) => [unit, dueOn, acceptBy])).toEqual([
      ['ROADS', promised.dueOn, null],
      ['GREEN', '2026-11-06', null],
      ['WATER', promised.dueOn, '2026-11-10']
    ]);
    expect(anew(swapped, after)).toBeUndefined();
  });

  it('leaves alone what it does not touch', () => {
    expect(recounted(closedOn('2026-12-07'))).toBeUndefined();
  });

  it('leaves alone what was counted by none of the known calendars', () => {
    expect(recounted(closedOn('2026-11-06'), { ...open.case, dueOn: '2026-11-30' })).toBeUndefined();
  });

  it('finds what it was counted by among several', () => {
    const twice = closedOn('2026-11-06', '2026-11-09');
    expect(recounted(twice, open.case, [closedOn('2026-11-06'), calendars])?.body.promised.dueOn).toBe(
      '2026-11-16'
    );
  });

  it('touches nothing that is over, closed, or stands still', () => {
    const next = closedOn('2026-11-06');
    expect(recounted(next, open.case, [calendars], '2026-11-13')).toBeUndefined();
    expect(recounted(next, { ...open.case, closedAt: now.toString() })).toBeUndefined();
    expect(recounted(next, { ...open.case, stoppedAt: now.toString() })).toBeUndefined();
  });
});

it('what it is called counts nothing', () => {
  const renamed = { ...calendars, working: { ...workdays, name: { pl: 'x', en: 'x', uk: 'x' } } };
  const again = JSON.parse(JSON.stringify(renamed)) as typeof calendars;
  expect(countsAlike(again, calendars)).toBe(true);
  expect(countsAlike(closedOn('2026-11-06'), calendars)).toBe(false);
  expect(countsAlike({ ...calendars, office: { from: '08:00', to: '16:00' } }, calendars)).toBe(false);
});

it('counting anew twice is counting anew once, whatever days are closed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }), (days) => {
      const next = closedOn(
        ...new Set(days.map((n) => Temporal.PlainDate.from('2026-11-05').add({ days: n }).toString()))
      );
      const decided = recounted(next);
      if (!decided) return;
      const followed = follow(open.case, [decided]);
      const journal = [...open.entries, ...followed.entries];
      expect(recountCase(followed.case, journal, [calendars, next], next, '2026-11-05', now)).toBeUndefined();
      expect(decided.body.promised.dueOn >= promised.dueOn).toBe(true);
    })
  );
});
