import { expect, it } from 'vitest';
import { accountInWords, sumInWords } from './money.ts';

it.each([
  [0, 'pl', '0 zł'],
  [17, 'pl', '17 zł'],
  [0.5, 'pl', '0,50 zł'],
  [66.05, 'en', '66.05 zł'],
  [12500, 'pl', '12 500 zł'],
  [1.1, 'uk', '1,10 zł']
] as const)('%d in %s is %s', (amount, lang, words) => {
  expect(sumInWords(amount, lang).replaceAll(/\s/g, ' ')).toBe(words);
});

it('an account is written in groups, as on a transfer', () => {
  const grouped = '49 1020 2892 2276 3005 0000 0000';
  expect(accountInWords('49102028922276300500000000').replaceAll(/\s/g, ' ')).toBe(grouped);
  expect(accountInWords(`PL ${grouped}`).replaceAll(/\s/g, ' ')).toBe(grouped);
  expect(accountInWords('w kasie urzędu')).toBe('w kasie urzędu');
});
