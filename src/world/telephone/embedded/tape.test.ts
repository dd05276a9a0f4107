import { describe, expect, it } from 'vitest';
import { loopOf, sequenceOf } from './tape.ts';

describe('what is played', () => {
  it('goes round without a gap', () => {
    const loop = loopOf(Uint8Array.from({ length: 200 }, (_, i) => i));
    expect([...loop.next()!]).toEqual(Array.from({ length: 160 }, (_, i) => i));
    expect([...loop.next()!]).toEqual(Array.from({ length: 160 }, (_, i) => (160 + i) % 200));
  });

  it('one sound after the other, the last piece filled up, and then it is over', () => {
    const tape = sequenceOf([new Uint8Array(100).fill(1), new Uint8Array(), new Uint8Array(100).fill(2)]);
    expect([...tape.next()!]).toEqual([...Array(100).fill(1), ...Array(60).fill(2)]);
    expect([...tape.next()!]).toEqual([...Array(40).fill(2), ...Array(120).fill(0xff)]);
    expect(tape.next()).toBeUndefined();
  });

  it('nothing is over at once', () => {
    expect(sequenceOf([]).next()).toBeUndefined();
    expect(loopOf(new Uint8Array()).next()).toBeUndefined();
  });
});
