import { describe, expect, it } from 'vitest';
import { announcement, card, contactArticle, guide, script } from '#town/articles.ts';
import { audienceOf, lastDayOf, leadOf, reviewDay, titleOf } from './content.ts';

const all = [card, guide, script, announcement, contactArticle];

describe('an article of any kind', () => {
  it('has a title, and a lead where its kind has one', () => {
    expect(all.map((content) => titleOf(content).en)).toEqual([
      'Taking a piece of the road',
      'Winter in the streets',
      'A crane in the street',
      'Ice',
      'Roads'
    ]);
    expect(all.map((content) => leadOf(content) !== undefined)).toEqual([true, true, false, false, false]);
  });

  it('is for everyone, or for agents', () => {
    expect(all.map(audienceOf)).toEqual(['everyone', 'everyone', 'agents', 'everyone', 'agents']);
  });

  it('is looked at again: fees and deadlines after three months, others after six, what ends never', () => {
    const today = Temporal.PlainDate.from('2026-11-30');
    expect(all.map((content) => reviewDay(content, today))).toEqual([
      '2027-02-28',
      '2027-05-30',
      '2027-05-30',
      undefined,
      '2027-05-30'
    ]);
    expect(all.map(lastDayOf)).toEqual([undefined, undefined, undefined, '2026-11-22', undefined]);
  });
});
