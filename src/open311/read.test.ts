import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#world/refusal.ts';
import { attributes, given, givenIn, many, one, type Given } from './read.ts';

function read(encoded: string): Given {
  const found = givenIn(encoded);
  if (isRefusal(found)) throw new Error(found.refusal);
  return found;
}

describe('Names and values', () => {
  it('are decoded as forms are: plus is a space, percent is a byte of UTF-8', () => {
    expect(one(read('description=Dziura+w%20jezdni+%C5%82%C4%85'), 'description')).toBe('Dziura w jezdni łą');
  });

  it('read the same after any form library wrote them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))),
        (pairs) => {
          const plain = pairs.filter(([name]) => !name.includes('['));
          expect(read(new URLSearchParams(plain).toString())).toEqual(given(plain));
        }
      )
    );
  });

  it('are refused when the bytes are not UTF-8', () => {
    expect(givenIn('description=%B3%F3d%BC')).toMatchObject({ refusal: 'not-utf8' });
    expect(givenIn('description=100%')).toMatchObject({ refusal: 'not-utf8' });
  });

  it('are refused by the thousand', () => {
    expect(givenIn('a&'.repeat(2001))).toMatchObject({ refusal: 'too-many-values' });
  });

  it('count as not sent when empty', () => {
    expect(one(read('lat=&lat=50.06'), 'lat')).toBe('50.06');
    expect(one(read('lat=%20'), 'lat')).toBeUndefined();
  });

  it('come as a list with commas, repeated, or both', () => {
    expect(many(read('status=open,closed&status=open&status=,'), 'status')).toEqual(['open', 'closed']);
  });
});

describe('Attributes', () => {
  it.each([
    ['repeated', 'attribute[kind]=a&attribute[kind]=b'],
    ['marked with empty brackets', 'attribute[kind][]=a&attribute[kind][]=b'],
    ['numbered', 'attribute[kind][0]=a&attribute[kind][1]=b'],
    ['percent-encoded', 'attribute%5Bkind%5D%5B%5D=a&attribute%5Bkind%5D=b']
  ])('%s are one list', (_, encoded) => {
    expect([...attributes(read(encoded))]).toEqual([['kind', ['a', 'b']]]);
  });

  it('are nothing when left empty, and nothing but what is called so', () => {
    expect([...attributes(read('attribute[kind]=&attribute=x&attribute[a][b]=y&myattribute[a]=z'))]).toEqual(
      []
    );
  });

  it('may be called by a number', () => {
    expect([...attributes(read('attribute[123]=x&attribute[123][0]=y'))]).toEqual([['123', ['x', 'y']]]);
  });

  it('may be called like something built in', () => {
    expect([...attributes(read('attribute[__proto__]=x'))]).toEqual([['__proto__', ['x']]]);
  });
});
