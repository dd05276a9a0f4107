/** Reading public copies: a page of a list by keys, one case, all points, news. Cases themselves are never read here. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { keyFrom } from '#world/key.ts';
import type { City } from '#catalogue/city.ts';
import type { Kind } from '#reports/report.ts';
import type { Precision } from '#catalogue/category.ts';
import type { Status } from '#cases/case.ts';
import type { Outcome } from '#cases/entry.ts';
import { categoriesOf, sinceOf, type Circle, type Filter } from './filter.ts';

/** How many cases one page of the public list shows. */
export const PUBLIC_SIZE = 25;

/** A case as everybody sees it. */
export type PublicCase = {
  id: string;
  year: number;
  number: number;
  kind: Kind;
  category: string;
  status: Status;
  outcome: Outcome | null;
  words: string;
  precision: Precision;
  lat: number | null;
  lng: number | null;
  address: string | null;
  district: string | null;
  photos: string[];
  joined: number;
  receivedAt: string;
  closedAt: string | null;
  publishedAt: string;
  changedAt: string;
};

const COLUMNS = sql`case_id as id, year, number, kind, category, status, outcome, words, precision, lat, lng, address, district,
  photos, joined, received_at as "receivedAt", closed_at as "closedAt", published_at as "publishedAt", changed_at as "changedAt"`;

/** The exact columns are compared with a box first; a circle is measured on the sphere. */
function inCircle({ lat, lng, metres }: Circle): RawBuilder<unknown> {
  const high = metres / 111_000;
  const wide = high / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return sql`lat between ${lat - high} and ${lat + high} and lng between ${lng - wide} and ${lng + wide}
    and 2 * 6371000 * asin(least(1, sqrt(power(sin(radians(lat - ${lat}) / 2), 2) + cos(radians(${lat})) * cos(radians(lat))
      * power(sin(radians(lng - ${lng}) / 2), 2)))) <= ${metres}`;
}

/** What a filter asks of the database. Categories are always named: one that is no longer published is never shown. */
export function asked(filter: Filter, city: City, now: Temporal.Instant): RawBuilder<unknown> {
  const since = sinceOf(filter.period, now);
  const parts = [
    sql`category = any(${categoriesOf(filter.category, city) ?? []}::text[])`,
    ...(filter.status === 'all'
      ? []
      : [filter.status === 'open' ? sql`closed_at is null` : sql`closed_at is not null`]),
    ...(since === undefined ? [] : [sql`received_at >= ${since}::timestamptz`]),
    ...(filter.district === '' ? [] : [sql`district = ${filter.district}`]),
    ...(filter.circle ? [inCircle(filter.circle)] : [])
  ];
  return sql.join(parts, sql` and `);
}

/** A page of public cases, newest first, after the key of the page before; a spoiled key begins anew. */
export async function listPublic(
  db: Db,
  where: RawBuilder<unknown>,
  after?: string,
  size = PUBLIC_SIZE
): Promise<{ rows: PublicCase[]; next: string | undefined }> {
  const key = keyFrom(after);
  const earlier = key ? sql`and (received_at, case_id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``;
  const { rows } = await sql<PublicCase>`select ${COLUMNS} from public_cases where ${where} ${earlier}
    order by received_at desc, case_id desc limit ${size + 1}`.execute(db);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? `${last.receivedAt}_${last.id}` : undefined };
}

export async function findPublic(
  db: Db,
  at: { year: number; number: number },
  city: City
): Promise<PublicCase | undefined> {
  const { rows } = await sql<PublicCase>`select ${COLUMNS} from public_cases
    where year = ${at.year} and number = ${at.number} and category = any(${categoriesOf('', city) ?? []}::text[])`.execute(
    db
  );
  return rows[0];
}

/** Is this photo one that everybody may see? */
export async function isPublicPhoto(db: Db, caseId: string, photo: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select photos @> ${JSON.stringify([photo])}::jsonb as found
    from public_cases where case_id = ${caseId}`.execute(db);
  return rows[0]?.found === true;
}

/**
 * Every point a filter means, as GeoJSON a map draws (RFC 7946): its number, year, category and whether it is open.
 *
 * Written by the database in one piece: a hundred thousand rows made into objects here and into words again
 * would take three times as long. `c` counts the published categories of the city in their order.
 */
export async function pointsOf(db: Db, where: RawBuilder<unknown>, city: City): Promise<string> {
  const codes = categoriesOf('', city) ?? [];
  const { rows } = await sql<{ points: string | null }>`
    select string_agg('{"type":"Feature","geometry":{"type":"Point","coordinates":[' || round(lng::numeric, 5) || ',' || round(lat::numeric, 5)
      || ']},"properties":{"n":' || number || ',"y":' || year || ',"c":' || place || case when closed_at is null then ',"o":1}}' else '}}' end, ',') as points
    from public_cases join unnest(${codes}::text[]) with ordinality as k (code, place) on code = category
    where lat is not null and ${where}`.execute(db);
  return `{"type":"FeatureCollection","features":[${rows[0]?.points ?? ''}]}`;
}

/** Points that lie in one field: their middle and how many they are. */
export type Gathered = { lng: number; lat: number; n: number };

/** Where points gather, on a grid of fields `width` degrees wide and as high as they are wide at this latitude. */
export async function gatheredOf(
  db: Db,
  where: RawBuilder<unknown>,
  width: number,
  at: number
): Promise<Gathered[]> {
  const height = width * Math.cos((at * Math.PI) / 180);
  const { rows } = await sql<Gathered>`
    select round(avg(lng)::numeric, 5)::float8 as lng, round(avg(lat)::numeric, 5)::float8 as lat, count(*)::int as n
    from public_cases where lat is not null and ${where}
    group by floor(lng / ${width}::float8), floor(lat / ${height}::float8)`.execute(db);
  return rows;
}

/** What was shown in a part of the city within a time, the latest first. */
export async function listPublished(
  db: Db,
  categories: readonly string[],
  area: { district: string; circle?: Circle },
  when: { from: string; to: string },
  most: number
): Promise<PublicCase[]> {
  const where = sql.join(
    [
      sql`published_at > ${when.from}::timestamptz and published_at <= ${when.to}::timestamptz`,
      sql`category = any(${categories}::text[])`,
      ...(area.district === '' ? [] : [sql`district = ${area.district}`]),
      ...(area.circle ? [inCircle(area.circle)] : [])
    ],
    sql` and `
  );
  const { rows } = await sql<PublicCase>`select ${COLUMNS} from public_cases where ${where}
    order by published_at desc, case_id desc limit ${most}`.execute(db);
  return rows;
}
