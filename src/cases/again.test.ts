import { describe, expect, it } from 'vitest';
import { pothole, report } from '#town/hamlet.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { contestedTo, dispatchContested, recallTasks, reopenCase } from './again.ts';
import { begin, follow, replay, type Case } from './case.ts';
import { entry, type By, type Entry, type NewEntry, type Promised } from './entry.ts';
import { receive } from './receive.ts';
import { answerTask, closeCase, dispatchCase, passOnTask } from './work.ts';

const now = Temporal.Instant.from('2026-11-10T08:00:00Z');
const promised: Promised = { dueOn: '2026-11-20', from: '2026-11-10', period: { working_days: 7 } };
const anew: Promised = { ...promised, dueOn: '2026-12-01', from: '2026-11-20' };
const agent: By = { as: 'agent', person: 'p' };
const officer: By = { as: 'officer', person: 'o', unit: 'ROADS' };
const answer = { text: 'Mended.', outcome: 'resolved' as const, photos: [] };

type Told = { case: Case; entries: readonly Entry[] };
const units = { lead: 'ROADS', further: ['PARKS'] };
const open: Told = begin(
  'c1',
  receive(report, pothole, { year: 2026, number: 7 }, promised, units, { as: 'resident' }, now)
);

/** The case after one more step; its journal still adds up to it. */
function then(
  told: Told,
  decide: (c: Case, journal: readonly Entry[]) => NewEntry | NewEntry[] | Refusal
): Told {
  const decided = decide(told.case, told.entries);
  if (isRefusal(decided)) throw new Error(decided.refusal);
  const next = follow(told.case, [decided].flat());
  const entries = [...told.entries, ...next.entries];
  expect(replay('c1', entries)).toEqual(next.case);
  return { case: next.case, entries };
}

const answers = (unit: string) => (c: Case) => answerTask(c, unit, answer, officer, now);
const closes = (c: Case) => closeCase(c, answer, agent, now);
const tasksOf = ({ case: c }: Told) => Object.fromEntries(c.tasks.map((t) => [t.unit, t.status]));

const half = then(open, answers('ROADS'));
const closed = then(half, closes);

describe('a closed case opens again', () => {
  it('with a reason and a new day: answers stay, what the closing ended goes on', () => {
    const again = then(closed, (c, journal) =>
      reopenCase(c, journal, { reason: 'The wrong street was mended.', promised: anew }, agent, now)
    );
    expect(again.case).toMatchObject({
      status: 'dispatched',
      outcome: null,
      closedAt: null,
      reopened: true,
      dueOn: '2026-12-01'
    });
    expect(tasksOf(again)).toEqual({ ROADS: 'answered', PARKS: 'open' });
    expect(again.case.tasks.find(({ unit }) => unit === 'PARKS')?.dueOn).toBe('2026-12-01');
  });

  it('undone as if never closed: the old day holds and nobody calls it reopened', () => {
    const undone = then(closed, (c, journal) => reopenCase(c, journal, { reason: '' }, agent, now));
    expect(undone.case).toEqual({ ...half.case, version: undone.case.version });
  });

  it('waits for the desk when every unit had answered', () => {
    const whole = then(then(half, answers('PARKS')), closes);
    expect(then(whole, (c, j) => reopenCase(c, j, { reason: '' }, agent, now)).case.status).toBe('answered');
  });

  it('not when it is open, merged into another, or without a reason for the resident', () => {
    const merged = { ...closed.case, mergedInto: 'c2' };
    const given = { reason: 'Why.', promised: anew };
    expect(reopenCase(open.case, open.entries, given, agent, now)).toEqual({ refusal: 'case-open' });
    expect(reopenCase(merged, closed.entries, given, agent, now)).toEqual({ refusal: 'merged-elsewhere' });
    expect(
      reopenCase(closed.case, closed.entries, { reason: ' ', promised: anew }, agent, now)
    ).toMatchObject({ refusal: 'nothing-written' });
  });
});

