/** Clusters in the database: worked out by the clock, listed for the desk, dismissed by a person. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Likely } from './cluster.ts';

/** The longest part of a description that is compared, in characters. */
const COMPARED_TEXT = 400;

/** Open reports with a point received since an instant, as far as likeness goes. `groupOf` names a category's group. */
export async function listLikely(
  db: Db,
  since: string,
  groupOf: (category: string) => string
): Promise<Likely[]> {
  const { rows } = await sql<{
    id: string;
    category: string;
    lat: number;
    lng: number;
    at: string;
    text: string;
  }>`
    select id, category, lat, lng, received_at as at, left(description, ${COMPARED_TEXT}) as text from cases
    where closed_at is null and lat is not null and received_at >= ${since} and regime = 'report'`.execute(
    db
  );
  return rows.map(({ id, category, lat, lng, at, text }) => ({
    id,
    category,
    group: groupOf(category),
    point: { lat, lng },
    at: Date.parse(at),
    text
  }));
}

/** Which dismissals since an instant each case stands in. */
export async function listDismissed(
  db: Db,
  since: string
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db
    .selectFrom('dismissals')
    .select(['case_id', 'id'])
    .where('dismissed_at', '>=', since)
    .execute();
  const by = Map.groupBy(rows, (row) => row.case_id);
  return new Map([...by].map(([id, of]) => [id, new Set(of.map((one) => one.id))]));
}

/** What was found takes the place of all that was found before. */
export async function replaceClusters(db: Db, clusters: readonly Likely[][], now: string): Promise<void> {
  const rows = clusters.map((cluster) => ({
    lead: cluster[0]!.id,
    cases: cluster.map(({ id }) => id),
    size: cluster.length,
    found_at: now
  }));
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('clusters').execute();
    await sql`insert into clusters
      select r.* from jsonb_populate_recordset(null::clusters, ${JSON.stringify(rows)}::jsonb) r
      where exists (select from cases c where c.id = r.lead)`.execute(tx);
  });
}

/** A case of a cluster as the desk sees it. */
export type Member = {
  id: string;
  year: number;
  number: number;
  version: number;
  category: string;
  status: string;
  receivedAt: string;
  address: string | null;
  district: string | null;
  lat: number;
  lng: number;
  text: string;
  joined: number;
};

export type Cluster = { lead: string; foundAt: string; members: Member[] };

type Row = { lead: string; cases: string[]; found_at: string };

/** Members that are still open and in no category that is closed to whoever looks, in their order; a cluster of which one or none is left is none any more. */
async function withMembers(db: Db, rows: readonly Row[], closed: readonly string[]): Promise<Cluster[]> {
  const ids = rows.flatMap((row) => row.cases);
  const { rows: members } = await sql<Member>`
    select id, year, number, version, category, status, received_at as "receivedAt", address, district, lat, lng,
      left(description, ${COMPARED_TEXT}) as text, joined
    from cases where id = any(${ids}::uuid[]) and closed_at is null and lat is not null
      and category <> all(${[...closed]}::text[])`.execute(db);
  const by = new Map(members.map((one) => [one.id, one]));
  return rows
    .map((row) => ({
      lead: row.lead,
      foundAt: row.found_at,
      members: row.cases.flatMap((id) => by.get(id) ?? [])
    }))
    .filter((cluster) => cluster.members.length > 1);
}

/** The largest clusters, no more than `most`. */
export async function listClusters(db: Db, most: number, closed: readonly string[] = []): Promise<Cluster[]> {
  const { rows } = await sql<Row>`
    select lead, cases, found_at from clusters order by size desc, lead limit ${most}`.execute(db);
  return withMembers(db, rows, closed);
}

/** The cluster a case leads, as it stands now. */
export async function findCluster(
  db: Db,
  lead: string,
  closed: readonly string[] = []
): Promise<Cluster | undefined> {
  const { rows } = await sql<Row>`select lead, cases, found_at from clusters where lead = ${lead}`.execute(
    db
  );
  return (await withMembers(db, rows, closed))[0];
}

/** How many clusters there are, counted no further than `most`. */
export async function countClusters(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from clusters limit ${most}) few`.execute(db);
  return rows[0]!.n;
}

/** Somebody said that these are not one: they are suggested together no more. */
export async function dismiss(
  tx: Tx,
  lead: string,
  cases: readonly string[],
  by: { id: string; person: string; at: string }
): Promise<void> {
  await sql`insert into dismissals (id, case_id, person, dismissed_at)
    select ${by.id}, c.id, ${by.person}, ${by.at} from cases c where c.id = any(${[...cases]}::uuid[])
    on conflict do nothing`.execute(tx);
  await tx.deleteFrom('clusters').where('lead', '=', lead).execute();
}

/** Forgets dismissals nobody looks back at. */
export async function sweepDismissals(db: Db, before: string): Promise<void> {
  await db.deleteFrom('dismissals').where('dismissed_at', '<', before).execute();
}
