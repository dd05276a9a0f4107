/** Which passwords are guessed first. */
import { expect, it } from 'vitest';
import { isGuessed } from './guessed.ts';

it.each([
  'Password1234',
  'zaq12wsxcde3',
  'Polska123456',
  '012345678901',
  'qwertyuiopas',
  'zyxwvutsrqponm',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'hasło1hasło1',
  'ПарольПароль'
])('%s is', (password) => {
  expect(isGuessed(password)).toBe(true);
});

it.each(['halina1234-h', 'HalinaHalina', 'hejnal.example1'])(
  '%s is, to whoever knows her address',
  (password) => {
    expect(isGuessed(password, ['halina@hejnal.example'])).toBe(true);
  }
);

it.each(['zielony parasol', 'trzy koty i pies', 'Kx7#mQ2!vB9z', 'halina lubi zielone żaby'])(
  '%s is not',
  (password) => {
    expect(isGuessed(password, ['halina@hejnal.example'])).toBe(false);
  }
);
