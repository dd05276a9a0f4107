/** What is hidden under the seal comes back whole, and only here. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sealOf, type Hidden, type LinkTo } from './seal.server.ts';

const seal = sealOf('a secret of this test, long enough for its job');

const ID = '01900000-0000-7000-8000-000000000001';
const KINDS: LinkTo[] = ['case', 'follower', 'area', 'batch', 'invitation', 'photo'];

it.each(KINDS)('a link to a %s opens that, and what it was not made for stays closed', (to) => {
  const link = seal.link(ID, to);
  expect(link).toMatch(/^[\w-]{38}$/);
  expect(seal.opened(link, to)).toBe(ID);
  const others = KINDS.filter((one) => one !== to && (to !== 'case' || one === 'photo'));
  for (const other of others) expect(seal.opened(link, other), other).toBeUndefined();
});

it('links made before they knew what they open still do, for cases and in letters that went out', () => {
  const old = 'AZAAAAAAcACAAAAAAAAAAWSCTS_CaEropsP5Pg';
  for (const to of KINDS) expect(seal.opened(old, to), to).toBe(to === 'photo' ? undefined : ID);
});

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

const WHATS: Hidden[] = ['kept', 'search', 'letter', 'waiting', 'app', 'webhook'];

it.each(WHATS)(
  'what was hidden as %s is shown as that only: no page can be asked to read out another',
  (what) => {
    const hidden = seal.hidden('a token', what);
    expect(WHATS.filter((one) => seal.shown(hidden, one) !== undefined)).toEqual([what]);
  }
);
