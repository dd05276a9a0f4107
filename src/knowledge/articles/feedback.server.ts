/** Feedback on articles: "is something wrong here?" from residents and agents, until somebody settles it. */
import type { Said } from '#ui/said.ts';
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Kind } from './article.ts';

/** One remark. `person` is the name of who works here; residents are not named. */
export type Remark = {
  id: string;
  article: string;
  kind: Kind;
  code: string;
  unit: string;
  title: Said;
  useful: boolean | null;
  text: string;
  person: string | null;
  givenAt: string;
  settledAt: string | null;
  settledBy: string | null;
  settlement: string;
};

/** Remarks in words, the oldest open one first; of one unit, of one article, or settled ones (the newest first). */
export async function listRemarks(
  db: Db | Tx,
  {
    unit = null,
    article = null,
    settled = false
  }: { unit?: string | null; article?: string | null; settled?: boolean },
  most = 100
): Promise<Remark[]> {
  const { rows } = await sql<Remark>`
    select f.id, f.article, a.kind, a.code, a.unit, coalesce(v.content->'name', v.content->'title') as title, f.useful,
      f.text, p.name as person, f.given_at as "givenAt", f.settled_at as "settledAt", s.name as "settledBy", f.settlement
    from article_feedback f
      join articles a on a.id = f.article
      left join article_versions v on v.id = coalesce(f.version, a.published)
      left join people p on p.id = f.person
      left join people s on s.id = f.settled_by
    where f.text <> '' and (f.settled_at is not null) = ${settled}
      and (${unit}::text is null or a.unit = ${unit}) and (${article}::uuid is null or a.id = ${article})
    order by case when ${settled} then f.settled_at end desc, f.given_at, f.id limit ${most}`.execute(db);
  return rows;
}

/** How many found an article useful and how many did not. */
export async function countVotes(db: Db | Tx, article: string): Promise<{ useful: number; not: number }> {
  const { rows } = await sql<{ useful: number; not: number }>`
    select count(*) filter (where useful) as useful, count(*) filter (where not useful) as not
    from article_feedback where article = ${article}`.execute(db);
  return rows[0]!;
}
