/** The clock reminds, on real PostgreSQL: officer, head, desk; each share once, whoever else reminds too. */
import { beforeEach, describe, expect, it } from 'vitest';
import { isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Case } from '#cases/case.ts';
import { ask, close } from '#flow/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import { reply } from '#flow/resident.server.ts';
import { report } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { hired, letteredHamlet, reported } from '#tests/promised.ts';
import { sure } from '#tests/sure.ts';
import { extendAtDesk } from './extend.server.ts';
import { remindLate } from './remind.server.ts';

const city = letteredHamlet(() => '{what} {unit} {until} {address}', 'Sprawa {number}');
const world = await openHere(city, { DEMO: 'false' });
const { db } = world.world;
const anna = await hired(world, 'anna', 'agent');
await hired(world, 'olek', 'officer');
await hired(world, 'hanka', 'officer', true);
beforeEach(() => db.deleteFrom('cases').execute());

const when = (instant: string): Here => at(world, instant);
const monday = when('2026-11-16T09:00:00Z');
const told = async (c: Case) =>
  (await listEntries(db, c.id)).flatMap((e) =>
    e.kind === 'reminded' ? [`${e.body.of} ${e.body.percent} ${e.body.unit}`] : []
  );
const letters = () =>
  db
    .selectFrom('notices')
    .select(['to', 'subject', 'body'])
    .where('letter', '=', 'reminded')
    .orderBy('recorded_at')
    .execute();
const remind = async (instant: string) => remindLate(when(instant));

describe('a task nobody answers', () => {
  it('is told of to the officer at 80 %, the head at 100 %, the desk at 120 %', async () => {
    const c = await reported(monday);
    expect(c.dueOn).toBe('2026-11-25');
    await remind('2026-11-16T10:00:00Z');
    expect(await told(c)).toEqual([]);
    await remind('2026-11-18T16:00:00Z');
    expect(await told(c)).toEqual(['accept 100 ROADS']);
    for (const day of ['2026-11-24T12:00:00Z', '2026-11-25T16:00:00Z', '2026-11-30T12:00:00Z'])
      await remind(day);
    expect(await told(c)).toEqual([
      'accept 100 ROADS',
      'answer 80 ROADS',
      'answer 100 ROADS',
      'answer 120 ROADS'
    ]);
    const roads = city.units.find(({ code }) => code === 'ROADS')!.email;
    const office = roads === undefined ? ['hanka@hejnal.example', 'olek@hejnal.example'] : [roads];
    const desk = city.units.find(({ code }) => code === city.profile.desk)?.email ?? city.profile.email;
    expect((await letters()).map(({ to }) => to)).toEqual([
      ...office,
      ...office,
      'hanka@hejnal.example',
      desk ?? 'anna@hejnal.example'
    ]);
    expect(await isTrueToJournal(db, c.id)).toBe(true);
  });

  it('says nothing of the resident, and nothing that opens the case', async () => {
    const c = await reported(monday);
    await remind('2026-11-25T16:00:00Z');
    const [letter] = await letters();
    expect(letter?.subject).toBe(`Sprawa ${c.number}/${c.year}`);
    expect(letter?.body).toContain(`/unit/${c.number}-${c.year}`);
    expect(JSON.stringify(letter)).not.toContain(report.description);
    expect(JSON.stringify(letter)).not.toContain('halina');
    expect(JSON.stringify(letter)).not.toContain(world.world.seal.pin(c.id));
  });

  it('says nothing of what a sensitive case is about', async () => {
    const c = await reported(monday);
    const { name } = city.categories.find(({ code }) => code === c.category)!;
    const then = when('2026-11-25T16:00:00Z');
    const categories = city.categories.map((one) =>
      one.code === c.category ? { ...one, sensitive: true } : one
    );
    const named = city.letters.map((letter) => ({ ...letter, body: `${letter.body} {category}` }));
    await remindLate({ ...then, city: { ...city, categories, letters: named } });
    const [letter] = await letters();
    expect(letter?.body).toContain('Sprawa wrażliwa');
    expect(letter?.body).not.toContain(name.pl);
  });

  it('is told of once, however many clocks look at the same time, and again after nothing', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, () => reported(monday)));
    const then = when('2026-11-25T16:00:00Z');
    const second = { ...then, world: { ...then.world } };
    await Promise.all([remindLate(then), remindLate(second), remindLate(then)]);
    await remindLate(second);
    for (const c of cases) {
      expect(await told(c)).toEqual(['accept 100 ROADS', 'answer 100 ROADS']);
      expect(await isTrueToJournal(db, c.id)).toBe(true);
    }
  });

  it('whose day moved begins again', async () => {
    const c = await reported(monday);
    await remind('2026-11-24T12:00:00Z');
    const seen = { person: anna, id: c.id, seen: c.version + 5 };
    const held = await listEntries(db, c.id);
    const day = Temporal.PlainDate.from('2026-12-02');
    sure(
      await extendAtDesk(
        when('2026-11-24T13:00:00Z'),
        { ...seen, seen: held.length },
        { day, reason: 'Część.' }
      )
    );
    await remind('2026-11-25T16:00:00Z');
    expect((await told(c)).filter((one) => one.startsWith('answer'))).toEqual(['answer 80 ROADS']);
    await remind('2026-11-30T16:00:00Z');
    expect((await told(c)).filter((one) => one.startsWith('answer'))).toEqual([
      'answer 80 ROADS',
      'answer 80 ROADS'
    ]);
  });
});

describe('never', () => {
  it('while the resident is asked, and after the answer only when its time is over', async () => {
    const c = await reported(monday);
    sure(await ask(when('2026-11-17T09:00:00Z'), { person: anna, id: c.id, seen: c.version }, 'Gdzie?'));
    await remind('2026-12-20T12:00:00Z');
    expect(await told(c)).toEqual([]);
    const back = sure(await reply(when('2026-12-21T09:00:00Z'), c.id, 'Tam.', []));
    expect(back.dueOn).toBe('2026-12-31');
    await remind('2026-12-21T09:05:00Z');
    expect(await told(c)).toEqual([]);
    await remind('2026-12-31T16:00:00Z');
    expect(await told(c)).toEqual(['accept 100 ROADS', 'answer 100 ROADS']);
  });

  it('of a closed case', async () => {
    const c = await reported(monday);
    const answer = { outcome: 'resolved' as const, text: 'Naprawione.', photos: [] };
    sure(await close(when('2026-11-17T09:00:00Z'), { person: anna, id: c.id, seen: c.version }, answer));
    await remind('2026-12-20T12:00:00Z');
    expect(await told(c)).toEqual([]);
  });
});
