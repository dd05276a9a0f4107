/** A period: how long an answer may take, by category or by class of priority. */
import { z } from 'zod';

/** The classes of priority, from danger (P0, never taken in) to ideas (P5). */
export const PRIORITIES = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type Priority = (typeof PRIORITIES)[number];

/**
 * How long an answer may take: hours within the office's hours on working days, working days of the city's
 * calendar, or calendar days and months (KPA art. 57 counts them).
 */
export const periodSchema = z.union(
  [
    z.strictObject({ working_hours: z.int().min(1).max(400) }),
    z.strictObject({ working_days: z.int().min(1).max(200) }),
    z.strictObject({ calendar_days: z.int().min(1).max(200) }),
    z.strictObject({ calendar_months: z.int().min(1).max(12) })
  ],
  {
    error:
      'expected working_hours (1 to 400), working_days or calendar_days (1 to 200) or calendar_months (1 to 12)'
  }
);
export type Period = z.infer<typeof periodSchema>;

/** What a class of priority promises where a category names no period of its own. */
export const classPeriodsSchema = z.strictObject({
  P1: periodSchema,
  P2: periodSchema,
  P3: periodSchema,
  P4: periodSchema,
  P5: periodSchema
});
export type ClassPeriods = z.infer<typeof classPeriodsSchema>;

/**
 * What the classes promise where the city says nothing about them: hazards within two working days, defects
 * within seven, ordinary upkeep within fourteen; what needs a plan, and ideas, within thirty days.
 */
export const CLASS_PERIODS: ClassPeriods = {
  P1: { working_days: 2 },
  P2: { working_days: 7 },
  P3: { working_days: 14 },
  P4: { calendar_days: 30 },
  P5: { calendar_days: 30 }
};

/** The period of a category: its own, or the one of its class. P0 is never taken in and counts as P1. */
export function periodOf(
  { deadline, priority }: { deadline?: Period | undefined; priority: Priority },
  classes: ClassPeriods = CLASS_PERIODS
): Period {
  return deadline ?? classes[priority === 'P0' ? 'P1' : priority];
}
