import { redirect } from '@sveltejs/kit';
import { isRefusal } from '#world/refusal.ts';
import { caseNumber } from '#cases/case.ts';
import { isTold } from '#flow/duplicates/news.server.ts';
import { confirmFollowing, findFollowing, stopFollowing } from '#flow/duplicates/follow.server.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import { OUTCOME_WORDS, STATUS_WORDS } from '#ui/texts/standing.ts';
import { countMissed } from '#routes/(portal)/missed.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Whoever knows the address can stop the letters, so it may not travel: no referrer, no cache, no index. */
const SECRET = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow'
};

/** A page for each end of the way; a letter's link only looks, because mail programs open links by themselves. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { here, lang } = locals;
  setHeaders(SECRET);
  const done = (['stopped', 'confirmed'] as const).find((one) => one === url.searchParams.get('done'));
  const found = await findFollowing(here, params.link);
  if (!found && done === undefined) await countMissed(locals);
  if (!found) return { done };
  const { case: c, leads, confirmed } = found;
  const { profile, categories } = here.city;
  const told = isTold(here, c);
  const ended = leads.outcome === null ? undefined : OUTCOME_WORDS[leads.outcome][lang];
  // That its resident is asked something is nobody else's business.
  const under = STATUS_WORDS[leads.status === 'asked' ? 'dispatched' : leads.status][lang];
  return {
    done,
    follow: {
      confirmed,
      number: caseNumber(c),
      category: told ? categories.find(({ code }) => code === c.category)?.name[lang] : undefined,
      received: told ? dayInWords(localTime(c.receivedAt, profile.timezone).day, lang) : undefined,
      stands: ended ?? (told ? under : undefined)
    }
  };
};

function back({ params, locals, setHeaders }: RequestEvent, done: string): never {
  setHeaders(SECRET);
  redirect(303, `${address(`/follow/${params.link}`, locals.lang)}?done=${done}`);
}

export const actions: Actions = {
  confirm: async (event) => {
    const done = await confirmFollowing(event.locals.here, event.params.link);
    back(event, isRefusal(done) ? 'over' : 'confirmed');
  },
  stop: async (event) => {
    await stopFollowing(event.locals.here, event.params.link);
    back(event, 'stopped');
  }
};
