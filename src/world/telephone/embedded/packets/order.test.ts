import { describe, expect, it } from 'vitest';
import { openOrder } from './order.ts';

function takeAll(order: ReturnType<typeof openOrder>, sequences: readonly number[]) {
  return sequences.map((sequence) => {
    const number = order.numberOf(sequence);
    if (number !== undefined) order.take(number);
    return number;
  });
}

describe('counting packets on', () => {
  it('goes on over the end of sixteen bits, also when they come out of order', () => {
    const order = openOrder();
    expect(takeAll(order, [65_533, 65_535, 0, 65_534, 2, 1])).toEqual([
      65_533, 65_535, 65_536, 65_534, 65_538, 65_537
    ]);
  });

  it('goes round many times', () => {
    const order = openOrder();
    let last = -1;
    for (let n = 100; n < 300_000; n++) {
      const number = order.numberOf(n % 65_536);
      expect(number === n || `${number} instead of ${n}`).toBe(true);
      order.take((last = number!));
    }
    expect(last).toBe(299_999);
  });

  it('begins with what is there, and nothing lies before the beginning', () => {
    const order = openOrder();
    expect(takeAll(order, [3, 65_535])).toEqual([3, undefined]);
  });

  it('takes each once, and none that is too old to be known', () => {
    const order = openOrder();
    expect(takeAll(order, [500, 501, 500, 501, 499])).toEqual([500, 501, undefined, undefined, 499]);
    expect(takeAll(order, [800, 499, 501, 544, 545, 545])).toEqual([
      800,
      undefined,
      undefined,
      undefined,
      545,
      undefined
    ]);
  });

  it('a number that proved untrue changes nothing', () => {
    const order = openOrder();
    order.take(10);
    expect(order.numberOf(40_000)).toBeUndefined();
    expect(order.numberOf(30_000)).toBe(30_000);
    expect(order.numberOf(11)).toBe(11);
  });
});
