/** Times at which one can talk with an interpreter by appointment, and what an appointment is at a moment. */
import type { AppointmentHours } from '#catalogue/hotline/hotline.ts';
import { isWorkingDay, type Calendar } from '#days/calendar.ts';

/** A time to choose: its instant, and its day and time by the clock of the city. */
export type Slot = { at: string; day: string; time: string };

/** By what days and times are counted. */
export type Counting = { calendar: Calendar; timezone: string };

/**
 * The first day one can choose: the n-th working day after today.
 *
 * An office may ask to be told three working days ahead, so that an interpreter can be found (Act of 19 August 2011 on
 * sign language).
 */
export function firstDay(
  calendar: Calendar,
  today: Temporal.PlainDate,
  aheadWorkingDays: number
): Temporal.PlainDate {
  let day = today;
  for (let left = aheadWorkingDays; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The times of one day; one that the clocks skip in spring is none, and one they show twice in autumn is its first. */
function slotsOn(day: Temporal.PlainDate, hours: AppointmentHours, timezone: string): Slot[] {
  const from = Temporal.PlainTime.from(hours.from);
  const minutes = from.until(hours.to).total('minutes');
  const many = Math.floor(minutes / hours.slotMinutes);
  return Array.from({ length: many }, (_, n) => from.add({ minutes: n * hours.slotMinutes })).flatMap(
    (plainTime) => {
      const at = day.toZonedDateTime({ timeZone: timezone, plainTime });
      if (!at.toPlainTime().equals(plainTime)) return [];
      const time = plainTime.toString({ smallestUnit: 'minute' });
      return [{ at: at.toInstant().toString(), day: day.toString(), time }];
    }
  );
}

/** Every time that could be chosen at a moment, the soonest first; those taken already are not known here. */
export function slotsFrom(
  hours: AppointmentHours,
  { calendar, timezone }: Counting,
  now: Temporal.Instant
): Slot[] {
  const first = firstDay(calendar, now.toZonedDateTimeISO(timezone).toPlainDate(), hours.aheadWorkingDays);
  return Array.from({ length: hours.forDays }, (_, n) => first.add({ days: n }))
    .filter((day) => hours.days.includes(day.dayOfWeek) && isWorkingDay(calendar, day))
    .flatMap((day) => slotsOn(day, hours, timezone))
    .filter(({ at }) => Temporal.Instant.compare(at, now) > 0);
}

/** From how many minutes before until how many after its beginning the room is open. */
export const ROOM = { before: 10, after: 30 } as const;

/** `ahead`: the room is not open yet; `open`: one can come in; `over`; `cancelled`. */
export type AppointmentState = 'ahead' | 'open' | 'over' | 'cancelled';

export function stateOf(
  { at, cancelledAt }: { at: string; cancelledAt: string | null },
  now: Temporal.Instant
): AppointmentState {
  if (cancelledAt !== null) return 'cancelled';
  const minutes = now.since(Temporal.Instant.from(at)).total('minutes');
  if (minutes < -ROOM.before) return 'ahead';
  return minutes <= ROOM.after ? 'open' : 'over';
}

/** When the letter of the day before is due: nine in the morning by the clock of the city. */
export function remindsAt(at: string, timezone: string): Temporal.Instant {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(timezone)
    .toPlainDate()
    .subtract({ days: 1 })
    .toZonedDateTime({ timeZone: timezone, plainTime: '09:00' })
    .toInstant();
}

/** Is the letter of the day before due? Whoever booked after that moment has just had a letter. */
export function isToRemind(
  { at, askedAt }: { at: string; askedAt: string },
  timezone: string,
  now: Temporal.Instant
): boolean {
  const due = remindsAt(at, timezone);
  return (
    Temporal.Instant.compare(due, now) <= 0 &&
    Temporal.Instant.compare(now, at) < 0 &&
    Temporal.Instant.compare(askedAt, due) < 0
  );
}
