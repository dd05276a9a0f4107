/** A dispatch of many is undone: what units had answered before stands again. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import { findCase, isTrueToJournal } from '#cases/case.server.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { at, openHere } from '#tests/here.ts';
import * as resident from '#flow/resident.server.ts';
import * as unit from '#flow/unit.server.ts';
import { doOperation } from './bulk.server.ts';
import { chooseCases, intend } from './operation.server.ts';
import { undoOperation } from './undo.server.ts';

const anna: Person = { id: randomUUID(), name: 'Anna', email: 'a@hejnal.example', role: 'agent', unit: null };
const marek: Person = { ...anna, id: randomUUID(), role: 'officer', unit: 'ROADS' };

function good<T>(done: T | Refusal): T {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}

it('an answered case that was dispatched among others has its answer again', async () => {
  const here = at(await openHere(hamlet), '2026-11-10T08:00:00Z');
  const c = await resident.submitReport(here, report, { as: 'resident' });
  if (isFaults(c)) throw new Error(JSON.stringify(c.faults));
  const answer = { text: 'Done.', outcome: 'resolved' as const, photos: [] };
  good(await unit.answer(here, { person: marek, unit: 'ROADS', id: c.id, seen: c.version }, answer));
  const answered = (await findCase(here.world.db, c.id))!;
  expect(answered.status).toBe('answered');
  const id = good(await chooseCases(here, anna, [{ id: c.id, seen: answered.version }]));
  good(await intend(here, anna, id, { what: 'dispatch', units: ['ROADS'] }));
  good(await doOperation(here, anna, id));
  expect((await findCase(here.world.db, c.id))?.status).toBe('dispatched');
  good(await undoOperation(here, anna, id));
  expect(await findCase(here.world.db, c.id)).toMatchObject({ status: 'answered', tasks: answered.tasks });
  expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
});
