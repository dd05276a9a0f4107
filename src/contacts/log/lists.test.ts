/** The lists of the log. */
import { expect, it } from 'vitest';
import { contactListIn } from './lists.ts';

it('A word that names no list means all', () => {
  expect(contactListIn('missed')).toBe('missed');
  expect(contactListIn('forged')).toBe('all');
  expect(contactListIn(null)).toBe('all');
});
