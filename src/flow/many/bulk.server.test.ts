/** Many cases at once: what is foreseen happens, once, and can be undone; a crash in the middle leaves nothing. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import type { Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Intent } from '#cases/bulk.ts';
import { listChosen, type Operation } from '#cases/operation.server.ts';
import { takeNotice } from '#notices/outbox.server.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { openDatabase } from '#world/database.server.ts';
import { at, openHere } from '#tests/here.ts';
import * as agent from '#flow/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import * as resident from '#flow/resident.server.ts';
import * as unit from '#flow/unit.server.ts';
import { doOperation } from './bulk.server.ts';
import { previewOperation } from './foresee.server.ts';
import { chooseCases, intend, openOperation } from './operation.server.ts';
import { undoOperation } from './undo.server.ts';

const letters = (['recorded', 'asked', 'closed', 'reopened', 'merged', 'settled'] as const).map((code) => ({
  code,
  lang: 'pl' as const,
  subject: `${code} {number}`,
  body: '{answer} {contestUntil}'
}));
const anna: Person = { id: randomUUID(), name: 'Anna', email: 'a@hejnal.example', role: 'agent', unit: null };
const bea: Person = { ...anna, id: randomUUID(), name: 'Bea', email: 'b@hejnal.example' };
const marek: Person = { ...anna, id: randomUUID(), role: 'officer', unit: 'ROADS' };
const CLOSE: Intent = {
  what: 'close',
  outcome: 'resolved',
  text: 'The storm is over, all trees are cleared.'
};
const NOW = '2026-11-10T08:00:00Z';

let here: Here;
beforeAll(async () => {
  here = at(await openHere({ ...hamlet, letters }), NOW);
});

async function reported(change: Partial<typeof report> = {}): Promise<Case> {
  const done = await resident.submitReport(here, { ...report, ...change }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}
const several = (n: number) => Promise.all(Array.from({ length: n }, () => reported()));
const shown = (cases: readonly Case[]) => cases.map(({ id, version }) => ({ id, seen: version }));

function good<T>(done: T | Refusal): T {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}

/** Chosen and intended, up to the press of the button. */
async function intended(cases: readonly Case[], intent: Intent = CLOSE, person = anna): Promise<string> {
  const id = good(await chooseCases(here, person, shown(cases)));
  good(await intend(here, person, id, intent));
  return id;
}
const kinds = async (id: string) => (await listEntries(here.world.db, id)).map(({ kind }) => kind);
const outcomes = async (id: string) =>
  new Map((await listChosen(here.world.db, id)).map((one) => [one.id, one]));
const closedLetters = async (cases: readonly Case[]) =>
  here.world.db
    .selectFrom('notices')
    .selectAll()
    .where('letter', '=', 'closed')
    .where(
      'case_id',
      'in',
      cases.map(({ id }) => id)
    )
    .execute();

