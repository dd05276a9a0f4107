/** What a resident may choose in their account. */
import { describe, expect, it } from 'vitest';
import { refuse } from '#world/refusal.ts';
import { codeIn, contactOf, detailsFrom, halfHidden } from './account.ts';

const halina = { name: ' Halina ', phone: '+48601000174', lang: 'pl', hearsBy: 'phone' };

it.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['123-456', '123456'],
  ['12345', undefined],
  ['1234567', undefined],
  ['abcdef', undefined],
  ['', undefined]
])('the code %j is read as %j', (typed, code) => {
  expect(codeIn(typed)).toBe(code);
});

describe('details', () => {
  it('are kept without what surrounds them', () => {
    expect(detailsFrom(halina, null)).toEqual({ ...halina, name: 'Halina' });
  });

  it('need neither a name nor a number', () => {
    const bare = { ...halina, name: '', phone: '', hearsBy: 'none' };
    expect(detailsFrom(bare, null)).toMatchObject({ name: '', phone: null });
  });

  it.each([
    ['a name too long', { name: 'H'.repeat(101) }, 'account-name-long', 'name'],
    ['a number that is none', { phone: refuse('phone-wrong', 'phone') }, 'phone-wrong', 'phone'],
    ['calls without a number', { phone: '' }, 'phone-wrong', 'phone'],
    ['letters without an address', { hearsBy: 'email' }, 'not-an-email', 'hearsBy'],
    ['no way at all', { hearsBy: 'pigeon' }, 'contact-missing', 'hearsBy'],
    ['a language there is not', { lang: 'la' }, 'lang-missing', 'lang']
  ])('are refused: %s', (_what, change, refusal, field) => {
    expect(detailsFrom({ ...halina, ...change }, null)).toMatchObject({ faults: [{ refusal, field }] });
  });

  it('have every fault told at once', () => {
    const faults = { name: 'H'.repeat(101), phone: refuse('phone-wrong', 'phone'), lang: '', hearsBy: '' };
    expect(detailsFrom(faults, null)).toMatchObject({ faults: { length: 4 } });
  });
});

it('the next report begins with what the account chose', () => {
  expect(contactOf({ email: 'h@hejnal.example', phone: null, hearsBy: 'email' })).toEqual({
    by: 'email',
    email: 'h@hejnal.example',
    phone: ''
  });
});

it('an address half hidden still says whose mailbox to look into', () => {
  expect(halfHidden('halina@hejnal.example')).toBe('h…\u2060@hejnal.example');
});
