/** The articles of the hamlet: one of each kind, for tests of single rules. */
import type { LifeEvent, ServiceGroup } from '#catalogue/cards/card.ts';
import type { City } from '#catalogue/city.ts';
import type { Content, Given } from '#knowledge/articles/content.ts';
import { cardSchema } from '#catalogue/cards/card.ts';
import { announcementSchema, contactSchema, guideSchema, scriptSchema } from '#knowledge/articles/shapes.ts';
import { hamlet } from './hamlet.ts';

const said = (pl: string, en = pl, uk = pl) => ({ pl, en, uk });

export const serviceGroup: ServiceGroup = { code: 'streets', name: said('Ulice', 'Streets', 'Вулиці') };
export const movingHouse: LifeEvent = {
  code: 'moving',
  name: said('Przeprowadzka', 'Moving house', 'Переїзд'),
  lead: said('Po kolei.', 'In order.', 'По черзі.'),
  words: ['przeprowadzka'],
  steps: [
    { text: said('Zajmij miejsce na ulicy', 'Take a place in the street'), card: 'ROADS-1' },
    { text: said('Powiedz sąsiadom', 'Tell your neighbours') }
  ],
  verified: true
};

/** The hamlet with a group of services and a life event. */
export const servedHamlet: City = { ...hamlet, serviceGroups: [serviceGroup], lifeEvents: [movingHouse] };

export const card: Content['card'] = cardSchema.parse({
  code: 'ROADS-1',
  symbol: 'ROADS-1',
  unit: 'ROADS',
  group: 'streets',
  events: ['moving'],
  name: said('Zajęcie pasa drogowego', 'Taking a piece of the road', 'Зайняття смуги дороги'),
  lead: said('Na dźwig albo rusztowanie.', 'For a crane or a scaffold.', 'Для крана чи риштування.'),
  short: { pl: 'Wniosek na stronie, dwa tygodnie.' },
  steps: [{ text: { pl: 'Wypełnij **wniosek**.', en: 'Fill in the form.' } }, { text: { pl: 'Zapłać.' } }],
  documents: [{ name: { pl: 'Wniosek' } }],
  fees: [
    { for: { pl: 'Za dzień' }, amount: 4, until: '2026-12-31' },
    { for: { pl: 'Za dzień' }, amount: 5, from: '2027-01-01' }
  ],
  times: [{ text: { pl: 'Do 14 dni' }, days: 14 }],
  law: [{ title: 'Ustawa o drogach publicznych', url: 'https://example.com/eli' }],
  words: ['dźwig', 'rusztowanie'],
  verified: true
});

export const guide: Content['guide'] = guideSchema.parse({
  code: 'winter',
  unit: 'ROADS',
  title: said('Zima na ulicach', 'Winter in the streets', 'Зима на вулицях'),
  lead: said('Kto odśnieża.', 'Who clears the snow.', 'Хто прибирає сніг.'),
  sections: [{ head: { pl: 'Chodniki' }, text: { pl: 'Chodnik odśnieża właściciel.' } }],
  related: ['ROADS-1'],
  verified: true
});

export const script: Content['script'] = scriptSchema.parse({
  code: 'crane',
  unit: 'ROADS',
  title: said('Dźwig na ulicy', 'A crane in the street', 'Кран на вулиці'),
  about: ['ROADS-1'],
  begin: 'where',
  steps: [
    {
      code: 'where',
      say: { pl: 'Czy dźwig stoi na drodze publicznej?' },
      choices: [
        { label: { pl: 'Tak' }, to: 'form' },
        { label: { pl: 'Nie' }, to: 'bye' }
      ]
    },
    { code: 'form', say: { pl: 'Potrzebny jest wniosek.' }, card: 'ROADS-1', ends: 'INF-OK' },
    { code: 'bye', say: { pl: 'Wystarczy zgoda właściciela.' }, ends: 'POZA-MIASTO' }
  ],
  verified: true
});

export const announcement: Content['announcement'] = announcementSchema.parse({
  code: 'ice',
  unit: 'ROADS',
  urgent: true,
  title: said('Gołoledź', 'Ice', 'Ожеледиця'),
  text: said('Jedź wolniej.', 'Drive slowly.', 'Їдьте повільніше.'),
  begins: '2026-11-20T06:00',
  ends: '2026-11-22T22:00',
  verified: true
});

export const contactArticle: Content['contact'] = contactSchema.parse({
  code: 'roads',
  unit: 'ROADS',
  audience: 'agents',
  name: said('Drogi', 'Roads', 'Дороги'),
  about: { pl: 'Wszystko o drogach.' },
  phones: [{ number: '12 000 00 01' }],
  verified: true
});

/** One article of each kind. */
export const articles: readonly Given[] = [
  { kind: 'card', content: card },
  { kind: 'guide', content: guide },
  { kind: 'script', content: script },
  { kind: 'announcement', content: announcement },
  { kind: 'contact', content: contactArticle }
];
