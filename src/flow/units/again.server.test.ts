import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { City } from '#catalogue/city.ts';
import * as agent from '#flow/agent.server.ts';
import { mergeCases } from '#flow/duplicates/merge.server.ts';
import type { Here } from '#flow/here.server.ts';
import * as resident from '#flow/resident.server.ts';
import * as unit from '#flow/unit.server.ts';
import type { Person } from '#people/person.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { isClosingTold, recall, reopen } from './again.server.ts';

const [, roads] = hamlet.units;
const letters = (['recorded', 'closed', 'reopened', 'merged', 'settled'] as const).map((code) => ({
  code,
  lang: 'pl' as const,
  subject: `${code} {number}`,
  body: '{answer} {until} {reason}'
}));
const city: City = {
  ...hamlet,
  letters,
  units: [
    ...hamlet.units,
    { ...roads!, code: 'WATER' },
    { ...roads!, code: 'LAMPS', until: '2026-11-30', successor: 'POWER' },
    { ...roads!, code: 'POWER', from: '2026-12-01' },
    { ...roads!, code: 'FAIRS', until: '2026-11-30' }
  ]
};
const [NOW, LATER] = ['2026-11-20T08:00:00Z', '2026-12-02T08:00:00Z'];

let here: Here;
beforeAll(async () => {
  here = at(await openHere(city), NOW);
});

const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};
const officerOf = (code: string): Person => ({ ...anna, role: 'officer', unit: code });
const working = (c: Case, code: string) => ({
  person: officerOf(code),
  unit: code,
  id: c.id,
  seen: c.version
});
const desk = (c: Case) => ({ person: anna, id: c.id, seen: c.version });
const answer = { text: 'Mended on Tuesday.', outcome: 'resolved' as const, photos: [] };

