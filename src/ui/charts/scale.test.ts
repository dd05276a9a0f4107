/** The arithmetic of charts: nothing grows out of its room and no two words stand on each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyNth, lengths, marks, placeWords, shares, widthOf, type Word } from './scale.ts';

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

describe('words under an axis', () => {
  test('all stand where there is room; where there is none, every n-th', () => {
    expect(everyNth(['7.30', '8.00', '8.30'], 71, 16)).toBe(1);
    expect(everyNth(['7.30', '8.00', '8.30', '9.00'], 24, 16)).toBe(2);
    expect(everyNth(['10.00', '10.30', '11.00', '11.30'], 24, 16)).toBe(3);
  });
  test('one that is empty leaves its room to the one before', () => {
    expect(everyNth(['20 listopada', '', '', '', '', '25 listopada'], 24, 16)).toBe(1);
    expect(everyNth([], 24, 16)).toBe(1);
  });
});

/** Words under parts of these widths, laid side by side. */
function wordsUnder(parts: readonly (readonly [text: string, width: number])[]): Word[] {
  let at = 0;
  return parts.map(([text, width]) => {
    at += width;
    return { text, at: at - width, middle: at - width / 2 };
  });
}

function reached(words: readonly Word[]) {
  return placeWords(words, 1136, 16).map(({ x, anchor, level }, n) => {
    const width = widthOf(words[n]?.text ?? '', 16);
    return {
      level,
      line: words[n]!.middle,
      from: anchor === 'start' ? x : x - width,
      to: anchor === 'start' ? x + width : x
    };
  });
}

describe('words under a bar of parts', () => {
  test('a last word without room ends at the edge, one level lower if the word before is in its way', () => {
    const words = wordsUnder([
      ['rozwiązane', 991],
      ['bez realizacji', 93],
      ['poza miastem', 52]
    ]);
    expect(placeWords(words, 1136, 16)).toEqual([
      { x: 0, anchor: 'start', level: 0 },
      { x: 991, anchor: 'start', level: 0 },
      { x: 1136, anchor: 'end', level: 1 }
    ]);
  });

  test('many narrow parts at the right edge have words that end at their lines', () => {
    const words = wordsUnder([
      ['rozwiązane', 951],
      ['jeszcze trwa', 33],
      ['zaplanowane', 40],
      ['bez realizacji', 73],
      ['poza miastem i inne', 39]
    ]);
    expect(placeWords(words, 1136, 16)).toEqual([
      { x: 0, anchor: 'start', level: 0 },
      { x: 967.5, anchor: 'end', level: 0 },
      { x: 1004, anchor: 'end', level: 1 },
      { x: 1060.5, anchor: 'end', level: 2 },
      { x: 1116.5, anchor: 'end', level: 3 }
    ]);
  });

  const part = fc.tuple(fc.string({ minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 100 }));
  const bars = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => {
    const all = parts.reduce((sum, [, width]) => sum + width, 0);
    return wordsUnder(parts.map(([text, width]) => [text, (1136 * width) / all] as const));
  });

  test('no two words of one level overlap', () => {
    fc.assert(
      fc.property(bars, (words) => {
        const spans = reached(words);
        for (const [n, a] of spans.entries())
          for (const b of spans.slice(n + 1))
            expect(a.level !== b.level || a.to <= b.from || b.to <= a.from).toBe(true);
      })
    );
  });

  test('no line to a lower word crosses another word, where the first part leaves them room', () => {
    const roomy = bars.filter(([first, second]) => (second?.at ?? 1136) - first!.at > 240);
    fc.assert(
      fc.property(roomy, (words) => {
        const spans = reached(words);
        for (const a of spans)
          for (const b of spans)
            expect(a !== b && b.level > a.level && a.from < b.line && b.line < a.to).toBe(false);
      })
    );
  });
});
