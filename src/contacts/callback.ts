/** Ringing back: when it is tried, how often, and until when it is promised. */
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { afterWorkTime, closingOn, dayIn, type Calendars } from '#days/worktime.ts';
import { isWorkingDay, nextWorkingDay } from '#days/calendar.ts';

export const CALLBACK_STATUSES = ['open', 'ringing', 'done', 'failed', 'dropped'] as const;
export type CallbackStatus = (typeof CALLBACK_STATUSES)[number];

/** How a unit or an agent says that a call-back ended. */
export const CALLBACK_RESULTS = ['reached', 'not-reached', 'not-needed', 'wrong-number'] as const;
export type CallbackResult = (typeof CALLBACK_RESULTS)[number];

export function isCallbackResult(value: unknown): value is CallbackResult {
  return typeof value === 'string' && (CALLBACK_RESULTS as readonly string[]).includes(value);
}

/** The end of the last day on which it is still rung back: so many working days after it was asked for. */
export function callbackDue(
  asked: Temporal.Instant,
  { days }: Hotline['callback'],
  calendars: Calendars
): Temporal.Instant {
  let day = nextWorkingDay(calendars.working, dayIn(asked, calendars));
  for (let left = days; left > 0; left -= 1) day = nextWorkingDay(calendars.working, day.add({ days: 1 }));
  return closingOn(day, calendars);
}

/**
 * When to try again after so many tries, or nothing when it is given up.
 *
 * At another hour than before: whoever could not answer at nine may answer at eleven. Only in the hotline's hours and
 * not after the promised day.
 */
export function nextTry(
  tries: number,
  now: Temporal.Instant,
  due: Temporal.Instant,
  { tries: most, apartHours }: Hotline['callback'],
  calendars: Calendars
): Temporal.Instant | undefined {
  if (tries >= most) return undefined;
  const { at } = afterWorkTime(now, apartHours * 3_600_000, calendars);
  const next = opens(at, calendars) ?? at;
  return Temporal.Instant.compare(next, due) > 0 ? undefined : next;
}

/** The moment itself in working time; the next opening when it is the very end of a day. */
export function opens(at: Temporal.Instant, calendars: Calendars): Temporal.Instant | undefined {
  const local = at.toZonedDateTimeISO(calendars.timezone);
  const day = local.toPlainDate();
  const { from, to } = calendars.office;
  const start = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: calendars.timezone, plainTime: from }).toInstant();
  const clock = local.toPlainTime();
  const works = isWorkingDay(calendars.working, day);
  if (works && Temporal.PlainTime.compare(clock, from) < 0) return start(day);
  if (works && Temporal.PlainTime.compare(clock, to) < 0) return undefined;
  return start(nextWorkingDay(calendars.working, day.add({ days: 1 })));
}
