import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#cases/case.ts';
import { findTemplate, listTemplates } from '#cases/templates/template.server.ts';
import * as agent from '#flow/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import * as resident from '#flow/resident.server.ts';
import * as unit from '#flow/unit.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { openHere } from '#tests/here.ts';
import { archiveTemplate, filledTemplate, keepTemplate, type Keeper } from './templates.server.ts';

let here: Here;
let anna: Person;
let marek: Person;
async function hired(name: string, role: Person['role'], unit: string | null = null): Promise<Person> {
  const id = randomUUID();
  const given = { name, email: `${id}@hejnal.example`, role, unit, password: 'zielony parasol' };
  const done = await addPerson(here.world.db, id, given);
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}
beforeAll(async () => {
  here = await openHere(hamlet);
  anna = await hired('Anna Gawlik', 'agent');
  marek = await hired('Marek Ziębiński', 'officer', 'ROADS');
});
async function reported(): Promise<Case> {
  const done = await resident.submitReport(here, report, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}
const desk = (): Keeper => ({ person: anna, unit: null });
const roads = (): Keeper & { unit: string } => ({ person: marek, unit: 'ROADS' });
const given = {
  name: 'Naprawione',
  lang: 'en',
  text: 'Case {number} is done since {day of the work}. {name}',
  categories: []
};
async function kept(at = desk(), change: Partial<typeof given> = {}): Promise<string> {
  const id = randomUUID();
  expect(await keepTemplate(here, at, { id, seen: 0 }, { ...given, ...change })).toBeUndefined();
  return id;
}

describe('a template', () => {
  it('is kept once however often it is sent, changed, archived and taken back', async () => {
    const id = await kept();
    await keepTemplate(here, desk(), { id, seen: 0 }, { ...given, name: 'Drugi raz' });
    expect(await findTemplate(here.world.db, id)).toMatchObject({
      name: 'Naprawione',
      version: 1,
      by: anna.id
    });
    await keepTemplate(here, desk(), { id, seen: 1 }, { ...given, name: 'Zrobione', categories: ['ROAD-1'] });
    await archiveTemplate(here, desk(), { id, seen: 2 }, true);
    expect((await listTemplates(here.world.db, null)).map((one) => one.id)).not.toContain(id);
    await archiveTemplate(here, desk(), { id, seen: 3 }, false);
    expect(await findTemplate(here.world.db, id)).toMatchObject({ name: 'Zrobione', categories: ['ROAD-1'] });
  });

  it('changed by two at once keeps one change and tells the other', async () => {
    const id = await kept();
    const done = await Promise.all(
      ['A', 'B'].map((name) => keepTemplate(here, desk(), { id, seen: 1 }, { ...given, name }))
    );
    expect(done.filter(Boolean)).toMatchObject([[{ refusal: 'template-changed' }]]);
  });

  it('is its unit’s own: nobody else changes or fills it', async () => {
    const id = await kept(roads());
    expect(await keepTemplate(here, desk(), { id, seen: 1 }, given)).toMatchObject([
      { refusal: 'template-changed' }
    ]);
    expect(await keepTemplate(here, { person: marek, unit: 'PARKS' }, { id, seen: 1 }, given)).toMatchObject([
      { refusal: 'not-allowed' }
    ]);
    expect(await filledTemplate(here, await reported(), desk(), id)).toMatchObject({
      refusal: 'no-such-template'
    });
    expect(await archiveTemplate(here, desk(), { id, seen: 1 }, true)).toMatchObject({
      refusal: 'template-changed'
    });
  });

  it('is filled from the case; what is left to fill in keeps an answer from being sent, everywhere', async () => {
    const c = await reported();
    const text = await filledTemplate(here, c, desk(), await kept());
    expect(text).toBe(`Case ${c.number}/${c.year} is done since {day of the work}. Anna Gawlik`);
    const outcome = 'resolved' as const;
    const answer = { text: text as string, outcome, photos: [] };
    const gap = { refusal: 'gap-left', fill: { gap: '{day of the work}' } };
    const seen = { id: c.id, seen: c.version };
    expect(await agent.close(here, { person: anna, ...seen }, answer)).toMatchObject(gap);
    expect(await agent.ask(here, { person: anna, ...seen }, answer.text)).toMatchObject(gap);
    expect(await unit.answer(here, { ...roads(), ...seen }, answer)).toMatchObject(gap);
    const whole = { ...answer, text: answer.text.replace('{day of the work}', 'Tuesday') };
    expect(await unit.answer(here, { ...roads(), ...seen }, whole)).toMatchObject({ status: 'answered' });
  });
});
