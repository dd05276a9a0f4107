/** Open cases near a place: looked for in one index, nearest first. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Status } from '#cases/case.ts';
import { metresBetween } from '#places/district.ts';
import type { Point } from '#places/place.ts';

/** What is looked for: open cases of these categories, received since an instant. */
export type Asked = {
  categories: readonly string[];
  since: string;
  /** Only what may be shown to everybody. */
  publicly?: boolean;
};
export type Near = Asked & { point: Point; metres: number };

export type NearCase = {
  id: string;
  year: number;
  number: number;
  category: string;
  status: Status;
  receivedAt: string;
  description: string;
  joined: number;
  /** How far it is; nothing when it was found by its address. */
  metres: number | null;
  /** The words everybody may read, where it is published. */
  words: string | null;
};

/** More is not looked at: whoever has so many around them needs a cluster, not a list. */
const MOST = 200;
const METRES_A_DEGREE = 111_195;

/**
 * Publicly, cases the desk decided not to show are left out, and those shown less exactly than they lie: their
 * distance would tell where that is.
 */
function asked({ categories, since, publicly }: Asked) {
  const shown = publicly
    ? sql`and c.shown <> 'withheld' and (p.precision is null or p.precision = 'exact')`
    : sql``;
  return sql`c.closed_at is null and c.category = any(${[...categories]}) and c.received_at >= ${since} ${shown}`;
}

const COLUMNS = sql`c.id, c.year, c.number, c.category, c.status, c.received_at as "receivedAt", c.joined,
  c.description, p.words`;

/** Cases within so many metres, nearest first: a box of degrees, so that the index alone finds them, then the true distance. */
export async function listNear(db: Db | Tx, near: Near, most: number): Promise<NearCase[]> {
  const { lat, lng } = near.point;
  const north = near.metres / METRES_A_DEGREE;
  const east = north / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const { rows } = await sql<Omit<NearCase, 'metres'> & Point>`
    select ${COLUMNS}, c.lat, c.lng from cases c left join public_cases p on p.case_id = c.id
    where ${asked(near)} and c.lat between ${lat - north} and ${lat + north}
      and c.lng between ${lng - east} and ${lng + east}
    limit ${MOST}`.execute(db);
  return rows
    .map(({ lat, lng, ...row }) => ({ ...row, metres: metresBetween(near.point, { lat, lng }) }))
    .filter(({ metres }) => metres <= near.metres)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, most);
}

/** Cases at the very address, in the same words, newest first. */
export async function listAtAddress(
  db: Db | Tx,
  at: Asked & { address: string },
  most: number
): Promise<NearCase[]> {
  if (at.address === '') return [];
  const { rows } = await sql<Omit<NearCase, 'metres'>>`
    select ${COLUMNS} from cases c left join public_cases p on p.case_id = c.id
    where ${asked(at)} and lower(c.address) = lower(${at.address})
    order by c.received_at desc, c.id desc limit ${most}`.execute(db);
  return rows.map((row) => ({ ...row, metres: null }));
}
