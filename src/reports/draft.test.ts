// Drafts: what was typed stays, fit or not; nothing unfit goes on.
import { describe, expect, it, test } from 'vitest';
import { hamlet, pothole, report } from '#town/hamlet.ts';
import type { Category } from '#catalogue/category.ts';
import { reportFaults } from './check.ts';
import {
  answersOf,
  beginDraft,
  doneWith,
  mayOpen,
  nextStep,
  photoPlace,
  placeOf,
  recategorised,
  reportOf,
  sentDraft,
  stepFaults,
  stepsOf,
  typedInto,
  type Draft
} from './draft.ts';

const point = { lat: 50, lng: 20 };
const filled: Draft = {
  ...beginDraft(pothole),
  point,
  address: ' ul. Długa 1 ',
  description: report.description,
  answers: { lane: 'left' },
  by: 'email',
  email: 'halina@hejnal.example',
  done: ['place', 'details', 'contact']
};
const anywhere: Category = { ...pothole, place: 'none', questions: [] };
const codes = (draft: Draft, step: 'place' | 'details' | 'contact') =>
  stepFaults(draft, step, pothole, hamlet, 0).map(({ refusal, field }) => `${field}: ${refusal}`);

describe('the pages of a draft', () => {
  it('come one after the other', () => {
    let draft = beginDraft(pothole);
    expect(nextStep(draft, pothole, hamlet, 0)).toBe('place');
    draft = doneWith({ ...draft, point }, 'place');
    expect(nextStep(draft, pothole, hamlet, 0)).toBe('details');
    draft = doneWith({ ...draft, description: 'A hole.', answers: { lane: 'left' } }, 'details');
    expect(nextStep(draft, pothole, hamlet, 0)).toBe('contact');
    expect(nextStep(doneWith({ ...draft, by: 'none' }, 'contact'), pothole, hamlet, 0)).toBe('check');
  });

  it('leave out the place where the category has none', () => {
    expect(stepsOf(anywhere)).toEqual(['details', 'contact']);
    expect(mayOpen(beginDraft(anywhere), 'place', anywhere, hamlet, 0)).toBe(false);
    expect(reportOf(filled, anywhere, [], 'pl').place).toEqual({});
  });

  it('cannot be skipped, but any page gone through can be looked at again', () => {
    const half = doneWith({ ...beginDraft(pothole), point }, 'place');
    expect(
      (['place', 'details', 'contact', 'check'] as const).map((step) =>
        mayOpen(half, step, pothole, hamlet, 0)
      )
    ).toEqual([true, true, false, false]);
  });

  it('are asked again when something on them is no longer fit', () => {
    expect(nextStep({ ...filled, description: '' }, pothole, hamlet, 0)).toBe('details');
    expect(nextStep(filled, pothole, hamlet, 6)).toBe('details');
  });

  it('a page gone through twice counts once', () => {
    expect(doneWith(filled, 'place').done).toEqual(filled.done);
  });
});

describe('what is wrong stands beside its field', () => {
  test.each([
    ['no place', { point: undefined, address: ' ' }, 'place', ['address: place-missing']],
    ['an address in words is enough', { point: undefined }, 'place', []],
    ['a pin outside', { point: { lat: 50, lng: 20.39 } }, 'place', ['point: outside-city']],
    ['nothing described', { description: ' \n ' }, 'details', ['description: nothing-written']],
    ['too much described', { description: 'x'.repeat(2001) }, 'details', ['description: too-long']],
    ['a question left open', { answers: {} }, 'details', ['question.lane: answer-missing']],
    ['no way to answer chosen', { by: undefined }, 'contact', ['by: contact-missing']],
    ['an address that cannot work', { email: 'halina' }, 'contact', ['email: not-an-email']]
  ] as const)('%s', (_, change, step, faults) => {
    expect(codes({ ...filled, ...change }, step)).toEqual(faults);
  });
});

describe('what was typed', () => {
  it('stays, fit or not', () => {
    expect(typedInto(filled, { description: 'x'.repeat(3000), email: 'halina' })).toMatchObject({
      description: 'x'.repeat(3000),
      email: 'halina',
      phone: ''
    });
  });

  test.each([
    ['NUL', 'a\0b'],
    ['half a character', 'a\uD800'],
    ['a book', 'x'.repeat(20_001)]
  ])('stays as it was before when the database could not keep it: %s', (_, description) => {
    expect(typedInto(filled, { description, detail: 'by the gate' })).toMatchObject({
      description: report.description,
      detail: 'by the gate'
    });
  });

  it('a pin can be taken away again', () => {
    expect(typedInto(filled, { point: undefined }).point).toBeUndefined();
  });
});

describe('another category', () => {
  it('asks its own questions and keeps everything else', () => {
    const changed = recategorised({ ...filled, category: 'ROAD-2' }, pothole);
    expect(changed).toMatchObject({
      category: 'ROAD-1',
      description: report.description,
      done: ['place', 'contact']
    });
    expect(recategorised(filled, anywhere).done).toEqual(filled.done);
  });

  it('leaves answers to other questions behind', () => {
    expect(answersOf({ ...filled, answers: { lane: ' left ', colour: 'red', depth: '' } }, pothole)).toEqual({
      lane: 'left'
    });
  });
});

describe('the place of a photo', () => {
  const inside = { lat: 50.01, lng: 20.01 };

  it('is offered when it is not where the pin stands', () => {
    expect(photoPlace({ ...filled, photoPoint: inside }, pothole, hamlet)).toEqual(inside);
    expect(photoPlace({ ...filled, point: undefined, photoPoint: inside }, pothole, hamlet)).toEqual(inside);
  });

  test.each([
    ['there is none', {}, pothole],
    ['it is where the pin stands', { photoPoint: { lat: 50.0003, lng: 20 } }, pothole],
    ['it lies outside the city', { photoPoint: { lat: 50, lng: 21 } }, pothole],
    ['the category asks for no place', { photoPoint: inside }, anywhere]
  ])('is not offered when %s', (_, change, category) => {
    expect(photoPlace({ ...filled, ...change }, category, hamlet)).toBeUndefined();
  });
});

describe('a filled draft', () => {
  it('makes a report without a fault', () => {
    const made = reportOf(filled, pothole, ['01900000-0000-7000-8000-000000000009'], 'uk');
    expect(made).toMatchObject({
      lang: 'uk',
      channel: 'portal',
      place: { point, address: 'ul. Długa 1' },
      answers: { lane: 'left' }
    });
    expect(reportFaults(made, hamlet, '2026-11-20')).toEqual([]);
  });

  it('without a contact makes none', () => {
    expect(() => reportOf({ ...filled, by: undefined }, pothole, [], 'pl')).toThrow();
  });

  it('forgets everything personal once it is sent, and keeps where it was', () => {
    const left = sentDraft({ ...filled, district: 'I', detail: 'second floor' });
    expect(JSON.stringify(left)).not.toMatch(/halina|bathe|floor/);
    const next = beginDraft({ ...pothole, code: 'ROAD-9' }, left);
    expect(placeOf(next)).toEqual({ point, address: 'ul. Długa 1', district: 'I' });
    expect(next).toMatchObject({ category: 'ROAD-9', done: [], description: '' });
  });
});
