/** Writing articles: a new one, a new version of one, saving it, dropping it. */
import { sql } from 'kysely';
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { OPEN_STAGES, type Kind } from '#knowledge/articles/article.ts';
import { articleFaults, shaped, type ArticleFault } from '#knowledge/articles/check.ts';
import type { AnyContent, Given } from '#knowledge/articles/content.ts';
import { knownIn } from '#knowledge/articles/folder.server.ts';
import { addArticle, addVersion, keepLine } from '#knowledge/articles/keep.server.ts';
import { visibleIn } from '#world/visible.ts';
import { mayWrite } from '#knowledge/articles/life.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { Here } from '#flow/here.server.ts';
import { inField, onVersion, signedBy, type AtVersion } from './version.server.ts';

/** What somebody wrote: the content as their form made it, what changed, and whether every agent must read that. */
export type Written = { content: unknown; change: string; important: boolean };

/** The most of a word about the change. */
const CHANGE_MOST = 500;

/** A new article and its first version. */
export type Begun = { article: string; version: string; revision: number };

/**
 * Begins an article with its first draft. Every fault of what was written is told at once, beside its field; a code or
 * a symbol somebody else has is one of them.
 */
export async function beginArticle(
  here: Here,
  person: Person,
  kind: Kind,
  written: Written
): Promise<Begun | Refusal | Faults> {
  if (!may(person, 'write')) return refuse('not-allowed');
  const { db, newId } = here.world;
  return db.transaction().execute(async (tx) => {
    // Two of the same code at once come one after the other, so that the second is told and not broken.
    await sql`lock table articles in share row exclusive mode`.execute(tx);
    const given = await checked(here, tx, kind, written.content);
    if (isFaults(given)) return given;
    if (!mayWrite(person, given.content.unit)) return refuse('not-allowed');
    const [article, version, signed] = [newId(), newId(), signedBy(here, person)];
    await addArticle(tx, article, given, signed.at);
    await draft(here, tx, person, { article, version, number: 1, content: given.content }, written);
    return { article, version, revision: 1 };
  });
}

/**
 * Begins a new version of an article from what is read now, or from its last version where nothing is.
 *
 * Refused with `article-open` when somebody is at work on one: one article, one next version.
 */
export async function beginVersion(here: Here, person: Person, article: string): Promise<Begun | Refusal> {
  if (!may(person, 'write')) return refuse('not-allowed');
  return here.world.db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('articles')
      .select(['id', 'unit', 'published'])
      .where('id', '=', article)
      .forUpdate()
      .executeTakeFirst();
    if (!held) return refuse('no-such-article');
    if (!mayWrite(person, held.unit)) return refuse('not-allowed');
    const versions = await tx
      .selectFrom('article_versions')
      .select(['id', 'number', 'stage', 'content'])
      .where('article', '=', article)
      .orderBy('number', 'desc')
      .execute();
    const open = versions.find(({ stage }) => (OPEN_STAGES as readonly string[]).includes(stage));
    if (open) return refuse('article-open', undefined, { number: open.number });
    const from = versions.find(({ id }) => id === held.published) ?? versions[0]!;
    const next = {
      article,
      version: here.world.newId(),
      number: versions[0]!.number + 1,
      content: from.content as AnyContent
    };
    await draft(here, tx, person, next, { change: '', important: false });
    return { article, version: next.version, revision: 1 };
  });
}

async function draft(
  here: Here,
  tx: Tx,
  person: Person,
  {
    article,
    version,
    number,
    content
  }: { article: string; version: string; number: number; content: AnyContent },
  { change, important }: Pick<Written, 'change' | 'important'>
): Promise<void> {
  const signed = signedBy(here, person);
  const said = { change: visibleIn(change).trim().slice(0, CHANGE_MOST), important };
  await addVersion(tx, { id: version, article, number, content, stage: 'draft', ...said }, signed);
  await keepLine(tx, here.world.newId, { article, version, what: 'written' }, signed);
}

/**
 * Saves a draft, or the words an editor mended at the language check; gives the new revision.
 *
 * Refused with `article-changed` when somebody saved meanwhile, so that of two people at once the second is told and
 * loses nothing: what they wrote is still in their form.
 */
export async function saveVersion(
  here: Here,
  at: AtVersion,
  written: Written
): Promise<number | Refusal | Faults> {
  if (!may(at.person, 'write') && !may(at.person, 'language')) return refuse('not-allowed');
  return onVersion(here, at, 'save', async (held, tx) => {
    const given = await checked(here, tx, held.kind, written.content, held);
    if (isFaults(given)) return given;
    if (held.stage === 'draft' && !mayWrite(at.person, given.content.unit)) return refuse('not-allowed');
    const { important } = written;
    const change = visibleIn(written.change).trim().slice(0, CHANGE_MOST);
    return { what: 'written', set: { content: given.content, change, important } };
  });
}

/** Gives up a version that was never published. */
export async function dropVersion(here: Here, at: AtVersion): Promise<number | Refusal> {
  if (!may(at.person, 'write')) return refuse('not-allowed');
  return withoutFaults(await onVersion(here, at, 'drop', () => ({ what: 'dropped' })));
}

/** A step that checks no content has no faults of it. */
export function withoutFaults(done: number | Refusal | Faults): number | Refusal {
  return isFaults(done) ? done.faults[0]! : done;
}

/** The content when nothing is wrong with it: its shape, its marks, what it leads to, and that it is the only one. */
async function checked(
  here: Here,
  tx: Tx,
  kind: Kind,
  content: unknown,
  own?: { article: string; code: string }
): Promise<Given | Faults> {
  const read = shaped(kind, content);
  if ('faults' in read) return { faults: read.faults.map(inField) };
  const { given } = read;
  const cards = await tx
    .selectFrom('articles')
    .select('code')
    .where('kind', '=', 'card')
    .where('withdrawn_at', 'is', null)
    .execute();
  const itself = given.kind === 'card' ? [given.content.code] : [];
  const known = knownIn(here.city, [...itself, ...cards.map(({ code }) => code)]);
  const faults = [...articleFaults(given, known), ...(await takenBy(tx, given, own))].map(inField);
  if (own && given.content.code !== own.code) faults.push(refuse('article-code-fixed', 'code'));
  return faults.length > 0 ? { faults } : given;
}

/** Codes and symbols that another article has. */
async function takenBy(tx: Tx, given: Given, own?: { article: string }): Promise<ArticleFault[]> {
  const { code } = given.content;
  const symbol = given.kind === 'card' ? given.content.symbol : null;
  const { rows } = await sql<{ code: string; symbol: string | null }>`
    select a.code, v.content->>'symbol' as symbol
    from articles a left join article_versions v on v.article = a.id and v.stage not in ('replaced', 'dropped')
    where a.kind = ${given.kind} and a.id is distinct from ${own?.article ?? null}
      and (lower(a.code) = lower(${code}) or (a.withdrawn_at is null and v.content->>'symbol' = ${symbol}))`.execute(
    tx
  );
  const twice = (name: 'code' | 'symbol', about: string): ArticleFault => ({
    path: [name],
    code: 'article-twice',
    about,
    expected: `a ${name} no other ${given.kind} has`
  });
  return [
    ...(rows.some((row) => row.code.toLowerCase() === code.toLowerCase()) ? [twice('code', code)] : []),
    ...(symbol !== null && rows.some((row) => row.symbol === symbol) ? [twice('symbol', symbol)] : [])
  ];
}

/** Did a step end well? */
export function isDone<T>(done: T | Refusal | Faults): done is T {
  return !isRefusal(done) && !isFaults(done);
}
