/** The forecast: how many will call in each half hour, from the same weekday of the weeks before. */
import { isWorkingDay, type Calendar } from '#days/calendar.ts';

/** The calls of one day by half hour, as the clock says it: `{ '07:30': 19, '08:00': 41 }`. */
export type DayCalls = { day: string; halves: Readonly<Record<string, number>> };

/** How many weeks are looked at, and how much less each one counts than the week after it. */
export const WEEKS = 8;
const FADE = 0.8;

/**
 * What is expected. `error`: by how much forecasts made in the same way were off, of all calls there were, for half
 * hours and for whole days; nothing when there is too little history to try it.
 */
export type Forecast = {
  day: string;
  halves: Record<string, number>;
  from: number;
  error: { half: number; day: number } | undefined;
};

/** The days a forecast for `day` is made from: the same weekday, holidays left out, the nearest week first. */
export function daysBefore(day: string, calendar: Calendar, weeks = WEEKS): string[] {
  const date = Temporal.PlainDate.from(day);
  const days: string[] = [];
  // A weekday can be a holiday two weeks running (24 and 31 December), never half a year.
  for (let back = 1; days.length < weeks && back <= weeks * 3; back++) {
    const earlier = date.subtract({ weeks: back });
    if (isWorkingDay(calendar, earlier)) days.push(earlier.toString());
  }
  return days;
}

/** The mean of some days, the nearest counting most. Half hours nobody called in are noughts, not gaps. */
function meanOf(days: readonly DayCalls[]): Record<string, number> {
  const times = [...new Set(days.flatMap(({ halves }) => Object.keys(halves)))].toSorted();
  const weights = days.map((_, n) => FADE ** n);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(
    times.map((time) => [
      time,
      days.reduce((sum, { halves }, n) => sum + (halves[time] ?? 0) * weights[n]!, 0) / whole
    ])
  );
}

const all = (halves: Readonly<Record<string, number>>) => Object.values(halves).reduce((a, b) => a + b, 0);

/** By how much forecasts of the last days, each from the days before it, were off. */
function errorOf(days: readonly DayCalls[]): Forecast['error'] {
  let [calls, half, day] = [0, 0, 0];
  for (const [n, real] of days.slice(0, 4).entries()) {
    const before = days.slice(n + 1);
    if (before.length < 2) break;
    const told = meanOf(before);
    calls += all(real.halves);
    day += Math.abs(all(told) - all(real.halves));
    for (const time of new Set([...Object.keys(told), ...Object.keys(real.halves)]))
      half += Math.abs((told[time] ?? 0) - (real.halves[time] ?? 0));
  }
  return calls === 0 ? undefined : { half: half / calls, day: day / calls };
}

/**
 * The forecast for a day from the days before it, the nearest first; nothing where there is no history.
 *
 * Days without any call are left out: the hotline was silent, and nobody plans for that.
 */
export function forecastFor(day: string, history: readonly DayCalls[]): Forecast | undefined {
  const days = history.filter(({ halves }) => all(halves) > 0);
  if (days.length === 0) return undefined;
  return { day, halves: meanOf(days), from: days.length, error: errorOf(days) };
}

/** How many are expected in a day. */
export function callsIn({ halves }: Pick<Forecast, 'halves'>): number {
  return all(halves);
}

/** How many minutes of the half hour that begins at `time` the hotline is open. */
export function minutesOpen(
  time: string,
  { from, to }: { from?: string | undefined; to?: string | undefined }
): number {
  if (from === undefined || to === undefined) return 30;
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  const begin = Math.max(minutes(time), minutes(from));
  return Math.max(0, Math.min(minutes(time) + 30, minutes(to)) - begin);
}
