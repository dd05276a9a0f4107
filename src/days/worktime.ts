/** Office time: the hours in which an office works, counted between instants and across days. */
import { dayOff, isWorkingDay, type Calendar } from './calendar.ts';

/** From when to when an office works on a working day, local times as HH:MM. */
export type OfficeHours = { readonly from: string; readonly to: string };

/**
 * What a city counts by: the calendar of its working days, the one of the law (KPA art. 57 §4), the hours in
 * which its offices work, and the time zone in which its days begin and end.
 */
export type Calendars = {
  readonly working: Calendar;
  readonly statutory: Calendar;
  readonly office: OfficeHours;
  readonly timezone: string;
};

/** A time in which a clock stood still: instants as ISO 8601. Its days are those from the first to the one before the last. */
export type Stop = { readonly from: string; readonly to: string };

/** A time between two instants, in milliseconds since 1970. */
type Span = { from: number; to: number };

const known = new WeakMap<Calendars, Map<string, Span | undefined>>();

/** The day an instant has in the city. */
export function dayIn(at: Temporal.Instant, { timezone }: Pick<Calendars, 'timezone'>): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timezone).toPlainDate();
}

/**
 * The office hours of a day as instants, nothing on a day off. Worked out once a day: on the nights in which
 * the clocks are changed an office that works through them has an hour more or less, as people do.
 */
function spanOf(day: Temporal.PlainDate, calendars: Calendars): Span | undefined {
  const days = known.get(calendars) ?? new Map<string, Span | undefined>();
  known.set(calendars, days);
  const name = day.toString();
  if (!days.has(name)) {
    const { working, office, timezone } = calendars;
    const at = (plainTime: string) =>
      day.toZonedDateTime({ timeZone: timezone, plainTime }).toInstant().epochMilliseconds;
    days.set(name, isWorkingDay(working, day) ? { from: at(office.from), to: at(office.to) } : undefined);
  }
  return days.get(name);
}

/** What is left of a span when the stops are taken out, in order. */
function without(span: Span, stops: readonly Span[]): Span[] {
  return stops.reduce<Span[]>(
    (left, stop) =>
      left.flatMap((one) =>
        [
          { from: one.from, to: Math.min(one.to, stop.from) },
          { from: Math.max(one.from, stop.to), to: one.to }
        ].filter(({ from, to }) => from < to)
      ),
    span.from < span.to ? [span] : []
  );
}

function spansOf(stops: readonly Stop[]): Span[] {
  const ms = (at: string) => Temporal.Instant.from(at).epochMilliseconds;
  return stops.map(({ from, to }) => ({ from: ms(from), to: ms(to) }));
}

/** How much office time lies between two instants, in milliseconds; what lies in a stop is left out. */
export function workTimeBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  calendars: Calendars,
  stops: readonly Stop[] = []
): number {
  const [first, last, out] = [from.epochMilliseconds, to.epochMilliseconds, spansOf(stops)];
  let sum = 0;
  let day = dayIn(from, calendars);
  for (
    const end = dayIn(to, calendars);
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 1 })
  ) {
    const span = spanOf(day, calendars);
    if (!span) continue;
    const asked = { from: Math.max(span.from, first), to: Math.min(span.to, last) };
    for (const left of without(asked, out)) sum += left.to - left.from;
  }
  return sum;
}

/** One day of a count of hours: how much of it counted, in milliseconds. */
export type WorkedDay = { day: string; counted: number };

/**
 * The instant at which so much office time has gone by since `from`, and what each day gave to it.
 *
 * Time in a stop does not count. It ends with the office's day rather than with the beginning of the next.
 */
export function afterWorkTime(
  from: Temporal.Instant,
  milliseconds: number,
  calendars: Calendars,
  stops: readonly Stop[] = []
): { at: Temporal.Instant; days: WorkedDay[] } {
  const out = spansOf(stops);
  const days: WorkedDay[] = [];
  let left = milliseconds;
  for (let day = dayIn(from, calendars); ; day = day.add({ days: 1 })) {
    const span = spanOf(day, calendars);
    let counted = 0;
    const asked = span && { from: Math.max(span.from, from.epochMilliseconds), to: span.to };
    for (const part of asked ? without(asked, out) : []) {
      const taken = Math.min(left, part.to - part.from);
      counted += taken;
      left -= taken;
      if (left <= 0) {
        days.push({ day: day.toString(), counted });
        return { at: Temporal.Instant.fromEpochMilliseconds(part.from + taken), days };
      }
    }
    days.push({ day: day.toString(), counted });
  }
}

/** The instant at which the office closes on this day, or on the last working day before it. */
export function closingOn(day: Temporal.PlainDate, calendars: Calendars): Temporal.Instant {
  let at = day;
  while (dayOff(calendars.working, at)) at = at.subtract({ days: 1 });
  return Temporal.Instant.fromEpochMilliseconds(spanOf(at, calendars)!.to);
}
