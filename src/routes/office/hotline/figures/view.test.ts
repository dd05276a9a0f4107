/** Figures in words: none without what it was counted from, none of nothing. */
import { expect, it } from 'vitest';
import { NOTHING } from '#statistics/hotline/counts.ts';
import { LANGS } from '#ui/lang.ts';
import { hotlineFiguresTexts } from '#ui/texts/hotlineFigures.ts';
import { fieldsOf, figuresOf, rateSaid, rowOf, secondsSaid } from './view.ts';

const nothing = {
  settled: { part: 0, of: 0 },
  kept: { part: 0, of: 0 },
  longer: { part: 0, of: 0 },
  spent: {}
};
const goal = { percent: 80, seconds: 20 };

it.each([
  [41, '41 s'],
  [59.6, '1 min 0 s'],
  [245, '4 min 5 s'],
  [null, '–'],
  [undefined, '–']
])('%s seconds are said as %s', (seconds, said) => {
  expect(secondsSaid(seconds, 'pl').replaceAll('\u00A0', ' ')).toBe(said);
});

it('a rate says what it was counted from, and nothing of nothing', () => {
  expect(rateSaid({ part: 229, of: 280 }, 'pl')).toBe('82% (229 z\u00A0280)');
  expect(rateSaid({ part: 0, of: 0 }, 'pl')).toBe('–');
});

it.each(LANGS)('every figure has a name, a value and a definition in %s', (lang) => {
  const figures = figuresOf(NOTHING, nothing, goal, lang);
  expect(figures).toHaveLength(21);
  for (const { name, value, definition } of figures)
    expect([name, value, definition].every(Boolean)).toBe(true);
});

it.each(LANGS)('rows have as many cells as their tables have columns in %s', (lang) => {
  const texts = hotlineFiguresTexts[lang];
  expect(rowOf(NOTHING, lang)).toHaveLength(texts.cuts.columns.length);
  expect(fieldsOf('', NOTHING)).toHaveLength(texts.fileHeads.length);
});
