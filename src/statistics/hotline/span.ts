/** The days a reader of the figures chose, and the half hours in them, also where a clock is put on or back. */

/** From one day to another, both counted. */
export type Span = { from: string; until: string };

/** More days at once no page shows. */
export const DAYS_MOST = 366;

export function daysIn({ from, until }: Span): number {
  return (
    Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days + 1
  );
}

function dayOf(typed: string | null): Temporal.PlainDate | undefined {
  if (!typed || !/^\d{4}-\d{2}-\d{2}$/.test(typed)) return undefined;
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/**
 * The days of an address, which anybody can type: what is no day is today, days in the wrong order are turned, and at
 * most a year is shown. `unknown` says that something was not as it was typed.
 */
export function spanFrom(
  { from, until }: { from: string | null; until: string | null },
  today: Temporal.PlainDate
): Span & { unknown: boolean } {
  const [first, last] = [dayOf(from), dayOf(until)];
  const ends = [first ?? last ?? today, last ?? first ?? today].toSorted(Temporal.PlainDate.compare);
  const least = ends[1]!.subtract({ days: DAYS_MOST - 1 });
  const begins = Temporal.PlainDate.compare(ends[0]!, least) < 0 ? least : ends[0]!;
  const unknown = (!!from && !first) || (!!until && !last) || begins !== ends[0];
  return { from: begins.toString(), until: ends[1]!.toString(), unknown };
}

const midnight = (day: string, timezone: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime(timezone).toInstant();

/** The instants a span begins and ends at: midnights of the city, whatever its clocks do in between. */
export function instantsOf({ from, until }: Span, timezone: string): { from: string; until: string } {
  const after = Temporal.PlainDate.from(until).add({ days: 1 }).toString();
  return { from: midnight(from, timezone).toString(), until: midnight(after, timezone).toString() };
}

/**
 * A half hour of one day. `time` is what the clock says; `again` where it says so the second time, in the night
 * in which it is put back.
 */
export type HalfHour = { from: string; time: string; again: boolean };

/** Every half hour of a day: forty-eight, forty-six when clocks go on, fifty when they go back. */
export function halfHoursOf(day: string, timezone: string): HalfHour[] {
  const { from, until } = instantsOf({ from: day, until: day }, timezone);
  const [start, end] = [from, until].map((at) => Temporal.Instant.from(at)) as [
    Temporal.Instant,
    Temporal.Instant
  ];
  const halves: HalfHour[] = [];
  const told = new Set<string>();
  for (let at = start; Temporal.Instant.compare(at, end) < 0; at = at.add({ minutes: 30 })) {
    const time = at.toZonedDateTimeISO(timezone).toPlainTime().toString({ smallestUnit: 'minute' });
    halves.push({ from: at.toString(), time, again: told.has(time) });
    told.add(time);
  }
  return halves;
}
