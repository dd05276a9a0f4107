import { describe, expect, it } from 'vitest';
import { cardSchema, lifeEventSchema } from './card.ts';

const said = (pl: string) => ({ pl, en: pl, uk: pl });
const card = {
  code: 'SA-14',
  symbol: 'SA-14',
  unit: 'SA',
  group: 'citizens',
  name: said('Zameldowanie'),
  lead: said('Zgłoś, gdzie mieszkasz.'),
  steps: [{ text: { pl: 'Przyjdź z dowodem.' } }],
  times: [{ text: { pl: 'Od ręki.' }, days: 0 }],
  fees: [{ for: { pl: 'Zaświadczenie' }, amount: 17 }],
  verified: false
};

describe('a card', () => {
  it('needs a name, a first step and how long it takes', () => {
    expect(cardSchema.parse(card).documents).toEqual([]);
    for (const part of ['name', 'lead', 'steps', 'times', 'verified'])
      expect(cardSchema.safeParse({ ...card, [part]: undefined }).success, part).toBe(false);
  });

  it.each([
    ['a code that is no part of an address', { code: 'KCŚ/dm' }],
    ['a fee of parts of a grosz', { fees: [{ for: { pl: 'a' }, amount: 0.001 }] }],
    ['a fee below nothing', { fees: [{ for: { pl: 'a' }, amount: -1 }] }],
    ['a section nobody knows', { remarks: [] }]
  ])('does not have %s', (_, wrong) => {
    expect(cardSchema.safeParse({ ...card, ...wrong }).success).toBe(false);
  });
});

it('an event of a life has more than one step', () => {
  const event = { code: 'moving', name: said('Przeprowadzka'), lead: said('Po kolei.'), verified: false };
  const step = { text: said('Zamelduj się'), card: 'SA-14' };
  expect(lifeEventSchema.safeParse({ ...event, steps: [step, step] }).success).toBe(true);
  expect(lifeEventSchema.safeParse({ ...event, steps: [step] }).success).toBe(false);
});
