/** A card as schema.org's GovernmentService, for search engines and whoever reads pages by machine. */
import type { Card, Said } from '#catalogue/cards/card.ts';
import { inForce } from '#catalogue/cards/force.ts';
import { wordsIn } from '#catalogue/cards/spoken.ts';
import type { Lang } from '#ui/lang.ts';

/** What a card does not know of itself: its address, who offers it, and what it stands beside. */
export type Around = {
  url: string;
  city: Said;
  publisher: Said;
  unit: Said | undefined;
  group: Said | undefined;
  phone: string;
  /** Addresses of the related cards. */
  related: readonly string[];
};

export type Linked = { readonly [name: string]: unknown };

/** ISO 8601, as schema.org's Duration wants it. */
const durationOf = (days: number) => `P${days}D`;

function channelsOf(card: Card, day: string, lang: Lang, phone: string): Linked[] {
  const days = inForce(card.times, day)[0]?.days;
  const time = days === undefined ? {} : { processingTime: durationOf(days) };
  const counters = inForce(card.places, day).map((place) => ({
    '@type': 'ServiceChannel',
    ...time,
    servicePhone: { '@type': 'ContactPoint', telephone: place.phone ?? phone },
    serviceLocation: {
      '@type': 'Place',
      name: wordsIn(place.name, lang),
      address: place.address
    }
  }));
  const online = inForce(card.online, day).map(({ label, url }) => ({
    '@type': 'ServiceChannel',
    ...time,
    name: wordsIn(label, lang),
    serviceUrl: url
  }));
  return [...online, ...counters];
}

function offersOf(card: Card, day: string, lang: Lang): Linked[] {
  const held = card.fees.filter(({ until }) => until === undefined || until >= day);
  return held.flatMap((fee) =>
    fee.amount === undefined
      ? []
      : [
          {
            '@type': 'Offer',
            description: wordsIn(fee.for, lang),
            price: fee.amount,
            priceCurrency: 'PLN',
            ...(fee.from === undefined ? {} : { validFrom: fee.from }),
            ...(fee.until === undefined ? {} : { validThrough: fee.until })
          }
        ]
  );
}

/** schema.org/GovernmentService with its channels and fees; only what holds on the day or later. */
export function governmentService(card: Card, around: Around, day: string, lang: Lang): Linked {
  const who = inForce(card.who, day).map(({ text }) => wordsIn(text, lang));
  const offers = offersOf(card, day, lang);
  const channels = channelsOf(card, day, lang, around.phone);
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': around.url,
    url: around.url,
    name: card.name[lang],
    description: card.lead[lang],
    identifier: card.symbol,
    ...(around.group ? { serviceType: around.group[lang] } : {}),
    areaServed: { '@type': 'City', name: around.city[lang] },
    provider: { '@type': 'GovernmentOrganization', name: around.publisher[lang] },
    ...(around.unit
      ? { serviceOperator: { '@type': 'GovernmentOrganization', name: around.unit[lang] } }
      : {}),
    ...(who.length > 0 ? { audience: { '@type': 'Audience', audienceType: who.join('; ') } } : {}),
    ...(channels.length > 0 ? { availableChannel: channels } : {}),
    ...(offers.length > 0 ? { offers } : {}),
    ...(around.related.length > 0 ? { isRelatedTo: around.related.map((url) => ({ '@id': url })) } : {})
  };
}

/** Linked data as it may stand in a page: nothing in it can end the element it stands in. */
export function inScript(linked: Linked): string {
  return JSON.stringify(linked).replaceAll('<', '\\u003c');
}
