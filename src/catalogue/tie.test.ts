import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tie, untie } from './tie.ts';

test.each([
  ['Pies w parku i z właścicielem', 'Pies w_parku i_z_właścicielem'],
  ['O czym? A jak to zgłosić', 'O_czym? A_jak to zgłosić'],
  ['„W razie” (w nocy)', '„W_razie” (w_nocy)'],
  ['zadzwoń: 12 616 55 55, 24 godziny', 'zadzwoń: 12_616_55_55, 24_godziny'],
  ['7 dni, ul. Długa 4, nr 12', '7_dni, ul._Długa 4, nr_12'],
  ['Ліхтар і лавка у парку', 'Ліхтар і_лавка у_парку'],
  ['12 Maja, na końcu 5', '12 Maja, na końcu 5'],
  ['Obraz. Dalej', 'Obraz. Dalej']
])('"%s" is tied as "%s"', (plain, tied) => {
  expect(tie(plain)).toBe(tied.replaceAll('_', '\u00a0'));
});

test('tying changes nothing but spaces, and once is enough', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a w 7 ul.і kź(„') }), (text) => {
      const tied = tie(text);
      expect(untie(tied)).toBe(text);
      expect(tie(tied)).toBe(tied);
    })
  );
});
