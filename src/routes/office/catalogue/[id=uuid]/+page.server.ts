import { error, fail, redirect } from '@sveltejs/kit';
import { foreseeCatalogue, recordCatalogue } from '#flow/editing/import.server.ts';
import { titleOf, type Given } from '#knowledge/articles/content.ts';
import { apartView } from '#routes/work/articles/apart.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { faultRows } from '#routes/office/catalogue/faults.ts';
import { articlesTexts } from '#ui/texts/articles.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** So many changed articles are shown word by word; the others by their names. */
const APART_MOST = 50;

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const foreseen = await foreseeCatalogue(here, person, event.params.id);
  if (isRefusal(foreseen)) error(404, 'not-here');
  const { name, plan, lost, twice } = foreseen;
  const line = ({ kind, content }: Given) =>
    `${titleOf(content)[lang]} (${articlesTexts[lang].kinds[kind]}, ${content.code})`;
  return {
    name,
    fresh: plan.fresh.map(line),
    changed: plan.changed.map(({ before, after }, at) => ({
      line: line(after),
      apart: at < APART_MOST ? apartView(event.locals, after.kind, before.content, after.content) : undefined
    })),
    gone: plan.gone.map(line),
    same: plan.same,
    lost: faultRows(lost, lang),
    twice: faultRows(twice, lang)
  };
};

export const actions: Actions = {
  record: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const sent = await event.request.formData();
    const typed = { withdraw: sent.has('withdraw'), reason: textIn(sent, 'reason') };
    const recorded = await recordCatalogue(here, person, event.params.id, typed);
    if (isRefusal(recorded)) {
      const { field } = recorded;
      const text = refusalWords(recorded, lang);
      return fail(400, { typed, faults: [{ text, ...(field === undefined ? {} : { field }) }] });
    }
    const { fresh, changed, withdrawn } = recorded;
    redirect(303, `/office/catalogue?recorded=${fresh}.${changed}.${withdrawn}`);
  }
};
