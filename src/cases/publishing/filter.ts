/** Which public cases somebody asks for: read from an address, and written into one. */
import type { City } from '#catalogue/city.ts';
import type { Point } from '#places/place.ts';

/** Since when: everything, the last thirty days, the last year. */
export const PERIODS = ['all', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export const STANDINGS = ['all', 'open', 'closed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The sizes of a circle one may ask for, in metres. */
export const METRES = [250, 500, 1000, 2000] as const;

export type Circle = Point & { metres: number };

export type Filter = {
  /** A category's code, or a group's after `group.`; empty for all. */
  category: string;
  status: Standing;
  period: Period;
  /** A district's code; empty for all of the city. */
  district: string;
  circle?: Circle;
};

/** Stands before a group's code; no code of a category holds a full stop. */
const GROUP = 'group.';

/** The categories a choice means, of those that are published; nothing when there are none by that name. */
export function categoriesOf(chosen: string, city: City): string[] | undefined {
  const published = city.categories.filter((c) => c.published);
  const found = published.filter(
    ({ code, group }) =>
      chosen === '' || (chosen.startsWith(GROUP) ? group === chosen.slice(GROUP.length) : code === chosen)
  );
  return found.length > 0 || chosen === '' ? found.map(({ code }) => code) : undefined;
}

/** Three decimals, about a hundred metres. */
const GRID = 1000;

/**
 * The circle an address names, its middle on a grid, so that those who ask for nearly the same one share an answer;
 * nothing when it names none, or one of a size nobody is offered.
 */
export function circleFrom(query: URLSearchParams): Circle | undefined {
  const [lat, lng, metres] = ['lat', 'lng', 'metres'].map((name) => {
    const text = query.get(name)?.trim() ?? '';
    return /^-?\d{1,5}(\.\d{1,12})?$/.test(text) ? Number(text) : Number.NaN;
  }) as [number, number, number];
  const near = METRES.find((one) => one === metres);
  return near !== undefined && Math.abs(lat) <= 90 && Math.abs(lng) <= 180
    ? { lat: Math.round(lat * GRID) / GRID, lng: Math.round(lng * GRID) / GRID, metres: near }
    : undefined;
}

/** Reads an address. What is not there, or unknown, is all of it. */
export function filterFrom(query: URLSearchParams, city: City): Filter {
  const typed = (name: string) => query.get(name)?.trim() ?? '';
  const circle = circleFrom(query);
  return {
    category: categoriesOf(typed('category'), city) ? typed('category') : '',
    status: STANDINGS.find((one) => one === typed('status')) ?? 'all',
    period: PERIODS.find((one) => one === typed('period')) ?? 'all',
    district: city.districts.some(({ code }) => code === typed('district')) ? typed('district') : '',
    ...(circle ? { circle } : {})
  };
}

/** The filter as an address carries it, always in the same order, with nothing that says "all". */
export function queryOf({ category, status, period, district, circle }: Filter): string {
  const query = new URLSearchParams({
    ...(category === '' ? {} : { category }),
    ...(status === 'all' ? {} : { status }),
    ...(period === 'all' ? {} : { period }),
    ...(district === '' ? {} : { district }),
    ...(circle ? { lat: String(circle.lat), lng: String(circle.lng), metres: String(circle.metres) } : {})
  });
  return query.toString();
}

/** An address with the filter and more, without a question mark where nothing is asked. */
export function withQuery(path: string, filter: Filter, more: Record<string, string> = {}): string {
  const asked = [queryOf(filter), new URLSearchParams(more).toString()]
    .filter((part) => part !== '')
    .join('&');
  return asked === '' ? path : `${path}?${asked}`;
}

/** The first instant of the period, told from `now`; nothing for everything. Whole days, so that answers can be kept. */
export function sinceOf(period: Period, now: Temporal.Instant): string | undefined {
  const days = { all: undefined, month: 30, year: 365 }[period];
  if (days === undefined) return undefined;
  const day = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days });
  return `${day.toString()}T00:00:00Z`;
}
