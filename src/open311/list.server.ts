/** Reading cases and their news for the API: the pages of a filter, by indexes, without ever counting. */
import { sql, type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool } from 'kysely';
import { COARSE_METRES } from '#places/coarse.ts';
import { coarseLat, coarseLng } from '#places/coarse.server.ts';
import type { Database, Db, PublicCaseRow } from '#world/database.server.ts';
import type { Area, Box } from './area.ts';
import type { Filter, Numbered, Page, Window } from './filter.ts';
import type { Shown } from './request.ts';
import { TOLD_KINDS, type Told } from './update.ts';

/**
 * Whose eyes: a program's, or anybody's, who sees the cases of these categories only and each place as the
 * public map would; of the categories in `districtOnly` no point at all. A program finds no `sensitive` case by where
 * it lies.
 */
export type Eyes =
  | { program: true; sensitive?: readonly string[] }
  | {
      program: false;
      published: readonly string[];
      districtOnly: readonly string[];
      /** Where days begin, for times that are told to the day only. */
      timezone: string;
    };

type Where = ExpressionBuilder<Database & { p: PublicCaseRow }, 'cases'>;

const COLUMNS = [
  'cases.number',
  'cases.year',
  'cases.category',
  'cases.status',
  'cases.outcome',
  'cases.lead',
  'cases.district',
  'cases.received_at as receivedAt',
  'cases.updated_at as updatedAt',
  'cases.closed_at as closedAt',
  'cases.due_on as dueOn'
] as const;
/** A case whose place is told roughly is told to the day, also by a window: else many narrow ones would find the minute. */
const ROUGH = sql<SqlBool>`p.precision is distinct from 'exact'`;

/** What somebody wrote: for programs only, for anybody else it does not leave the database. */
const WRITTEN = ['description', 'answers', 'address', 'detail'] as const;

/**
 * The point of a case for these eyes: what the public map shows of it, or would show most exactly before
 * anybody looked at it. Of what the desk decided not to show there is no point.
 */
function pointFor(eyes: Eyes): { lat: RawBuilder<number | null>; lng: RawBuilder<number | null> } {
  if (eyes.program) return { lat: sql`cases.lat`, lng: sql`cases.lng` };
  const none = sql`cases.shown = 'withheld' or cases.category = any(${eyes.districtOnly}::text[])`;
  const [lat, lng] = [sql`cases.lat`, sql`cases.lng`];
  const seen = (shown: RawBuilder<unknown>, coarse: RawBuilder<number>) =>
    sql<
      number | null
    >`(case when p.case_id is not null then ${shown} when ${none} then null else ${coarse} end)`;
  return { lat: seen(sql`p.lat`, coarseLat(lat)), lng: seen(sql`p.lng`, coarseLng(lat, lng)) };
}

/** The same window opened to whole days of the city. */
function wholeDays({ from, to }: Window, timezone: string): Window {
  const dayOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(timezone).startOfDay();
  return {
    ...(from === undefined ? {} : { from: dayOf(from).toInstant().toString() }),
    ...(to === undefined ? {} : { to: dayOf(to).add({ days: 1 }).toInstant().toString() })
  };
}

