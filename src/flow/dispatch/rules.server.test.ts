import { beforeAll, describe, expect, it } from 'vitest';
import { findCity, findVersion, listChanges, loadCity } from '#catalogue/city.server.ts';
import { listEntries } from '#cases/case.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import type { City } from '#catalogue/city.ts';
import type { Person } from '#people/person.ts';
import { answersFor } from '#town/answers.ts';
import { at, openHere } from '#tests/here.ts';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { submitReport } from '#flow/resident.server.ts';
import type { Here } from '#flow/here.server.ts';
import { report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { endRule, saveRule, tryRule, type GivenRule } from './rules.server.ts';

const city: City = await readCity(SMALL_CITY);
const DAY = '2026-11-10';
const TOMORROW = '2026-11-11';
let here: Here;
const joanna: Person = {
  id: '01900000-0000-7000-8000-000000000009',
  name: 'Joanna',
  email: 'j@hejnal.example',
  role: 'administrator',
  unit: null
};
const given: GivenRule = {
  category: 'lampa',
  territory: '2',
  lead: 'CZYSTO',
  further: ['DROGI'],
  deadlines: [{ unit: 'CZYSTO', deadline: { working_days: 1 } }],
  from: DAY,
  reason: 'Lampy w Jezierzycach naprawia Zakład Oczyszczania.'
};
const jezierzyce = { lat: 53.436, lng: 16.965 };
const srodmiescie = { lat: 53.44, lng: 16.91 };

beforeAll(async () => {
  here = at(await openHere(city), `${DAY}T10:00:00Z`);
  await loadCity(here.world.db, city, 'test', here.world.now());
});

/** The world as a request finds it on a day: with the city of that day. */
async function on(day: string): Promise<Here> {
  return { ...at(here, `${day}T10:00:00Z`), city: (await findCity(here.world.db, day))! };
}

async function reported(where: Here, point: { lat: number; lng: number }) {
  const category = city.categories.find((c) => c.code === 'lampa')!;
  const done = await submitReport(
    where,
    { ...report, category: 'lampa', answers: answersFor(category.questions, {}, DAY), place: { point } },
    { as: 'resident' }
  );
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

async function saved(change: Partial<GivenRule> = {}, changing?: { code: string; seen: number }) {
  const done = await saveRule(await on(DAY), joanna, { ...given, ...change }, changing);
  if (isFaults(done) || isRefusal(done)) throw new Error(JSON.stringify(done));
  return done;
}

describe('a rule', () => {
  it('is tried on cases that were received, and nothing is recorded by trying', async () => {
    const today = await on(DAY);
    await reported(today, jezierzyce);
    await reported(today, jezierzyce);
    await reported(today, srodmiescie);
    const trial = await tryRule(today, joanna, given);
    expect(trial).toMatchObject({
      cases: 3,
      cut: false,
      moves: [{ from: ['DROGI'], to: ['CZYSTO', 'DROGI'], cases: 2 }]
    });
    expect((await on(DAY)).city.rules).toEqual(city.rules);
  });

  it('once saved decides about the next report, and the journal says so', async () => {
    const rule = await saved();
    expect(rule.code).toBe('lampa-2');
    const c = await reported(await on(DAY), jezierzyce);
    const [, first, second] = await listEntries(here.world.db, c.id);
    expect(first?.body).toMatchObject({ unit: 'CZYSTO', why: 'rule', rule: 'lampa-2', territory: '2' });
    expect(second?.body).toMatchObject({ unit: 'DROGI', lead: false, rule: 'lampa-2' });
    const [own, whole] = c.tasks.map(({ dueOn }) => dueOn!);
    expect(own! < whole!).toBe(true);
    expect((await reported(await on(DAY), srodmiescie)).lead).toBe('DROGI');
  });

  it('changed from tomorrow stays as it is today', async () => {
    const seen = await findVersion(here.world.db, 'rule', 'lampa-2');
    await saved({ lead: 'STRAZ', deadlines: [], from: TOMORROW }, { code: 'lampa-2', seen });
    expect((await reported(await on(DAY), jezierzyce)).lead).toBe('CZYSTO');
    expect((await reported(await on(TOMORROW), jezierzyce)).lead).toBe('STRAZ');
  });

  it('that ends today is not there tomorrow; what was recorded stays in the journal of changes', async () => {
    const rule = await saved({ territory: '3' });
    const seen = await findVersion(here.world.db, 'rule', rule.code);
    const ended = await endRule(await on(DAY), joanna, { code: rule.code, seen }, DAY);
    expect(ended).toMatchObject({ until: DAY });
    const changes = await listChanges(here.world.db, ['rule'], { code: rule.code });
    expect(changes.map(({ document }) => 'until' in document)).toEqual([true, false]);
    expect(changes[0]!.by).toBe(joanna.id);
  });

  it.each<[string, Partial<GivenRule>, string]>([
    ['about nothing', { category: undefined }, 'rule-about-missing'],
    ['about a category there is not', { category: 'NONE' }, 'rule-unknown'],
    ['for a unit there is not', { lead: 'NONE' }, 'rule-unknown'],
    ['without a unit', { lead: '' }, 'unit-missing'],
    ['without a reason', { reason: ' ' }, 'rule-reason'],
    ['from a day that has passed', { from: '2026-11-09' }, 'day-past'],
    ['from no day at all', { from: '2026-02-30' }, 'day-missing'],
    ['with an end before its beginning', { territory: '1', until: '2026-11-09' }, 'rule-dates'],
    ['with a unit twice', { territory: '1', further: ['CZYSTO'] }, 'unit-twice'],
    ['that ties with another', {}, 'rule-tie'],
    ['that ties with one planned for later', { until: '2027-01-01', from: TOMORROW }, 'rule-tie'],
    [
      'with a deadline of no days',
      { territory: '1', deadlines: [{ unit: 'CZYSTO', deadline: { working_days: 0 } }] },
      'rule-days'
    ]
  ])('%s is refused, on trying as on saving', async (_title, change, refusal) => {
    const today = await on(DAY);
    for (const step of [saveRule, tryRule]) {
      const done = await step(today, joanna, { ...given, ...change });
      expect(isFaults(done) ? done.faults.map((fault) => fault.refusal) : done).toContain(refusal);
    }
  });

  it('is nobody’s to change but an administrator’s', async () => {
    const agent: Person = { ...joanna, role: 'agent' };
    for (const step of [saveRule, tryRule])
      expect(await step(here, agent, given)).toMatchObject({ refusal: 'not-allowed' });
    expect(await endRule(here, agent, { code: 'plaza-latem', seen: 0 }, DAY)).toMatchObject({
      refusal: 'not-allowed'
    });
  });

  it('two administrators change at once is changed by one, and the other is told', async () => {
    const rule = await saved({ territory: '1', category: 'znak' });
    const seen = await findVersion(here.world.db, 'rule', rule.code);
    const changing = { code: rule.code, seen };
    const today = await on(DAY);
    const done = await Promise.all(
      ['STRAZ', 'CZYSTO'].map((lead) =>
        saveRule(today, joanna, { ...given, category: 'znak', territory: '1', lead, deadlines: [] }, changing)
      )
    );
    const told = done.filter((one) => isRefusal(one) && one.refusal === 'fact-changed');
    expect(told).toHaveLength(1);
    expect(await listChanges(here.world.db, ['rule'], { code: rule.code })).toHaveLength(2);
  });

  it('two administrators add alike at once is one, and the other ties', async () => {
    const today = await on(DAY);
    const alike = { ...given, category: 'chodnik', deadlines: [] };
    const done = await Promise.all([saveRule(today, joanna, alike), saveRule(today, joanna, alike)]);
    expect(done.filter(isFaults).flatMap(({ faults }) => faults.map((one) => one.refusal))).toEqual([
      'rule-tie'
    ]);
  });
});
