import { redirect } from '@sveltejs/kit';
import { confirmArea, findAreaFollower, stopArea } from '#flow/publishing/areas.server.ts';
import { areaName } from '#flow/publishing/tell.server.ts';
import { address } from '#ui/addresses.ts';
import { isRefusal } from '#world/refusal.ts';
import { countMissed } from '#routes/(portal)/missed.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Whoever knows the address can stop the letters, so it may not travel. */
const SECRET = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow'
};

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { here, lang } = locals;
  setHeaders(SECRET);
  const found = await findAreaFollower(here, params.link);
  if (!found && !url.searchParams.has('done')) await countMissed(locals);
  return {
    done: (['stopped', 'confirmed'] as const).find((one) => one === url.searchParams.get('done')),
    follow: found && { confirmed: found.confirmed_at !== null, area: areaName(here, found, lang) },
    map: address('/map', lang)
  };
};

function back({ params, locals, setHeaders }: RequestEvent, done: string): never {
  setHeaders(SECRET);
  redirect(303, `${address(`/map/follow/${params['link']}`, locals.lang)}?done=${done}`);
}

export const actions: Actions = {
  confirm: async (event) => {
    const done = await confirmArea(event.locals.here, event.params.link);
    back(event, isRefusal(done) ? 'over' : 'confirmed');
  },
  stop: async (event) => {
    await stopArea(event.locals.here, event.params.link);
    back(event, 'stopped');
  }
};
