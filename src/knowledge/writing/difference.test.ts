import { describe, expect, it } from 'vitest';
import { differencesOf, leavesIn, wordsApart } from './difference.ts';
import { PLAN } from './plan.ts';
import { card } from '#town/articles.ts';

const shown = (before: string, after: string) =>
  wordsApart(before, after)
    .map(({ text, how }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[how])
    .join('');

describe('two texts', () => {
  it.each([
    ['Zapłać 4 zł w kasie.', 'Zapłać 5 zł w kasie.', 'Zapłać [-4 -]{+5 +}zł w kasie.'],
    ['a b', 'a b', 'a b'],
    ['', 'nowe słowa', '{+nowe słowa+}'],
    ['stare', '', '[-stare-]'],
    ['raz dwa', 'raz i dwa', 'raz {+i +}dwa'],
    ['raz\ndwa', 'raz dwa', 'raz dwa']
  ])('%j and %j: %j', (before, after, marked) => {
    expect(shown(before, after)).toBe(marked);
  });

  it('give both texts back', () => {
    const [before, after] = ['Weź dowód i zdjęcie.', 'Weź ze sobą dowód albo paszport.'];
    const pieces = wordsApart(before, after);
    const without = (how: string) =>
      pieces.flatMap((one) => (one.how === how ? [] : [one.text.trim()])).join(' ');
    expect([without('new'), without('gone')]).toEqual([before, after]);
  });

  it('too long to be compared word by word are compared whole', () => {
    expect(wordsApart('a '.repeat(2500), 'b '.repeat(2500)).map(({ how }) => how)).toEqual(['gone', 'new']);
  });
});

describe('two versions of a card', () => {
  const of = (after: object) => differencesOf(PLAN.card, card, { ...card, ...after });

  it('that are the same differ in nothing', () => {
    expect(of({})).toEqual([]);
  });

  it('differ in the words of a row', () => {
    expect(of({ times: [{ text: { pl: 'Do 30 dni' }, days: 30 }] })).toEqual([
      {
        name: 'times',
        rows: [
          {
            how: 'changed',
            fields: [
              {
                names: ['text', 'pl'],
                as: 'told',
                pieces: [
                  { text: 'Do ', how: 'same' },
                  { text: '14 ', how: 'gone' },
                  { text: '30 ', how: 'new' },
                  { text: 'dni', how: 'same' }
                ]
              },
              {
                names: ['days'],
                as: 'number',
                pieces: [
                  { text: '14', how: 'gone' },
                  { text: '30', how: 'new' }
                ]
              }
            ]
          }
        ]
      }
    ]);
  });

  it('differ in one new row and one that is gone, and not in the rows around them', () => {
    const [first, second] = card.steps;
    expect(of({ steps: [first, { text: { pl: 'Poczekaj.' } }, second] })).toEqual([
      {
        name: 'steps',
        rows: [
          {
            how: 'new',
            fields: [{ names: ['text', 'pl'], as: 'told', pieces: [{ text: 'Poczekaj.', how: 'new' }] }]
          }
        ]
      }
    ]);
    expect(of({ steps: [second] })[0]!.rows.map(({ how }) => how)).toEqual(['gone']);
    expect(of({ verified: false, words: ['dźwig'] }).map(({ name }) => name)).toEqual(['words', 'verified']);
  });
});

it('what somebody wrote is read in the order of the plan, with the way to it', () => {
  const read = leavesIn(PLAN.card, card).map(({ names, text }) => `${names.join('.')} ${text}`);
  expect(read.slice(0, 2)).toEqual(['name.pl Zajęcie pasa drogowego', 'name.en Taking a piece of the road']);
  expect(read).toContain('fees.2.amount 5');
  expect(read).toContain('words dźwig, rusztowanie');
});
