/** The arithmetic of charts: nothing grows out of its room and no two words stand on each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengths, marks, placeWords, shares, widthOf } from './scale.ts';

describe('bars', () => {
  test('the largest fills the room, zero is the ground', () => {
    expect(lengths([604, 1184, 0], 166)).toEqual([expect.closeTo(84.68, 1), 166, 0]);
  });
  test('nothing counted is drawn as nothing', () => {
    expect(lengths([0, 0], 166)).toEqual([0, 0]);
    expect(lengths([], 166)).toEqual([]);
  });
  test('shares are whole percents of the largest', () => {
    expect(shares([702, 331, 97, 54])).toEqual([100, 47, 14, 8]);
  });
});

describe('an axis', () => {
  test.each([
    [28, 7, [0, 7, 14, 21, 28]],
    [3, 7, [0, 7]],
    [0, 7, [0, 7]],
    [60, 7, [0, 14, 28, 42, 56, 70]]
  ])('up to %i in steps of %i', (largest, unit, expected) => {
    expect(marks(largest, unit)).toEqual(expected);
  });
});

describe('words under a bar of parts', () => {
  test('a last word without room ends at the edge, one level lower if the word before is in its way', () => {
    const placed = placeWords(
      [
        { text: 'rozwiązane', at: 0 },
        { text: 'bez realizacji', at: 991 },
        { text: 'poza miastem', at: 1084 }
      ],
      1136,
      16
    );
    expect(placed).toEqual([
      { x: 0, anchor: 'start', level: 0 },
      { x: 991, anchor: 'start', level: 0 },
      { x: 1136, anchor: 'end', level: 1 }
    ]);
  });

  test('no two words of one level overlap', () => {
    const word = fc.record({ text: fc.string({ minLength: 1, maxLength: 20 }), at: fc.nat(1100) });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const inOrder = words.toSorted((a, b) => a.at - b.at);
        const spans = placeWords(inOrder, 1136, 16).map(({ x, anchor, level }, n) => {
          const width = widthOf(inOrder[n]?.text ?? '', 16);
          return { level, from: anchor === 'start' ? x : x - width, to: anchor === 'start' ? x + width : x };
        });
        for (const [n, a] of spans.entries())
          for (const b of spans.slice(n + 1))
            expect(a.level !== b.level || a.to <= b.from || b.to <= a.from).toBe(true);
      })
    );
  });
});
