/** A unit's own day stays its own whatever moves the case's, on real PostgreSQL. */
import { beforeAll, expect, it } from 'vitest';
import type { Case } from '#cases/case.ts';
import { isTrueToJournal } from '#cases/case.server.ts';
import type { City } from '#catalogue/city.ts';
import * as agent from '#flow/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import * as resident from '#flow/resident.server.ts';
import * as unit from '#flow/unit.server.ts';
import { reopen } from '#flow/units/again.server.ts';
import type { Person } from '#people/person.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { requalify } from './requalify.server.ts';

const rule = {
  category: 'ROAD-1',
  lead: 'ROADS',
  further: ['PARKS'],
  deadlines: [{ unit: 'ROADS', deadline: { working_days: 3 } }],
  from: '2026-01-01',
  reason: 'because',
  verified: true
};
const bench = { ...rule, code: 'bench', category: 'ROAD-2' };
const digging = { ...hamlet.units[1]!, code: 'DIGGERS' };
const city: City = {
  ...hamlet,
  units: [...hamlet.units, digging],
  territories: [],
  rules: [{ ...rule, code: 'pothole' }, bench]
};
const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};
const answer = { text: 'Mended on Tuesday.', outcome: 'resolved' as const, photos: [] };

let world: Here;
let here: Here;
let later: Here;
beforeAll(async () => {
  world = await openHere(city);
  here = at(world, '2026-11-16T09:00:00Z');
  later = at(world, '2026-12-07T09:00:00Z');
});

function good(done: Case | Refusal): Case {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}
async function reported(): Promise<Case> {
  const done = await resident.submitReport(here, report, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}
const desk = (c: Case) => ({ person: anna, id: c.id, seen: c.version });
const working = (c: Case, code: string) => ({
  ...desk(c),
  person: { ...anna, role: 'officer' as const, unit: code },
  unit: code
});
async function days(c: Case): Promise<Record<string, string | null>> {
  expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  return Object.fromEntries(c.tasks.flatMap((t) => (t.status === 'open' ? [[t.unit, t.dueOn]] : [])));
}

it('a rule gives it, and neither the law nor another category takes it', async () => {
  const c = await reported();
  expect(await days(c)).toEqual({ ROADS: '2026-11-19', PARKS: '2026-11-25' });
  const law = good(await requalify(here, desk(c), { regime: 'complaint', reason: 'About an officer.' }));
  expect(await days(law)).toEqual({ ROADS: '2026-11-19', PARKS: '2026-12-16' });
  const other = good(await agent.recategorise(here, desk(law), 'ROAD-2'));
  expect(await days(other)).toEqual({ ROADS: '2026-11-19', PARKS: other.dueOn });
});

it('a case opened again, by the desk or its resident, gives its whole time anew', async () => {
  const closed = good(await agent.close(here, desk(await reported()), answer));
  const reopened = good(await reopen(later, desk(closed), { reason: 'The wrong street.', undo: false }));
  expect(await days(reopened)).toEqual({ ROADS: '2026-12-10', PARKS: '2026-12-16' });

  let c = await reported();
  for (const code of ['ROADS', 'PARKS']) c = good(await unit.answer(here, working(c, code), answer));
  c = good(await agent.close(at(world, '2026-11-30T09:00:00Z'), desk(c), answer));
  c = good(await resident.contest(later, c.id, 'It is still there.', []));
  expect(await days(c)).toEqual({ ROADS: '2026-12-10', PARKS: '2026-12-16' });
});

it('passed on, it goes along, and moves by its own count when the resident was asked', async () => {
  let c = await reported();
  c = good(await unit.answer(here, working(c, 'PARKS'), answer));
  c = good(await unit.passOn(here, working(c, 'ROADS'), { to: 'DIGGERS', reason: 'Theirs.' }));
  expect(await days(c)).toEqual({ DIGGERS: '2026-11-19' });
  c = good(await agent.ask(at(world, '2026-11-17T09:00:00Z'), desk(c), 'Where?'));
  c = good(await resident.reply(at(world, '2026-11-19T09:00:00Z'), c.id, 'There.', []));
  expect(await days(c)).toEqual({ DIGGERS: '2026-11-23' });
});