describe('closing many', () => {
  it('does what was foreseen, tells why some are left out, and lets the letters wait ten minutes', async () => {
    const [plain, closed, asked, changed, commented] = (await several(5)) as [Case, Case, Case, Case, Case];
    const silent = await reported({ contact: { by: 'none' } });
    const id = await intended([plain, closed, asked, changed, commented, silent]);
    good(
      await agent.close(here, { person: bea, id: closed.id, seen: closed.version }, { ...CLOSE, photos: [] })
    );
    good(await unit.ask(here, { person: marek, unit: 'ROADS', id: asked.id, seen: asked.version }, 'Which?'));
    good(
      await unit.answer(
        here,
        { person: marek, unit: 'ROADS', id: changed.id, seen: changed.version },
        { text: 'Done.', outcome: 'resolved', photos: [] }
      )
    );
    const operation = good(await openOperation(here, anna, id));
    const foreseen = new Map(
      good(await previewOperation(here, anna, operation)).map((one) => [one.case.id, one.turned])
    );
    expect(foreseen.get(closed.id)).toEqual({ refusal: 'case-closed' });
    expect(foreseen.get(asked.id)).toEqual({ refusal: 'resident-is-asked' });
    expect(foreseen.get(changed.id)).toEqual({ refusal: 'changed-since-shown' });
    expect(isRefusal(foreseen.get(plain.id))).toBe(false);
    expect((await findCase(here.world.db, plain.id))?.status).toBe('dispatched');

    good(await doOperation(here, anna, id));
    const told = await outcomes(id);
    expect([...told.values()].map(({ state }) => state).sort()).toEqual([
      'done',
      'done',
      'done',
      'left',
      'left',
      'left'
    ]);
    expect(told.get(asked.id)?.why).toEqual({ refusal: 'resident-is-asked' });
    for (const c of [plain, silent, commented]) {
      expect(await findCase(here.world.db, c.id)).toMatchObject({ status: 'closed', outcome: 'resolved' });
      expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
      const entry = (await listEntries(here.world.db, c.id)).at(-1);
      expect(entry).toMatchObject({ kind: 'closed', by: { as: 'agent', person: anna.id } });
    }
    const written = await closedLetters([plain, silent]);
    expect(written.map(({ case_id, next_at }) => [case_id, next_at])).toEqual([
      [plain.id, '2026-11-10T08:10:00Z']
    ]);
    expect(written[0]?.body).toContain('The storm is over');
  });

  it('is done once, however often the button is pressed', async () => {
    const cases = await several(20);
    const id = await intended(cases);
    const done = await Promise.all([1, 2, 3].map(() => doOperation(here, anna, id)));
    done.push(await doOperation(here, anna, id));
    expect(done.map((one) => (one as Operation).state)).toEqual(['done', 'done', 'done', 'done']);
    expect((await kinds(cases[0]!.id)).filter((kind) => kind === 'closed')).toHaveLength(1);
    expect(await closedLetters(cases)).toHaveLength(20);
    expect(await intend(here, anna, id, CLOSE)).toEqual({ refusal: 'operation-done' });
  });

  it('two agents who close the same cases at the same moment close each once', async () => {
    const again = await several(30);
    const [a, b] = await Promise.all([
      intended(again, CLOSE, anna),
      intended(again.toReversed(), CLOSE, bea)
    ]);
    await Promise.all([doOperation(here, anna, a), doOperation(here, bea, b)]);
    const [byAnna, byBea] = [await outcomes(a), await outcomes(b)];
    for (const { id } of again) {
      expect((await kinds(id)).filter((kind) => kind === 'closed')).toHaveLength(1);
      expect([byAnna.get(id)?.state, byBea.get(id)?.state].sort()).toEqual(['done', 'left']);
    }
    expect([...byAnna.values(), ...byBea.values()].find(({ state }) => state === 'left')?.why).toEqual({
      refusal: 'case-closed'
    });
  });

  it('a connection lost in the middle leaves every case as it was; pressed again, all are closed once', async () => {
    const cases = await several(25);
    const id = await intended(cases);
    const other = openDatabase(here.world.settings.DATABASE_URL!, 1);
    const blocked = other.db.transaction().execute(async (tx) => {
      // The last statement of the deed waits for this row, when all the others have been written.
      await tx.selectFrom('operation_cases').select('seen').where('operation', '=', id).forUpdate().execute();
      const doing = doOperation(here, anna, id).then(
        () => 'done',
        () => 'broken'
      );
      for (;;) {
        const { rows } = await here.world.pool.query<{ pid: number }>(
          `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
           and query like 'update operation_cases%'`
        );
        const pid = rows[0]?.pid;
        if (pid !== undefined) {
          await here.world.pool.query('select pg_terminate_backend($1)', [pid]);
          return doing;
        }
        await new Promise((on) => setTimeout(on, 20));
      }
    });
    expect(await blocked).toBe('broken');
    await other.close();
    expect(await findCase(here.world.db, cases[0]!.id)).toEqual(cases[0]);
    expect(await closedLetters(cases)).toHaveLength(0);
    expect(good(await openOperation(here, anna, id)).state).toBe('chosen');
    good(await doOperation(here, anna, id));
    for (const c of cases) expect((await kinds(c.id)).filter((kind) => kind === 'closed')).toHaveLength(1);
    expect(await closedLetters(cases)).toHaveLength(25);
  });
});

