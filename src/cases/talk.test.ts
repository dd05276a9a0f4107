import { describe, expect, it, test } from 'vitest';
import { pothole, report } from '#town/hamlet.ts';
import { begin, type Case } from './case.ts';
import { entry, type By, type Entry, type Promised } from './entry.ts';
import { receive } from './receive.ts';
import {
  askResident,
  CASE_PHOTOS_MAX,
  commentOnCase,
  contestableUntil,
  contestAnswer,
  CONTEST_DAYS,
  rateAnswer,
  replyToQuestion,
  saidBefore
} from './talk.ts';

const now = Temporal.Instant.from('2026-11-10T08:00:00Z');
const promised: Promised = { dueOn: '2026-11-20', from: '2026-11-10', period: { working_days: 7 } };
const by: By = { as: 'officer', person: 'p', unit: 'ROADS' };
const open: Case = begin(
  'c1',
  receive(
    report,
    pothole,
    { year: 2026, number: 7 },
    promised,
    { lead: 'ROADS', further: [] },
    { as: 'resident' },
    now
  )
).case;
const asked: Case = { ...open, status: 'asked', stoppedAt: now.toString() };
const closed: Case = { ...open, status: 'closed', outcome: 'not-done', closedAt: now.toString() };
const nobody: Case = { ...open, contact: { by: 'none' } };
const ZONE = 'Europe/Warsaw';

describe('contesting', () => {
  it('is possible to the end of the fourteenth day in the city, and not a minute longer', () => {
    expect(contestableUntil(closed, ZONE)?.toString()).toBe('2026-11-24');
    const lastMinute = Temporal.Instant.from('2026-11-24T22:59:00Z');
    expect(contestAnswer(closed, 'Still there.', [], promised, ZONE, lastMinute)).toMatchObject({
      kind: 'contested'
    });
    expect(contestAnswer(closed, 'Still there.', [], promised, ZONE, lastMinute.add({ minutes: 1 }))).toEqual(
      {
        refusal: 'contest-too-late',
        fill: { days: CONTEST_DAYS }
      }
    );
  });

  it('counts days and not hours across the change of clocks', () => {
    const before = { ...closed, closedAt: '2026-10-20T21:30:00Z' };
    expect(contestableUntil(before, ZONE)?.toString()).toBe('2026-11-03');
  });
});

it('a photo alone is enough for a comment or a reply, words alone too, nothing is not', () => {
  expect(commentOnCase(open, '', ['a'], now)).toMatchObject({
    kind: 'commented',
    body: { text: '', photos: ['a'] }
  });
  expect(commentOnCase(open, 'More.', [], now)).toMatchObject({ kind: 'commented' });
  expect(replyToQuestion(asked, '', ['a'], promised, now)).toMatchObject({ kind: 'replied' });
});

describe('refused', () => {
  const full = { ...open, photos: Array.from({ length: CASE_PHOTOS_MAX }, (_, i) => `p${i}`) };
  it.each([
    [
      'asking somebody who left no contact',
      askResident(nobody, 'ROADS', 'Which lane?', by, now),
      'nobody-to-ask'
    ],
    [
      'asking while a question is open',
      askResident(asked, 'ROADS', 'Which lane?', by, now),
      'resident-is-asked'
    ],
    ['asking about a closed case', askResident(closed, 'ROADS', 'Which lane?', by, now), 'case-closed'],
    ['asking by a unit without a task', askResident(open, 'PARKS', 'Which lane?', by, now), 'no-open-task'],
    ['asking nothing', askResident(open, 'ROADS', ' ', by, now), 'nothing-written'],
    ['a reply when nothing is asked', replyToQuestion(open, 'The left.', [], promised, now), 'nothing-asked'],
    ['an empty reply', replyToQuestion(asked, ' ', [], promised, now), 'nothing-written'],
    ['a comment on a closed case', commentOnCase(closed, 'More.', [], now), 'case-closed'],
    ['an empty comment', commentOnCase(open, '', [], now), 'nothing-written'],
    [
      'a sixth photo at once',
      commentOnCase(open, 'x', ['1', '2', '3', '4', '5', '6'], now),
      'too-many-photos'
    ],
    ['a photo more than a case holds', commentOnCase(full, 'x', ['1'], now), 'too-many-photos'],
    ['rating an open case', rateAnswer(open, 'helped', '', now), 'case-open'],
    ['rating twice', rateAnswer({ ...closed, rating: 'helped' }, 'not', '', now), 'rated-before'],
    ['contesting an open case', contestAnswer(open, 'No.', [], promised, ZONE, now), 'case-open'],
    [
      'contesting twice',
      contestAnswer({ ...closed, contested: true }, 'No.', [], promised, ZONE, now),
      'contested-before'
    ],
    ['contesting without a word', contestAnswer(closed, '', [], promised, ZONE, now), 'nothing-written']
  ])('%s', (_, decided, refusal) => {
    expect(decided).toMatchObject({ refusal });
  });
});

test('a form sent twice says the same once; the same words in a new form are new', () => {
  const journal = [
    { seq: 1, kind: 'submitted', at: '', by: { as: 'resident' }, body: {} },
    { seq: 2, kind: 'commented', at: '', by: { as: 'resident' }, body: { text: 'Worse now.', photos: [] } }
  ] as unknown as Entry[];
  expect(saidBefore(journal, 1, 'commented', ' Worse now.\r\n')).toMatchObject({ refusal: 'said-before' });
  expect(saidBefore(journal, 2, 'commented', 'Worse now.')).toBeUndefined();
  expect(saidBefore(journal, 1, 'commented', 'Better now.')).toBeUndefined();
  expect(saidBefore(journal, 1, 'replied', 'Worse now.')).toBeUndefined();
  const [first] = journal;
  const photos = { ...entry('commented', { as: 'resident' }, now, { text: '', photos: ['one'] }), seq: 2 };
  expect(saidBefore([first!, photos], 1, 'commented', '')).toBeUndefined();
  expect(saidBefore(journal, undefined, 'commented', 'Worse now.')).toBeUndefined();
});
