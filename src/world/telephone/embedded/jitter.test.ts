import { describe, expect, it } from 'vitest';
import { openJitter, type Jitter } from './jitter.ts';

const packet = (n: number) => new Uint8Array(160).fill(n);
const put = (jitter: Jitter, ...numbers: number[]) => numbers.forEach((n) => jitter.put(n * 160, packet(n)));
const take = (jitter: Jitter, times: number) => Array.from({ length: times }, () => jitter.take()?.[0]);

describe('a voice held back a moment', () => {
  it('begins once two packets are there, and then comes evenly', () => {
    const jitter = openJitter();
    put(jitter, 1);
    expect(take(jitter, 1)).toEqual([undefined]);
    put(jitter, 2, 3);
    expect(take(jitter, 3)).toEqual([1, 2, 3]);
  });

  it('packets that overtook one another come in their order, and a lost one is silence', () => {
    const jitter = openJitter();
    put(jitter, 1, 3, 2, 5, 6);
    expect(take(jitter, 6)).toEqual([1, 2, 3, 0xff, 5, 6]);
  });

  it('one that comes too late is not heard', () => {
    const jitter = openJitter();
    put(jitter, 1, 2, 3);
    expect(take(jitter, 2)).toEqual([1, 2]);
    put(jitter, 1, 4);
    expect(take(jitter, 2)).toEqual([3, 4]);
  });

  it('when there is nothing it waits until there are two again', () => {
    const jitter = openJitter();
    put(jitter, 1, 2);
    expect(take(jitter, 3)).toEqual([1, 2, undefined]);
    put(jitter, 9);
    expect(take(jitter, 1)).toEqual([undefined]);
    put(jitter, 10);
    expect(take(jitter, 2)).toEqual([9, 10]);
  });

  it('a delay that grew is cut', () => {
    const jitter = openJitter();
    put(jitter, 1, 2, 3, 4, 5, 6, 7, 8);
    expect(take(jitter, 3)).toEqual([7, 8, undefined]);
  });

  it('another browser, whose time is another, begins anew', () => {
    const jitter = openJitter();
    put(jitter, 1, 2);
    take(jitter, 1);
    put(jitter, 900_000, 900_001);
    expect(take(jitter, 2).map((n) => n! & 0xff)).toEqual([900_000 & 0xff, 900_001 & 0xff]);
  });

  it('takes packets of any length', () => {
    const jitter = openJitter();
    jitter.put(0, new Uint8Array(480).fill(7));
    expect(take(jitter, 3)).toEqual([7, 7, 7]);
  });

  it('goes on where time turns over', () => {
    const jitter = openJitter();
    for (let n = 0; n < 4; n++) jitter.put((2 ** 32 - 320 + n * 160) >>> 0, packet(n + 1));
    expect(take(jitter, 4)).toEqual([1, 2, 3, 4]);
  });
});
