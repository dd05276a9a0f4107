import { fail, redirect } from '@sveltejs/kit';
import { todayIn } from '#flow/here.server.ts';
import { say, sayRating, visit, type NotSaid, type Saying } from '#flow/visit.server.ts';
import { filesIn } from '#photos/photos.server.ts';
import { address, caseAddress } from '#ui/addresses.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { viewOf } from './view.ts';

/** Whoever knows the address sees the case, so the address may not travel: no referrer, no cache, no index. */
const SECRET = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow'
};

const DONE = ['comment', 'reply', 'rate', 'contest'] as const;

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { here, lang } = locals;
  setHeaders(SECRET);
  const seen = await visit(here, params.link);
  if (!seen) redirect(303, `${address('/case', lang)}?link=unknown`);
  const today = todayIn(here, here.world.now()).toString();
  const { profile } = here.city;
  return {
    ...viewOf(seen, { here, lang, today }),
    link: params.link,
    complaints: profile.complaints.url,
    done: DONE.find((done) => done === url.searchParams.get('done'))
  };
};

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Back to the page with what was typed and what is wrong, or on to it with a word of thanks. */
function answered(
  event: RequestEvent,
  done: (typeof DONE)[number],
  said: 'said' | NotSaid,
  typed: { text: string; rating: string }
) {
  const { locals, params } = event;
  if (said === 'said') {
    event.setHeaders(SECRET);
    redirect(303, `${caseAddress(params.link, locals.lang)}?done=${done}`);
  }
  const faults = said.faults.map((fault) => ({
    field: fault.field ?? 'text',
    text: refusalWords(fault, locals.lang)
  }));
  return fail(400, { about: done, faults, kept: [...said.kept], ...typed });
}

function saying(done: Saying) {
  return async (event: RequestEvent) => {
    const form = await event.request.formData();
    const typed = text(form, 'text');
    const kept = form.getAll('kept').filter((one) => typeof one === 'string');
    const seen = Number(text(form, 'seen'));
    const said = await say(event.locals.here, event.params.link, done, {
      text: typed,
      files: filesIn(form, 'photos'),
      kept,
      seen
    });
    return answered(event, done, said, { text: typed, rating: '' });
  };
}

export const actions: Actions = {
  comment: saying('comment'),
  reply: saying('reply'),
  contest: saying('contest'),
  rate: async (event) => {
    const form = await event.request.formData();
    const given = {
      rating: text(form, 'rating'),
      text: text(form, 'text'),
      seen: Number(text(form, 'seen'))
    };
    return answered(event, 'rate', await sayRating(event.locals.here, event.params.link, given), given);
  }
};
