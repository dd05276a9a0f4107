/** Words a case is found by: endings, missing marks and small words stand in nobody's way. */
import { describe, expect, it, test } from 'vitest';
import type { Entry } from '#cases/entry.ts';
import {
  questionOf,
  soughtIn,
  standingWords,
  stemsIn,
  unitMark,
  vectorOf,
  wordsFrom,
  wordsOfJournal
} from './words.ts';

const finds = (typed: string, written: string) => {
  const known = stemsIn(written);
  const sought = soughtIn(typed);
  return sought.length > 0 && sought.every(({ stems }) => stems.some((stem) => known.includes(stem)));
};

describe('What was written is found', () => {
  test.each([
    ['dziury', 'Wielka dziura w jezdni'],
    ['dziura', 'Na drodze są dziury'],
    ['smieci', 'Śmieci leżą na trawniku'],
    ['ŚMIECI', 'nikt nie wywozi smieci'],
    ['swieci latarnia', 'Latarnia nie świeci'],
    ['dziura w lipowej', 'dziura, ul. Lipowa 7'],
    ['lipowa 7', 'ul. Lipowa 7'],
    ['holes', 'a hole in the street and more holes'],
    ['сміття', 'Купа сміття біля будинку']
  ])('%j in %j', (typed, written) => {
    expect(finds(typed, written)).toBe(true);
  });

  test.each([
    ['lipowa 8', 'ul. Lipowa 7'],
    ['latarnia', 'Dziura w jezdni'],
    ['w na i', 'Dziura w jezdni na ulicy i chodniku'],
    ['', 'Dziura']
  ])('%j not in %j', (typed, written) => {
    expect(finds(typed, written)).toBe(false);
  });
});

it('a word stands where it stands', () => {
  expect(standingWords('Są śmieci!')).toEqual([
    { word: 'sa', from: 0, to: 2 },
    { word: 'smieci', from: 3, to: 9 }
  ]);
});

const submitted = {
  seq: 1,
  kind: 'submitted',
  at: '2026-11-20T11:00:00Z',
  by: { as: 'resident' },
  body: {
    description: 'Dziura',
    place: { address: 'ul. Lipowa 7', detail: 'przy kiosku' },
    answers: { lamp: 'POD 1143' }
  }
} as unknown as Entry;
const dispatched = { seq: 2, kind: 'dispatched', body: { unit: 'ROADS' } } as unknown as Entry;
const noted = { seq: 3, kind: 'noted', body: { text: 'Trudna sprawa' } } as unknown as Entry;
const replied = { seq: 4, kind: 'replied', body: { text: 'Lewy pas' } } as unknown as Entry;
const forgotten = { seq: 5, kind: 'forgotten', body: { what: 'all' } } as unknown as Entry;

describe('A case', () => {
  it('is found by what the resident wrote and said later, by place, answers and units, not by notes', () => {
    const words = wordsOfJournal([submitted, dispatched, noted, replied]);
    for (const word of [...stemsIn('dziura lipowa 7 kiosk pod 1143 lewy pas'), unitMark('ROADS'), '~2026'])
      expect(words).toContain(word);
    expect(wordsFrom(noted)).toEqual([]);
  });

  it('is not found by its words once they were taken out', () => {
    expect(wordsOfJournal([submitted, dispatched, forgotten])).toEqual(['~2026', '@ROADS']);
  });
});

describe('The question to the database', () => {
  it('asks for every word in one of its stems, and for every mark', () => {
    const sought = [
      { word: 'dziury', stems: ['dziur', 'dziury'] },
      { word: '42', stems: ['42'] }
    ];
    expect(questionOf(sought, ['@ROADS'])).toBe(`('dziur' | 'dziury') & ('42') & '@ROADS'`);
    expect(questionOf(sought, [['~2026', '~2025']])).toMatch(/ & \('~2026' \| '~2025'\)$/);
    expect(questionOf(sought, [], new Set(['dziury', '42']))).toBe(
      `('dziur' | 'dziury' | 'dziury':*) & ('42')`
    );
  });

  it('cannot be broken out of', () => {
    expect(questionOf(soughtIn(`x' | 'y`))).not.toMatch(/''|\\/);
    expect(questionOf([{ word: `a'b\\`, stems: [`a'b\\`] }])).toBe(`('ab')`);
    expect(vectorOf([`a'b`, '@X'])).toBe(`'ab' '@X'`);
  });
});