describe('undoing', () => {
  it('opens what nobody touched, withdraws its letters, and tells of the rest', async () => {
    const [plain, rated, told] = (await several(3)) as [Case, Case, Case];
    const id = await intended([plain, rated, told]);
    good(await doOperation(here, anna, id));
    good(await resident.rate(here, rated.id, 'helped', ''));
    await here.world.db
      .updateTable('notices')
      .set({ attempts: 1 })
      .where('case_id', '=', told.id)
      .where('letter', '=', 'closed')
      .execute();
    good(await undoOperation(here, anna, id));
    const became = await outcomes(id);
    expect([plain, rated, told].map((c) => became.get(c.id)?.state)).toEqual(['undone', 'kept', 'kept']);
    expect(became.get(rated.id)?.why).toEqual({ refusal: 'touched-since' });
    expect(became.get(told.id)?.why).toEqual({ refusal: 'told-already' });
    expect(await kinds(plain.id)).toEqual(['submitted', 'dispatched', 'closed', 'reopened']);
    expect(await findCase(here.world.db, plain.id)).toMatchObject({ status: 'dispatched', reopened: false });
    expect(await isTrueToJournal(here.world.db, plain.id)).toBe(true);
    expect((await closedLetters([plain, rated, told])).map(({ case_id }) => case_id).sort()).toEqual(
      [rated.id, told.id].sort()
    );
    expect(good(await undoOperation(here, anna, id)).state).toBe('undone');
    expect(await kinds(plain.id)).toHaveLength(4);
  });

  it('is over after ten minutes; then the letters go', async () => {
    const [c] = (await several(1)) as [Case];
    const id = await intended([c]);
    good(await doOperation(here, anna, id));
    const late = at(here, '2026-11-10T08:10:00.001Z');
    expect(await undoOperation(late, anna, id)).toMatchObject({ refusal: 'undo-too-late' });
    const taken = new Set<string>();
    const takeAll = async (now: Temporal.Instant) => {
      for (let one; (one = await takeNotice(here.world.db, 'email', now));)
        taken.add(`${one.case_id} ${one.subject.split(' ')[0]}`);
    };
    await takeAll(Temporal.Instant.from('2026-11-10T08:09:59Z'));
    expect(taken.has(`${c.id} closed`)).toBe(false);
    await takeAll(Temporal.Instant.from('2026-11-10T08:10:01Z'));
    expect(taken.has(`${c.id} closed`)).toBe(true);
  });

  it('gives dispatched cases back to the units they were taken from', async () => {
    const cases = await several(3);
    const id = await intended(cases, { what: 'dispatch', units: ['PARKS'] });
    good(await doOperation(here, anna, id));
    expect(await findCase(here.world.db, cases[0]!.id)).toMatchObject({ lead: 'PARKS' });
    good(await undoOperation(here, anna, id));
    for (const c of cases) {
      expect(await findCase(here.world.db, c.id)).toMatchObject({ lead: 'ROADS', status: 'dispatched' });
      expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
    }
  });
});

