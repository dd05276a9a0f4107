import { fail, redirect } from '@sveltejs/kit';
import { listOperations, countChosen } from '#cases/operation.server.ts';
import { chooseCases } from '#flow/many/operation.server.ts';
import { textIn, textsIn } from '#routes/work/case/form.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { bulkTexts } from '#ui/texts/bulk.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { chosenIn, wholeList } from './chosen.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many of one's own operations as somebody still remembers. */
const RECENT = 10;

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const { db } = here.world;
  const texts = bulkTexts[lang];
  const today = todayIn(here, here.world.now()).toString();
  const operations = await listOperations(db, person.id, RECENT);
  const counts = await countChosen(
    db,
    operations.map(({ id }) => id)
  );
  return {
    recent: operations.flatMap(({ id, intent, state, chosenAt }) => {
      if (!intent) return [];
      const n = counts.get(id) ?? { done: 0, undone: 0 };
      const text = state === 'undone' ? texts.undone(n.undone) : texts.done[intent.what](n.done);
      return [
        {
          href: `/desk/bulk/${id}`,
          text,
          when: deskMoment(chosenAt, lang, here.city.profile.timezone, today, true)
        }
      ];
    })
  };
};

export const actions: Actions = {
  default: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const refused = (refusal: Refusal) =>
      fail(400, {
        numbers: textIn(form, 'numbers'),
        faults: [{ field: 'numbers', text: refusalWords(refusal, lang) }]
      });
    const chosen = textsIn(form, 'all').includes('list')
      ? await wholeList(here, person, textIn(form, 'filter'))
      : await chosenIn(here.world.db, form);
    if (isRefusal(chosen)) return refused(chosen);
    const id = await chooseCases(here, person, chosen);
    if (isRefusal(id)) return refused(id);
    redirect(303, `/desk/bulk/${id}`);
  }
};
