/** How many reports a day brought: the seeds' months, a season and slow growth between and after them. */
import { holidayOn, type Calendar } from '#days/calendar.ts';

/** Reports of months we know: from the seeds, and continued as the pictures of the figures show them. */
const KNOWN: Readonly<Record<string, number>> = {
  '2024-12': 528,
  '2025-03': 886,
  '2025-05': 1051,
  '2025-11': 861,
  '2025-12': 604,
  '2026-01': 722,
  '2026-02': 798,
  '2026-03': 1012,
  '2026-04': 1088,
  '2026-05': 1131,
  '2026-06': 1046,
  '2026-07': 987,
  '2026-08': 942,
  '2026-09': 1103,
  '2026-10': 1184
};

const SEASON = [0.755, 0.835, 1.06, 1.14, 1.18, 1.09, 1.03, 0.985, 1.15, 1.24, 0.9, 0.63];

/** How many reports a whole month brought. */
export function monthVolume(month: Temporal.PlainYearMonth): number {
  const known = KNOWN[month.toString()];
  if (known !== undefined) return known;
  const since = Temporal.PlainYearMonth.from('2024-12').until(month, { largestUnit: 'months' }).months;
  return Math.round(Math.max(250, 838 + 5.5 * since) * SEASON[month.month - 1]!);
}

/** Monday brings what the weekend held back; on days off only the portal is open. */
const WEEKDAYS = [1.16, 1.08, 1.02, 1, 0.92, 0.36, 0.34];

function dayWeight(calendar: Calendar, day: Temporal.PlainDate): number {
  return holidayOn(calendar, day) ? 0.28 : WEEKDAYS[day.dayOfWeek - 1]!;
}

/** The days of a month with how many reports each brought; together exactly what the month brought. */
export function dayVolumes(
  month: Temporal.PlainYearMonth,
  calendar: Calendar
): { day: Temporal.PlainDate; reports: number }[] {
  const days = Array.from({ length: month.daysInMonth }, (_, i) => month.toPlainDate({ day: i + 1 }));
  const weights = days.map((day) => dayWeight(calendar, day));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const volume = monthVolume(month);
  let before = 0;
  let given = 0;
  return days.map((day, i) => {
    before += weights[i]!;
    const reports = Math.round((before / all) * volume) - given;
    given += reports;
    return { day, reports };
  });
}
