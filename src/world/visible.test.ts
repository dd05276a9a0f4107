import { expect, it } from 'vitest';
import { visibleIn } from './visible.ts';

it('what nobody sees becomes a gap, and lines stay lines', () => {
  expect(visibleIn('Zły\0 numer\u0007')).toBe('Zły  numer ');
  expect(visibleIn('raz\r\ndwa\ntrzy\tcztery')).toBe('raz\ndwa\ntrzy cztery');
  expect(visibleIn('pół \uD800')).toBe('pół \uFFFD');
  expect(visibleIn('Їжак 😀')).toBe('Їжак 😀');
});
