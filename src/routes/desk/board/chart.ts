/** The half hours of the day so far beside their forecast, from opening to closing. */
import type { Part } from '#statistics/hotline/counts.ts';
import type { Forecast } from '#statistics/staffing/forecast.ts';
import { minutesOpen } from '#statistics/staffing/forecast.ts';
import { localTime, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

export type HalfBar = { label: string; value: number | null; expected: number | null; now: boolean };
type Day = { at: string; today: readonly Part[]; forecast: Forecast | undefined };

const ALL = Array.from({ length: 48 }, (_, n) => `${String(n >> 1).padStart(2, '0')}:${n % 2 ? '30' : '00'}`);

/** The half hours in which the hotline is open, somebody called or is expected; those to come have no value yet. */
export function chartOf(
  { at, today, forecast }: Day,
  times: { from?: string | undefined; to?: string | undefined },
  timezone: string,
  lang: Lang
): HalfBar[] {
  const now = localTime(at, timezone).time;
  const came = new Map<string, number>();
  for (const { cut, name, counts } of today) {
    if (cut !== 'half') continue;
    const { time } = localTime(name, timezone);
    came.set(time, (came.get(time) ?? 0) + counts.offered);
  }
  const expected = (time: string) => forecast?.halves[time];
  const shown = ALL.filter(
    (time) =>
      (times.from !== undefined && minutesOpen(time, times) > 0) ||
      came.has(time) ||
      (expected(time) ?? 0) >= 1
  );
  return shown.map((time) => {
    const next = ALL[ALL.indexOf(time) + 1] ?? '24:00';
    const begun = time <= now;
    return {
      label: timeInWords(time, lang),
      value: begun ? (came.get(time) ?? 0) : null,
      expected: forecast ? Math.round(expected(time) ?? 0) : null,
      now: begun && now < next
    };
  });
}
