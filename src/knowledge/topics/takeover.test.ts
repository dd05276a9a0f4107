import { describe, expect, it } from 'vitest';
import type { Topic } from './topic.ts';
import { mayBeTakenOver, mayTake, missingFor, stationsOf, type Ground } from './takeover.ts';

const topic: Topic = {
  id: 't',
  code: 'crane',
  name: { pl: 'Dźwigi', en: 'Cranes', uk: 'Крани' },
  unit: 'ROADS',
  status: 'unit',
  from: null,
  watched: null,
  course: 'crane',
  agents: 2,
  materials: [{ kind: 'card', code: 'ROADS-1' }],
  verified: true,
  revision: 1
};
const ready: Ground = {
  materials: [{ kind: 'card', code: 'ROADS-1', read: true }],
  course: { lessons: 2, questions: 3, pass: 80 },
  passed: 2,
  attested: 2
};
const today = '2026-11-21';
const codes = (refusals: readonly { refusal: string }[]) => refusals.map(({ refusal }) => refusal);

describe('the centre takes a topic over', () => {
  it('when articles, course and attested agents are there, from today or a later day', () => {
    expect(mayBeTakenOver(topic, ready, { from: today, today })).toEqual([]);
    expect(mayBeTakenOver(topic, ready, { from: '2026-12-01', today })).toEqual([]);
  });

  it.each([
    ['without articles', { materials: [] }, ['topic-no-material']],
    [
      'with an article nobody can read',
      { materials: [{ kind: 'card', code: 'ROADS-1', read: false }] as Ground['materials'] },
      ['topic-material-unread']
    ],
    ['without a course', { course: undefined }, ['topic-no-course']],
    ['with fewer agents than it needs', { attested: 1 }, ['topic-too-few']],
    [
      'with nothing at all',
      { materials: [], course: undefined, attested: 0 },
      ['topic-no-material', 'topic-no-course', 'topic-too-few']
    ]
  ])('not %s', (_, lacking, expected) => {
    expect(codes(missingFor(topic, { ...ready, ...lacking }))).toEqual(expected);
    expect(codes(mayBeTakenOver(topic, { ...ready, ...lacking }, { from: today, today }))).toEqual(expected);
  });

  it('not by a test that was only passed: a supervisor attests', () => {
    expect(codes(missingFor(topic, { ...ready, attested: 0 }))).toEqual(['topic-too-few']);
  });

  it.each([
    ['a day that is over', topic, '2026-11-20', 'topic-day-past'],
    ['no day', topic, '', 'topic-day-missing'],
    ['what it answers already', { ...topic, status: 'centre' as const }, today, 'topic-taken'],
    ['what is not the city’s', { ...topic, status: 'elsewhere' as const }, today, 'topic-elsewhere']
  ])('not from %s', (_, at, from, expected) => {
    expect(codes(mayBeTakenOver(at, ready, { from, today }))).toEqual([expected]);
  });
});

describe('the way of a hand-over', () => {
  const done = (at: Topic, ground: Ground, day: string) =>
    stationsOf(at, ground, day).flatMap(({ name, done }) => (done ? [name] : []));

  it('is gone step by step', () => {
    const nothing: Ground = { materials: [], course: undefined, passed: 0, attested: 0 };
    expect(done(topic, nothing, today)).toEqual([]);
    expect(done(topic, { ...ready, passed: 1, attested: 0 }, today)).toEqual(['material', 'training']);
    expect(done(topic, ready, today)).toEqual(['material', 'training', 'test', 'attestation']);
  });

  it('ends when the watch is over', () => {
    const taken: Topic = { ...topic, status: 'centre', from: '2026-12-01', watched: '2026-12-14' };
    expect(done(taken, ready, '2026-11-30')).not.toContain('watch');
    expect(done(taken, ready, '2026-12-20')).not.toContain('watch');
    expect(done({ ...taken, watched: null }, ready, '2026-12-20')).toHaveLength(6);
  });
});

describe('who may take a topic', () => {
  const taken = { ...topic, status: 'centre' as const, from: '2026-11-20' };
  const attested = [{ topic: 't', person: 'anna' }];

  it('is who was attested for it, from the day the centre answers', () => {
    expect(mayTake(taken, attested, 'anna', today)).toBe(true);
    expect(mayTake(taken, attested, 'jan', today)).toBe(false);
    expect(mayTake(taken, attested, 'anna', '2026-11-19')).toBe(false);
    expect(mayTake({ ...taken, id: 'other' }, attested, 'anna', today)).toBe(false);
  });

  it('is everybody where there is no course, and nobody where the centre does not answer', () => {
    expect(mayTake({ ...taken, course: null }, [], 'jan', today)).toBe(true);
    expect(mayTake({ ...topic, course: null }, [], 'jan', today)).toBe(false);
    expect(mayTake({ ...topic, status: 'elsewhere' }, attested, 'anna', today)).toBe(false);
  });
});
