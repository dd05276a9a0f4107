import { expect, test } from 'vitest';
import type { Fact } from '#catalogue/facts.ts';
import { differenceInWords, isNothing } from './city-words.ts';

const fact = (kind: Fact['kind'], code: string, pl?: string): Fact => ({
  kind,
  code,
  place: 0,
  document: pl === undefined ? {} : { name: { pl } }
});

test('one sign and one line for each fact, one line below for each part', () => {
  const words = differenceInWords({
    changes: [
      { what: 'new', fact: fact('category', 'lampa', 'Latarnia') },
      {
        what: 'changed',
        fact: fact('category', 'dziura', 'Dziura'),
        fields: [
          { path: 'deadline.working_days', before: 7, after: 5 },
          { path: 'words', before: ['dziura', 'dół'], after: ['dziura', 'wyrwa'] },
          { path: 'until', before: undefined, after: '2026-12-31' },
          {
            path: 'outline',
            before: [[[[0, 0]]]],
            after: [
              [
                [
                  [0, 0],
                  [1, 1]
                ]
              ]
            ]
          }
        ]
      },
      { what: 'ended', fact: fact('letter', 'closed.uk') }
    ],
    reordered: ['unit']
  });
  expect(words.split('\n')).toEqual([
    '+ category lampa (Latarnia)',
    '~ category dziura (Dziura)',
    '    deadline.working_days: 7 → 5',
    '    words: +wyrwa, -dół',
    '    until: nothing → 2026-12-31',
    '    outline: an outline of 1 points → an outline of 2 points',
    '- letter closed.uk',
    '~ the order of unit facts'
  ]);
});

test('no difference is said, and is nothing', () => {
  expect(differenceInWords({ changes: [], reordered: [] })).toBe('No difference.');
  expect(isNothing({ changes: [], reordered: [] })).toBe(true);
  expect(isNothing({ changes: [], reordered: ['unit'] })).toBe(false);
});

test('a long text is cut', () => {
  const fields = [{ path: 'hint.pl', before: 'a'.repeat(200), after: 'b' }];
  const words = differenceInWords({
    changes: [{ what: 'changed', fact: fact('category', 'x'), fields }],
    reordered: []
  });
  expect(words.split('\n')[1]).toBe(`    hint.pl: ${'a'.repeat(90)}… → b`);
});
