import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#cases/case.ts';
import { countUnseenOpenings, listOpenings } from '#cases/sensitive/opening.server.ts';
import { findByContact, findByWords } from '#cases/finding/search.server.ts';
import { soughtIn } from '#cases/finding/words.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import type { City } from '#catalogue/city.ts';
import { loadCity } from '#catalogue/city.server.ts';
import * as agent from '#flow/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import { addPerson } from '#people/person.server.ts';
import { listReadings } from '#people/reading.server.ts';
import { listSecurity } from '#people/security.server.ts';
import type { Person } from '#people/person.ts';
import { hamlet, pothole, report } from '#town/hamlet.ts';
import { STEPS, type Row } from '#tests/steps.ts';
import { at, openHere } from '#tests/here.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { isClosedTo } from './gate.server.ts';
import { breakGlass, lookOver } from './open.server.ts';

const HARM = { ...pothole, code: 'HARM', questions: [], published: false, sensitive: true };
const city: City = {
  ...hamlet,
  categories: [...hamlet.categories, HARM],
  letters: [{ code: 'opened', lang: 'pl', subject: 'Otwarto', body: '{when} {link}' }]
};
const REASON = 'Dzwoni opiekunka, dziecko jest samo.';

let here: Here;
let c: Case;
let other: Case;
let people: Record<'anna' | 'marek' | 'zofia' | 'trustee' | 'guardian', Person>;

