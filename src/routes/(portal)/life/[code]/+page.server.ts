import { error } from '@sveltejs/kit';
import type { LifeEvent } from '#catalogue/cards/card.ts';
import { tie } from '#catalogue/tie.ts';
import { listArticles } from '#knowledge/articles/article.server.ts';
import { cardsNamed } from '#routes/(portal)/services/[code]/around.server.ts';
import { viewFor } from '#routes/(portal)/services/[code]/views.server.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import { address } from '#ui/addresses.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script; people print it and tick it off. */
export const csr = false;

const cardsOf = ({ steps }: LifeEvent) => steps.flatMap(({ card }) => card ?? []);

/** The steps in their order, each with the gist of its card; a step whose card is over keeps its own words. */
export const load: PageServerLoad = async ({ locals: { here, lang }, params: { code } }) => {
  const { world, city } = here;
  const life = city.lifeEvents.find((one) => one.code === code);
  if (!life) error(404, 'Not found');
  const { shelf, day } = await shelfToday(here);
  const codes = cardsNamed(shelf, cardsOf(life)).map((head) => head.code);
  const cards = await listArticles(world.db, 'card', day, { audience: 'everyone', codes });
  const cardOf = (named: string | undefined) => {
    const found = cards.find((card) => card.code === named);
    if (!found) return undefined;
    const { name, gist } = viewFor(world.db, found, day, lang);
    return { href: address(`/services/${found.code}`, lang), name, gist };
  };
  return {
    name: tie(life.name[lang]),
    lead: tie(life.lead[lang]),
    url: world.publicUrl + address(`/life/${code}`, lang),
    steps: life.steps.map(({ text, by, card, url }) => ({
      text: tie(text[lang]),
      by: by && tie(by[lang]),
      card: cardOf(card),
      link: url === undefined ? undefined : { href: url, text: new URL(url).hostname }
    })),
    others: city.lifeEvents
      .filter((one) => one !== life)
      .map((one) => ({ href: address(`/life/${one.code}`, lang), text: tie(one.name[lang]) }))
  };
};
