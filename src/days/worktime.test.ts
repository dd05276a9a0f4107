import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from './calendar.ts';
import { afterWorkTime, closingOn, dayIn, workTimeBetween, type Calendars, type Stop } from './worktime.ts';

const said = (text: string) => ({ pl: text, en: text, uk: text });
const weekdays: Calendar = {
  code: 'office',
  name: said('office'),
  weekend: [6, 7],
  off: [{ on: '11-11', name: said('Independence Day') }],
  closures: [],
  source: 'test',
  verified: true
};
const HOUR = 3_600_000;
const calendars = (from = '07:30', to = '15:30', weekend = [6, 7]): Calendars => ({
  working: { ...weekdays, weekend },
  statutory: weekdays,
  office: { from, to },
  timezone: 'Europe/Warsaw'
});
const city = calendars();
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Warsaw').toInstant();
const local = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Europe/Warsaw').toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('office time', () => {
  it.each([
    ['within a day', '2026-11-10T08:00', 2, '2026-11-10T10:00'],
    ['over a night', '2026-11-09T14:30', 2, '2026-11-10T08:30'],
    ['over a holiday', '2026-11-10T14:30', 2, '2026-11-12T08:30'],
    ['over a weekend', '2026-11-13T15:00', 1, '2026-11-16T08:00'],
    ['from before the office opens', '2026-11-10T03:00', 1, '2026-11-10T08:30'],
    ['to the last minute of a day', '2026-11-10T07:30', 8, '2026-11-10T15:30']
  ])('%s', (_what, from, hours, end) => {
    expect(local(afterWorkTime(at(from), hours * HOUR, city).at)).toBe(end);
  });

  it('leaves out what lies in a stop, to the minute', () => {
    const stops: Stop[] = [
      { from: at('2026-11-10T09:00').toString(), to: at('2026-11-10T09:45').toString() }
    ];
    expect(local(afterWorkTime(at('2026-11-10T08:00'), 2 * HOUR, city, stops).at)).toBe('2026-11-10T10:45');
    expect(workTimeBetween(at('2026-11-10T08:00'), at('2026-11-10T10:45'), city, stops)).toBe(2 * HOUR);
  });

  it('says how much each day gave', () => {
    expect(afterWorkTime(at('2026-11-10T14:30'), 2 * HOUR, city).days).toEqual([
      { day: '2026-11-10', counted: HOUR },
      { day: '2026-11-11', counted: 0 },
      { day: '2026-11-12', counted: HOUR }
    ]);
  });

  it('closes on the day itself, or the last working day before', () => {
    expect(local(closingOn(Temporal.PlainDate.from('2026-11-10'), city))).toBe('2026-11-10T15:30');
    expect(local(closingOn(Temporal.PlainDate.from('2026-11-15'), city))).toBe('2026-11-13T15:30');
  });
});

describe('the nights in which the clocks are changed', () => {
  const always = calendars('00:00', '23:59', []);
  it('in spring an hour is missing: eight hours from ten in the evening end at seven', () => {
    expect(local(afterWorkTime(at('2027-03-27T22:00'), 8 * HOUR, always).at)).toBe('2027-03-28T07:01');
  });
  it('in autumn an hour comes twice: eight hours from ten in the evening end at five', () => {
    expect(local(afterWorkTime(at('2026-10-24T22:00'), 8 * HOUR, always).at)).toBe('2026-10-25T05:01');
  });
  it('a day of office hours is as long on both sides of them', () => {
    for (const [from, end] of [
      ['2026-10-23T07:30', '2026-10-26T15:30'],
      ['2027-03-26T07:30', '2027-03-29T15:30']
    ] as const)
      expect(local(afterWorkTime(at(from), 16 * HOUR, city).at)).toBe(end);
  });
});

const instants = fc
  .integer({ min: 0, max: 60 * 24 * 900 })
  .map((minutes) => at('2026-01-01T00:00').add({ minutes }));
const offices = fc
  .tuple(
    fc.integer({ min: 0, max: 11 }),
    fc.integer({ min: 12, max: 23 }),
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 5 })
  )
  .map(([from, to, weekend]) => calendars(`${String(from).padStart(2, '0')}:00`, `${to}:00`, weekend));
const stopsFrom = (from: Temporal.Instant, gaps: readonly number[]): Stop[] => {
  const edges = gaps.reduce<Temporal.Instant[]>(
    (all, gap) => [...all, (all.at(-1) ?? from).add({ minutes: gap })],
    []
  );
  return edges.flatMap((edge, i) =>
    i % 2 === 1 ? [{ from: edges[i - 1]!.toString(), to: edge.toString() }] : []
  );
};
const gaps = fc.array(fc.integer({ min: 1, max: 6000 }), { maxLength: 6 });

describe('whatever the calendar, the hours and the stops', () => {
  it('counting so much and measuring it again gives the same', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 80 * 60 }),
        offices,
        gaps,
        (from, minutes, office, some) => {
          const stops = stopsFrom(from, some);
          const { at: end, days } = afterWorkTime(from, minutes * 60_000, office, stops);
          expect(workTimeBetween(from, end, office, stops)).toBe(minutes * 60_000);
          expect(days.reduce((sum, day) => sum + day.counted, 0)).toBe(minutes * 60_000);
          expect(days.at(-1)!.day).toBe(dayIn(end, office).toString());
        }
      )
    );
  });

  it('more time never ends earlier, nor does a later beginning', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 0, max: 4000 }),
        offices,
        (from, minutes, more, office) => {
          const end = afterWorkTime(from, minutes * 60_000, office).at;
          const longer = afterWorkTime(from, (minutes + more) * 60_000, office).at;
          const later = afterWorkTime(from.add({ minutes: more }), minutes * 60_000, office).at;
          expect(Temporal.Instant.compare(longer, end)).toBeGreaterThanOrEqual(0);
          expect(Temporal.Instant.compare(later, end)).toBeGreaterThanOrEqual(0);
        }
      )
    );
  });

  it('a stop never makes it end earlier', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 4000 }),
        offices,
        gaps,
        (from, minutes, office, some) => {
          const plain = afterWorkTime(from, minutes * 60_000, office).at;
          const stopped = afterWorkTime(from, minutes * 60_000, office, stopsFrom(from, some)).at;
          expect(Temporal.Instant.compare(stopped, plain)).toBeGreaterThanOrEqual(0);
        }
      )
    );
  });
});