describe('tasks taken back', () => {
  const moved = then(open, (c) => dispatchCase(c, { lead: 'WATER', further: [] }, agent, now));

  it('give the case back to those it was taken from, with the lead', () => {
    expect(tasksOf(moved)).toEqual({ ROADS: 'ended', PARKS: 'ended', WATER: 'open' });
    const back = then(moved, (c, journal) => recallTasks(c, journal, ['WATER'], agent, now));
    expect(tasksOf(back)).toEqual({ ROADS: 'open', PARKS: 'open', WATER: 'ended' });
    expect(back.case).toMatchObject({ lead: 'ROADS', status: 'dispatched' });
    expect(back.case.tasks.filter(({ lead }) => lead).map(({ unit }) => unit)).toEqual(['ROADS']);
  });

  it('also from a unit it was passed on to', () => {
    const passed = then(open, (c, journal) =>
      passOnTask(c, journal, 'ROADS', { to: 'WATER', reason: 'A pipe.' }, officer, now)
    );
    const back = then(passed, (c, journal) => recallTasks(c, journal, ['WATER'], agent, now));
    expect(tasksOf(back)).toEqual({ ROADS: 'open', PARKS: 'open', WATER: 'ended' });
    expect(back.case.lead).toBe('ROADS');
  });

  it('bring back the answer a unit had given before it was dispatched to once more', () => {
    const sent = then(half, (c) => dispatchCase(c, { lead: 'ROADS', further: [] }, agent, now));
    const back = then(sent, (c, journal) => recallTasks(c, journal, ['ROADS'], agent, now));
    expect(back.case).toEqual({ ...half.case, version: back.case.version, tasks: back.case.tasks });
    expect(back.case.tasks).toEqual(expect.arrayContaining([...half.case.tasks]));
  });

  it('leave the lead with somebody who works on it, or the case with the desk', () => {
    const one = then(open, (c, journal) => recallTasks(c, journal, ['ROADS'], agent, now));
    expect(one.case).toMatchObject({ lead: 'PARKS', status: 'dispatched' });
    const none = then(open, (c, journal) => recallTasks(c, journal, ['ROADS', 'PARKS'], agent, now));
    expect(none.case).toMatchObject({ lead: null, status: 'received' });
  });

  it('not without a unit, from one without a task, of a closed case, or while the resident is asked', () => {
    const asked = then(open, () => entry('asked', officer, now, { unit: 'ROADS', question: 'Where?' }));
    const recall = (told: Told, named: string[]) => recallTasks(told.case, told.entries, named, agent, now);
    expect(recall(open, [])).toMatchObject({ refusal: 'tasks-missing' });
    expect(recall(half, ['ROADS'])).toMatchObject({ refusal: 'no-task-there' });
    expect(recall(closed, ['PARKS'])).toMatchObject({ refusal: 'case-closed' });
    expect(recall(asked, ['PARKS'])).toMatchObject({ refusal: 'resident-is-asked' });
  });
});

describe('a contested case goes back', () => {
  const contests = (told: Told, nowOf: (unit: string) => string | undefined) =>
    then(
      then(told, () =>
        entry('contested', { as: 'resident' }, now, { text: 'No.', photos: [], promised: anew })
      ),
      () => dispatchContested(contestedTo(told.case, nowOf), anew.dueOn, { as: 'clock' }, now)
    );

  it('to the units that answered, and to no other', () => {
    const again = contests(closed, (unit) => unit);
    expect(again.case).toMatchObject({ status: 'dispatched', lead: 'ROADS', contested: true });
    expect(tasksOf(again)).toEqual({ ROADS: 'open', PARKS: 'ended' });
    expect(again.case.tasks.find(({ unit }) => unit === 'ROADS')?.dueOn).toBe('2026-12-01');
  });

  it('to the successor of a unit that ended, once, although it follows two', () => {
    const whole = then(then(half, answers('PARKS')), closes);
    const again = contests(whole, () => 'CITY');
    expect(contestedTo(whole.case, () => 'CITY')).toEqual([{ unit: 'CITY', lead: true, from: 'ROADS' }]);
    expect(again.case).toMatchObject({ lead: 'CITY', status: 'dispatched' });
  });

  it('to the desk when nobody follows, or no unit had answered', () => {
    expect(contests(closed, () => undefined).case.status).toBe('received');
    expect(contestedTo(then(open, closes).case, (unit) => unit)).toEqual([]);
  });
});
