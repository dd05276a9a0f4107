import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, nextWorkingDay } from '#days/calendar.ts';
import { workdays } from '#town/hamlet.ts';
import {
  acceptByFor,
  deadlineFor,
  deadlineFrom,
  isLate,
  leftOut,
  movedBy,
  workingDaysLate
} from './deadline.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const city = {
  working: workdays,
  statutory: workdays,
  office: { from: '07:30', to: '15:30' },
  timezone: 'Europe/Warsaw'
};
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

describe('calendar months (KPA art. 57 §3)', () => {
  const end = (from: string, months: number) =>
    deadlineFor({ calendar_months: months }, day(from), workdays, workdays).promised.dueOn;

  it.each([
    ['on the day of the same number', '2026-11-16', 1, '2026-12-16'],
    ['on the last day of a month that has no such day', '2026-08-31', 1, '2026-09-30'],
    ['on the last day of February', '2027-12-30', 2, '2028-02-29'],
    ['after a Saturday, on the next working day (§4)', '2026-10-07', 1, '2026-11-09'],
    ['after a holiday (§4)', '2026-10-11', 1, '2026-11-12']
  ])('end %s', (_what, from, months, dueOn) => {
    expect(end(from, months)).toBe(dueOn);
  });

  it('never end on a day off, nor more than a week after the same-named day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (from, months) => {
        const dueOn = day(end(from.toString(), months));
        expect(isWorkingDay(workdays, dueOn)).toBe(true);
        const waited = from.add({ months }).until(dueOn, { largestUnit: 'days' }).days;
        expect(waited).toBeGreaterThanOrEqual(0);
        expect(waited).toBeLessThanOrEqual(7);
      })
    );
  });
});

describe('working hours', () => {
  const at = (local: string) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Warsaw').toInstant();

  it('end at an hour, on the day that hour has in the city', () => {
    const deadline = deadlineFrom({ working_hours: 4 }, at('2026-11-10T13:30'), city);
    expect(deadline.promised).toEqual({
      dueOn: '2026-11-12',
      from: '2026-11-10',
      period: { working_hours: 4 },
      dueAt: at('2026-11-12T09:30').toString(),
      fromAt: at('2026-11-10T13:30').toString()
    });
    expect(deadline.days.map(({ day: one, nth, off }) => [one, nth, off === null])).toEqual([
      ['2026-11-10', 1, true],
      ['2026-11-11', null, false],
      ['2026-11-12', 2, true]
    ]);
  });

  it('cannot be counted from a day alone', () => {
    expect(() => deadlineFor({ working_hours: 4 }, day('2026-11-10'), workdays, workdays)).toThrow('instant');
  });
});

/** Days off at random: what the law says of counting holds in every calendar. */
const calendars = fc
  .record({
    weekend: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 4 }),
    closures: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 })
  })
  .map(({ weekend, closures }) => ({
    ...workdays,
    weekend,
    closures: [...new Set(closures)].map((n) => ({
      day: day('2026-01-01').add({ days: n }).toString(),
      name: { pl: 'zamknięte', en: 'closed', uk: 'зачинено' }
    }))
  }));
const from2026 = fc.integer({ min: 0, max: 300 }).map((n) => day('2026-01-01').add({ days: n }));
const periods = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((n) => ({ working_days: n })),
  fc.integer({ min: 1, max: 60 }).map((n) => ({ calendar_days: n })),
  fc.integer({ min: 1, max: 4 }).map((n) => ({ calendar_months: n }))
);
const stopDays = (from: Temporal.PlainDate, gaps: readonly number[]) => {
  const edges = gaps.reduce<Temporal.PlainDate[]>(
    (all, gap) => [...all, (all.at(-1) ?? from).add({ days: gap })],
    []
  );
  return edges.flatMap((edge, i) =>
    i % 2 === 1 ? [{ from: edges[i - 1]!.toString(), to: edge.toString() }] : []
  );
};
const gaps = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 });

describe('whatever the calendar', () => {
  it('an end is never a day off', () => {
    fc.assert(
      fc.property(periods, from2026, calendars, gaps, (period, from, calendar, some) => {
        const { promised } = deadlineFor(period, from, calendar, calendar, stopDays(from, some));
        expect(isWorkingDay(calendar, day(promised.dueOn))).toBe(true);
      })
    );
  });

  it('a later beginning, or one day more, never ends earlier', () => {
    fc.assert(
      fc.property(
        from2026,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        calendars,
        (from, n, byWork, calendar) => {
          const end = (first: Temporal.PlainDate, wanted: number) =>
            deadlineFor(
              byWork ? { working_days: wanted } : { calendar_days: wanted },
              first,
              calendar,
              calendar
            ).promised.dueOn;
          expect(end(from.add({ days: 1 }), n) >= end(from, n)).toBe(true);
          expect(end(from, n + 1) >= end(from, n)).toBe(true);
        }
      )
    );
  });

  it('moving by a stop is counting without the stopped days', () => {
    fc.assert(
      fc.property(from2026, fc.integer({ min: 1, max: 30 }), calendars, gaps, (from, n, calendar, some) => {
        const stops = stopDays(from, some);
        const stopped = (one: Temporal.PlainDate) =>
          stops.some((stop) => stop.from <= one.toString() && one.toString() < stop.to);
        const plainly = (counts: (one: Temporal.PlainDate) => boolean) => {
          let at = from;
          for (let left = n; left > 0;) {
            at = at.add({ days: 1 });
            if (counts(at) && !stopped(at)) left -= 1;
          }
          return at;
        };
        const end = (period: { working_days: number } | { calendar_days: number }) =>
          deadlineFor(period, from, calendar, calendar, stops).promised.dueOn;
        expect(end({ working_days: n })).toBe(plainly((one) => isWorkingDay(calendar, one)).toString());
        expect(end({ calendar_days: n })).toBe(
          nextWorkingDay(
            calendar,
            plainly(() => true)
          ).toString()
        );
      })
    );
  });

  it('every day to the end is counted, or says why it is not, or lies after the last', () => {
    fc.assert(
      fc.property(periods, from2026, calendars, gaps, (period, from, calendar, some) => {
        const { days: all, promised } = deadlineFor(period, from, calendar, calendar, stopDays(from, some));
        expect(all.at(-1)?.day).toBe(promised.dueOn);
        expect(all[0]?.day).toBe(from.add({ days: 1 }).toString());
        const silent = all.filter(({ nth, off }) => nth === null && off === null);
        const last = all.findLastIndex(({ nth }) => nth !== null);
        expect(silent.every((one) => all.indexOf(one) > last)).toBe(true);
      })
    );
  });
});

it.each([
  ['P1', '2026-11-10', '2026-11-12'],
  ['P2', '2026-11-13', '2026-11-16'],
  ['P3', '2026-11-10', '2026-11-13'],
  ['P5', '2026-11-13', '2026-11-17']
])('a unit takes a task of class %s given on %s until %s', (priority, from, until) => {
  expect(acceptByFor(priority, day(from), workdays)).toBe(until);
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
  it('moves nothing when the day was over before the question', () => {
    expect(movedBy('2026-11-10', day('2026-11-12'), day('2026-11-14'), workdays)).toBe('2026-11-10');
  });
  it('moves nothing when question and answer fall on one day', () => {
    expect(movedBy('2026-11-20', day('2026-11-12'), day('2026-11-12'), workdays)).toBe('2026-11-20');
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
