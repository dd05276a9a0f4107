import { approve, sendBack } from '#flow/editing/approve.server.ts';
import { listRemarks } from '#knowledge/articles/feedback.server.ts';
import { findAtWork, listAtWork } from '#knowledge/articles/work.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { onSeen, settleSent } from '#routes/office/articles/[id=uuid]/deeds.server.ts';
import { momentsOf } from '#routes/office/articles/[id=uuid]/view.server.ts';
import { apartView } from '#routes/work/articles/apart.server.ts';
import { articleView } from '#routes/work/articles/read.server.ts';
import { remarkViews } from '#routes/work/articles/remarks.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
import { dayInWords } from '#ui/dates.ts';
import { articlesTexts } from '#ui/texts/articles.ts';
import { isId } from '#world/key.ts';
import type { Actions, PageServerLoad } from './$types';

/** One version that waits for the unit, with what it changes of what is read now. */
async function waitingView(locals: App.Locals, id: string) {
  const article = await findAtWork(locals.here.world.db, id);
  if (!article?.open) return [];
  const { kind, open, published } = article;
  const view = articleView(locals, kind, open.content);
  return [
    {
      id,
      version: open.id,
      revision: open.revision,
      title: view.title,
      kind: articlesTexts[locals.lang].kinds[kind],
      who: [open.writer ?? '', momentsOf(locals)(open.writtenAt)].filter(Boolean).join(', '),
      change: open.change,
      important: open.important,
      apart: published ? apartView(locals, kind, published.content, open.content) : undefined,
      view: published ? undefined : view
    }
  ];
}

/** So many that wait stand open at once, each with all that it changes; nobody reads more before they answer one. */
const WAITING_MOST = 10;

/** One page of a list by keys: the addresses of the next one and of the first. `name` says which list of the page. */
function pagesOf({ searchParams }: URL, name: string, last: string | undefined, at: string) {
  const to = (after?: string) => {
    const asked = new URLSearchParams(searchParams);
    asked.delete('done');
    asked.delete(name);
    if (after !== undefined) asked.set(name, after);
    return `?${asked}#${at}`;
  };
  return {
    next: last === undefined ? undefined : to(last),
    first: searchParams.has(name) ? to() : undefined
  };
}

export const load: PageServerLoad = async (event) => {
  const { unit } = inUnit(event);
  const { here, lang } = event.locals;
  const { db, now } = here.world;
  const texts = articlesTexts[lang];
  const today = todayIn(here, now()).toString();
  const after = (name: string) => {
    const asked = event.url.searchParams.get(name);
    return isId(asked) ? asked : null;
  };
  const narrowed = { unit, stage: 'approval' as const };
  const waiting = await listAtWork(db, narrowed, today, { most: WAITING_MOST, after: after('waiting') });
  const own = await listAtWork(db, { unit }, today, { after: after('own') });
  const lastOf = ({ articles, more }: typeof own) => (more ? articles.at(-1)?.id : undefined);
  return {
    waiting: (await Promise.all(waiting.articles.map(({ id }) => waitingView(event.locals, id)))).flat(),
    waitingPages: pagesOf(event.url, 'waiting', lastOf(waiting), 'waiting'),
    remarks: remarkViews(event.locals, await listRemarks(db, { unit })),
    own: own.articles.map((one) => [
      { href: `/office/articles/${one.id}`, text: one.title[lang] },
      texts.kinds[one.kind],
      texts.standings[one.standing],
      one.openStage === null ? '' : texts.list.version(one.openNumber ?? 1, texts.stages[one.openStage]),
      one.reviewOn === null ? '' : dayInWords(one.reviewOn, lang)
    ]),
    ownCount: own.count,
    ownPages: pagesOf(event.url, 'own', lastOf(own), 'own'),
    done: event.url.searchParams.get('done') ?? ''
  };
};

export const actions: Actions = {
  approve: onSeen('approved', ({ event, at, sent }) =>
    approve(event.locals.here, at, textIn(sent, 'reason'))
  ),
  back: onSeen('sent-back', ({ event, at, sent }) => sendBack(event.locals.here, at, textIn(sent, 'reason'))),
  settle: settleSent
};
