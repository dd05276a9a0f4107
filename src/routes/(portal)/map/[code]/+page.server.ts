import { fail } from '@sveltejs/kit';
import { toTheMetre } from '#places/coarse.ts';
import { askedIn } from '#routes/(portal)/asking.server.ts';
import { publicCaseAt } from '#routes/(portal)/map/find.server.ts';
import { viewOf } from '#routes/(portal)/map/shown.ts';
import { address } from '#ui/addresses.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { askingFor, mayAsk } from '#flow/sending/asking.server.ts';
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
    asking: await askingFor(here),
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
    const form = await request.formData();
    const typed = form.get('email');
    const email = typeof typed === 'string' ? typed : '';
    const asked = askedIn(form, from);
    const doubt = await mayAsk(here, asked);
    const done = doubt ?? (await askToFollow(here, c.id, email, lang, from));
    if (!isRefusal(done)) return { asked: true };
    const often = doubt !== undefined || done.refusal === 'follow-tries-used';
    const waited = doubt?.waited ?? asked.waited;
    return fail(often ? 429 : 400, { email, waited, fault: refusalWords(done, lang) });
  }
};
