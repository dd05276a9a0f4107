import { describe, expect, it } from 'vitest';
import { pothole, report } from '#town/hamlet.ts';
import { begin, follow, type Case } from './case.ts';
import { entry, type By, type Promised } from './entry.ts';
import { receive } from './receive.ts';
import {
  answerTask,
  closeCase,
  dispatchCase,
  recategoriseCase,
  returnCase,
  TEXT_MAX,
  unchanged
} from './work.ts';

const now = Temporal.Instant.from('2026-11-10T08:00:00Z');
const promised: Promised = { dueOn: '2026-11-20', from: '2026-11-10', period: { working_days: 7 } };
const by: By = { as: 'officer', person: 'p', unit: 'ROADS' };
const made = begin(
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
);
const open: Case = made.case;
const closed: Case = { ...open, status: 'closed', outcome: 'resolved', closedAt: now.toString(), tasks: [] };
const asked: Case = { ...open, status: 'asked', stoppedAt: now.toString() };
const answer = { text: 'Mended.', outcome: 'resolved' as const, photos: [] };

const added = follow(open, [
  entry('commented', { as: 'resident' }, now, { text: 'Still there.', photos: [] })
]);
const [commented, commentedJournal] = [added.case, [...made.entries, ...added.entries]];

it('a letter that went out meanwhile is in nobody’s way', () => {
  const letter = follow(open, [entry('informed', { as: 'clock' }, now, { notice: 'n1', by: 'email' })]);
  expect(unchanged(letter.case, [...made.entries, ...letter.entries], open.version)).toBeUndefined();
  expect(unchanged(commented, commentedJournal, commented.version)).toBeUndefined();
});

it('a unit gives a case back once: the second return is refused and the case stays', () => {
  const first = returnCase(open, made.entries, 'ROADS', 'Not ours.', by, now);
  expect(first).toMatchObject({ kind: 'returned', body: { unit: 'ROADS', reason: 'Not ours.' } });
  const journal = [
    ...made.entries,
    { ...entry('returned', by, now, { unit: 'ROADS', reason: 'Not ours.' }), seq: 3 }
  ];
  expect(returnCase(open, journal, 'ROADS', 'Still not ours.', by, now)).toEqual({
    refusal: 'returned-before'
  });
});

it('the clock of a new category counts from the day the report came, and answers stay', () => {
  const other = { ...pothole, code: 'ROAD-2', priority: 'P3' as const };
  const decided = recategoriseCase(open, other, { ...promised, dueOn: '2026-12-01' }, by, now);
  if ('refusal' in decided) throw new Error(decided.refusal);
  expect(follow(open, [decided]).case).toMatchObject({
    category: 'ROAD-2',
    priority: 'P3',
    dueOn: '2026-12-01',
    answers: open.answers
  });
});

describe('refused', () => {
  it.each([
    ['a return without a reason', returnCase(open, [], 'ROADS', '  ', by, now), 'nothing-written'],
    ['a return by a unit without a task', returnCase(open, [], 'PARKS', 'no', by, now), 'no-open-task'],
    [
      'an answer without words',
      answerTask(open, 'ROADS', { ...answer, text: '' }, by, now),
      'nothing-written'
    ],
    [
      'an answer longer than fits',
      answerTask(open, 'ROADS', { ...answer, text: 'x'.repeat(TEXT_MAX + 1) }, by, now),
      'too-long'
    ],
    ['an answer by a unit without a task', answerTask(open, 'PARKS', answer, by, now), 'no-open-task'],
    ['closing twice', closeCase(closed, answer, by, now), 'case-closed'],
    ['closing without words', closeCase(open, { ...answer, text: '\n' }, by, now), 'nothing-written'],
    [
      'dispatching a closed case',
      dispatchCase(closed, { lead: 'PARKS', further: [] }, by, now),
      'case-closed'
    ],
    [
      'dispatching while the resident is asked',
      dispatchCase(asked, { lead: 'PARKS', further: [] }, by, now),
      'resident-is-asked'
    ],
    ['one unit twice', dispatchCase(open, { lead: 'PARKS', further: ['PARKS'] }, by, now), 'unit-twice'],
    ['the category it has', recategoriseCase(open, pothole, promised, by, now), 'same-category'],
    [
      'a new category for a closed case',
      recategoriseCase(closed, { ...pothole, code: 'X' }, promised, by, now),
      'case-closed'
    ],
    ['acting on what somebody else changed', unchanged(commented, commentedJournal, 2), 'changed-meanwhile'],
    ['claiming to have seen what is not there yet', unchanged(open, made.entries, 9), 'changed-meanwhile'],
    ['not saying what one has seen', unchanged(open, made.entries, Number.NaN), 'changed-meanwhile']
  ])('%s', (_, decided, refusal) => {
    expect(decided).toMatchObject({ refusal });
  });
});
