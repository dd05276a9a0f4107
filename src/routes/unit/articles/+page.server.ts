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

/** So many articles a unit sees at once; units have tens. */
const MOST = 200;

export const load: PageServerLoad = async (event) => {
  const { unit } = inUnit(event);
  const { here, lang } = event.locals;
  const { db, now } = here.world;
  const texts = articlesTexts[lang];
  const today = todayIn(here, now()).toString();
  const waiting = await listAtWork(db, { unit, stage: 'approval' }, today, { most: MOST });
  const own = await listAtWork(db, { unit }, today, { most: MOST });
  return {
    waiting: (await Promise.all(waiting.articles.map(({ id }) => waitingView(event.locals, id)))).flat(),
    remarks: remarkViews(event.locals, await listRemarks(db, { unit })),
    own: own.articles.map((one) => [
      { href: `/office/articles/${one.id}`, text: one.title[lang] },
      texts.kinds[one.kind],
      texts.standings[one.standing],
      one.openStage === null ? '' : texts.list.version(one.openNumber ?? 1, texts.stages[one.openStage]),
      one.reviewOn === null ? '' : dayInWords(one.reviewOn, lang)
    ]),
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
