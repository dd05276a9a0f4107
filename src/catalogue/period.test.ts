import { expect, test } from 'vitest';
import { CLASS_PERIODS, classPeriodsSchema, periodOf, periodSchema } from './period.ts';

test.each([
  [{ working_hours: 4 }, true],
  [{ working_days: 7 }, true],
  [{ calendar_days: 30 }, true],
  [{ calendar_months: 3 }, true],
  [{ working_days: 0 }, false],
  [{ working_days: 7.5 }, false],
  [{ calendar_months: 13 }, false],
  [{ working_days: 7, calendar_days: 7 }, false],
  [{ weeks: 2 }, false],
  [{}, false]
])('%j as a period: %s', (period, good) => {
  expect(periodSchema.safeParse(period).success).toBe(good);
});

test('a category without a period of its own promises what its class does', () => {
  expect(periodOf({ priority: 'P2' })).toEqual({ working_days: 7 });
  expect(periodOf({ priority: 'P2' }, { ...CLASS_PERIODS, P2: { working_hours: 8 } })).toEqual({
    working_hours: 8
  });
  expect(periodOf({ priority: 'P2', deadline: { working_days: 3 } })).toEqual({ working_days: 3 });
});

test('every class that is taken in has a period', () => {
  expect(classPeriodsSchema.safeParse(CLASS_PERIODS).success).toBe(true);
  const { P5: _, ...four } = CLASS_PERIODS;
  expect(classPeriodsSchema.safeParse(four).success).toBe(false);
});
