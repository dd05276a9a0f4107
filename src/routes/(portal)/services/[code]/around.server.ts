/** What stands around a card: its group, its unit, the events of a life it is part of, and what one may also need. */
import type { Card } from '#catalogue/cards/card.ts';
import { tie } from '#catalogue/tie.ts';
import type { Head } from '#knowledge/articles/article.server.ts';
import type { Shelf } from '#knowledge/articles/shelf.server.ts';
import type { Here } from '#flow/here.server.ts';
import { address } from '#ui/addresses.ts';
import type { Place } from '#ui/frame/links.ts';
import type { Lang } from '#ui/lang.ts';

export type Link = Pick<Place, 'href' | 'text'>;

/** A card or a guide as a link. */
export function linkTo({ kind, code, title }: Head, lang: Lang): Link {
  const word = kind === 'guide' ? 'guides' : 'services';
  return { href: address(`/${word}/${code}`, lang), text: tie(title[lang]) };
}

/** The cards of these codes that can be read, in the order in which they are named. */
export function cardsNamed(shelf: Shelf, codes: readonly string[]): Head[] {
  return codes.flatMap((code) => shelf.cards.find((head) => head.code === code) ?? []);
}

/** Events of a life whose steps lead here, or that the card names itself. */
export function lifeOf({ city }: Here, card: Pick<Card, 'code' | 'events'>, lang: Lang): Link[] {
  return city.lifeEvents
    .filter(({ code, steps }) => card.events.includes(code) || steps.some((step) => step.card === card.code))
    .map(({ code, name }) => ({ href: address(`/life/${code}`, lang), text: tie(name[lang]) }));
}

export function aroundOf(here: Here, shelf: Shelf, card: Card, lang: Lang) {
  const group = here.city.serviceGroups.find(({ code }) => code === card.group);
  const unit = here.city.units.find(({ code }) => code === card.unit);
  return {
    group: group && {
      href: `${address('/services', lang)}?group=${group.code}`,
      text: tie(group.name[lang])
    },
    unit: unit && tie(unit.name[lang]) + (card.section === undefined ? '' : `, ${tie(card.section)}`),
    life: lifeOf(here, card, lang),
    related: cardsNamed(shelf, card.related).map((head) => linkTo(head, lang))
  };
}
