import { frameOf } from '#routes/(portal)/frame.server.ts';
import type { LayoutServerLoad } from './$types';

/** The language of every page; an address that is no page is told so inside the portal's frame. */
export const load: LayoutServerLoad = ({ locals, route }) => ({
  lang: locals.lang,
  nowhere: route.id === null ? frameOf(locals) : undefined
});
