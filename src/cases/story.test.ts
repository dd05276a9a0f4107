/** What the resident reads of a journal, and what they do not. */
import { expect, test } from 'vitest';
import type { Entry, NewEntry } from './entry.ts';
import { mergedStory, storyOf } from './story.ts';

const promised = { dueOn: '2026-11-20', from: '2026-11-09', period: { working_days: 7 } };
const submitted: NewEntry<'submitted'> = {
  kind: 'submitted',
  at: '2026-11-09T10:00:00Z',
  by: { as: 'resident' },
  body: {
    year: 2026,
    number: 7,
    kind: 'problem',
    category: 'ROAD-1',
    priority: 'P2',
    channel: 'portal',
    lang: 'pl',
    description: 'A hole.',
    answers: {},
    place: {},
    contact: { by: 'email', to: 'halina@hejnal.example' },
    photos: ['p1'],
    promised
  }
};
const dispatched = (unit: string, lead: boolean, at = '2026-11-09T10:00:00Z'): NewEntry => ({
  kind: 'dispatched',
  at,
  by: { as: 'clock' },
  body: { unit, lead, dueOn: '2026-11-20', why: 'category', instead: [] }
});
const returned: NewEntry = {
  kind: 'returned',
  at: '2026-11-10T08:00:00Z',
  by: { as: 'officer', person: 'x', unit: 'ROADS' },
  body: { unit: 'ROADS', reason: 'Ring Mr Nowak, he knows the owner.' }
};
const answered: NewEntry = {
  kind: 'answered',
  at: '2026-11-12T08:00:00Z',
  by: { as: 'officer', person: 'x', unit: 'PARKS' },
  body: { unit: 'PARKS', text: 'Draft: we have no money.', outcome: 'not-done', photos: ['inside'] }
};
const informed: NewEntry = {
  kind: 'informed',
  at: '2026-11-09T10:01:00Z',
  by: { as: 'clock' },
  body: { notice: 'n', by: 'email' }
};
const closed: NewEntry = {
  kind: 'closed',
  at: '2026-11-13T08:00:00Z',
  by: { as: 'agent', person: 'x' },
  body: { outcome: 'resolved', text: 'Mended.', photos: ['after'] }
};
const reminded = (percent: number): NewEntry => ({
  kind: 'reminded',
  at: '2026-11-12T06:00:00Z',
  by: { as: 'clock' },
  body: { unit: 'ROADS', percent }
});

function story(...news: NewEntry[]) {
  return storyOf([submitted, ...news].map((one, i) => ({ ...one, seq: i + 1 }) as Entry));
}

test('it begins with the resident’s own words and photos', () => {
  expect(story()).toMatchObject([
    { kind: 'submitted', seq: 1, text: 'A hole.', photos: ['p1'], channel: 'portal', dueOn: '2026-11-20' }
  ]);
});

test('units dispatched to at one moment are one step, the leading one first', () => {
  expect(
    story(dispatched('PARKS', false), dispatched('ROADS', true), dispatched('LIGHT', false))[1]?.units
  ).toEqual(['ROADS', 'PARKS', 'LIGHT']);
  expect(
    story(dispatched('ROADS', true), dispatched('PARKS', true, '2026-11-11T10:00:00Z')).map((s) => s.units)
  ).toEqual([[], ['ROADS'], ['PARKS']]);
});

test('why a unit gave the case back, its draft of an answer, and who acted stay inside', () => {
  const told = story(
    dispatched('ROADS', true),
    returned,
    dispatched('PARKS', true, '2026-11-10T09:00:00Z'),
    answered
  );
  expect(told.map((s) => s.kind)).toEqual(['submitted', 'dispatched', 'returned', 'dispatched', 'prepared']);
  const whole = JSON.stringify(told);
  for (const inside of ['Nowak', 'no money', 'inside', 'person', 'halina'])
    expect(whole).not.toContain(inside);
});

test('a letter belongs to the step it tells of, whatever happened in between', () => {
  const told = story(dispatched('ROADS', true), informed, closed, {
    ...informed,
    at: '2026-11-13T08:01:00Z'
  } as NewEntry);
  expect(told.map((s) => [s.kind, s.told.map((t) => t.at)])).toEqual([
    ['submitted', ['2026-11-09T10:01:00Z']],
    ['dispatched', []],
    ['closed', ['2026-11-13T08:01:00Z']]
  ]);
});

