import { address } from '#ui/addresses.ts';
import { tie } from '#catalogue/tie.ts';
import { announcedAt } from './announced.server.ts';
import { boardAt } from './board.ts';
import { shelfToday } from './shelf.server.ts';
import { teaserOf } from './teaser.server.ts';
import type { PageServerLoad } from './$types';

/** Everything but last month's figures and the shelf lies in memory; those are believed for a moment. */
export const load: PageServerLoad = async ({ locals }) => {
  const { here, lang } = locals;
  const now = here.world.now();
  const [teaser, { shelf }] = await Promise.all([teaserOf(here, lang), shelfToday(here)]);
  return {
    board: boardAt(here.city, lang, now),
    teaser,
    announced: announcedAt(shelf.announcements, now.toZonedDateTimeISO(here.city.profile.timezone), lang),
    services: shelf.cards.length,
    life: here.city.lifeEvents.map(({ code, name }) => ({
      href: address(`/life/${code}`, lang),
      text: tie(name[lang])
    }))
  };
};
