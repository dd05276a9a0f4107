/** Services of the city in Open311 Inquiry v1: the list with a sentence of each, and one with its ways and links. */
import type { Card, ServiceGroup } from '#catalogue/cards/card.ts';
import { inForce } from '#catalogue/cards/force.ts';
import { textIn, wordsIn } from '#catalogue/cards/spoken.ts';
import { inHtml } from '#catalogue/cards/markdown.ts';
import type { Lang } from '#ui/lang.ts';
import type { Said } from '#ui/said.ts';
import type { Format } from './resource.ts';
import type { Tree } from './tree.ts';

/** A service of the list: `until` is the last day it holds. */
export type Listed = { code: string; title: Said; lead: Said | null; until?: string | null };

/** Inquiry v1 expires at midnight of the day named; ours hold to the end of their last day. */
function expirationOf(until: string | null | undefined): string | null {
  return until ? `${until}T23:59:59Z` : null;
}

/** GET Service List. */
export function listedOf({ code, title, lead, until }: Listed, lang: Lang): Tree {
  return {
    id: code,
    service_name: title[lang],
    expiration: expirationOf(until),
    brief_description: lead?.[lang] ?? null
  };
}

/** What the standard calls a detailed description: the steps as they hold today. */
function descriptionOf(card: Card, day: string, lang: Lang): { plain: string; html: string } {
  const steps = inForce(card.steps, day).map(({ text }) => text);
  return {
    plain: [card.lead[lang], ...steps.map((step) => wordsIn(step, lang))].join('\n'),
    html: `${inHtml(card.lead[lang])}<ol>${steps.map((step) => `<li>${inHtml(textIn(step, lang))}</li>`).join('')}</ol>`
  };
}

/** Links of a card as web actions; the kind is an attribute in XML and a field in JSON, as the standard shows. */
function actionsOf(card: Card, day: string, lang: Lang, format: Format): Tree[] {
  const kind = (type: string): Record<string, string> => (format === 'xml' ? { '@type': type } : { type });
  return [
    ...inForce(card.online, day).map(({ label, url }) => ({
      ...kind('Service Request'),
      label: wordsIn(label, lang),
      url
    })),
    ...inForce(card.attachments, day).map(({ label, url }) => ({
      ...kind('Literature'),
      label: wordsIn(label, lang),
      url
    })),
    ...inForce(card.law, day).flatMap(({ title, url }) =>
      url === undefined ? [] : [{ ...kind('Link'), label: title, url }]
    )
  ];
}

/** What a card does not know of itself. */
export type Offered = {
  card: Card;
  group: ServiceGroup | undefined;
  url: string;
  until: string | null;
  day: string;
};

/** GET Service: a list of one. */
export function offeredOf({ card, group, url, until, day }: Offered, lang: Lang, format: Format): Tree {
  const name = group?.name[lang] ?? card.group;
  const { plain, html } = descriptionOf(card, day, lang);
  return {
    id: card.code,
    service_name: card.name[lang],
    expiration: expirationOf(until),
    categories: format === 'xml' ? { category_name: name } : [{ category_name: name }],
    url,
    brief_description: card.lead[lang],
    description: plain,
    description_html: html,
    web_actions: actionsOf(card, day, lang, format)
  };
}

/** What is asked for after `services/`: everything, the services of a group by its code or name, or one by its code. */
export type Inquired = { all: true } | { group: string } | { code: string };

/** Reads it. A group's name is what the standard puts there; programs may use its code instead. */
export function inquiredIn(asked: string, groups: readonly ServiceGroup[]): Inquired {
  if (asked === 'all') return { all: true };
  const group = groups.find(({ code, name }) => code === asked || Object.values(name).includes(asked));
  return group ? { group: group.code } : { code: asked };
}
