import { hamlet } from '#town/hamlet.ts';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '#cases/entry.ts';
import { isFaults } from '#world/refusal.ts';
import { given } from './read.ts';
import { sentUpdateFrom, updateOf, type Told } from './update.ts';

const at = '2026-11-20T11:13:27.123Z';
const by = { as: 'agent', person: 'p' } as const;
const told = (entry: Omit<Told['entry'], 'seq' | 'at' | 'by'>): Told => ({
  number: 11487,
  year: 2026,
  category: 'ROAD-1',
  rough: false,
  entry: { seq: 4, at, by, ...entry } as Told['entry']
});
const closed = (outcome: (typeof OUTCOMES)[number]) =>
  told({ kind: 'closed', body: { outcome, text: 'We filled it.', photos: [] } });

const how = { city: hamlet, lang: 'en' } as const;

describe('An entry as news', () => {
  it('of a case whose place is told roughly is told to the day', () => {
    const rough = { ...closed('resolved'), rough: true };
    expect(updateOf(rough, false, how)).toMatchObject({ updated_datetime: '2026-11-19T23:00:00Z' });
  });

  it('of closing carries the answer and how it ended', () => {
    expect(updateOf(closed('resolved'), true, how)).toEqual({
      update_id: '11487-2026-4',
      service_request_id: '11487-2026',
      status: 'fixed',
      description: 'We filled it.',
      updated_datetime: '2026-11-20T11:13:27Z',
      media_url: null,
      external_status_code: 'resolved'
    });
  });

  it('says in general words how it ended to whoever may not read the answer', () => {
    expect(updateOf(closed('planned'), false, how)).toMatchObject({
      status: 'action_scheduled',
      description: 'Planned'
    });
  });

  it('calls fixed only what was resolved', () => {
    const states = OUTCOMES.map((outcome) => [
      outcome,
      (updateOf(closed(outcome), true, how) as { status: string }).status
    ]);
    expect(states.filter(([, state]) => state === 'fixed').map(([outcome]) => outcome)).toEqual(['resolved']);
    expect(new Set(states.map(([, state]) => state)).size).toBe(OUTCOMES.length);
  });

  it('of a question carries it to a program, and to nobody else', () => {
    const asked = told({ kind: 'asked', body: { unit: null, question: 'Which gate?' } });
    expect(updateOf(asked, true, how)).toMatchObject({
      status: 'investigating',
      description: 'Which gate?'
    });
    expect(updateOf(asked, false, how)).toMatchObject({
      description: 'Waiting for the person who reported it to answer'
    });
  });

  it('never carries what a unit writes to the desk or a resident to the city', () => {
    const promised = { dueOn: '2026-12-01', from: '2026-11-20', period: { working_days: 7 } };
    const secret = [
      told({ kind: 'answered', body: { unit: 'ROADS', text: 'secret', outcome: 'resolved', photos: [] } }),
      told({ kind: 'replied', body: { text: 'secret', photos: [], promised } }),
      told({ kind: 'contested', body: { text: 'secret', photos: [], promised } })
    ].map((one) => updateOf(one, true, how) as { status: string; description: string });
    expect(secret.map(({ status }) => status)).toEqual(['in_progress', 'investigating', 'open']);
    expect(JSON.stringify(secret)).not.toContain('secret');
  });
});

const fields = {
  service_request_id: '11487-2026',
  update_id: '99',
  status: 'OPEN',
  description: 'It grew.',
  updated_datetime: '2026-11-20T11:13:27+01:00'
};
const read = (more: Record<string, string> = {}) =>
  sentUpdateFrom(given(Object.entries({ ...fields, ...more })), 'UTC');

describe('An update a program sends', () => {
  it('names its case, its own number and its words', () => {
    expect(read({ email: 'halina@hejnal.example' })).toEqual({
      number: 11487,
      year: 2026,
      sentId: '99',
      text: 'It grew.',
      email: 'halina@hejnal.example',
      says: undefined
    });
  });

  it.each([
    ['FIXED', 'fixed'],
    ['closed', 'fixed'],
    ['REOPEN', 'reopen'],
    ['In progress', undefined],
    ['', undefined]
  ])('with the state %s says %s', (status, says) => expect(read({ status })).toMatchObject({ says }));

  it('may call its number update_id_ext', () => {
    expect(read({ update_id: '', update_id_ext: '7' })).toMatchObject({ sentId: '7' });
  });

  it('is told everything that is wrong at once', () => {
    const found = read({
      service_request_id: 'x',
      status: 'HAPPY',
      update_id: 'a b',
      updated_datetime: 'now'
    });
    expect(isFaults(found) && found.faults.map(({ refusal }) => refusal)).toEqual([
      'not-a-case-number',
      'not-a-state',
      'not-an-id',
      'not-a-time'
    ]);
  });
});
