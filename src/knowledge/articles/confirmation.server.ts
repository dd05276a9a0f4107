/** Confirmations: which important changes somebody still has to read, and who has read one. */
import { sql, type RawBuilder } from 'kysely';
import type { Said } from '#ui/said.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { Kind } from './article.ts';

/** An important change that waits to be read. `version` is the one that is read now. */
export type ChangeToConfirm = {
  version: string;
  article: string;
  kind: Kind;
  code: string;
  unit: string;
  title: Said;
  number: number;
  change: string;
  publishedAt: string;
};

/**
 * Important changes of articles that are read, which have no confirmation of this person at that version or a later
 * one, and were published after they began here. What was important stays so until it is confirmed, even where a
 * small change came after it.
 */
const toConfirm = (person: RawBuilder<string>, day: string) => sql`
  from (select distinct on (w.article) w.article, w.number, w.published_at from article_versions w
      where w.important and w.stage in ('published', 'replaced') order by w.article, w.number desc) last
    join articles a on a.id = last.article
    join article_versions v on v.id = a.published
    join people reader on reader.id = ${person}
  where a.withdrawn_at is null and (v.effective_until is null or v.effective_until >= ${day}::date)
    and last.published_at >= coalesce(reader.hired_at, '-infinity')
    and not exists (select from article_confirmations c join article_versions w on w.id = c.version
      where c.person = reader.id and w.article = a.id and w.number >= last.number)`;

/** What a person has to read, the oldest first. */
export async function listToConfirm(db: Db | Tx, person: string, day: string): Promise<ChangeToConfirm[]> {
  const { rows } = await sql<ChangeToConfirm>`
    select v.id as version, a.id as article, a.kind, a.code, a.unit,
      coalesce(v.content->'name', v.content->'title') as title, last.number,
      (select w.change from article_versions w where w.article = a.id and w.number = last.number) as change,
      last.published_at as "publishedAt" ${toConfirm(sql`${person}::uuid`, day)}
    order by last.published_at, a.id`.execute(db);
  return rows;
}

/** How many changes a person has to read on that day, as a part of a question. */
export function countToConfirm(person: RawBuilder<string>, day: string): RawBuilder<number> {
  return sql<number>`(select count(*)::int ${toConfirm(person, day)})`;
}

/** Who works at the desk, and since when they have read this version or a later one; who has not comes first. */
export async function listConfirmations(
  db: Db | Tx,
  version: string
): Promise<{ person: string; name: string; confirmedAt: string | null }[]> {
  const { rows } = await sql<{ person: string; name: string; confirmedAt: string | null }>`
    select p.id as person, p.name,
      (select min(c.confirmed_at) from article_confirmations c join article_versions w on w.id = c.version
        where c.person = p.id and w.article = v.article and w.number >= v.number) as "confirmedAt"
    from people p, article_versions v
    where v.id = ${version} and p.role in ('agent', 'supervisor') and p.left_at is null
      and coalesce(p.hired_at, '-infinity') <= v.published_at
    order by 3 nulls first, p.name`.execute(db);
  return rows;
}
