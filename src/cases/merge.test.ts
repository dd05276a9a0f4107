import { describe, expect, it } from 'vitest';
import { isRefusal } from '#world/refusal.ts';
import { pothole, report } from '#town/hamlet.ts';
import { begin, follow, type Case } from './case.ts';
import { entry, type By, type Entry, type NewEntry } from './entry.ts';
import {
  beforeMerge,
  cameAlong,
  mergeCases,
  otherCase,
  settleCase,
  sharedAnswer,
  unmergeCase
} from './merge.ts';
import { receive } from './receive.ts';
import { askResident, commentOnCase } from './talk.ts';
import { closeCase } from './work.ts';

const now = Temporal.Instant.from('2026-11-10T08:00:00Z');
const agent: By = { as: 'agent', person: 'p' };
const promised = { dueOn: '2026-11-20', from: '2026-11-10', period: { working_days: 7 } };

type Told = { case: Case; entries: Entry[] };

function told(number: number): Told {
  const units = { lead: 'ROADS', further: ['PARKS'] };
  const of = { year: 2026, number };
  return begin(`c${number}`, receive(report, pothole, of, promised, units, { as: 'resident' }, now));
}

function on(one: Told, ...news: NewEntry[]): Told {
  const next = follow(one.case, news);
  return { case: next.case, entries: [...one.entries, ...next.entries] };
}

function good<T>(done: T): Exclude<T, { refusal: string }> {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done as Exclude<T, { refusal: string }>;
}

/** The second merged into the first. */
function merged(master: Told, other: Told): [Told, Told] {
  const done = good(mergeCases(master.case, [other.case], [], agent, now));
  return [on(master, ...done.master), on(other, ...done.others[0]!.entries)];
}

const close = (c: Case) =>
  good(closeCase(c, { outcome: 'resolved', text: 'Mended.', photos: ['p1'] }, agent, now));

describe('merging', () => {
  it('closes the other, ends its tasks and counts one more on the master', () => {
    const [master, other] = merged(told(1), told(2));
    expect(other.case).toMatchObject({
      status: 'closed',
      outcome: 'merged',
      mergedInto: 'c1',
      tasks: [{ status: 'ended' }, { status: 'ended' }]
    });
    expect(master.case).toMatchObject({ status: 'dispatched', joined: 1, mergedInto: null });
    expect(master.entries.at(-1)?.body).toEqual({ other: { id: 'c2', year: 2026, number: 2 } });
  });

  it('counts for the master whoever had joined the other, until it leaves', () => {
    const person = entry('joined', { as: 'resident' }, now, { other: null });
    const [third, fourth] = merged(on(told(3), person), on(told(4), person));
    expect(third.case.joined).toBe(3);
    const came = () => cameAlong(fourth.entries);
    const done = good(mergeCases(told(1).case, [third.case], [fourth.case], agent, now, came));
    const first = on(told(1), ...done.master);
    expect(first.case.joined).toBe(4);
    const [three, four] = done.others.map((one, i) => on(i === 0 ? third : fourth, ...one.entries));
    expect([three!.case.joined, four!.case.joined]).toEqual([1, 1]);
    const left = good(unmergeCase(three!.case, three!.entries, first.case, promised, agent, now));
    expect(on(first, left.master).case.joined).toBe(2);
  });

  it('takes along what was merged into the other, so that chains do not come about', () => {
    const [second, third] = merged(told(2), told(3));
    const done = good(mergeCases(told(1).case, [second.case], [third.case], agent, now));
    expect(on(told(1), ...done.master).case.joined).toBe(2);
    const [two, three] = done.others.map((one) => follow(one.case, one.entries).case);
    expect([two?.mergedInto, three?.mergedInto]).toEqual(['c1', 'c1']);
    expect(two?.joined).toBe(0);
  });

  const closed = on(told(9), close(told(9).case));
  const [, gone] = merged(told(1), told(8));
  const petition = on(
    told(7),
    entry('requalified', agent, now, { regime: 'petition', was: 'report', reason: 'x', promised })
  );
  it.each<[string, Case, Case[], string]>([
    ['nothing', told(1).case, [], 'nothing-to-merge'],
    ['with itself', told(1).case, [told(1).case], 'merge-with-itself'],
    ['into a closed case', closed.case, [told(2).case], 'merge-into-closed'],
    ['into a merged case', gone.case, [told(2).case], 'merge-into-closed'],
    ['a closed case', told(1).case, [told(2).case, closed.case], 'closed-not-merged'],
    ['the same twice', told(1).case, [gone.case], 'merged-before'],
    ['what is merged into another', told(2).case, [gone.case], 'closed-not-merged'],
    ['a petition', told(1).case, [petition.case], 'law-not-merged'],
    ['into a petition', petition.case, [told(1).case], 'law-not-merged']
  ])('%s: refused', (_, master, others, refusal) => {
    expect(mergeCases(master, others, [], agent, now)).toMatchObject({ refusal });
  });
});

