import { beforeAll, describe, expect, it } from 'vitest';
import { LETTER_CODES } from '#catalogue/letter.ts';
import { hamlet, report } from '#town/hamlet.ts';
import type { Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { at, openHere } from '#tests/here.ts';
import * as agent from '#flow/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import { recordForgotten } from '#cases/forget/forget.server.ts';
import { sharedAnswer } from '#cases/merge.ts';
import { doOperation } from '#flow/many/bulk.server.ts';
import { chooseCases, intend } from '#flow/many/operation.server.ts';
import { undoOperation } from '#flow/many/undo.server.ts';
import { mergeCases, unmergeCase } from './merge.server.ts';
import * as resident from '#flow/resident.server.ts';
import * as unit from '#flow/unit.server.ts';

const letters = LETTER_CODES.map((code) => ({
  code,
  lang: 'pl' as const,
  subject: `${code} {number}`,
  body: '{other} {until} {answer} {outcome}'
}));

let here: Here;
beforeAll(async () => {
  here = await openHere({ ...hamlet, letters });
});

const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};
const answer = { text: 'Mended on Tuesday.', outcome: 'resolved' as const, photos: [] };

async function reported(change: Partial<typeof report> = {}, there = here): Promise<Case> {
  const done = await resident.submitReport(there, { ...report, ...change }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

function good(done: Case | Refusal): Case {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}

const again = async (c: Case) => (await findCase(here.world.db, c.id))!;
const kinds = async (c: Case) => (await listEntries(here.world.db, c.id)).map((e) => e.kind);
const merge = (into: Case, ...others: Case[]) =>
  mergeCases(
    here,
    anna,
    { id: into.id, seen: 0 },
    others.map(({ id }) => id)
  );
const close = (c: Case) => agent.close(here, { person: anna, id: c.id, seen: c.version }, answer);

async function lettersOf(c: Case): Promise<string[]> {
  const rows = await here.world.db
    .selectFrom('notices')
    .select(['letter', 'body'])
    .where('case_id', '=', c.id)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map((n) => n.letter);
}

async function allTrue(...cases: Case[]): Promise<void> {
  for (const c of cases) expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
}

describe('cases that are one', () => {
  it('are merged, answered once, and each resident is told', async () => {
    const [a, b, c] = [await reported(), await reported(), await reported({ contact: { by: 'none' } })];
    const master = good(await merge(a, b, c));
    expect(master).toMatchObject({ id: a.id, joined: 2, status: 'dispatched' });
    good(await close(master));
    expect(await kinds(b)).toEqual(['submitted', 'dispatched', 'merged', 'settled']);
    expect(await lettersOf(b)).toEqual(['recorded', 'merged', 'settled']);
    expect(await lettersOf(c)).toEqual([]);
    expect(await lettersOf(a)).toEqual(['recorded', 'closed']);
    await allTrue(a, b, c);
  });

  it('merged into a merged one go to its master; a master brings its own along', async () => {
    const [a, b, c, d] = [await reported(), await reported(), await reported(), await reported()];
    good(await merge(a, b));
    expect(good(await merge(b, c)).id).toBe(a.id);
    expect(good(await merge(d, a))).toMatchObject({ id: d.id, joined: 3 });
    for (const one of [a, b, c]) expect((await again(one)).mergedInto).toBe(d.id);
    expect((await again(a)).joined).toBe(0);
    expect(await lettersOf(b)).toEqual(['recorded', 'merged']);
    await allTrue(a, b, c, d);
  });

  it('are not merged by an officer, nor with one that is not there, nor past somebody’s back', async () => {
    const [a, b] = [await reported(), await reported()];
    const officer: Person = { ...anna, role: 'officer', unit: 'ROADS' };
    expect(await mergeCases(here, officer, { id: a.id, seen: 0 }, [b.id])).toMatchObject({
      refusal: 'not-allowed'
    });
    expect(await mergeCases(here, anna, { id: a.id, seen: 0 }, [b.id, anna.id])).toMatchObject({
      refusal: 'no-such-case'
    });
    good(await resident.comment(here, a.id, 'Deeper today.', []));
    expect(await mergeCases(here, anna, { id: a.id, seen: a.version }, [b.id])).toMatchObject({
      refusal: 'changed-meanwhile'
    });
    expect(await kinds(b)).toEqual(['submitted', 'dispatched']);
  });
});

describe('a case that leaves', () => {
  it('goes on as it was, with its tasks and its day, and its resident is told', async () => {
    const [a, b] = [await reported(), await reported()];
    good(await merge(a, b));
    const left = good(await unmergeCase(here, anna, b.id));
    expect(left).toMatchObject({ status: 'dispatched', mergedInto: null, dueOn: b.dueOn, tasks: b.tasks });
    expect((await again(a)).joined).toBe(0);
    expect(await lettersOf(b)).toEqual(['recorded', 'merged', 'unmerged']);
    expect(await unmergeCase(here, anna, b.id)).toMatchObject({ refusal: 'not-merged' });
    await allTrue(a, b);
  });

  it('has a day counted anew when its own went by meanwhile', async () => {
    const then = at(here, '2026-11-10T08:00:00Z');
    const [a, b] = [await reported({}, then), await reported({}, then)];
    good(await merge(a, b));
    const left = good(await unmergeCase(at(here, '2026-12-01T08:00:00Z'), anna, b.id));
    expect(left.dueOn).toBe('2026-12-10');
    expect(left.tasks.map((t) => t.dueOn)).toEqual(['2026-12-10']);
    await allTrue(a, b);
  });

  it('has its day moved by the days it waited for its resident before', async () => {
    const day = (d: string) => at(here, `2026-11-${d}T08:00:00Z`);
    const [a, b] = [await reported({}, day('10')), await reported({}, day('10'))];
    const officer = { person: { ...anna, role: 'officer' as const, unit: 'ROADS' }, unit: 'ROADS' };
    good(await unit.ask(day('10'), { ...officer, id: b.id, seen: b.version }, 'Which lane?'));
    good(await mergeCases(day('13'), anna, { id: a.id, seen: 0 }, [b.id]));
    expect(good(await unmergeCase(day('13'), anna, b.id)).dueOn).toBe('2026-11-23');
    await allTrue(a, b);
  });
});

describe('what a resident says of a merged case', () => {
  async function merged(): Promise<[Case, Case]> {
    const [a, b] = [await reported(), await reported({ contact: { by: 'email', to: 'b@hejnal.example' } })];
    return [good(await merge(a, b)), await again(b)];
  }

  it('reaches the master with whose it is, and stands in both journals', async () => {
    const [master, own] = await merged();
    const said = good(await resident.reply(here, own.id, 'It is on the left.', []));
    expect(said).toMatchObject({ id: own.id, status: 'closed', mergedInto: master.id });
    const [entry] = (await listEntries(here.world.db, master.id)).slice(-1);
    expect(entry).toMatchObject({ kind: 'commented', body: { from: { id: own.id } } });
    expect(await kinds(own)).toEqual(['submitted', 'dispatched', 'merged', 'commented']);
    const twice = await resident.comment(here, own.id, 'It is on the left.', [], own.version);
    expect(twice).toMatchObject({ refusal: 'said-before' });
    await allTrue(master, own);
  });

  it('is forgotten in the master too, when the resident asks for that', async () => {
    const [master, own] = await merged();
    good(await resident.comment(here, own.id, 'I live at number 7.', []));
    const now = here.world.now();
    const asked = { what: 'all', why: 'asked' } as const;
    const by = { as: 'agent', person: anna.id } as const;
    const forgotten = await here.world.db
      .transaction()
      .execute((tx) => recordForgotten(tx, own.id, asked, by, now));
    expect(isRefusal(forgotten)).toBe(false);
    for (const c of [master, own])
      expect(JSON.stringify(await listEntries(here.world.db, c.id))).not.toContain('number 7');
    await allTrue(master, own);
  });

  it('can be a rating or a contest only once there is an answer', async () => {
    const [, own] = await merged();
    expect(await resident.rate(here, own.id, 'helped', '')).toMatchObject({ refusal: 'case-open' });
    expect(await resident.contest(here, own.id, 'No.', [])).toMatchObject({ refusal: 'case-open' });
  });

  it('opens the master again when it is a contest, once for all, and both residents are told', async () => {
    const [master, own] = await merged();
    const third = await reported();
    good(await close(good(await merge(master, third))));
    good(await resident.contest(here, own.id, 'It is still there.', []));
    expect(await again(master)).toMatchObject({ closedAt: null, contested: true, reopened: true });
    expect((await again(own)).contested).toBe(true);
    expect(await lettersOf(own)).toEqual(['recorded', 'merged', 'settled', 'reopened']);
    expect(await lettersOf(master)).toEqual(['recorded', 'closed', 'reopened']);
    expect(await resident.contest(here, third.id, 'For me too.', [])).toMatchObject({
      refusal: 'case-open'
    });
    good(await resident.comment(here, third.id, 'For me too.', []));
    good(await close(await again(master)));
    expect(await lettersOf(own)).toEqual(['recorded', 'merged', 'settled', 'reopened', 'settled']);
    for (const c of [master, own, third])
      expect(await resident.contest(here, c.id, 'And again.', [])).toMatchObject({
        refusal: 'contested-before'
      });
    await allTrue(master, own, third);
  });
});

it('closed among many, the answer is shared; undone, nobody is told and it is no answer any more', async () => {
  const [a, b] = [await reported(), await reported()];
  const master = good(await merge(a, b));
  const id = await chooseCases(here, anna, [{ id: a.id, seen: master.version }]);
  if (isRefusal(id)) throw new Error(id.refusal);
  await intend(here, anna, id, { what: 'close', outcome: 'resolved', text: 'Mended.' });
  await doOperation(here, anna, id);
  expect(await kinds(b)).toEqual(['submitted', 'dispatched', 'merged', 'settled']);
  expect(await lettersOf(b)).toEqual(['recorded', 'merged', 'settled']);
  await undoOperation(here, anna, id);
  expect(sharedAnswer(await listEntries(here.world.db, b.id))).toBeUndefined();
  expect(await lettersOf(b)).toEqual(['recorded', 'merged']);
  await allTrue(a, b);
});

describe('two at once', () => {
  it('merging each into the other: one is recorded, the other refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await reported(), await reported()];
      const done = await Promise.all([merge(a, b), merge(b, a)]);
      expect(done.filter(isRefusal)).toHaveLength(1);
      const after = await Promise.all([again(a), again(b)]);
      expect(after.filter((c) => c.mergedInto !== null)).toHaveLength(1);
      await allTrue(a, b);
    }
  });

  it('closing, merging, leaving, and writing to them never wait for each other for ever', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, () => reported()));
    good(await merge(cases[3]!, cases[1]!, cases[8]!));
    const [master, ...others] = cases;
    const done = await Promise.all([
      merge(master!, ...others.slice(3)),
      merge(others[4]!, master!, others[0]!),
      merge(others[2]!, others[5]!),
      close(cases[3]!),
      close(others[5]!),
      unmergeCase(here, anna, cases[1]!.id),
      unmergeCase(here, anna, cases[8]!.id),
      ...cases.map((c) => resident.comment(here, c.id, 'Still there.', []))
    ]);
    expect(done.length).toBe(19);
    await allTrue(...cases);
    const rows = await Promise.all(cases.map(again));
    for (const c of rows) {
      const into = rows.find(({ id }) => id === c.mergedInto);
      if (into) expect(into.mergedInto).toBeNull();
    }
  });

  it('a case that is closed while another is merged into it is told there, or not merged', async () => {
    const [a, b] = [await reported(), await reported()];
    const [merged] = await Promise.all([merge(a, b), close(a)]);
    expect(await kinds(b)).toEqual(
      isRefusal(merged) ? ['submitted', 'dispatched'] : ['submitted', 'dispatched', 'merged', 'settled']
    );
  });
});

