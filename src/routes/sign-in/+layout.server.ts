import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => ({
  lang: locals.lang,
  centre: locals.here.city.profile.centre[locals.lang],
  address: url.pathname + url.search
});