describe('merging many', () => {
  it('is foreseen, done once, and undone; letters wait and are withdrawn', async () => {
    const [master, one, two, gone] = (await several(4)) as [Case, Case, Case, Case];
    const id = await intended([master, one, two, gone], { what: 'merge', into: master.id });
    good(await agent.close(here, { person: bea, id: gone.id, seen: gone.version }, { ...CLOSE, photos: [] }));
    const operation = good(await openOperation(here, anna, id));
    const foreseen = good(await previewOperation(here, anna, operation));
    expect(foreseen.filter(({ turned }) => isRefusal(turned)).map((f) => f.case.id)).toEqual([gone.id]);
    await Promise.all([doOperation(here, anna, id), doOperation(here, anna, id)]);
    for (const c of [one, two]) {
      expect(await findCase(here.world.db, c.id)).toMatchObject({ mergedInto: master.id });
      expect((await kinds(c.id)).filter((kind) => kind === 'merged')).toHaveLength(1);
    }
    expect((await findCase(here.world.db, master.id))?.joined).toBe(2);
    const waiting = await here.world.db
      .selectFrom('notices')
      .select('next_at')
      .where('letter', '=', 'merged')
      .where('case_id', 'in', [one.id, two.id])
      .execute();
    expect(waiting).toEqual([{ next_at: '2026-11-10T08:10:00Z' }, { next_at: '2026-11-10T08:10:00Z' }]);
    good(await undoOperation(here, anna, id));
    expect(await findCase(here.world.db, one.id)).toMatchObject({ mergedInto: null, status: 'dispatched' });
    for (const c of [master, one, two]) expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  });

  it('closing a case closes those merged into it; undone, they are open questions again and nobody was told', async () => {
    const [master, one] = (await several(2)) as [Case, Case];
    const merge = await intended([master, one], { what: 'merge', into: master.id });
    good(await doOperation(here, anna, merge));
    const now = (await findCase(here.world.db, master.id))!;
    const id = await intended([now, one]);
    const foreseen = good(await previewOperation(here, anna, good(await openOperation(here, anna, id))));
    expect(foreseen.find((f) => f.case.id === one.id)?.turned).toEqual({ refusal: 'merged-since' });
    good(await doOperation(here, anna, id));
    expect(await kinds(one.id)).toContain('settled');
    const letters = async () =>
      here.world.db
        .selectFrom('notices')
        .select(['letter', 'next_at'])
        .where('case_id', '=', one.id)
        .where('letter', '=', 'settled')
        .execute();
    expect(await letters()).toEqual([{ letter: 'settled', next_at: '2026-11-10T08:10:00Z' }]);
    good(await undoOperation(here, anna, id));
    expect([await letters(), (await kinds(one.id)).at(-1)]).toEqual([[], 'unsettled']);
    for (const c of [master, one]) expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  });
});

describe('refused', () => {
  it('to officers, to another agent, with no case, with too many, with a unit there is not', async () => {
    const [c] = (await several(1)) as [Case];
    expect(await chooseCases(here, marek, shown([c]))).toEqual({ refusal: 'not-allowed' });
    expect(await chooseCases(here, anna, [])).toEqual({ refusal: 'none-chosen' });
    expect(await chooseCases(here, anna, [{ id: randomUUID(), seen: 1 }])).toEqual({
      refusal: 'none-chosen'
    });
    const many = Array.from({ length: 501 }, () => ({ id: randomUUID(), seen: 1 }));
    expect(await chooseCases(here, anna, many)).toMatchObject({ refusal: 'too-many-chosen' });
    const id = good(await chooseCases(here, anna, shown([c])));
    expect(await doOperation(here, anna, id)).toEqual({ refusal: 'nothing-intended' });
    expect(await intend(here, anna, id, { what: 'dispatch', units: ['NONE'] })).toMatchObject({
      refusal: 'unknown-unit'
    });
    expect(await intend(here, bea, id, CLOSE)).toEqual({ refusal: 'not-allowed' });
    expect(await openOperation(here, bea, id)).toEqual({ refusal: 'not-allowed' });
    expect(await openOperation(here, anna, randomUUID())).toEqual({ refusal: 'no-such-operation' });
    expect(await kinds(c.id)).toEqual(['submitted', 'dispatched']);
  });
});
