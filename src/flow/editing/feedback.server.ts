/** "Is something wrong here?": what readers say of an article, and what became of it; and that an agent has read a change. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { reasonFrom, speaksFor } from '#knowledge/articles/life.ts';
import { visibleIn } from '#world/visible.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { Here } from '#flow/here.server.ts';
import { signedBy } from './version.server.ts';

/** What a reader says: whether it was useful, and in words what is wrong. One of the two is enough. */
export type GivenFeedback = { useful?: boolean | undefined; text: string };

const TEXT_MOST = 1000;
/** Remarks from one network within an hour: a school may send many, a program no more. */
const TRIES = { max: 30, minutes: 60 };

/** A resident says something; nobody is named and nothing of the network is kept. */
export async function giveFeedback(
  here: Here,
  article: { kind: Kind; code: string },
  given: GivenFeedback,
  from: string
): Promise<void | Refusal> {
  const fault = faultIn(given);
  if (fault) return fault;
  const { world } = here;
  const limited = { ...TRIES, what: 'feedback', who: networkOf(from), from };
  if (await isStopped(world, limited, world.now()))
    return refuse('feedback-tries-used', 'text', { minutes: TRIES.minutes });
  return keep(here, article, given, null);
}

/** Somebody who works here says something, by name. */
export async function giveFeedbackAtWork(
  here: Here,
  person: Person,
  article: { kind: Kind; code: string },
  given: GivenFeedback
): Promise<void | Refusal> {
  if (!may(person, 'knowledge')) return refuse('not-allowed');
  return faultIn(given) ?? keep(here, article, given, person);
}

function faultIn({ useful, text }: GivenFeedback): Refusal | undefined {
  if (visibleIn(text).trim() === '' && useful === undefined) return refuse('feedback-empty', 'text');
  return text.length > TEXT_MOST ? refuse('feedback-long', 'text', { max: TEXT_MOST }) : undefined;
}

async function keep(
  here: Here,
  { kind, code }: { kind: Kind; code: string },
  { useful, text }: GivenFeedback,
  person: Person | null
): Promise<void | Refusal> {
  const { db, newId, now } = here.world;
  const found = await db
    .selectFrom('articles')
    .select(['id', 'published', 'audience'])
    .where('kind', '=', kind)
    .where('code', '=', code)
    .where('published', 'is not', null)
    .executeTakeFirst();
  if (!found || (person === null && found.audience !== 'everyone')) return refuse('no-such-article');
  await db
    .insertInto('article_feedback')
    .values({
      id: newId(),
      article: found.id,
      version: found.published,
      person: person?.id ?? null,
      useful: useful ?? null,
      text: visibleIn(text).trim(),
      given_at: now().toString(),
      settled_at: null,
      settled_by: null
    })
    .execute();
}

/** Settles a remark, saying what became of it: an editor, or the unit whose article it is. */
export async function settleFeedback(
  here: Here,
  person: Person,
  id: string,
  settlement: string
): Promise<void | Refusal> {
  if (!may(person, 'language') && !may(person, 'approve')) return refuse('not-allowed');
  const why = reasonFrom(settlement, true);
  if (isRefusal(why)) return why;
  return here.world.db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('article_feedback as f')
      .innerJoin('articles as a', 'a.id', 'f.article')
      .select(['a.unit', 'f.settled_at'])
      .where('f.id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!held) return refuse('no-such-article');
    if (!may(person, 'language') && speaksFor(person, held.unit) === undefined) return refuse('not-allowed');
    if (held.settled_at !== null) return refuse('feedback-settled');
    const { at } = signedBy(here, person);
    await tx
      .updateTable('article_feedback')
      .set({ settled_at: at, settled_by: person.id, settlement: why })
      .where('id', '=', id)
      .execute();
    return undefined;
  });
}

/** Somebody says that they have read an important change. Saying it twice is saying it once. */
export async function confirmChange(here: Here, person: Person, version: string): Promise<void | Refusal> {
  if (!may(person, 'knowledge')) return refuse('not-allowed');
  const { db, now } = here.world;
  const found = await db
    .selectFrom('article_versions')
    .select('id')
    .where('id', '=', version)
    .where('stage', 'in', ['published', 'replaced'])
    .executeTakeFirst();
  if (!found) return refuse('no-such-article');
  await db
    .insertInto('article_confirmations')
    .values({ version, person: person.id, confirmed_at: now().toString() })
    .onConflict((same) => same.doNothing())
    .execute();
}
