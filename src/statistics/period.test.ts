import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartMonths, lastWholeMonth, periodOf, periodsBetween, periodToShow } from './period.ts';

const on = (day: string) => Temporal.PlainDate.from(day);

describe('A period', () => {
  it('is a month or a whole year', () => {
    expect(periodOf('2026-10')).toEqual({ code: '2026-10', kind: 'month', months: ['2026-10-01'] });
    expect(periodOf('2025')?.months).toHaveLength(12);
  });

  it.each(['', '2026-13', '2026-00', '26', '2026-1', '2026-10-01', '2026-10 ', "2026' or 1=1", '٢٠٢٦'])(
    'is not "%s"',
    (code) => {
      expect(periodOf(code)).toBeUndefined();
    }
  );

  it('of a month is charted with the eleven months before it, over the turn of a year too', () => {
    const months = chartMonths(periodOf('2026-02')!, '2024-11-01', on('2026-11-20'));
    expect([months[0], months.at(-1), months.length]).toEqual(['2025-03-01', '2026-02-01', 12]);
  });

  it('of a year is charted with its own months', () => {
    expect(chartMonths(periodOf('2025')!, '2024-11-01', on('2026-11-20'))).toEqual(periodOf('2025')!.months);
  });

  it('is not charted with months nobody counted or that are still to come', () => {
    const first = '2024-11-01';
    expect(chartMonths(periodOf('2024')!, first, on('2026-11-20'))).toEqual(['2024-11-01', '2024-12-01']);
    expect(chartMonths(periodOf('2025-01')!, first, on('2026-11-20'))).toHaveLength(3);
    expect(chartMonths(periodOf('2026')!, first, on('2026-02-03'))).toEqual(['2026-01-01', '2026-02-01']);
  });
});

describe('What can be chosen', () => {
  it('runs from the first month counted to this one, the latest first', () => {
    expect(periodsBetween('2025-11-01', on('2026-02-14'))).toEqual([
      { year: '2026', months: ['2026-02-01', '2026-01-01'] },
      { year: '2025', months: ['2025-12-01', '2025-11-01'] }
    ]);
  });

  it('holds every month once, whatever the first and the last', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((days) => on('2010-01-01').add({ days }));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, last] = Temporal.PlainDate.compare(a, b) < 0 ? [a, b] : [b, a];
        const months = periodsBetween(first.with({ day: 1 }).toString(), last).flatMap((year) => year.months);
        expect(new Set(months).size).toBe(months.length);
        expect(months.at(-1)).toBe(first.with({ day: 1 }).toString());
        expect(months[0]).toBe(last.with({ day: 1 }).toString());
      })
    );
  });
});

describe('When nobody chose', () => {
  it('the last whole month is shown', () => {
    expect(lastWholeMonth(on('2026-01-31'))).toBe('2025-12-01');
    expect(periodToShow('2024-11-01', on('2026-11-20')).code).toBe('2026-10');
  });

  it('a city that began this month shows this month', () => {
    expect(periodToShow('2026-11-01', on('2026-11-20')).code).toBe('2026-11');
    expect(periodToShow(undefined, on('2026-11-20')).code).toBe('2026-10');
  });
});
