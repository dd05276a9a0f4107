import { describe, expect, it } from 'vitest';
import { cardSchema } from './card.ts';
import { beginningOf, costOf, firstSentence, gistOf, visitOf } from './gist.ts';

const said = (pl: string) => ({ pl, en: pl, uk: pl });
const day = '2026-11-21';
const fee = (amount?: number, more: object = {}) => ({
  for: { pl: 'Wydanie' },
  ...(amount === undefined ? { text: { pl: 'zależy od obwodu pnia' } } : { amount }),
  ...more
});
const card = cardSchema.parse({
  code: 'SA-14',
  symbol: 'SA-14',
  unit: 'SA',
  group: 'citizens',
  name: said('Zameldowanie'),
  lead: said('Zgłoś, gdzie mieszkasz.'),
  steps: [
    { text: { pl: 'Dawny krok.' }, until: '2026-01-01' },
    { text: { pl: 'Przyjdź z dowodem.' } },
    { text: { pl: 'Podpisz druk.' } }
  ],
  times: [
    { text: { pl: 'Od ręki.' }, days: 0, until: '2026-12-31' },
    { text: { pl: '7 dni' }, days: 7, from: '2027-01-01' }
  ],
  verified: true
});

it('the gist is the first of what holds on the day', () => {
  expect(gistOf(card, day)).toMatchObject({
    first: { pl: 'Przyjdź z dowodem.' },
    time: { days: 0 },
    cost: undefined,
    visit: undefined
  });
  expect(gistOf(card, '2027-01-01').time).toMatchObject({ days: 7 });
});

describe('what it costs', () => {
  it.each([
    ['nothing is said without fees', [], undefined],
    ['free when every fee is nothing', [fee(0), fee(0)], { is: 'free' }],
    ['from the least to the most', [fee(33), fee(22)], { is: 'known', from: 22, to: 33 }],
    ['a fee of the past does not count', [fee(30, { until: '2026-11-20' }), fee(17)], { from: 17, to: 17 }],
    ['a fee to come does not count', [fee(17), fee(40, { from: '2027-01-01' })], { from: 17, to: 17 }],
    ['it depends where a sum is worked out', [fee(17), fee()], { is: 'depends', least: 17 }],
    ['and on what', [fee()], { is: 'depends', text: { pl: 'zależy od obwodu pnia' } }]
  ])('%s', (_, fees, cost) => {
    const found = costOf({ fees }, day);
    if (cost === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(cost);
  });
});

it.each([
  [{ counter: 'yes', form: 'yes' }, 'no'],
  [{ counter: 'yes', post: 'yes', form: 'no' }, 'no'],
  [{ counter: 'yes', app: 'partly' }, 'partly'],
  [{ counter: 'yes', form: 'no' }, 'yes'],
  [{}, undefined]
] as const)('with %o the answer to "must I come?" is %s', (filing, answer) => {
  expect(visitOf({ filing })).toBe(answer);
});

it.each([
  ['Zrób zdjęcie. Na wprost.', 'Zrób zdjęcie.'],
  [
    'Przyjdź na ul. Wielicką 28 do 5. dnia miesiąca. Weź dowód.',
    'Przyjdź na ul. Wielicką 28 do 5. dnia miesiąca.'
  ],
  ['Wypełnij wniosek:\ndowód\nzdjęcie', 'Wypełnij wniosek:'],
  ['Umów wizytę', 'Umów wizytę'],
  ['Masz 30 dni (licząc od jutra). Potem kara.', 'Masz 30 dni (licząc od jutra).'],
  ['Przyjdź z parasolem albo bez. Potem go oddaj.', 'Przyjdź z parasolem albo bez.'],
  ['Zadzwoń, tel. Centrum jest niżej. Czekaj.', 'Zadzwoń, tel. Centrum jest niżej.'],
  ['', '']
])('the first sentence of "%s"', (words, sentence) => {
  expect(firstSentence(words)).toBe(sentence);
});

it.each([
  [
    '**Zrób zdjęcie** 35 × 45 mm, nie starsze niż 6 miesięcy. Na wprost.',
    'Zrób zdjęcie',
    '35 × 45 mm, nie starsze niż 6 miesięcy'
  ],
  ['**Poczekaj na decyzję.** Od tej pory głosujesz.', 'Poczekaj na decyzję', 'Od tej pory głosujesz'],
  ['Złóż **wniosek**. Potem czekaj.', 'Złóż wniosek', ''],
  ['**Umów wizytę**', 'Umów wizytę', '']
])('a step that says "%s" begins with "%s"', (text, head, rest) => {
  expect(beginningOf(text)).toEqual({ head, rest });
});
