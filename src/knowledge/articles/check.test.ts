import { describe, expect, it } from 'vitest';
import { pathInWords } from '#catalogue/fault.ts';
import { announcement, articles, card, guide, script } from '#town/articles.ts';
import { articleFaults, shaped, twiceFaults, type ArticleFault, type Known } from './check.ts';
import type { Given } from './content.ts';

const known: Known = {
  units: new Set(['ROADS', 'PARKS']),
  groups: new Set(['streets']),
  events: new Set(['moving']),
  cards: new Set(['ROADS-1', 'ROADS-2'])
};
const inShort = (faults: readonly ArticleFault[]) =>
  faults.map(
    ({ path, code, about }) => `${pathInWords(path)}: ${code}${about === undefined ? '' : ` ${about}`}`
  );
const faultsOf = (given: Given) => inShort(articleFaults(given, known));
const cardWith = (change: object) => faultsOf({ kind: 'card', content: { ...card, ...change } });

it('the articles of the hamlet have no faults', () => {
  expect(articles.flatMap(faultsOf)).toEqual([]);
  expect(twiceFaults(articles)).toEqual([]);
});

describe('a shape', () => {
  const wrong = (change: object) => {
    const read = shaped('card', { ...card, ...change });
    return 'faults' in read ? inShort(read.faults) : [];
  };
  it.each([
    ['a name left out', { name: undefined }, ['name: article-missing']],
    [
      'a name in one language',
      { name: { pl: 'Dom' } },
      ['name, en: article-missing', 'name, uk: article-missing']
    ],
    ['an empty text', { steps: [{ text: { pl: '' } }] }, ['steps 1, text, pl: article-missing']],
    ['no step', { steps: [] }, ['steps: article-missing']],
    ['a section nobody knows', { remarks: 'x' }, ['remarks: article-unknown remarks']],
    ['a film that is not on https', { film: 'http://example.com' }, ['film: article-link']],
    [
      'a day that is none',
      { times: [{ text: { pl: 'a' }, from: '2026-02-30' }] },
      ['times 1, from: article-day']
    ],
    ['a code with a gap', { code: 'SA 14' }, ['code: article-code']],
    [
      'a sum in words, of parts of a grosz, below nothing',
      { fees: ['siedem', 0.001, -1].map((amount) => ({ for: { pl: 'a' }, amount })) },
      [1, 2, 3].map((n) => `fees ${n}, amount: article-number`)
    ],
    ['a mailbox that is none', { privacy: [{ mailbox: 'urząd' }] }, ['privacy 1, mailbox: article-email']],
    ['what is no text at all', { symbol: true }, ['symbol: article-shape expected string, found boolean']]
  ])('%s', (_, change, faults) => {
    expect(wrong(change)).toEqual(faults);
  });
});

describe('what an article may not hold', () => {
  it.each([
    ['a unit nobody knows', { unit: 'NONE' }, ['unit: article-no-unit NONE']],
    ['a group nobody knows', { group: 'none' }, ['group: article-no-group none']],
    ['an event nobody knows', { events: ['moving', 'none'] }, ['events 2: article-no-event none']],
    [
      'a card nobody has beside it',
      { related: ['ROADS-2', 'NONE-1'] },
      ['related 2: article-no-card NONE-1']
    ],
    [
      'a link to a card nobody has',
      { short: { pl: 'Zobacz [kartę](/services/NONE-1).' } },
      ['short, pl: article-no-card NONE-1']
    ],
    ['HTML', { steps: [{ text: { pl: '<b>Zapłać</b>' } }] }, ['steps 1, text, pl: article-html']],
    [
      'a link that is not on https',
      { conditions: [{ text: { pl: '[a](http://example.com)' } }] },
      ['conditions 1, text, pl: article-link']
    ],
    [
      'a fact that ends before it begins',
      { times: [{ text: { pl: 'Od ręki' }, from: '2026-02-01', until: '2026-01-01' }] },
      ['times 1, until: article-days']
    ],
    [
      'two fees for the same on the same day',
      {
        fees: [
          { for: { pl: 'Za dzień' }, amount: 4, until: '2027-01-01' },
          { for: { pl: 'Za rok' }, amount: 9 },
          { for: { pl: 'Za dzień' }, amount: 5, from: '2027-01-01' }
        ]
      },
      ['fees 3: article-overlap 1']
    ]
  ])('%s', (_, change, faults) => {
    expect(cardWith(change)).toEqual(faults);
  });

  it('an end before the beginning, in an announcement', () => {
    expect(
      faultsOf({ kind: 'announcement', content: { ...announcement, ends: announcement.begins } })
    ).toEqual(['ends: article-days']);
  });

  it('cards nobody has, in guides and scripts', () => {
    expect(faultsOf({ kind: 'guide', content: { ...guide, related: ['NONE-1'] } })).toHaveLength(1);
    expect(faultsOf({ kind: 'script', content: { ...script, about: ['NONE-1'] } })).toHaveLength(1);
  });

  it('one section twice on the same days, in a guide', () => {
    const [section] = guide.sections;
    const twice = { ...guide, sections: [section!, { ...section!, text: { pl: 'Inaczej.' } }] };
    expect(faultsOf({ kind: 'guide', content: twice })).toEqual(['sections 2: article-overlap 1']);
  });
});

it('a code stands once in its kind, and a symbol once among cards, however they are written', () => {
  const twice: Given[] = [
    { kind: 'card', content: card },
    { kind: 'card', content: { ...card, code: 'Roads-1', symbol: 'X-1' } },
    { kind: 'card', content: { ...card, code: 'ROADS-2' } },
    { kind: 'guide', content: { ...guide, code: 'ROADS-1' } }
  ];
  expect(twiceFaults(twice).map(({ at, fault }) => [at, ...inShort([fault])])).toEqual([
    [1, 'code: article-twice Roads-1'],
    [2, 'symbol: article-twice ROADS-1']
  ]);
});
