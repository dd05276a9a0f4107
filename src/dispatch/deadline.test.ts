import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '#days/calendar.ts';
import type { Entry } from '#cases/entry.ts';
import { workdays } from '#town/hamlet.ts';
import { deadlineFor, isLate, leftOut, movedBy, promisedAnew, workingDaysLate } from './deadline.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((d) => day(d.toISOString().slice(0, 10)));

describe('working days', () => {
  it('leave out weekends and days off, and say which', () => {
    const deadline = deadlineFor({ working_days: 7 }, day('2026-11-10'), workdays, workdays);
    expect(deadline.promised.dueOn).toBe('2026-11-20');
    expect(leftOut(deadline).map((off) => off.day)).toEqual(['2026-11-11', '2026-11-14', '2026-11-15']);
  });

  it('leave out 24 December since 2025 and not before', () => {
    expect(deadlineFor({ working_days: 1 }, day('2024-12-23'), workdays, workdays).promised.dueOn).toBe(
      '2024-12-24'
    );
    expect(deadlineFor({ working_days: 1 }, day('2025-12-23'), workdays, workdays).promised.dueOn).toBe(
      '2025-12-29'
    );
  });

  it('end on a working day, and exactly so many were counted', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const deadline = deadlineFor({ working_days: n }, from, workdays, workdays);
        expect(isWorkingDay(workdays, day(deadline.promised.dueOn))).toBe(true);
        expect(deadline.days.filter((d) => d.nth !== null)).toHaveLength(n);
        expect(deadline.days.every((d) => (d.nth === null) === (d.off !== null))).toBe(true);
      })
    );
  });
});

describe('calendar days (KPA art. 57)', () => {
  it('do not count the day of the event', () => {
    expect(deadlineFor({ calendar_days: 7 }, day('2026-11-02'), workdays, workdays).promised.dueOn).toBe(
      '2026-11-09'
    );
  });

  it('that end on a Saturday or a day off move to the next day that is neither', () => {
    expect(deadlineFor({ calendar_days: 30 }, day('2026-10-12'), workdays, workdays).promised.dueOn).toBe(
      '2026-11-12'
    );
    expect(deadlineFor({ calendar_days: 5 }, day('2026-11-09'), workdays, workdays).promised.dueOn).toBe(
      '2026-11-16'
    );
  });

  it('never end before the last day counted, nor on a day off, nor more than a week later', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 90 }), (from, n) => {
        const { dueOn } = deadlineFor({ calendar_days: n }, from, workdays, workdays).promised;
        const waited = from.until(day(dueOn), { largestUnit: 'days' }).days;
        expect(isWorkingDay(workdays, day(dueOn))).toBe(true);
        expect(waited).toBeGreaterThanOrEqual(n);
        expect(waited).toBeLessThanOrEqual(n + 7);
      })
    );
  });
});

it('a later beginning never gives an earlier end', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 40 }), fc.boolean(), (from, n, byWork) => {
      const period = byWork ? { working_days: n } : { calendar_days: n };
      const today = deadlineFor(period, from, workdays, workdays).promised.dueOn;
      const tomorrow = deadlineFor(period, from.add({ days: 1 }), workdays, workdays).promised.dueOn;
      expect(tomorrow >= today).toBe(true);
    })
  );
});

describe('a clock that stood still', () => {
  it('moves the promised day by the days it stood, onto a working day', () => {
    expect(movedBy('2026-11-20', day('2026-11-12'), day('2026-11-14'), workdays)).toBe('2026-11-23');
  });
  it('moves nothing when question and answer fall on one day', () => {
    expect(movedBy('2026-11-20', day('2026-11-12'), day('2026-11-12'), workdays)).toBe('2026-11-20');
  });
});

describe('another category', () => {
  const calendars = { working: workdays, statutory: workdays };
  const journal = (...lines: [Entry['kind'], string][]) =>
    lines.map(
      ([kind, at], i) => ({ seq: i + 1, kind, at, by: { as: 'clock' }, body: {} }) as unknown as Entry
    );
  const due = (...lines: [Entry['kind'], string][]) =>
    promisedAnew(journal(...lines), { working_days: 3 }, calendars, 'Europe/Warsaw');

  it('counts from the day the report came, in the city’s time', () => {
    expect(due(['submitted', '2026-11-15T23:30:00Z'], ['dispatched', '2026-11-16T08:00:00Z'])).toEqual({
      dueOn: '2026-11-19',
      from: '2026-11-16',
      period: { working_days: 3 }
    });
  });

  it('adds the days the clock stood still', () => {
    expect(
      due(
        ['submitted', '2026-11-16T08:00:00Z'],
        ['asked', '2026-11-17T08:00:00Z'],
        ['commented', '2026-11-17T09:00:00Z'],
        ['replied', '2026-11-18T08:00:00Z']
      ).dueOn
    ).toBe('2026-11-20');
  });

  it('of a contested case counts from the contest, and only what stood still since', () => {
    expect(
      due(
        ['submitted', '2026-09-01T08:00:00Z'],
        ['asked', '2026-09-02T08:00:00Z'],
        ['replied', '2026-09-12T08:00:00Z'],
        ['closed', '2026-09-14T08:00:00Z'],
        ['contested', '2026-11-16T08:00:00Z']
      )
    ).toMatchObject({ dueOn: '2026-11-19', from: '2026-11-16' });
  });
});

it('late is the day after the promised one, and never while the clock stands or the case is closed', () => {
  const open = { dueOn: '2026-11-20', stoppedAt: null, closedAt: null };
  expect(isLate(open, day('2026-11-20'))).toBe(false);
  expect(isLate(open, day('2026-11-21'))).toBe(true);
  expect(isLate({ ...open, stoppedAt: '2026-11-19T08:00:00Z' }, day('2026-11-21'))).toBe(false);
  expect(isLate({ ...open, closedAt: '2026-11-19T08:00:00Z' }, day('2026-11-21'))).toBe(false);
});

describe('late', () => {
  it.each([
    ['on the promised day itself', '2026-11-10', '2026-11-10', 0],
    ['before it', '2026-11-10', '2026-11-03', 0],
    ['over the weekend after it', '2026-11-13', '2026-11-15', 0],
    ['by three working days, a holiday and a weekend not counted', '2026-11-10', '2026-11-16', 3]
  ])('%s', (_what, dueOn, today, days) => {
    expect(workingDaysLate(dueOn, Temporal.PlainDate.from(today), workdays)).toBe(days);
  });
});
