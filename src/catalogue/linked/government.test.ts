import { expect, it } from 'vitest';
import { cardSchema } from '#catalogue/cards/card.ts';
import { governmentService, inScript } from './government.ts';

const said = (pl: string, en = pl) => ({ pl, en, uk: pl });
const card = cardSchema.parse({
  code: 'SC-18',
  symbol: 'SC-18',
  unit: 'USC',
  group: 'civil-status',
  name: said('Odpis aktu', 'Copy of a record'),
  lead: said('Zamów odpis.', 'Order a copy.'),
  who: [{ text: { pl: 'Osoba, której akt **dotyczy**' } }],
  steps: [{ text: { pl: 'Złóż wniosek.' } }],
  places: [{ name: { pl: 'Urząd' }, address: 'ul. Lubelska 29', phone: '12 616 55 11' }],
  online: [{ label: { pl: 'Wniosek' }, url: 'https://www.gov.pl/odpis' }],
  times: [{ text: { pl: 'Do 7 dni.' }, days: 7 }],
  fees: [
    { for: { pl: 'Dawniej' }, amount: 20, until: '2026-01-01' },
    {
      for: { pl: 'Odpis skrócony' },
      amount: 22,
      account: '49 1020 2892 2276 3005 0000 0000',
      from: '2026-01-02'
    },
    { for: { pl: 'Wielojęzyczny' }, text: { pl: 'według liczby stron' } }
  ],
  verified: true
});
const around = {
  url: 'https://city.example/en/services/SC-18',
  city: said('Miasto', 'City'),
  publisher: said('Urząd Miasta', 'City Office'),
  unit: said('Urząd Stanu Cywilnego', 'Registry Office'),
  group: said('Akty', 'Records'),
  phone: '+48120000000',
  related: ['https://city.example/en/services/SC-14']
};

it('a card is a GovernmentService with its ways in, its time and its fees', () => {
  expect(governmentService(card, around, '2026-11-21', 'en')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': around.url,
    url: around.url,
    name: 'Copy of a record',
    description: 'Order a copy.',
    identifier: 'SC-18',
    serviceType: 'Records',
    areaServed: { '@type': 'City', name: 'City' },
    provider: { '@type': 'GovernmentOrganization', name: 'City Office' },
    serviceOperator: { '@type': 'GovernmentOrganization', name: 'Registry Office' },
    audience: { '@type': 'Audience', audienceType: 'Osoba, której akt dotyczy' },
    availableChannel: [
      {
        '@type': 'ServiceChannel',
        processingTime: 'P7D',
        name: 'Wniosek',
        serviceUrl: 'https://www.gov.pl/odpis'
      },
      {
        '@type': 'ServiceChannel',
        processingTime: 'P7D',
        servicePhone: { '@type': 'ContactPoint', telephone: '12 616 55 11' },
        serviceLocation: { '@type': 'Place', name: 'Urząd', address: 'ul. Lubelska 29' }
      }
    ],
    offers: [
      {
        '@type': 'Offer',
        description: 'Odpis skrócony',
        price: 22,
        priceCurrency: 'PLN',
        validFrom: '2026-01-02'
      }
    ],
    isRelatedTo: [{ '@id': 'https://city.example/en/services/SC-14' }]
  });
});

it('nothing in linked data ends the element it stands in', () => {
  const text = inScript({ name: '</script><script>alert(1)</script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>' });
});
