/** Which cases a program asks for: its filters, its page, and what is wrong with them. */
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { parseCaseNumber } from '#cases/case.ts';
import { areaFrom, type Area } from './area.ts';
import { many, one, type Given } from './read.ts';
import { instantFrom } from './time.ts';

/** A case by its number in the year. */
export type Numbered = { number: number; year: number };

/** The moments of a window, both included; an open end is left out. ISO 8601 in UTC. */
export type Window = { from?: string; to?: string };

/**
 * Where a page begins: after the `size × (page - 1)` first ones, or after the last one the program has.
 *
 * Nothing is counted: a page that is not full is the last.
 */
export type Page = { size: number; skip: number; after?: Mark };
/** The last of a page: its moment in the list's order, and which it was. */
export type Mark = { at: string; what: string };

/** Given ids stand alone; everything else holds together. `byChange` lists forward from `changed.from`. */
export type Filter = {
  ids?: readonly Numbered[];
  services?: readonly string[];
  open?: boolean;
  received: Window;
  changed: Window;
  byChange: boolean;
  area?: Area;
  page: Page;
};

/** The most requests one answer holds, and the days asked about when nothing else is said (Open311 GeoReport v2, Response Volume). */
export const PAGE_MAX = 1000;
export const DAYS = 90;
/** Pages deeper than this are read by their mark, because skipping costs as much as reading. */
const SKIP_MAX = 20_000;
const HOURS_OF_WINDOW = 24 * DAYS;

/** `2026-11-20T11:13:27.123Z_11487-2026`: what a program sends back to read on. */
export function markOf({ at, what }: Mark): string {
  return `${at}_${what}`;
}

function markFrom(text: string): Mark | Refusal {
  const [at = '', what = '', ...more] = text.split('_');
  const instant = instantFrom(at, 'after', 'UTC');
  return isRefusal(instant) || more.length > 0 || !/^\d{1,9}-\d{4}(-\d{1,9})?$/.test(what)
    ? refuse('not-a-mark', 'after')
    : { at: instant.toString(), what };
}

function countFrom(from: Given, name: string, otherwise: number, max: number): number | Refusal {
  const text = one(from, name);
  if (text === undefined) return otherwise;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= max ? count : refuse('not-a-count', name, { max });
}

/** `page` and `page_size`, or `after`. Refused when they are no numbers, too large, or too deep. */
export function pageFrom(from: Given): Page | Refusal {
  const size = countFrom(from, 'page_size', PAGE_MAX, PAGE_MAX);
  const page = countFrom(from, 'page', 1, 1_000_000);
  if (isRefusal(size)) return size;
  if (isRefusal(page)) return page;
  const after = one(from, 'after');
  const mark = after === undefined ? undefined : markFrom(after);
  if (isRefusal(mark)) return mark;
  const skip = size * (page - 1);
  if (skip > SKIP_MAX) return refuse('page-too-deep', 'page', { max: SKIP_MAX });
  return { size, skip, ...(mark ? { after: mark } : {}) };
}

/** Two ends of a window, each read and put in order. */
export function windowFrom(
  from: Given,
  names: readonly [string, string],
  timezone: string
): Window | Refusal {
  const [begin, end] = names.map((name, i) => {
    const text = one(from, name);
    return text === undefined ? undefined : instantFrom(text, name, timezone, i === 1);
  });
  if (isRefusal(begin)) return begin;
  if (isRefusal(end)) return end;
  if (begin && end && Temporal.Instant.compare(begin, end) > 0) return refuse('times-crossed', names[1]);
  return { ...(begin ? { from: begin.toString() } : {}), ...(end ? { to: end.toString() } : {}) };
}

/**
 * A window of at most ninety days: what is missing is filled up, what is longer is refused.
 *
 * A day is allowed on top, because ninety days named by their first and last day are longer than 2160 hours
 * when both count whole or clocks go back between them.
 */
export function ninetyDays(window: Window, field: string, now: Temporal.Instant): Window | Refusal {
  const { from, to } = window;
  const last = to === undefined ? undefined : Temporal.Instant.from(to);
  if (from === undefined)
    return { ...window, from: (last ?? now).subtract({ hours: HOURS_OF_WINDOW }).toString() };
  const end = Temporal.Instant.from(from).add({ hours: HOURS_OF_WINDOW + 25 });
  if (last && Temporal.Instant.compare(last, end) > 0) return refuse('too-many-days', field, { max: DAYS });
  return { from, to: (last ?? end).toString() };
}

/** Case numbers of a list of ids. Refused with the first that cannot be one. */
export function idsFrom(from: Given): Numbered[] | undefined | Refusal {
  const texts = many(from, 'service_request_id');
  if (texts.length === 0) return undefined;
  if (texts.length > PAGE_MAX) return refuse('too-many-values', 'service_request_id', { max: PAGE_MAX });
  const ids = texts.map((text) => parseCaseNumber(text));
  return ids.some((id) => id === undefined)
    ? refuse('not-a-case-number', 'service_request_id')
    : ids.filter((id) => id !== undefined);
}

/** `open`, `closed`, or nothing when both or neither are asked for. */
function openFrom(from: Given): boolean | undefined | Refusal {
  const asked = many(from, 'status').map((status) => status.toLowerCase());
  if (asked.some((status) => status !== 'open' && status !== 'closed'))
    return refuse('not-a-status', 'status');
  return asked.length === 1 ? asked[0] === 'open' : undefined;
}

function servicesFrom(from: Given, known: ReadonlySet<string>): string[] | undefined | Refusal {
  const asked = many(from, 'service_code');
  if (asked.length === 0) return undefined;
  return asked.every((code) => known.has(code)) ? asked : refuse('no-such-service', 'service_code');
}

/**
 * The filter of GET requests.
 *
 * Without dates: received in the last ninety days. `updated_after` and `updated_before` are about the last
 * change, whenever the case was received. Faults are all that is wrong at once.
 */
export function filterFrom(
  from: Given,
  known: ReadonlySet<string>,
  timezone: string,
  now: Temporal.Instant
): Filter | Faults {
  const ids = idsFrom(from);
  const page = pageFrom(from);
  if (ids !== undefined && !isRefusal(ids) && !isRefusal(page))
    return { ids, received: {}, changed: {}, byChange: false, page };
  const changed = windowFrom(from, ['updated_after', 'updated_before'], timezone);
  const asked = windowFrom(from, ['start_date', 'end_date'], timezone);
  const byChange = !isRefusal(changed) && (changed.from ?? changed.to) !== undefined;
  const unbound = !isRefusal(asked) && byChange && (asked.from ?? asked.to) === undefined;
  const received = isRefusal(asked) || unbound ? asked : ninetyDays(asked, 'end_date', now);
  const services = servicesFrom(from, known);
  const open = openFrom(from);
  const area = areaFrom(from);
  const all = [ids, page, changed, received, services, open, area];
  if (isRefusal(page) || isRefusal(changed) || isRefusal(received)) return { faults: all.filter(isRefusal) };
  if (isRefusal(ids) || isRefusal(services) || isRefusal(open) || isRefusal(area))
    return { faults: all.filter(isRefusal) };
  return {
    ...(services ? { services } : {}),
    ...(open === undefined ? {} : { open }),
    ...(area ? { area } : {}),
    received,
    changed,
    byChange,
    page
  };
}
