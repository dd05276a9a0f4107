import { error } from '@sveltejs/kit';
import { listRemarks } from '#knowledge/articles/feedback.server.ts';
import { findAtWork, listVersions, type Version } from '#knowledge/articles/work.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { may } from '#people/rights/rights.ts';
import { apartView } from '#routes/work/articles/apart.server.ts';
import { articleView } from '#routes/work/articles/read.server.ts';
import { remarkViews } from '#routes/work/articles/remarks.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { dayInWords } from '#ui/dates.ts';
import { articlesTexts } from '#ui/texts/articles.ts';
import { DEEDS } from './deeds.server.ts';
import { addressFor, confirmedOf, factsOf, historyOf, mayDo, momentsOf, workOf } from './view.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { locals, params, url } = event;
  const { here, lang } = locals;
  const { db, now } = here.world;
  const article = await findAtWork(db, params.id);
  const versions = await listVersions(db, params.id);
  if (!article || !versions[0]) error(404, 'not-here');
  const byId = (name: string) => versions.find(({ id }) => id === url.searchParams.get(name));
  const shown: Version = byId('version') ?? article.open ?? article.published ?? versions[0];
  const against = byId('against');
  const stages = articlesTexts[lang].stages;
  const moment = momentsOf(locals);
  const today = todayIn(here, now()).toString();
  const { published, withdrawn } = article;
  const over = published?.until !== undefined && published.until !== null && published.until < today;
  return {
    href: `/office/articles/${params.id}`,
    unit: person.role === 'officer',
    view: articleView(locals, article.kind, shown.content),
    shown: { id: shown.id, number: shown.number, stage: stages[shown.stage] },
    apart: against && {
      number: against.number,
      sections: apartView(locals, article.kind, against.content, shown.content)
    },
    published: published?.id,
    outside: addressFor(locals, article),
    over: over && published.until ? dayInWords(published.until, lang) : undefined,
    withdrawn: withdrawn && { ...withdrawn, at: moment(withdrawn.at), by: withdrawn.by ?? '' },
    facts: await factsOf(locals, article),
    work: workOf(locals, person, article),
    may: await mayDo(locals, person, article),
    today,
    versions: versions.map(({ id, number, stage, writer, writtenAt, change }, at) => ({
      id,
      number,
      stage: stages[stage],
      about: [writer ?? '', moment(writtenAt)].filter(Boolean).join(', '),
      change,
      before: versions.slice(at + 1).find((one) => one.stage !== 'dropped')?.id
    })),
    history: await historyOf(locals, params.id),
    remarks: remarkViews(locals, await listRemarks(db, { article: params.id })),
    settles: may(person, 'language') || (may(person, 'approve') && person.unit === article.unit),
    confirmed: await confirmedOf(locals, person, versions),
    done: url.searchParams.get('done') ?? ''
  };
};

export const actions: Actions = DEEDS;