/** What happened in a window, as far as these eyes are told when. The whole days come first, because they have the index. */
function within(column: string, window: Window, eyes: Eyes): RawBuilder<SqlBool>[] {
  const at = sql.ref(column);
  const { from, to } = window;
  const exact = [
    ...(from === undefined ? [] : [sql<SqlBool>`${at} >= ${from}::timestamptz`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${at} <= ${to}::timestamptz`])
  ];
  if (eyes.program || exact.length === 0) return exact;
  const days = wholeDays(window, eyes.timezone);
  return [
    ...(days.from === undefined ? [] : [sql<SqlBool>`${at} >= ${days.from}::timestamptz`]),
    ...(days.to === undefined ? [] : [sql<SqlBool>`${at} < ${days.to}::timestamptz`]),
    sql<SqlBool>`(${ROUGH} or (${sql.join(exact, sql` and `)}))`
  ];
}

function inBox({ south, west, north, east }: Box, more: number, eb: Where): Expression<SqlBool>[] {
  const wide = more / Math.max(0.01, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  return [
    eb.between('cases.lat', south - more, north + more),
    eb.between('cases.lng', west - wide, east + wide)
  ];
}

/** How far a field's middle may lie from the place, in degrees of latitude, and a little for floating point. */
const HALF_A_FIELD = COARSE_METRES / 111_000;
const METRES_OF_EARTH = 6_371_000;

/**
 * Where a case lies, by what the asker may know.
 *
 * For anybody a case lies on the point they are shown: were the exact one compared, many small boxes would
 * give away the door. The exact columns come first, a little wider, because they have the index.
 */
function inArea({ box, circle }: Area, eyes: Eyes, eb: Where): Expression<SqlBool>[] {
  const { lat, lng } = pointFor(eyes);
  const wide = inBox(box, eyes.program ? 0 : HALF_A_FIELD, eb);
  if (!circle) {
    return eyes.program
      ? wide
      : [...wide, eb.between(lat, box.south, box.north), eb.between(lng, box.west, box.east)];
  }
  const { centre, metres } = circle;
  const away = sql<number>`2 * ${METRES_OF_EARTH}::float8 * asin(least(1, sqrt(
    power(sin(radians(${lat} - ${centre.lat}::float8) / 2), 2) + cos(radians(${centre.lat}::float8)) *
    cos(radians(${lat})) * power(sin(radians(${lng} - ${centre.lng}::float8) / 2), 2))))`;
  return [...wide, eb(away, '<=', metres)];
}

/** The id of a case a mark names; a mark of a case that is gone ends the list. */
function idOf({ year, number }: Numbered): Expression<string> {
  return sql<string>`(select id from cases where year = ${year} and number = ${number})`;
}

function numberedIn(code: string): Numbered {
  const [number = 0, year = 0] = code.split('-').map(Number);
  return { number, year };
}

function conditions(filter: Filter, eyes: Eyes, eb: Where): Expression<SqlBool>[] {
  const { services, open, area, received, changed, byChange, page } = filter;
  const column = byChange ? 'cases.updated_at' : 'cases.received_at';
  const all = [
    ...within('cases.received_at', received, eyes),
    ...within('cases.updated_at', changed, eyes),
    ...(services ? [eb('cases.category', 'in', [...services])] : []),
    ...(open === undefined ? [] : [eb('cases.closed_at', open ? 'is' : 'is not', null)]),
    ...(area ? inArea(area, eyes, eb) : []),
    ...(area && eyes.program && eyes.sensitive?.length
      ? [eb('cases.category', 'not in', [...eyes.sensitive])]
      : [])
  ];
  if (page.after) {
    const mark = sql<SqlBool>`(${sql.ref(column)}, cases.id) ${sql.raw(byChange ? '>' : '<')}
      (${page.after.at}::timestamptz, ${idOf(numberedIn(page.after.what))})`;
    all.push(mark);
  }
  return all;
}

/**
 * One page of the cases a filter means: newest first, or by their last change from the earliest on.
 *
 * Of named ids those that exist, in the same order.
 */
export async function listShown(db: Db, filter: Filter, eyes: Eyes): Promise<Shown[]> {
  const [column, direction] = filter.byChange
    ? (['cases.updated_at', 'asc'] as const)
    : (['cases.received_at', 'desc'] as const);
  const { lat, lng } = pointFor(eyes);
  let query = db
    .selectFrom('cases')
    .leftJoin('public_cases as p', 'p.case_id', 'cases.id')
    .select(COLUMNS)
    .select([lat.as('lat'), lng.as('lng')])
    .select((eyes.program ? sql<SqlBool>`false` : ROUGH).as('rough'))
    .select(WRITTEN.map((column) => (eyes.program ? sql.ref(`cases.${column}`) : sql`null`).as(column)))
    .where((eb) => eb.and(conditions(filter, eyes, eb as unknown as Where)))
    .orderBy(column, direction)
    .orderBy('cases.id', direction)
    .limit(filter.page.size)
    .offset(filter.page.skip);
  if (!eyes.program) query = query.where(sql<SqlBool>`cases.category = any(${eyes.published}::text[])`);
  if (filter.ids) {
    const pairs = filter.ids.map(({ year, number }) => sql`(${year}::int, ${number}::int)`);
    query = query.where(sql<SqlBool>`(cases.year, cases.number) in (${sql.join(pairs)})`);
  }
  return (await query.execute()) as unknown as Shown[];
}

/** Which news: of named cases, in a window, one page. `forward` lists from the earliest on. */
export type NewsFilter = { ids?: readonly Numbered[]; window: Window; forward: boolean; page: Page };

/**
 * One page of news, by the index of just these kinds (`entries_told`).
 *
 * The kinds are written out and not passed as values: the index is partial, and only so is it found.
 */
export async function listTold(
  db: Db,
  { ids, window, forward, page }: NewsFilter,
  eyes: Eyes
): Promise<Told[]> {
  const direction = forward ? 'asc' : 'desc';
  const kinds = sql.raw(TOLD_KINDS.map((kind) => `'${kind}'`).join(', '));
  let query = db
    .selectFrom('entries')
    .innerJoin('cases', 'cases.id', 'entries.case_id')
    .leftJoin('public_cases as p', 'p.case_id', 'cases.id')
    .select(['cases.year', 'cases.number', 'cases.category'])
    .select((eyes.program ? sql<SqlBool>`false` : ROUGH).as('rough'))
    .select(['entries.seq', 'entries.kind', 'entries.at', 'entries.by', 'entries.body'])
    .where(sql<boolean>`entries.kind in (${kinds})`)
    .orderBy('entries.at', direction)
    .orderBy('entries.case_id', direction)
    .orderBy('entries.seq', direction)
    .limit(page.size)
    .offset(page.skip);
  for (const inside of within('entries.at', window, eyes)) query = query.where(inside);
  if (!eyes.program) query = query.where(sql<boolean>`cases.category = any(${eyes.published}::text[])`);
  if (ids) {
    const pairs = ids.map(({ year, number }) => sql`(${year}::int, ${number}::int)`);
    query = query.where(sql<boolean>`(cases.year, cases.number) in (${sql.join(pairs)})`);
  }
  if (page.after) {
    const [number = 0, year = 0, seq = 0] = page.after.what.split('-').map(Number);
    query =
      query.where(sql<boolean>`(entries.at, entries.case_id, entries.seq) ${sql.raw(forward ? '>' : '<')}
      (${page.after.at}::timestamptz, (select id from cases where year = ${year} and number = ${number}), ${seq}::int)`);
  }
  const rows = await query.execute();
  return rows.map(
    ({ year, number, category, rough, ...entry }) =>
      ({ year, number, category, rough, entry }) as unknown as Told
  );
}

/** When the city's facts last changed, for the discovery document. */
export async function findChange(db: Db): Promise<string> {
  const { at } = await db
    .selectFrom('city_facts')
    .select(({ fn }) => fn.max('recorded_at').as('at'))
    .executeTakeFirstOrThrow();
  return at ?? '1970-01-01T00:00:00Z';
}
