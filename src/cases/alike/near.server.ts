/** Open cases near a place: looked for in one index, nearest first. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Status } from '#cases/case.ts';
import { withoutFlat } from '#cases/publishing/publish.ts';
import { COARSE_METRES, coarsened } from '#places/coarse.ts';
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
  /** How far it is; nothing when it was found by its address. To the middle of its field, when it is rough. */
  metres: number | null;
  /** Is its place told only roughly? */
  rough: boolean;
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
  c.description, p.words, p.precision is not distinct from 'exact' as exact`;

type Row = Omit<NearCase, 'metres' | 'rough'> & { exact: boolean };

/** Where a case lies for whoever asks: everybody sees the middle of its field, unless its place is shown exactly. */
function placeOf({ exact, lat, lng }: { exact: boolean } & Point, publicly: boolean | undefined) {
  const rough = publicly === true && !exact;
  return { rough, at: rough ? coarsened({ lat, lng }) : { lat, lng } };
}

/**
 * Cases within so many metres, nearest first: a box of degrees, so that the index alone finds them, then the distance.
 *
 * A rough one is near within the reach of its field: whoever stands at its very place finds it, and however many
 * places are tried, they tell the field and never the door.
 */
export async function listNear(db: Db | Tx, near: Near, most: number): Promise<NearCase[]> {
  const { lat, lng } = near.point;
  const reach = near.publicly ? Math.max(near.metres, COARSE_METRES) : near.metres;
  const north = (near.publicly ? reach + COARSE_METRES : reach) / METRES_A_DEGREE;
  const east = north / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const { rows } = await sql<Row & Point>`
    select ${COLUMNS}, c.lat, c.lng from cases c left join public_cases p on p.case_id = c.id
    where ${asked(near)} and c.lat between ${lat - north} and ${lat + north}
      and c.lng between ${lng - east} and ${lng + east}
    limit ${MOST}`.execute(db);
  return rows
    .map(({ lat, lng, exact, ...row }) => {
      const { rough, at } = placeOf({ exact, lat, lng }, near.publicly);
      return { ...row, rough, metres: metresBetween(near.point, at) };
    })
    .filter(({ metres, rough }) => metres <= (rough ? reach : near.metres))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, most);
}

/** Cases at the address, in the same words, newest first; publicly at the same house, whichever flat was written. */
export async function listAtAddress(
  db: Db | Tx,
  at: Asked & { address: string },
  most: number
): Promise<NearCase[]> {
  if (at.address === '') return [];
  const wanted = at.publicly ? withoutFlat(at.address) : at.address;
  const same = at.publicly
    ? sql`starts_with(lower(c.address), lower(${wanted}))`
    : sql`lower(c.address) = lower(${wanted})`;
  const { rows } = await sql<Row & { address: string }>`
    select ${COLUMNS}, c.address from cases c left join public_cases p on p.case_id = c.id
    where ${asked(at)} and ${same}
    order by c.received_at desc, c.id desc limit ${at.publicly ? MOST : most}`.execute(db);
  const alike = (address: string) => withoutFlat(address).toLowerCase() === wanted.toLowerCase();
  return rows
    .filter(({ address }) => !at.publicly || alike(address))
    .slice(0, most)
    .map(({ address: _, exact, ...row }) => ({
      ...row,
      rough: at.publicly === true && !exact,
      metres: null
    }));
}
