import { error } from '@sveltejs/kit';
import { tie } from '#catalogue/tie.ts';
import type { Head } from '#knowledge/articles/article.server.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import { byLetter } from './letters.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

const rowOf = ({ code, title, lead }: Head, lang: Lang) => ({
  href: address(`/services/${code}`, lang),
  name: tie(title[lang]),
  lead: lead ? tie(lead[lang]) : ''
});

/** All services: by events of a life, by subject, by letter; or those of one subject, `?group=`. */
export const load: PageServerLoad = async ({ locals: { here, lang }, url }) => {
  const { shelf } = await shelfToday(here);
  const base = address('/services', lang);
  const { serviceGroups, lifeEvents } = here.city;
  const asked = url.searchParams.get('group');
  const group = serviceGroups.find(({ code }) => code === asked);
  if (asked !== null && !group) error(404, 'Not found');
  const groups = serviceGroups
    .map((one) => ({
      href: `${base}?group=${one.code}`,
      name: tie(one.name[lang]),
      lead: one.lead ? tie(one.lead[lang]) : '',
      count: shelf.cards.filter((card) => card.group === one.code).length
    }))
    .filter(({ count }) => count > 0);
  return {
    base,
    group: group && {
      name: tie(group.name[lang]),
      lead: group.lead ? tie(group.lead[lang]) : '',
      rows: shelf.cards.filter((card) => card.group === group.code).map((card) => rowOf(card, lang))
    },
    groups,
    life: lifeEvents.map(({ code, name, lead }) => ({
      href: address(`/life/${code}`, lang),
      name: tie(name[lang]),
      lead: tie(lead[lang])
    })),
    guides: shelf.guides.map(({ code, title, lead }) => ({
      href: address(`/guides/${code}`, lang),
      name: tie(title[lang]),
      lead: lead ? tie(lead[lang]) : ''
    })),
    letters: group
      ? []
      : byLetter(
          shelf.cards.map((card) => rowOf(card, lang)),
          lang
        )
  };
};