test('a reminder is told once the promised day is over, not before', () => {
  expect(story(reminded(50), reminded(100)).map((s) => s.kind)).toEqual(['submitted', 'reminded']);
});

test('what the resident did is told in their words', () => {
  const own: NewEntry[] = [
    {
      kind: 'asked',
      at: '2026-11-10T08:00:00Z',
      by: { as: 'agent', person: 'x' },
      body: { unit: null, question: 'Which lane?' }
    },
    {
      kind: 'replied',
      at: '2026-11-11T08:00:00Z',
      by: { as: 'resident' },
      body: { text: 'Left.', photos: ['p2'], promised: { ...promised, dueOn: '2026-11-23' } }
    },
    {
      kind: 'commented',
      at: '2026-11-11T09:00:00Z',
      by: { as: 'resident' },
      body: { text: 'Worse.', photos: [] }
    },
    closed,
    {
      kind: 'rated',
      at: '2026-11-14T08:00:00Z',
      by: { as: 'resident' },
      body: { rating: 'not', text: 'Still there.' }
    },
    {
      kind: 'contested',
      at: '2026-11-14T09:00:00Z',
      by: { as: 'resident' },
      body: { text: 'Look again.', photos: [], promised }
    },
    {
      kind: 'recategorised',
      at: '2026-11-15T09:00:00Z',
      by: { as: 'agent', person: 'x' },
      body: { category: 'ROAD-2', kind: 'problem', priority: 'P2', promised }
    }
  ];
  expect(story(...own).map((s) => [s.kind, s.text])).toEqual([
    ['submitted', 'A hole.'],
    ['asked', 'Which lane?'],
    ['replied', 'Left.'],
    ['commented', 'Worse.'],
    ['closed', 'Mended.'],
    ['rated', 'Still there.'],
    ['contested', 'Look again.'],
    ['recategorised', '']
  ]);
});

const other = { id: 'c2', year: 2026, number: 8 };
const resident = { as: 'resident' } as const;
const numbered = (news: readonly NewEntry[]) => news.map((one, i) => ({ ...one, seq: i + 1 }) as Entry);

test('others who say the same are one step, and an answer taken back before it was told is none', () => {
  const joined: NewEntry = {
    kind: 'joined',
    at: '2026-11-10T08:00:00Z',
    by: resident,
    body: { other: null }
  };
  const story = storyOf(numbered([submitted, joined, joined, joined]));
  expect(story.map(({ kind, others }) => [kind, others])).toEqual([
    ['submitted', undefined],
    ['joined', 3]
  ]);
  const settled: NewEntry = { ...closed, kind: 'settled', body: { ...closed.body, from: other } } as NewEntry;
  const back: NewEntry = { kind: 'unsettled', at: closed.at, by: closed.by, body: { from: other } };
  expect(storyOf(numbered([submitted, settled, back])).map(({ kind }) => kind)).toEqual(['submitted']);
});

test('no resident reads another’s words or sees their photos, in the master or in a merged case', () => {
  const body = { text: 'My door is number 7.', photos: ['theirs'] };
  const words: NewEntry[] = [
    { kind: 'commented', at: '2026-11-11T08:00:00Z', by: resident, body: { ...body, from: other } },
    { kind: 'asked', at: '2026-11-11T09:00:00Z', by: closed.by, body: { unit: null, question: body.text } },
    { kind: 'replied', at: '2026-11-11T10:00:00Z', by: resident, body: { ...body, promised } },
    { ...closed, body: { ...closed.body, text: body.text } } as NewEntry,
    { kind: 'contested', at: '2026-11-14T08:00:00Z', by: resident, body: { ...body, promised, from: other } }
  ];
  const master = numbered([
    submitted,
    dispatched('ROADS', true),
    ...words,
    dispatched('PARKS', true, '2026-11-15T08:00:00Z')
  ]);
  const told = storyOf(master).filter(({ kind }) => kind === 'commented' || kind === 'contested');
  expect(JSON.stringify(told)).not.toMatch(/door|theirs/);
  const merged: NewEntry = {
    kind: 'merged',
    at: '2026-11-10T08:00:00Z',
    by: closed.by,
    body: { into: other, ended: [] }
  };
  const story = mergedStory(numbered([submitted, merged]), master);
  expect(story.map(({ kind }) => kind)).toEqual(['submitted', 'merged', 'contested', 'dispatched']);
  expect(JSON.stringify(story)).not.toMatch(/door|theirs/);
  expect(new Set(story.map(({ seq }) => seq)).size).toBe(story.length);
});
