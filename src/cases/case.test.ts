import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pothole, report } from '#town/hamlet.ts';
import { isRefusal } from '#world/refusal.ts';
import { begin, caseCode, caseNumber, follow, parseCaseNumber, replay, type Case } from './case.ts';
import type { By, NewEntry, Promised } from './entry.ts';
import { receive } from './receive.ts';
import { askResident, commentOnCase, contestAnswer, rateAnswer, replyToQuestion } from './talk.ts';
import { answerTask, closeCase, dispatchCase, returnCase } from './work.ts';

const now = Temporal.Instant.from('2026-11-10T08:00:00Z');
const promised: Promised = { dueOn: '2026-11-20', from: '2026-11-10', period: { working_days: 7 } };
const officer: By = { as: 'officer', person: 'p1', unit: 'ROADS' };
const agent: By = { as: 'agent', person: 'p2' };
const units = { lead: 'ROADS', further: ['PARKS'] };

function received(): Case {
  return begin(
    'c1',
    receive(report, pothole, { year: 2026, number: 7 }, promised, units, { as: 'resident' }, now)
  ).case;
}

function then(c: Case, decided: ReturnType<typeof answerTask> | NewEntry[]): Case {
  if (isRefusal(decided)) throw new Error(decided.refusal);
  return follow(c, Array.isArray(decided) ? decided : [decided]).case;
}

const answer = { text: 'Mended.', outcome: 'resolved' as const, photos: [] };

describe('a case follows its journal', () => {
  it('stands dispatched with a task for each unit, the first leading', () => {
    const c = received();
    expect(c).toMatchObject({ status: 'dispatched', lead: 'ROADS', version: 3, dueOn: '2026-11-20' });
    expect(c.tasks.map((t) => [t.unit, t.lead, t.status])).toEqual([
      ['ROADS', true, 'open'],
      ['PARKS', false, 'open']
    ]);
  });

  it('waits at the desk when its category has no unit', () => {
    const { case: c } = begin(
      'c1',
      receive(report, pothole, { year: 2026, number: 7 }, promised, undefined, { as: 'resident' }, now)
    );
    expect(c).toMatchObject({ status: 'received', lead: null, tasks: [] });
  });

  it('is answered only when every unit has answered or given back', () => {
    const one = then(received(), answerTask(received(), 'ROADS', answer, officer, now));
    expect(one.status).toBe('dispatched');
    expect(then(one, returnCase(one, [], 'PARKS', { reason: 'Not ours.' }, officer, now)).status).toBe(
      'answered'
    );
  });

  it('is returned when all units gave it back, and dispatched again by hand', () => {
    let c = received();
    c = then(c, returnCase(c, [], 'ROADS', { reason: 'Not ours.' }, officer, now));
    c = then(c, returnCase(c, [], 'PARKS', { reason: 'Not ours either.' }, officer, now));
    expect(c.status).toBe('returned');
    c = then(c, dispatchCase(c, { lead: 'DESK', further: [] }, agent, now));
    expect(c).toMatchObject({ status: 'dispatched', lead: 'DESK' });
  });

  it('ends the open tasks of units that are not named when the desk dispatches anew', () => {
    const c = then(received(), dispatchCase(received(), { lead: 'PARKS', further: [] }, agent, now));
    expect(c.tasks.map((t) => [t.unit, t.status]).sort()).toEqual([
      ['PARKS', 'open'],
      ['ROADS', 'ended']
    ]);
  });

  it('stops its clock while the resident is asked, and goes on with the day the answer moved', () => {
    let c = received();
    c = then(c, askResident(c, 'ROADS', 'Which lane?', officer, now));
    expect(c).toMatchObject({ status: 'asked', stoppedAt: now.toString() });
    c = then(c, replyToQuestion(c, 'The left one.', [], { ...promised, dueOn: '2026-11-24' }, now));
    expect(c).toMatchObject({ status: 'dispatched', stoppedAt: null, dueOn: '2026-11-24' });
    expect(c.tasks.every((t) => t.dueOn === '2026-11-24')).toBe(true);
  });

  it('opens again when contested, once, and can be rated anew', () => {
    let c = then(received(), closeCase(received(), answer, agent, now));
    c = then(c, rateAnswer(c, 'not', '', now));
    c = then(
      c,
      contestAnswer(c, 'Still there.', [], { ...promised, dueOn: '2026-12-01' }, 'Europe/Warsaw', now)
    );
    expect(c).toMatchObject({
      status: 'received',
      outcome: null,
      contested: true,
      reopened: true,
      rating: null,
      dueOn: '2026-12-01'
    });
    c = then(c, closeCase(c, answer, agent, now));
    expect(contestAnswer(c, 'Again!', [], promised, 'Europe/Warsaw', now)).toEqual({
      refusal: 'contested-before'
    });
  });
});

