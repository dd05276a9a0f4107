/** A period of the figures: a month or a year, and the twelve months a chart shows with it. */

/** A month as its first day, YYYY-MM-01, which is how figures are kept. */
export type Month = string;

/** `months` are all months of the period, earliest first; a year may reach into months that have not been counted. */
export type Period = { code: string; kind: 'month' | 'year'; months: Month[] };

const CODE = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/;

function monthOf(at: Temporal.PlainYearMonth): Month {
  return at.toPlainDate({ day: 1 }).toString();
}

function yearMonth(month: Month): Temporal.PlainYearMonth {
  return Temporal.PlainDate.from(month).toPlainYearMonth();
}

/** The period of a code, `2026-10` or `2026`; nothing when it is none (an address can be typed by anybody). */
export function periodOf(code: string): Period | undefined {
  const [, year, month] = CODE.exec(code) ?? [];
  if (year === undefined) return undefined;
  if (month !== undefined) return { code, kind: 'month', months: [`${year}-${month}-01`] };
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}-01`);
  return { code, kind: 'year', months };
}

/**
 * The months a chart shows: the year itself, or the month with the eleven before it.
 *
 * Months before the first that was counted and after the one that runs are left out: nothing came in them
 * because nobody counted, and a bar of nought would say otherwise.
 */
export function chartMonths(
  { kind, months }: Period,
  first: Month | undefined,
  today: Temporal.PlainDate
): Month[] {
  const last = yearMonth(months[0]!);
  const twelve =
    kind === 'year'
      ? months
      : Array.from({ length: 12 }, (_, i) => monthOf(last.subtract({ months: 11 - i })));
  const running = monthOf(today.toPlainYearMonth());
  return twelve.filter((month) => month <= running && (first === undefined || month >= first));
}

/** The month before the one today lies in: the last that is whole. */
export function lastWholeMonth(today: Temporal.PlainDate): Month {
  return monthOf(today.toPlainYearMonth().subtract({ months: 1 }));
}

/** Every month and year one can choose, the latest first, from the first month counted to this one. */
export function periodsBetween(first: Month, today: Temporal.PlainDate): { year: string; months: Month[] }[] {
  const end = today.toPlainYearMonth();
  const months: Month[] = [];
  for (
    let at = end;
    Temporal.PlainYearMonth.compare(at, yearMonth(first)) >= 0;
    at = at.subtract({ months: 1 })
  ) {
    months.push(monthOf(at));
  }
  return [...Map.groupBy(months, (month) => month.slice(0, 4))].map(([year, all]) => ({ year, months: all }));
}

/**
 * The period a page shows when nobody chose one: the last whole month, or this one in a city that began in it.
 *
 * Not the running month: a figure that is still growing looks like a fall beside whole months.
 */
export function periodToShow(first: Month | undefined, today: Temporal.PlainDate): Period {
  const last = lastWholeMonth(today);
  const month = first !== undefined && first > last ? first : last;
  return { code: month.slice(0, 7), kind: 'month', months: [month] };
}
