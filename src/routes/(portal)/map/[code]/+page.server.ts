import { fail } from '@sveltejs/kit';
import { toTheMetre } from '#places/coarse.ts';
import { publicCaseAt } from '#routes/(portal)/map/find.server.ts';
import { viewOf } from '#routes/(portal)/map/shown.ts';
import { address } from '#ui/addresses.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { askToFollow } from '#flow/duplicates/follow.server.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** How far around a case its neighbourhood is looked at. */
const AROUND_METRES = '500';

export const load: PageServerLoad = async ({ locals: { here, lang }, params }) => {
  const c = await publicCaseAt(here, params.code);
  const view = viewOf(c, here.city, lang);
  const point = c.lat === null || c.lng === null ? undefined : toTheMetre({ lat: c.lat, lng: c.lng });
  const around =
    point && new URLSearchParams({ lat: String(point.lat), lng: String(point.lng), metres: AROUND_METRES });
  return {
    view,
    point,
    near: c.precision === 'near',
    outline: here.city.profile.map.outline,
    mapStyle: here.world.settings.MAP_STYLE,
    links: {
      map: address('/map', lang),
      area: `${address('/map/follow', lang)}?${around?.toString() ?? new URLSearchParams({ district: c.district ?? '' }).toString()}`,
      around: around && `${address('/map', lang)}?${around.toString()}`,
      feed: `${view.href}/feed.atom`,
      own: address('/case', lang)
    }
  };
};

export const actions: Actions = {
  follow: async ({ locals, params, request }) => {
    const { here, lang, address: from } = locals;
    const c = await publicCaseAt(here, params.code);
    const typed = (await request.formData()).get('email');
    const email = typeof typed === 'string' ? typed : '';
    const done = await askToFollow(here, c.id, email, lang, from);
    return isRefusal(done)
      ? fail(done.refusal === 'follow-tries-used' ? 429 : 400, { email, fault: refusalWords(done, lang) })
      : { asked: true };
  }
};