describe('the fold is lawful', () => {
  it('gives the same case entry by entry and all at once, whatever was decided in between', () => {
    const steps: ((c: Case) => ReturnType<typeof answerTask> | NewEntry[])[] = [
      (c) => answerTask(c, 'ROADS', answer, officer, now),
      (c) => answerTask(c, 'PARKS', answer, officer, now),
      (c) => returnCase(c, [], 'PARKS', { reason: 'no' }, officer, now),
      (c) => askResident(c, null, 'Which?', agent, now),
      (c) => replyToQuestion(c, 'This.', ['p'], promised, now),
      (c) => commentOnCase(c, 'More.', [], now),
      (c) => dispatchCase(c, { lead: 'PARKS', further: ['ROADS'] }, agent, now),
      (c) => closeCase(c, answer, agent, now),
      (c) => rateAnswer(c, 'helped', '', now),
      (c) => contestAnswer(c, 'No.', [], promised, 'Europe/Warsaw', now)
    ];
    fc.assert(
      fc.property(fc.array(fc.nat(steps.length - 1), { maxLength: 25 }), (order) => {
        const begun = begin(
          'c1',
          receive(report, pothole, { year: 2026, number: 7 }, promised, units, { as: 'resident' }, now)
        );
        let { case: c } = begun;
        const journal = [...begun.entries];
        for (const step of order) {
          const decided = steps[step]!(c);
          if (isRefusal(decided)) continue;
          const followed = follow(c, Array.isArray(decided) ? decided : [decided]);
          journal.push(...followed.entries);
          c = followed.case;
        }
        expect(replay('c1', journal)).toEqual(c);
        expect(c.version).toBe(journal.length);
        expect(c.status === 'closed').toBe(c.outcome !== null);
        expect(c.status === 'asked').toBe(c.stoppedAt !== null);
      })
    );
  });

  it('refuses an entry out of its place', () => {
    const begun = begin(
      'c1',
      receive(report, pothole, { year: 2026, number: 7 }, promised, units, { as: 'resident' }, now)
    );
    expect(() => replay('c1', begun.entries.slice(1))).toThrow();
    expect(() => replay('c1', [begun.entries[0]!, begun.entries[2]!])).toThrow();
  });
});

describe('a number', () => {
  it('is said with a slash and addressed with a hyphen', () => {
    expect(caseNumber({ number: 11487, year: 2026 })).toBe('11487/2026');
    expect(caseCode({ number: 11487, year: 2026 })).toBe('11487-2026');
  });

  it('is read back however it was written, and nothing else is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 1000, max: 9999 }),
        (number, year) => {
          expect(parseCaseNumber(caseNumber({ number, year }))).toEqual({ number, year });
          expect(parseCaseNumber(` ${caseCode({ number, year })} `)).toEqual({ number, year });
        }
      )
    );
    for (const wrong of ['', '11487', '11487/26', 'a/2026', '1/2026/3', '-1/2026', '1e3/2026'])
      expect(parseCaseNumber(wrong)).toBeUndefined();
  });
});
