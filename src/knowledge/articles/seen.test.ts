import { expect, it } from 'vitest';
import { seenIn } from './seen.ts';

it('what nobody sees becomes a gap, and lines stay lines', () => {
  expect(seenIn('Zły\0 numer\u0007')).toBe('Zły  numer ');
  expect(seenIn('raz\r\ndwa\ntrzy\tcztery')).toBe('raz\ndwa\ntrzy cztery');
  expect(seenIn('pół \uD800')).toBe('pół \uFFFD');
  expect(seenIn('Їжак 😀')).toBe('Їжак 😀');
});