describe('leaving again', () => {
  it('opens the tasks as they were, keeps the promised day, and counts one less', () => {
    const before = told(2);
    const [master, other] = merged(told(1), before);
    const done = good(unmergeCase(other.case, other.entries, master.case, promised, agent, now));
    const left = on(other, done.case).case;
    expect(left).toMatchObject({ ...before.case, version: left.version, updatedAt: left.updatedAt });
    expect(on(master, done.master).case.joined).toBe(0);
  });

  it('moves the tasks with a promised day that moved', () => {
    const [master, other] = merged(told(1), told(2));
    const later = { ...promised, dueOn: '2026-12-01' };
    const done = good(unmergeCase(other.case, other.entries, master.case, later, agent, now));
    const left = on(other, done.case).case;
    expect([left.dueOn, ...left.tasks.map((t) => t.dueOn)]).toEqual(Array(3).fill('2026-12-01'));
  });

  it('knows the case as it was, after a second merge too, and what was asked then', () => {
    const asked = on(told(2), good(askResident(told(2).case, null, 'Where?', agent, now)));
    const [master, other] = merged(told(1), asked);
    const done = good(unmergeCase(other.case, other.entries, master.case, promised, agent, now));
    expect(beforeMerge(other.case, other.entries).case.stoppedAt).toBe(now.toString());
    const [, twice] = merged(on(master, done.master), on(other, done.case));
    expect(beforeMerge(twice.case, twice.entries).case.version).toBe(asked.case.version + 2);
  });

  it('is refused for a case that is not merged there', () => {
    const c = told(2);
    expect(unmergeCase(c.case, c.entries, told(1).case, promised, agent, now)).toMatchObject({
      refusal: 'not-merged'
    });
  });
});

describe('one answer for all', () => {
  it('stands in the merged case as its own, until it is taken back or the case leaves', () => {
    const [master, other] = merged(told(1), told(2));
    expect(sharedAnswer(other.entries)).toBeUndefined();
    const answered = on(master, close(master.case));
    const settled = on(other, settleCase(answered.case, answered.entries.at(-1) as Entry<'closed'>));
    expect(sharedAnswer(settled.entries)?.body).toMatchObject({ text: 'Mended.', photos: ['p1'] });
    expect(settled.case).toMatchObject({ status: 'closed', outcome: 'merged' });
    const back = on(settled, entry('unsettled', agent, now, { from: otherCase(master.case) }));
    expect(sharedAnswer(back.entries)).toBeUndefined();
  });

  it('a merged resident’s contest opens the master, and photos stay in their own case', () => {
    const [master, other] = merged(told(1), told(2));
    const body = { text: 'No.', photos: ['p2'], promised };
    const from = otherCase(other.case);
    const closed = on(master, close(master.case));
    const opened = on(closed, entry('contested', { as: 'resident' }, now, { ...body, from })).case;
    expect(opened).toMatchObject({ status: 'received', contested: true, photos: [] });
    const own = on(other, entry('contested', { as: 'resident' }, now, body)).case;
    expect(own).toMatchObject({ status: 'closed', contested: true, mergedInto: 'c1', photos: ['p2'] });
    expect(commentOnCase(own, 'x', [], now)).toMatchObject({ refusal: 'case-closed' });
  });
});
