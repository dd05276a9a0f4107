import { describe, expect, it } from 'vitest';
import { hamlet, pothole, report } from '#town/hamlet.ts';
import { answerFault, categoryFor, placeFaults, reportFaults } from './check.ts';
import { API_DESCRIPTION_MAX, DESCRIPTION_MAX, type Report } from './report.ts';

const DAY = '2026-11-10';
const faultsOf = (change: Partial<Report>) => reportFaults({ ...report, ...change }, hamlet, DAY);

it('a report that is all right has no fault', () => {
  expect(faultsOf({})).toEqual([]);
});

it('all faults are told at once, each with its field', () => {
  const faults = faultsOf({ description: ' ', place: {}, answers: {} });
  expect(faults.map((f) => [f.refusal, f.field])).toEqual([
    ['nothing-written', 'description'],
    ['place-missing', 'address'],
    ['answer-missing', 'question.lane']
  ]);
});

it('an address in words is a place, so that the map is never the only way', () => {
  expect(faultsOf({ place: { address: 'Green 1' } })).toEqual([]);
});

it('outside the city the neighbour is named', () => {
  expect(faultsOf({ place: { point: { lat: 50, lng: 20.3 } } })).toEqual([
    { refusal: 'outside-city', field: 'point', fill: { neighbour: 'Eastham' } }
  ]);
});

it('a category that needs no place takes a report without one', () => {
  expect(faultsOf({ category: 'ROAD-2', answers: {}, place: {} })).toEqual([]);
});

it('a program may send as many words as Open311 lets its users write', () => {
  const words = (length: number): Partial<Report> => ({
    channel: 'open311',
    description: 'x'.repeat(length)
  });
  expect(faultsOf(words(API_DESCRIPTION_MAX))).toEqual([]);
  expect(faultsOf(words(API_DESCRIPTION_MAX + 1))).toMatchObject([{ refusal: 'too-long' }]);
});

describe('refused', () => {
  it.each<[string, Partial<Report>, string]>([
    ['a category nobody knows', { category: 'NONE' }, 'unknown-category'],
    ['a category of the other kind', { kind: 'idea' }, 'unknown-category'],
    ['danger, which is a telephone call', { category: 'FIRE' }, 'category-takes-none'],
    ['too long a description', { description: 'x'.repeat(DESCRIPTION_MAX + 1) }, 'too-long'],
    ['NUL in the description', { description: 'a\u0000b' }, 'odd-characters'],
    ['half a character', { description: 'a\uD800b' }, 'odd-characters'],
    ['bytes that were not UTF-8', { description: 'a\uFFFDb' }, 'odd-characters'],
    ['a district that is none', { place: { address: 'Green 1', district: 'XX' } }, 'unknown-district'],
    ['an answer nobody asked for', { answers: { lane: 'left', admin: 'true' } }, 'unknown-question'],
    ['a choice that is not offered', { answers: { lane: 'middle' } }, 'unknown-choice'],
    ['two answers where one is asked', { answers: { lane: ['left', 'right'] } }, 'one-answer'],
    ['a word for a number', { answers: { lane: 'left', depth: 'deep' } }, 'not-a-number'],
    ['a sixth photo', { photos: ['1', '2', '3', '4', '5', '6'] }, 'too-many-photos']
  ])('%s', (_, change, refusal) => {
    expect(faultsOf(change).map((f) => f.refusal)).toContain(refusal);
  });

  it('a day that is none, and a category not yet or no longer open', () => {
    const question = { code: 'on', kind: 'day' as const, label: pothole.name, required: true };
    expect(answerFault(question, '2026-02-30')).toMatchObject({ refusal: 'not-a-day' });
    expect(answerFault(question, '2026-02-28')).toBeUndefined();
    const later = {
      ...hamlet,
      categories: [
        { ...pothole, from: '2027-01-01' },
        { ...pothole, code: 'OLD', until: '2025-01-01' }
      ]
    };
    expect(categoryFor(later, 'ROAD-1', 'problem', DAY)).toMatchObject({ refusal: 'category-takes-none' });
    expect(categoryFor(later, 'OLD', 'problem', DAY)).toMatchObject({ refusal: 'category-takes-none' });
  });

  it('too long an address, and too long a detail', () => {
    expect(
      placeFaults({ address: 'x'.repeat(201), detail: 'y'.repeat(301) }, 'optional', hamlet).map(
        (f) => f.field
      )
    ).toEqual(['address', 'detail']);
  });
});
