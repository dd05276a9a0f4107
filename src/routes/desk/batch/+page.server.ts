import { error, redirect } from '@sveltejs/kit';
import { beginBatch } from '#flow/many/batch.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { countLines, listBatches } from '#reports/batch.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { batchTexts } from '#ui/texts/batch.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many of one's own batches as somebody still goes back to. */
const RECENT = 20;

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const { db } = here.world;
  const texts = batchTexts[lang];
  const today = todayIn(here, here.world.now()).toString();
  const batches = await listBatches(db, person.id, RECENT);
  const counts = await countLines(
    db,
    batches.map(({ id }) => id)
  );
  return {
    batches: batches.map(({ id, changedAt }) => {
      const { waiting, recorded } = counts.get(id) ?? { waiting: 0, recorded: 0 };
      const done = waiting === 0 && recorded > 0;
      return {
        href: done ? `/desk/batch/${id}/receipt` : `/desk/batch/${id}`,
        text: done ? texts.recorded(recorded) : texts.waiting(waiting),
        when: deskMoment(changedAt, lang, here.city.profile.timezone, today, true)
      };
    })
  };
};

export const actions: Actions = {
  default: async (event) => {
    const person = signedIn(event);
    const id = await beginBatch(event.locals.here, person);
    if (isRefusal(id)) error(403, id.refusal);
    redirect(303, `/desk/batch/${id}`);
  }
};
