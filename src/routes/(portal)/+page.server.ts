import { boardOf } from './board.ts';
import { teaserOf } from './teaser.server.ts';
import type { PageServerLoad } from './$types';

/** Everything but last month's figures lies in memory; those are believed for a minute. */
export const load: PageServerLoad = async ({ locals }) => {
  const { here, lang } = locals;
  const now = here.world.now().toZonedDateTimeISO(here.city.profile.timezone);
  return { board: boardOf(here.city, lang, now), teaser: await teaserOf(here, lang) };
};
