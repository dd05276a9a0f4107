import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from './turn.server.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Pages that end when they are told to, and which of them were begun. */
function asked(count: number) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = Array.from({ length: count }, (_, n) =>
    inTurn(() => {
      begun.push(n);
      return new Promise<number>((end) => (ends[n] = () => end(n)));
    })
  );
  return { begun, ends, all };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('pages asked for at once', () => {
  it('are made five at a time, in their order', async () => {
    const { begun, ends, all } = asked(8);
    await settle();
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    ends[3]!();
    ends[0]!();
    await settle();
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const n of [1, 2, 4, 5, 6]) ends[n]!();
    await settle();
    ends[7]!();
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('do not wait long behind slow ones, and a slow one gives its turn back once', async () => {
    const { begun, ends, all } = asked(16);
    await vi.advanceTimersByTimeAsync(99);
    expect(begun).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toHaveLength(10);
    for (const end of ends) end();
    await settle();
    expect(begun).toHaveLength(15);
    for (const end of ends) end();
    await settle();
    ends[15]!();
    await Promise.all(all);
    const after = asked(7);
    await settle();
    expect(after.begun).toHaveLength(5);
    for (const end of after.ends) end();
    await settle();
    for (const end of after.ends) end();
    await Promise.all(after.all);
  });

  it('go on when one of them breaks', async () => {
    const broken = Array.from({ length: 5 }, () => inTurn(() => Promise.reject(new Error('broken'))));
    expect((await Promise.allSettled(broken)).map(({ status }) => status)).toEqual(
      Array<string>(5).fill('rejected')
    );
    expect(await inTurn(() => Promise.resolve('made'))).toBe('made');
  });
});