function good(done: Case | Refusal): Case {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}
async function reported(
  units: string[] = ['ROADS'],
  contact: Case['contact'] = report.contact
): Promise<Case> {
  const done = await resident.submitReport(here, { ...report, contact }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return units.length === 1 && units[0] === 'ROADS'
    ? done
    : good(await agent.dispatchTo(here, desk(done), units));
}
const tasksOf = (c: Case) => Object.fromEntries(c.tasks.map((t) => [t.unit, t.status]));
async function expectTrue(c: Case): Promise<void> {
  expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
}
async function lettersOf(c: Case): Promise<string[]> {
  const rows = await here.world.db
    .selectFrom('notices')
    .select('letter')
    .where('case_id', '=', c.id)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map(({ letter }) => letter);
}

describe('a unit', () => {
  it('takes its task, passes it on with the lead, and gives it back with a suggestion', async () => {
    let c = good(await unit.accept(here, working(await reported(), 'ROADS')));
    c = good(await unit.passOn(here, working(c, 'ROADS'), { to: 'PARKS', reason: 'A park path.' }));
    expect(c).toMatchObject({ lead: 'PARKS', bounces: 0 });
    c = good(
      await unit.giveBack(here, working(c, 'PARKS'), { reason: 'A burst pipe.', suggestion: 'WATER' })
    );
    expect(c).toMatchObject({ status: 'returned', bounces: 1 });
    expect((await listEntries(here.world.db, c.id)).at(-1)?.body).toMatchObject({ suggestion: 'WATER' });
    await expectTrue(c);
  });

  it.each(['NOBODY', 'POWER', 'DESK'])('neither suggests nor passes on to %s', async (to) => {
    const c = await reported();
    const given = { reason: 'Theirs.', suggestion: to };
    expect(await unit.giveBack(here, working(c, 'ROADS'), given)).toMatchObject({ refusal: 'unknown-unit' });
    expect(await unit.passOn(here, working(c, 'ROADS'), { ...given, to })).toMatchObject({
      refusal: 'unknown-unit'
    });
    expect((await findCase(here.world.db, c.id))?.version).toBe(c.version);
  });

  it('acts for nobody else', async () => {
    const c = await reported();
    const stranger = { ...working(c, 'ROADS'), person: officerOf('PARKS') };
    const refused = { refusal: 'not-allowed' };
    expect(await unit.accept(here, stranger)).toEqual(refused);
    expect(await unit.passOn(here, stranger, { to: 'PARKS', reason: 'Ours.' })).toEqual(refused);
    expect(
      await reopen(here, { ...desk(c), person: officerOf('ROADS') }, { reason: '', undo: true })
    ).toEqual(refused);
    expect(await recall(here, { ...desk(c), person: officerOf('ROADS') }, ['ROADS'])).toEqual(refused);
  });
});

describe('a contested case', () => {
  it('goes back in the same step to those who answered, with the new day, and the resident is told', async () => {
    let c = await reported(['ROADS', 'PARKS']);
    c = good(await unit.answer(here, working(c, 'ROADS'), answer));
    c = good(await agent.close(here, desk(c), answer));
    c = good(await resident.contest(here, c.id, 'It is still there.', []));
    expect(c).toMatchObject({ status: 'dispatched', lead: 'ROADS', contested: true });
    expect(tasksOf(c)).toEqual({ ROADS: 'open', PARKS: 'ended' });
    expect(c.tasks.find(({ unit: code }) => code === 'ROADS')?.dueOn).toBe(c.dueOn);
    expect((await listEntries(here.world.db, c.id)).slice(-2).map((e) => e.kind)).toEqual([
      'contested',
      'dispatched'
    ]);
    expect(await lettersOf(c)).toEqual(['recorded', 'closed', 'reopened']);
    await expectTrue(c);
  });

  it.each([
    ['LAMPS', { status: 'dispatched', lead: 'POWER' }],
    ['FAIRS', { status: 'received', lead: 'FAIRS' }]
  ])('goes to who follows %s, or waits at the desk', async (code, stands) => {
    let c = await reported([code]);
    c = good(await unit.answer(here, working(c, code), answer));
    c = good(await agent.close(here, desk(c), answer));
    c = good(await resident.contest(at(here, LATER), c.id, 'It is still there.', []));
    expect(c).toMatchObject(stands);
    await expectTrue(c);
  });
});

describe('the desk', () => {
  it('opens a closed case again with a reason: a new day is promised and told', async () => {
    let c = await reported();
    c = good(await unit.answer(here, working(c, 'ROADS'), answer));
    c = good(await agent.close(here, desk(c), answer));
    const then = at(here, LATER);
    expect(await reopen(then, desk(c), { reason: ' ', undo: false })).toMatchObject({
      refusal: 'nothing-written'
    });
    c = good(await reopen(then, desk(c), { reason: 'The wrong street.', undo: false }));
    expect(c).toMatchObject({ status: 'answered', reopened: true, dueOn: '2026-12-11' });
    expect(await lettersOf(c)).toEqual(['recorded', 'closed', 'reopened']);
    await expectTrue(c);
  });

  it('takes a closing back while nobody was told, with its letter, and not afterwards', async () => {
    let c = good(await agent.close(here, desk(await reported()), answer));
    c = good(await reopen(here, desk(c), { reason: '', undo: true }));
    expect(c).toMatchObject({ status: 'dispatched', reopened: false, dueOn: '2026-12-01' });
    expect(tasksOf(c)).toEqual({ ROADS: 'open' });
    expect(await lettersOf(c)).toEqual(['recorded']);
    await expectTrue(c);
    c = good(await agent.close(here, desk(c), answer));
    await here.world.db
      .updateTable('notices')
      .set({ state: 'sent' })
      .where('case_id', '=', c.id)
      .where('letter', '=', 'closed')
      .execute();
    expect(await reopen(here, desk(c), { reason: '', undo: true })).toEqual({ refusal: 'resident-was-told' });
    expect((await findCase(here.world.db, c.id))?.status).toBe('closed');
  });

  it('takes no closing back once somebody whose case is merged into it was told', async () => {
    const { db } = here.world;
    const other = await reported();
    let c = await reported();
    c = good(await mergeCases(here, anna, { id: c.id, seen: c.version }, [other.id]));
    c = good(await agent.close(here, desk(c), answer));
    expect(await isClosingTold(db, c)).toBe(false);
    const told = await db
      .updateTable('notices')
      .set({ state: 'sent' })
      .where('case_id', '=', other.id)
      .where('letter', '=', 'settled')
      .executeTakeFirst();
    expect(told.numUpdatedRows).toBe(1n);
    expect(await isClosingTold(db, c)).toBe(true);
    expect(await reopen(here, desk(c), { reason: '', undo: true })).toEqual({ refusal: 'resident-was-told' });
  });

  it('takes tasks back, and what had ended in their stead goes on', async () => {
    let c = good(await agent.dispatchTo(here, desk(await reported()), ['WATER', 'PARKS']));
    expect(tasksOf(c)).toEqual({ ROADS: 'ended', WATER: 'open', PARKS: 'open' });
    c = good(await recall(here, desk(c), ['WATER', 'PARKS']));
    expect(tasksOf(c)).toEqual({ ROADS: 'open', WATER: 'ended', PARKS: 'ended' });
    expect(c.lead).toBe('ROADS');
    await expectTrue(c);
  });
});

describe('two officers at one case in the same second: the second is told, nothing is lost', () => {
  const steps: [string, (c: Case) => Promise<Case | Refusal>, string][] = [
    ['accept', (c) => unit.accept(here, working(c, 'ROADS')), 'accepted-before'],
    ['answer', (c) => unit.answer(here, working(c, 'ROADS'), answer), 'changed-meanwhile'],
    [
      'give back',
      (c) => unit.giveBack(here, working(c, 'ROADS'), { reason: 'Theirs.' }),
      'changed-meanwhile'
    ],
    [
      'pass on',
      (c) => unit.passOn(here, working(c, 'ROADS'), { to: 'PARKS', reason: 'Theirs.' }),
      'changed-meanwhile'
    ]
  ];
  it.each(steps)('%s', async (_, step, refusal) => {
    const c = await reported();
    const done = await Promise.all([step(c), step(c)]);
    expect(done.filter((one) => !isRefusal(one))).toHaveLength(1);
    expect(done.filter(isRefusal)).toEqual([{ refusal }]);
    expect((await findCase(here.world.db, c.id))?.version).toBe(c.version + 1);
    await expectTrue(c);
  });

  it('of two units, each with its own words, one is told and its words come through when sent again', async () => {
    const c = await reported(['ROADS', 'PARKS']);
    const says = (code: string, now: Case) =>
      unit.answer(here, working(now, code), { ...answer, text: `${code} did it.` });
    const done = await Promise.all([says('ROADS', c), says('PARKS', c)]);
    const late = isRefusal(done[0]) ? 'ROADS' : 'PARKS';
    expect(done.filter(isRefusal)).toEqual([{ refusal: 'changed-meanwhile' }]);
    const after = good(await says(late, (await findCase(here.world.db, c.id))!));
    expect(after.status).toBe('answered');
    const said = (await listEntries(here.world.db, c.id)).flatMap((e) =>
      e.kind === 'answered' ? e.body.text : []
    );
    expect(said.sort()).toEqual(['PARKS did it.', 'ROADS did it.']);
  });

  it('an officer accepts while an agent takes the task back: one of them is told, whoever is second', async () => {
    const c = await reported();
    const [taken, back] = await Promise.all([
      unit.accept(here, working(c, 'ROADS')),
      recall(here, desk(c), ['ROADS'])
    ]);
    expect(isRefusal(back)).toBe(false);
    if (isRefusal(taken)) expect(taken.refusal).toBe('no-open-task');
    expect(tasksOf((await findCase(here.world.db, c.id))!)).toEqual({ ROADS: 'ended' });
    await expectTrue(c);
  });
});
