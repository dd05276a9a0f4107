/** Which passwords are guessed first. */
import { expect, it } from 'vitest';
import { choiceFault, isGuessed } from './guessed.ts';

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
  'ПарольПароль',
  'LeaveMeAlone'
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

it.each([
  ['short', 'password-short'],
  ['x'.repeat(300), 'password-long'],
  ['Password1234', 'password-common'],
  ['Halina123456', 'password-common'],
  ['zielony parasol', undefined]
])('%s is refused with %s to who chooses it', (password, refusal) => {
  expect(choiceFault(password, ['halina@hejnal.example', 'Halina'])?.refusal).toBe(refusal);
});
