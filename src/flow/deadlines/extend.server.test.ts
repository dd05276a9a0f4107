/** Moving a day and re-qualifying, on real PostgreSQL: what the journal says and what the resident is told. */
import { randomUUIDv7 } from 'node:crypto';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Case } from '#cases/case.ts';
import { listRequalified } from '#dispatch/law/log.server.ts';
import type { Here } from '#flow/here.server.ts';
import { at, openHere } from '#tests/here.ts';
import { letteredHamlet, reported } from '#tests/promised.ts';
import { sure } from '#tests/sure.ts';
import { isRefusal } from '#world/refusal.ts';
import { extendAtDesk, extendInUnit } from './extend.server.ts';
import { requalify } from './requalify.server.ts';

const city = letteredHamlet(
  (code) => `${code} until {until}\n\n{was}\n\n{reason}\n\n{law}\n\n{regime}\n\n{term}\n\n{lacks}\n`
);
const world = await openHere(city);
const here = at(world, '2026-11-02T10:00:00Z');
const later = at(world, '2026-11-05T10:00:00Z');
const { db } = world.world;
beforeEach(() => db.deleteFrom('cases').execute());

const anna = {
  id: randomUUIDv7(),
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent' as const,
  unit: null
};
const roads = {
  id: randomUUIDv7(),
  name: 'Olek',
  email: 'o@hejnal.example',
  role: 'officer' as const,
  unit: 'ROADS'
};

const atDesk = (c: Case) => ({ person: anna, id: c.id, seen: c.version });
const day = (text: string) => Temporal.PlainDate.from(text);
const letters = async (c: Case, letter: string) =>
  db
    .selectFrom('notices')
    .select(['body', 'by'])
    .where('case_id', '=', c.id)
    .where('letter', '=', letter)
    .execute();
const lastKind = async (c: Case, where: Here = here) =>
  (await listEntries(where.world.db, c.id)).at(-1)?.kind;

describe('moving the day', () => {
  const to = { day: day('2026-11-20'), reason: 'Czekamy na część.' };

  it('is told with its reason, once, and the journal gives the stored case', async () => {
    const c = await reported(here);
    expect(c.dueOn).toBe('2026-11-12');
    const moved = sure(await extendAtDesk(later, atDesk(c), to));
    expect(moved).toMatchObject({ dueOn: '2026-11-20', extended: true });
    expect(moved.tasks[0]?.dueOn).toBe('2026-11-20');
    const [letter] = await letters(c, 'extended');
    expect(letter?.body).toContain('Czekamy na część.');
    expect(letter?.body).toContain('12 listopada 2026'.replaceAll(' ', '\u00A0'));
    expect(letter?.body).not.toContain('art. 36');
    expect(await isTrueToJournal(db, c.id)).toBe(true);
    expect(await extendAtDesk(later, atDesk(moved), to)).toMatchObject({ refusal: 'extended-before' });
  });

  it('past the month names the law it is told by', async () => {
    const c = await reported(here);
    sure(await extendAtDesk(later, atDesk(c), { ...to, day: day('2026-12-15') }));
    const [letter] = await letters(c, 'extended');
    expect(letter?.body).toContain('art. 36 § 1');
  });

  it('is a unit’s to ask for, and of two at once one moves it', async () => {
    const c = await reported(here);
    const officer = { person: roads, unit: 'ROADS', id: c.id, seen: c.version };
    const done = await Promise.all([extendInUnit(later, officer, to), extendAtDesk(later, atDesk(c), to)]);
    expect(done.filter(isRefusal)).toHaveLength(1);
    expect(await letters(c, 'extended')).toHaveLength(1);
    expect(await isTrueToJournal(db, c.id)).toBe(true);
  });

  it('is rung about where there is a telephone, and refused to whom it is not given', async () => {
    const c = await reported(here, { by: 'phone', to: '+48126165555' });
    expect(
      await extendInUnit(later, { person: roads, unit: 'GREEN', id: c.id, seen: c.version }, to)
    ).toMatchObject({
      refusal: 'not-allowed'
    });
    sure(await extendAtDesk(later, atDesk(c), to));
    expect(await letters(c, 'extended')).toMatchObject([{ by: 'phone' }]);
  });
});

describe('re-qualifying', () => {
  const complaint = { regime: 'complaint' as const, reason: 'Skarga na urzędnika.' };

  it('counts a month from the day it came, tells the resident, and stands in the log', async () => {
    const c = await reported(here);
    const done = sure(await requalify(later, atDesk(c), complaint));
    expect(done).toMatchObject({ regime: 'complaint', dueOn: '2026-12-02' });
    const [letter] = await letters(c, 'requalified');
    expect(letter?.body).toContain('skarga (art. 227 KPA)');
    expect(letter?.body).toContain('bez rozpoznania');
    expect(await isTrueToJournal(db, c.id)).toBe(true);
    const { rows } = await listRequalified(db);
    expect(rows).toMatchObject([{ number: c.number, was: 'report', regime: 'complaint', name: null }]);
  });

  it('and back counts by the category again', async () => {
    const c = sure(await requalify(later, atDesk(await reported(here)), complaint));
    const back = { regime: 'report' as const, reason: 'To zwykła dziura.' };
    expect(sure(await requalify(later, atDesk(c), back))).toMatchObject({
      regime: 'report',
      dueOn: '2026-11-12'
    });
  });

  test('the log is read a page at a time, and a spoiled key begins it anew', async () => {
    for (const reason of ['one', 'two', 'three'])
      sure(await requalify(later, atDesk(await reported(here)), { ...complaint, reason }));
    const first = await listRequalified(db, undefined, 2);
    const rest = await listRequalified(db, first.next, 2);
    expect([...first.rows, ...rest.rows].map(({ reason }) => reason).toSorted()).toEqual([
      'one',
      'three',
      'two'
    ]);
    expect(rest.next).toBeUndefined();
    expect((await listRequalified(db, 'rubbish', 2)).rows).toEqual(first.rows);
  });

  it('a question that was asked first is waited for', async () => {
    const c = await reported(here);
    expect(await lastKind(c)).toBe('dispatched');
    expect(await requalify(later, { ...atDesk(c), person: roads }, complaint)).toMatchObject({
      refusal: 'not-allowed'
    });
  });
});
