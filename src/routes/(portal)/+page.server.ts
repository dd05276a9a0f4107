import { address } from '#ui/addresses.ts';
import type { City } from '#catalogue/city.ts';
import { tie } from '#catalogue/tie.ts';
import type { Lang } from '#ui/lang.ts';
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
    life: lifeOf(here.city, lang)
  };
};

type Life = { href: string; text: string }[];
const lives = new WeakMap<City, Map<Lang, Life>>();

/** The events of a life with their addresses, the same as long as the city is. */
function lifeOf(city: City, lang: Lang): Life {
  const langs = lives.get(city) ?? new Map<Lang, Life>();
  lives.set(city, langs);
  const life =
    langs.get(lang) ??
    city.lifeEvents.map(({ code, name }) => ({
      href: address(`/life/${code}`, lang),
      text: tie(name[lang])
    }));
  langs.set(lang, life);
  return life;
}