describe('a storm of 500', () => {
  it('is merged in one step and answered in another, each within seconds; nobody is left untold', async () => {
    const cases = await Promise.all(Array.from({ length: 501 }, () => reported()));
    const [master, ...others] = cases;
    let begun = performance.now();
    const one = good(await merge(master!, ...others));
    const merging = performance.now() - begun;
    expect(one.joined).toBe(500);
    begun = performance.now();
    good(await close(one));
    const closing = performance.now() - begun;
    const told = await here.world.db
      .selectFrom('notices as n')
      .innerJoin('cases as c', 'c.id', 'n.case_id')
      .select('n.case_id')
      .where('c.merged_into', '=', one.id)
      .where('n.letter', '=', 'settled')
      .execute();
    expect(new Set(told.map((n) => n.case_id)).size).toBe(500);
    await allTrue(master!, others[0]!, others[499]!);
    expect(merging).toBeLessThan(5000);
    expect(closing).toBeLessThan(5000);
  });

  it('a fault in the middle of closing leaves the case open and nobody told', async () => {
    const cases = await Promise.all(Array.from({ length: 20 }, () => reported()));
    const [master, ...others] = cases;
    const one = good(await merge(master!, ...others));
    const half = { ...here, world: { ...here.world } };
    let letter = 0;
    half.world.newId = () => ((letter += 1) < 10 ? here.world.newId() : 'no id at all');
    const seen = { person: anna, id: one.id, seen: one.version };
    await expect(agent.close(half, seen, answer)).rejects.toThrow();
    expect((await again(one)).status).not.toBe('closed');
    for (const c of others) expect(await kinds(c)).not.toContain('settled');
    good(await close(one));
    for (const c of others) expect(await lettersOf(c)).toContain('settled');
  });
});
