import { describe, expect, it } from 'vitest';
import { shaped } from '#knowledge/articles/check.ts';
import { articles, card } from '#town/articles.ts';
import { fromTable, tableOf } from './table.ts';

const typed = (rows: readonly (readonly (string | number | null)[])[]) =>
  rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));

describe('a table', () => {
  it('written and read again holds the same articles', () => {
    const { heads, rows } = tableOf(articles);
    const { all, kinds } = fromTable(heads, typed(rows));
    expect(kinds).toEqual(['card', 'guide', 'script', 'announcement', 'contact']);
    const read = all.map(({ kind, content }) => shaped(kind, content));
    expect(read).toEqual(articles.map((given) => ({ given })));
  });

  it('has its columns in the order in which people read a card', () => {
    const steps = Array.from({ length: 11 }, (_, n) => ({ text: { pl: `Krok ${n + 1}` } }));
    const { heads } = tableOf([{ kind: 'card', content: { ...card, steps } }]);
    expect(heads.slice(0, 4)).toEqual(['kind', 'code', 'symbol', 'unit']);
    expect(heads.filter((head) => head.startsWith('steps.')).slice(-2)).toEqual([
      'steps.10.text.pl',
      'steps.11.text.pl'
    ]);
    expect(heads.indexOf('fees.1.amount')).toBeGreaterThan(heads.indexOf('steps.1.text.pl'));
  });

  it('is read as people type it: a comma in a price, "tak", bars between words, a guard before a formula', () => {
    const heads = ['code', 'fees.1.amount', 'verified', 'words', 'short.pl', 'steps.3.text.pl'];
    const [row] = fromTable(heads, [['X-1', '4,50', 'Tak', 'dom| dach ', "'- pierwszy", 'Przyjdź.']]).all;
    expect(row).toEqual({
      kind: 'card',
      at: 0,
      content: {
        code: 'X-1',
        fees: [{ amount: 4.5 }],
        verified: true,
        words: ['dom', 'dach'],
        short: { pl: '- pierwszy' },
        steps: [{ text: { pl: 'Przyjdź.' } }]
      }
    });
  });

  it.each([
    ['a kind nobody knows', ['kind', 'code'], ['page', 'x']],
    ['a price that is no number', ['code', 'fees.1.amount'], ['x', 'dużo']],
    ['a part that is both a word and a list', ['code', 'code.1'], ['x', 'y']],
    ['a column that would reach into the program', ['code', '__proto__.polluted'], ['x', 'y']]
  ])('with %s is told of and breaks nothing', (_, heads, cells) => {
    const [row] = fromTable(heads, [cells]).all;
    expect(shaped(row!.kind, row!.content)).toHaveProperty('faults');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('leaves empty rows out', () => {
    expect(fromTable(['code'], [[''], ['  ']]).all).toEqual([]);
  });
});
