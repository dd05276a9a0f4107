import { describe, expect, it } from 'vitest';
import { pothole, report } from '#town/hamlet.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { begin, follow, type Case } from './case.ts';
import { entry, type By, type Entry, type NewEntry, type Promised } from './entry.ts';
import { receive } from './receive.ts';
import {
  acceptTask,
  answerTask,
  closeCase,
  dispatchCase,
  passOnTask,
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

const accepted = follow(open, [entry('accepted', by, now, { unit: 'ROADS' })]).case;
const passOn = (c: Case, given: { to: string; reason: string }, journal: readonly Entry[] = made.entries) =>
  passOnTask(c, journal, 'ROADS', given, by, now);

/** A decision taken: the case and its journal after it. */
function taken(c: Case, journal: readonly Entry[], decided: NewEntry | Refusal) {
  if (isRefusal(decided)) throw new Error(decided.refusal);
  const next = follow(c, [decided]);
  return { case: next.case, journal: [...journal, ...next.entries] };
}

it('a unit takes its task once, by saying so, by answering or by asking; and nobody is disturbed by it', () => {
  const later = now.add({ hours: 1 });
  const said = taken(open, made.entries, acceptTask(open, 'ROADS', by, now));
  expect(said.case.tasks[0]?.acceptedAt).toBe(now.toString());
  expect(unchanged(said.case, said.journal, open.version)).toBeUndefined();
  const answered = taken(said.case, said.journal, answerTask(said.case, 'ROADS', answer, by, later));
  expect(answered.case.tasks[0]?.acceptedAt).toBe(now.toString());
  expect(taken(open, [], answerTask(open, 'ROADS', answer, by, later)).case.tasks[0]?.acceptedAt).toBe(
    later.toString()
  );
  const asks = entry('asked', by, later, { unit: 'ROADS', question: 'Where?' });
  expect(follow(open, [asks]).case.tasks[0]?.acceptedAt).toBe(later.toString());
});

it('a unit passes its task on: the lead, the day and the reason go along, and its own task ends', () => {
  const passed = taken(open, made.entries, passOn(open, { to: 'PARKS', reason: 'It is a park path.' }));
  expect(passed.case).toMatchObject({ lead: 'PARKS', status: 'dispatched', bounces: 0 });
  expect(passed.case.tasks.map((t) => [t.unit, t.status, t.lead, t.dueOn])).toEqual([
    ['ROADS', 'ended', false, '2026-11-20'],
    ['PARKS', 'open', true, '2026-11-20']
  ]);
});

it('the period a day of its own was counted by goes along when a task is passed on', () => {
  const own = entry('dispatched', by, now, {
    unit: 'ROADS',
    lead: true,
    dueOn: '2026-11-13',
    why: 'rule',
    instead: [],
    period: { working_days: 3 }
  });
  const first = taken(open, made.entries, own);
  const passed = passOnTask(first.case, first.journal, 'ROADS', { to: 'PARKS', reason: 'Theirs.' }, by, now);
  expect(passed).toMatchObject({ body: { dueOn: '2026-11-13', period: { working_days: 3 } } });
});

it('a case never goes in a circle between units, nor twice to one that works on it', () => {
  const first = taken(open, made.entries, passOn(open, { to: 'PARKS', reason: 'Theirs.' }));
  expect(
    passOnTask(first.case, first.journal, 'PARKS', { to: 'ROADS', reason: 'No, theirs.' }, by, now)
  ).toEqual({ refusal: 'unit-let-go', field: 'to' });
  const both = dispatchCase(open, { lead: 'PARKS', further: ['ROADS'] }, by, now);
  if (isRefusal(both)) throw new Error(both.refusal);
  const shared = follow(open, both);
  expect(passOn(shared.case, { to: 'PARKS', reason: 'Theirs.' })).toEqual({
    refusal: 'unit-has-task',
    field: 'to'
  });
  const back = taken(shared.case, [], returnCase(shared.case, [], 'PARKS', { reason: 'Not ours.' }, by, now));
  expect(passOn(back.case, { to: 'PARKS', reason: 'It is.' }, back.journal)).toEqual({
    refusal: 'unit-let-go',
    field: 'to'
  });
});

it('a letter that went out meanwhile is in nobody’s way', () => {
  const letter = follow(open, [entry('informed', { as: 'clock' }, now, { notice: 'n1', by: 'email' })]);
  expect(unchanged(letter.case, [...made.entries, ...letter.entries], open.version)).toBeUndefined();
  expect(unchanged(commented, commentedJournal, commented.version)).toBeUndefined();
});

it('a unit gives a case back once: the second return is refused and the case stays', () => {
  const first = returnCase(
    open,
    made.entries,
    'ROADS',
    { reason: 'Not ours.', suggestion: 'PARKS' },
    by,
    now
  );
  expect(first).toMatchObject({
    kind: 'returned',
    body: { unit: 'ROADS', reason: 'Not ours.', suggestion: 'PARKS' }
  });
  const journal = [
    ...made.entries,
    { ...entry('returned', by, now, { unit: 'ROADS', reason: 'Not ours.' }), seq: 3 }
  ];
  expect(returnCase(open, journal, 'ROADS', { reason: 'Still not ours.' }, by, now)).toEqual({
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
    [
      'a return without a reason',
      returnCase(open, [], 'ROADS', { reason: '  ' }, by, now),
      'nothing-written'
    ],
    [
      'a return by a unit without a task',
      returnCase(open, [], 'PARKS', { reason: 'no' }, by, now),
      'no-open-task'
    ],
    [
      'a unit suggesting itself',
      returnCase(open, [], 'ROADS', { reason: 'no', suggestion: 'ROADS' }, by, now),
      'own-unit'
    ],
    ['taking a task one does not have', acceptTask(open, 'PARKS', by, now), 'no-open-task'],
    ['taking a task twice', acceptTask(accepted, 'ROADS', by, now), 'accepted-before'],
    ['passing on without a reason', passOn(open, { to: 'PARKS', reason: '' }), 'nothing-written'],
    ['passing on to oneself', passOn(open, { to: 'ROADS', reason: 'no' }), 'own-unit'],
    [
      'passing on while the resident is asked',
      passOn(asked, { to: 'PARKS', reason: 'no' }),
      'resident-is-asked'
    ],
    ['passing on what one does not have', passOn(closed, { to: 'PARKS', reason: 'no' }), 'no-open-task'],
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
