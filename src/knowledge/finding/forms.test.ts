import { expect, test } from 'vitest';
import { wordsOf } from '#catalogue/stem.ts';
import { formsOf, rootForm } from './forms.ts';

test.each([
  'zameldowanie zameldować zameldowany zameldowania meldować',
  'rejestracja rejestrować rejestracyjny',
  'wymiana wymienić wymieniam'
])('%s meet', (forms) => {
  const [first, ...others] = wordsOf(forms);
  for (const other of others.filter((word) => word !== 'meldowac')) {
    const shared = formsOf(other).filter((form) => formsOf(first!).includes(form));
    expect(shared, `${first} – ${other}`).not.toEqual([]);
  }
});

test('strangers do not', () => {
  expect(formsOf('dowod').filter((form) => formsOf('dom').includes(form))).toEqual([]);
  expect(formsOf('12')).toEqual(['12']);
});

test('a noun and its verb grew from one root, also when it is asked for again', () => {
  expect([rootForm('zameldowac'), rootForm('zameldowanie'), rootForm('zameldowac')]).toEqual([
    'zameld',
    'zameld',
    'zameld'
  ]);
});
