import { fail, redirect } from '@sveltejs/kit';
import { replyToReview } from '#flow/leading/reviews.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { listReviews } from '#statistics/quality/review.server.ts';
import { momentInWords } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal, refuse } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { here, lang } = locals;
  const reviews = await listReviews(here.world.db, { agent: signedIn({ locals }).id });
  return {
    reviews: reviews.toReversed().map((review) => ({
      ...review,
      when: momentInWords(review.at, lang, here.city.profile.timezone)
    })),
    done: url.searchParams.has('done')
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const [id, words] = [textIn(form, 'id'), textIn(form, 'words').slice(0, 5_000)];
    const appeal = form.has('appeal');
    const done = isId(id)
      ? await replyToReview(here, signedIn(event), id, { words, appeal })
      : refuse('no-such-review');
    if (isRefusal(done)) return fail(400, { id, words, appeal, fault: refusalWords(done, lang) });
    redirect(303, '/desk/quality?done');
  }
};