async function reported(code: string, description: string): Promise<Case> {
  const given = code === 'HARM' ? { ...report, category: code, answers: {} } : report;
  const contact = { by: 'email' as const, to: 'soul@hejnal.example' };
  const done = await submitReport(here, { ...given, description, contact }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

beforeAll(async () => {
  here = await openHere(city);
  await loadCity(here.world.db, city, 'test', here.world.now());
  const hire = async (
    name: string,
    role: Person['role'],
    unit: string | null = null,
    also: Person['role'][] = []
  ) => {
    const email = `${name.toLowerCase()}@hejnal.example`;
    const given = { name, email, role, unit, also, password: 'zielony parasol' };
    const done = await addPerson(here.world.db, randomUUID(), given);
    if (isRefusal(done)) throw new Error(done.refusal);
    return done;
  };
  people = {
    anna: await hire('Anna', 'agent'),
    marek: await hire('Marek', 'officer', 'ROADS'),
    zofia: await hire('Zofia', 'officer', 'PARKS'),
    trustee: await hire('Teresa', 'agent', null, ['trustee']),
    guardian: await hire('Halina', 'guardian')
  };
  c = await reported('HARM', 'Ktoś krzywdzi żabojada');
  other = await reported('ROAD-1', 'Dziura przy krzywej latarni');
});

const rowsOf = (step: string): readonly Row[] => {
  const row = STEPS[step]!;
  return Array.isArray(row[0]) && typeof row[0][1] === 'function' ? (row as readonly Row[]) : [row as Row];
};

const OF_THE_FORM = ['sensitive', 'nothing-written', 'unit-missing', 'case-number-wrong', 'not-an-email'];

/** Steps on one case, by how the table of steps names them. */
const ON_A_CASE = Object.keys(STEPS).filter((step) =>
  /^(agent (?!submit|inform)|answering|unit |deadlines\/(?!calendars)|duplicates\/merge|notes\/(claim (?!letGo)|note|relate)|publishing\/|units\/)/.test(
    step
  )
);

describe('A sensitive case', () => {
  it.each(ON_A_CASE)('refuses whoever it is closed to: %s', async (step) => {
    for (const [right, take] of rowsOf(step)) {
      const person = right === 'unit' ? people.marek : people.anna;
      const seen = { person, id: c.id, seen: c.version };
      const done = await take({
        here,
        c,
        person,
        desk: seen,
        unit: { ...seen, unit: 'ROADS' },
        writer: { ...seen, unit: null }
      });
      const told = (Array.isArray(done) ? done : [done]).map((one: unknown) =>
        isRefusal(one) ? one.refusal : 'done'
      );
      // What is wrong with the form alone is told first; nothing of the case is.
      expect([step, told]).toSatisfy(([, all]: [string, string[]]) =>
        all.every((one) => OF_THE_FORM.includes(one))
      );
    }
  });

  it('is found by nothing that stands in it, except by whoever may open it', async () => {
    const { db, now } = here.world;
    const find = async (person: Person, words: string) => {
      const closed = closedTo(city, person);
      const page = await findByWords(db, soughtIn(words), now().toString(), { closed });
      return page.rows.map(({ id }) => id);
    };
    expect(await find(people.anna, 'żabojada')).toEqual([]);
    expect(await find(people.trustee, 'żabojada')).toEqual([c.id]);
    expect(await find(people.anna, 'latarni')).toEqual([other.id]);
    const reach = async (person: Person) =>
      (await findByContact(db, 'soul@hejnal.example', { closed: closedTo(city, person) })).rows.map(
        ({ id }) => id
      );
    expect(await reach(people.anna)).toEqual([other.id]);
    expect(await reach(people.trustee)).toEqual(expect.arrayContaining([c.id, other.id]));
  });

  it('is closed at once when it becomes one', async () => {
    const usual = await reported('ROAD-1', 'Zwykła dziura');
    const { anna } = people;
    expect(await isClosedTo(here, here.world.db, anna, usual)).toBe(false);
    const moved = await agent.recategorise(here, { person: anna, id: usual.id, seen: usual.version }, 'HARM');
    if (isRefusal(moved)) throw new Error(moved.refusal);
    expect(await isClosedTo(here, here.world.db, anna, moved)).toBe(true);
    const back = { person: anna, id: usual.id, seen: moved.version };
    expect(await agent.recategorise(here, back, 'ROAD-1')).toMatchObject({ refusal: 'sensitive' });
  });

  it('is not merged with one everybody reads', async () => {
    const { mergeCases } = await import('#flow/duplicates/merge.server.ts');
    const into = { id: other.id, seen: 0 };
    expect(await mergeCases(here, people.trustee, into, [c.id])).toMatchObject({
      refusal: 'sensitive-mixed'
    });
  });
});

describe('Opening one without the role', () => {
  const break1 = (person: Person, reason = REASON) =>
    breakGlass(here, { person, id: c.id, reason, from: '::1' });

  it('asks for a reason, and for a case that is theirs', async () => {
    expect(await break1(people.anna, 'bo tak')).toMatchObject({ refusal: 'reason-short' });
    expect(await break1(people.zofia)).toMatchObject({ refusal: 'no-such-case' });
    expect(await break1(people.guardian)).toMatchObject({ refusal: 'not-allowed' });
    expect(await countUnseenOpenings(here.world.db)).toBe(0);
  });

  it('lasts an hour for this person and this case, and a little longer for what was being typed', async () => {
    const { db } = here.world;
    const { anna, marek } = people;
    const begun = at(here, here.world.now().toString());
    expect(await breakGlass(begun, { person: anna, id: c.id, reason: REASON, from: '::1' })).toBeUndefined();
    const later = (minutes: number) => at(here, begun.world.now().add({ minutes }).toString());
    expect(await isClosedTo(later(59), db, anna, c)).toBe(false);
    expect(await isClosedTo(later(59), db, marek, c)).toBe(true);
    expect(await isClosedTo(later(61), db, anna, c)).toBe(true);
    const asking = { person: anna, id: c.id, seen: c.version };
    const asked = (minutes: number) => agent.dispatchTo(later(minutes), asking, ['PARKS']);
    expect(await asked(66)).toMatchObject({ refusal: 'sensitive' });
    expect(await asked(64)).toMatchObject({ id: c.id });
  });

  it('is kept with its reason, and again is the same opening', async () => {
    const { db } = here.world;
    await break1(people.anna);
    const { rows } = await listOpenings(db);
    expect(rows).toMatchObject([{ name: 'Anna', number: c.number, reason: REASON, seenAt: null }]);
    expect((await listSecurity(db, { kind: 'glass-broken' })).rows).toHaveLength(1);
    const readings = await listReadings(db, { caseId: c.id });
    expect(readings.rows.map(({ reason }) => reason)).toContain(REASON);
  });

  it('is told the guardian in a letter that names nobody and no case', async () => {
    const letters = await here.world.db
      .selectFrom('notices')
      .select(['to', 'case_id', 'subject', 'body'])
      .where('letter', '=', 'opened')
      .execute();
    expect(letters).toMatchObject([{ to: 'halina@hejnal.example', case_id: null }]);
    const words = JSON.stringify(letters);
    expect(words).toContain('/office/openings');
    for (const word of ['Anna', `${c.number}/${c.year}`, 'opiekunka']) expect(words).not.toContain(word);
  });

  it('is looked over by the guardian alone, once', async () => {
    const { db } = here.world;
    const [one] = (await listOpenings(db)).rows;
    expect(await lookOver(here, people.anna, one!.id)).toMatchObject({ refusal: 'not-allowed' });
    expect(await lookOver(here, people.guardian, one!.id)).toBeUndefined();
    const [seen] = (await listOpenings(db)).rows;
    expect(seen!.seenAt).not.toBeNull();
    await lookOver(at(here, '2030-01-01T00:00:00Z'), people.guardian, one!.id);
    expect((await listOpenings(db)).rows[0]!.seenAt).toBe(seen!.seenAt);
    expect(await countUnseenOpenings(db)).toBe(0);
  });
});
