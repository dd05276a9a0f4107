import { json } from '@sveltejs/kit';
import { isOpenOn } from '#catalogue/category.ts';
import { todayIn } from '#flow/here.server.ts';
import { findMatters, wordsFrom } from '#routes/(portal)/report/finding.server.ts';
import type { Suggestion } from '#ui/fields/SearchField.svelte';
import { textIn } from '#routes/work/case/form.server.ts';
import type { RequestHandler } from './$types';

/** Categories that answer to what an agent types; with `all` also those, and what is others', that send people elsewhere. What is typed is sent as a form: it may be anything a caller says. */
export const POST: RequestHandler = async (event) => {
  const { here, lang } = event.locals;
  const { categories, groups, redirects } = here.city;
  const form = await event.request.formData();
  const all = form.has('all');
  const today = todayIn(here, here.world.now()).toString();
  const found = findMatters(here, wordsFrom(textIn(form, 'q')), lang, 12).flatMap(
    ({ code, label }): Suggestion[] => {
      if (all && redirects.some((one) => one.code === code))
        return [{ value: `redirect:${code}`, label, divert: true }];
      const category = categories.find((one) => one.code === code);
      if (!category || (!isOpenOn(category, today) && !(all && category.diversion))) return [];
      const group = groups.find((one) => one.code === category.group)?.name[lang];
      return [{ value: code, label: category.name[lang], ...(group === undefined ? {} : { note: group }) }];
    }
  );
  return json(found.slice(0, 8));
};
