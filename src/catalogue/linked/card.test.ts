import { describe, expect, it } from 'vitest';
import { cardSchema } from '#catalogue/cards/card.ts';
import { openCard } from './card.ts';

const said = (pl: string) => ({ pl, en: pl, uk: pl });
const account = '49 1020 2892 2276 3005 0000 0000';
const card = cardSchema.parse({
  code: 'SC-18',
  symbol: 'SC-18',
  unit: 'USC',
  group: 'civil-status',
  name: said('Odpis aktu'),
  lead: said('Zamów odpis.'),
  short: { pl: 'Tylko dla konsultanta.' },
  steps: [{ text: { pl: 'Dawniej.' }, until: '2026-01-01' }, { text: { pl: 'Złóż wniosek.' } }],
  times: [{ text: { pl: 'Od ręki.' }, days: 0 }],
  fees: [
    { for: { pl: 'Odpis skrócony' }, amount: 22, account, verified: true },
    { for: { pl: 'Odpis zupełny' }, amount: 33, account },
    { for: { pl: 'Odpis od stycznia' }, amount: 40, from: '2027-01-01' }
  ],
  verified: false
});

describe('a card as open data', () => {
  const open = openCard(card, '2026-11-21');

  it('holds what holds and what is to come, and not what is over', () => {
    expect(open.steps).toEqual([{ text: { pl: 'Złóż wniosek.' } }]);
    expect(open.fees.at(-1)).toEqual({ for: { pl: 'Odpis od stycznia' }, amount: 40, from: '2027-01-01' });
  });

  it('never holds the number of an account that nobody confirmed', () => {
    expect(open.fees.map((fee) => ('account' in fee ? fee.account : undefined))).toEqual([
      account,
      undefined,
      undefined
    ]);
  });

  it('holds nothing of what is for the office and its agents', () => {
    expect(JSON.stringify(open)).not.toMatch(/verified|konsultanta|"words"/);
  });
});
