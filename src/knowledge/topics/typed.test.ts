import { describe, expect, it } from 'vitest';
import type { Topic } from './topic.ts';
import { changedParts, keyOf, materialOf, topicTyped, type CheckedTopic, type TypedTopic } from './typed.ts';

const typed: TypedTopic = {
  code: 'crane',
  name: { pl: 'Dźwigi', en: 'Cranes', uk: 'Крани' },
  unit: 'ROADS',
  elsewhere: false,
  course: 'crane',
  agents: '2',
  materials: ['card ROADS-1', 'card ROADS-1'],
  verified: true
};
const known = {
  units: new Set(['ROADS']),
  courses: new Set(['crane']),
  articles: new Set(['card ROADS-1'])
};

describe('a topic as it is typed', () => {
  const done = topicTyped(typed, known) as CheckedTopic;

  it('has each article once', () => {
    expect(done).toMatchObject({
      agents: 2,
      course: 'crane',
      materials: [{ kind: 'card', code: 'ROADS-1' }]
    });
    expect(keyOf(materialOf('card ROADS-1'))).toBe('card ROADS-1');
  });

  it.each<[string, Partial<TypedTopic>, string]>([
    ['a code that is no part of an address', { code: 'Dźwigi' }, 'topic-code-wrong'],
    ['no name', { name: { ...typed.name, uk: '' } }, 'topic-name-missing'],
    ['a unit nobody knows', { unit: 'X' }, 'unknown-unit'],
    ['a course nobody wrote', { course: 'x' }, 'no-such-course'],
    ['nobody to take it', { agents: '0' }, 'topic-agents-wrong'],
    ['an article nobody wrote', { materials: ['guide x'] }, 'topic-lost-material']
  ])('is refused with %s', (_, change, refusal) => {
    expect(topicTyped({ ...typed, ...change }, known)).toMatchObject([{ refusal }]);
  });

  it('says which of its parts changed', () => {
    const before: Topic = { ...done, id: 't', status: 'unit', from: null, watched: null, revision: 1 };
    expect(changedParts(before, done)).toEqual([]);
    expect(changedParts(before, { ...done, agents: 3, elsewhere: true })).toEqual(['agents', 'status']);
    expect(changedParts({ ...before, status: 'centre' }, { ...done, elsewhere: true })).toEqual([]);
  });
});
