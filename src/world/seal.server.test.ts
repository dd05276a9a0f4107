/** What is hidden under the seal comes back whole, and only here. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sealOf } from './seal.server.ts';

const seal = sealOf('a secret of this test, long enough for its job');

it('any text comes back, and stands in an address as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const hidden = seal.hidden(text);
      expect(hidden).toMatch(/^[\w-]+$/);
      expect(seal.shown(hidden)).toBe(text.toWellFormed());
    })
  );
});

it('the same text hides differently each time', () => {
  expect(seal.hidden('601 000 174')).not.toBe(seal.hidden('601 000 174'));
});

it.each(['', 'forged', 'A'.repeat(60), '%00'])('%j was not hidden here', (forged) => {
  expect(seal.shown(forged)).toBeUndefined();
});

it('neither a changed one nor one of another key is shown', () => {
  const hidden = seal.hidden('dziura');
  const changed = hidden.slice(0, -2) + (hidden.endsWith('AA') ? 'BB' : 'AA');
  expect(seal.shown(changed)).toBeUndefined();
  expect(sealOf('another secret, just as long as the first').shown(hidden)).toBeUndefined();
});
