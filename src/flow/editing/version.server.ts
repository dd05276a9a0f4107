/** What every step on a version does the same way: holds it, asks who may, records it with its line. */
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Kind, Stage } from '#knowledge/articles/article.ts';
import type { ArticleFault } from '#knowledge/articles/check.ts';
import type { AnyContent } from '#knowledge/articles/content.ts';
import { keepLine, type Happened, type Signed } from '#knowledge/articles/keep.server.ts';
import { leadsTo, type Deed } from '#knowledge/articles/life.ts';
import type { Person } from '#people/person.ts';
import type { Here } from '#flow/here.server.ts';

/** Somebody at a version as they saw it: `seen` is its revision then. */
export type AtVersion = { person: Person; version: string; seen: number };

/** A version that nobody else can change meanwhile, and the article it is of. */
export type Held = {
  id: string;
  article: string;
  kind: Kind;
  code: string;
  number: number;
  stage: Stage;
  content: AnyContent;
  revision: number;
  from: string | null;
  until: string | null;
};

/** Holds a version and its article; nothing when there is none. */
export async function holdVersion(tx: Tx, id: string): Promise<Held | undefined> {
  const row = await tx
    .selectFrom('article_versions as v')
    .innerJoin('articles as a', 'a.id', 'v.article')
    .select(['v.id', 'v.article', 'a.kind', 'a.code', 'v.number', 'v.stage', 'v.content', 'v.revision'])
    .select(['v.effective_from as from', 'v.effective_until as until'])
    .where('v.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && { ...row, kind: row.kind as Kind, stage: row.stage as Stage, content: row.content as AnyContent }
  );
}

/** Who signs what is kept now. */
export function signedBy({ world }: Pick<Here, 'world'>, person: Person | null): Signed {
  return { person: person?.id ?? null, at: world.now().toString() };
}

/** What a step on a version records: its line, and what else changes of the version. */
export type Recorded = {
  what: Happened;
  reason?: string;
  set?: {
    content?: AnyContent;
    change?: string;
    important?: boolean;
    effective_from?: string | null;
    effective_until?: string | null;
  };
};

/**
 * A step on a version: held, allowed, decided and recorded in one transaction; gives the version's new revision.
 *
 * Refused with `no-such-article`; with `not-allowed` and `article-stage` as its life says; with `article-changed` when
 * somebody did something with it since it was seen. Whatever `decide` refuses is recorded nowhere.
 */
export async function onVersion(
  here: Here,
  { person, version, seen }: AtVersion,
  deed: Deed,
  decide: (
    held: Held,
    tx: Tx,
    to: Stage
  ) => Promise<Recorded | Refusal | Faults> | Recorded | Refusal | Faults
): Promise<number | Refusal | Faults> {
  return here.world.db.transaction().execute(async (tx) => {
    const held = await holdVersion(tx, version);
    if (!held) return refuse('no-such-article');
    const to = leadsTo(person, held.content.unit, held.stage, deed);
    if (isRefusal(to)) return to;
    if (held.revision !== seen) return refuse('article-changed');
    const done = await decide(held, tx, to);
    if ('refusal' in done || 'faults' in done) return done;
    await record(here, tx, held, to, done, person);
    return held.revision + 1;
  });
}

async function record(
  here: Here,
  tx: Tx,
  { id, article, stage, revision }: Held,
  to: Stage,
  { what, reason = '', set = {} }: Recorded,
  person: Person
): Promise<void> {
  const { content, ...rest } = set;
  await tx
    .updateTable('article_versions')
    .set({
      ...rest,
      ...(content === undefined ? {} : { content: JSON.stringify(content) }),
      // What was published in the meantime by the same step stays so.
      ...(to === stage ? {} : { stage: to }),
      revision: revision + 1
    })
    .where('id', '=', id)
    .execute();
  if (what !== 'published')
    await keepLine(tx, here.world.newId, { article, version: id, what, reason }, signedBy(here, person));
}

/** A fault of content as it stands beside its field: `steps.0.text.pl`. */
export function inField({ path, code, about }: ArticleFault): Refusal {
  return {
    refusal: code,
    field: path.map(String).join('.'),
    ...(about === undefined ? {} : { fill: { about } })
  };
}
