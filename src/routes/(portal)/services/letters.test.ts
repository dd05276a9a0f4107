import { expect, it } from 'vitest';
import { byLetter } from './letters.ts';

const names = (...all: string[]) => all.map((name) => ({ name }));

it('names stand under their letters in the order of the alphabet', () => {
  const found = byLetter(
    names('Śmieci', 'Zameldowanie', '„Koperta”', 'Adres', 'Łódź', 'licencja', 'Ślub'),
    'pl'
  );
  expect(found.map(({ letter, rows }) => [letter, rows.map(({ name }) => name)])).toEqual([
    ['A', ['Adres']],
    ['K', ['„Koperta”']],
    ['L', ['licencja']],
    ['Ł', ['Łódź']],
    ['Ś', ['Ślub', 'Śmieci']],
    ['Z', ['Zameldowanie']]
  ]);
  expect(byLetter(names('800+'), 'pl')).toEqual([{ letter: '#', rows: [{ name: '800+' }] }]);
});
