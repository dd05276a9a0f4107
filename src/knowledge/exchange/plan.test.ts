import { describe, expect, it } from 'vitest';
import type { Given } from '#knowledge/articles/content.ts';
import { articles, card, guide } from '#town/articles.ts';
import type { ReadFile } from './catalogue.ts';
import { cardsAfter, codesTaken, fileFaults, planOf, symbolsTaken } from './plan.ts';

const other: Given = { kind: 'card', content: { ...card, code: 'ROADS-2', symbol: 'ROADS-2' } };
const dearer: Given = { kind: 'card', content: { ...card, fees: [{ for: { pl: 'Za dzień' }, amount: 9 }] } };

describe('a file', () => {
  it('that says the same changes nothing', () => {
    expect(planOf(articles, articles, ['card'])).toEqual({ fresh: [], changed: [], same: 5, gone: [] });
  });

  it('shows what would be new, changed and gone, and leaves kinds it says nothing of', () => {
    const plan = planOf([...articles, other], [dearer], ['card']);
    expect(plan.changed.map(({ fields }) => fields.map(({ path }) => path))).toEqual([['fees']]);
    expect(plan.gone).toEqual([other]);
    expect(planOf(articles, [other], ['card'])).toMatchObject({ fresh: [other], gone: [articles[0]] });
    expect(planOf(articles, [], [])).toMatchObject({ gone: [] });
  });

  it('that takes a card away takes it away from what may be named', () => {
    const plan = planOf(articles, [other], ['card']);
    expect([...cardsAfter(articles, plan, false)]).toEqual(['ROADS-1', 'ROADS-2']);
    expect([...cardsAfter(articles, plan, true)]).toEqual(['ROADS-2']);
  });
});

it('a symbol of a card the file does not have, and a code in other letters, are taken', () => {
  const same: Given = { kind: 'card', content: { ...card, code: 'ROADS-3' } };
  expect(symbolsTaken(articles, [same]).map(({ about }) => about)).toEqual(['ROADS-1']);
  expect(symbolsTaken(articles, [dearer, other])).toEqual([]);
  const lower: Given = { kind: 'card', content: { ...card, code: 'roads-1' } };
  const there = [{ kind: 'card', code: 'ROADS-1' }];
  const file = { given: [dearer, lower].map((one, at) => ({ at, one })) };
  expect(codesTaken(there, file).map(({ at, code }) => [at, code])).toEqual([[1, 'article-twice']]);
});

it('faults stand in the order of the file', () => {
  const lost: Given = { kind: 'guide', content: { ...guide, related: ['NONE-1'] } };
  const twice: Given = { kind: 'card', content: { ...card, symbol: 'X-1' } };
  const file: ReadFile = {
    given: [articles[0]!, lost, twice].map((one, at) => ({ at, one })),
    kinds: ['card', 'guide'],
    faults: []
  };
  const known = {
    units: new Set(['ROADS']),
    groups: new Set(['streets']),
    events: new Set(['moving']),
    cards: new Set(['ROADS-1'])
  };
  expect(fileFaults(file, known).map(({ at, code, about }) => [at, code, about])).toEqual([
    [1, 'article-no-card', 'NONE-1'],
    [2, 'article-twice', 'ROADS-1']
  ]);
});
