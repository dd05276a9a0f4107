import { beforeAll, describe, expect, it } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import type { Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { unsealed } from '#notices/notice.ts';
import { at, openHere } from '#tests/here.ts';
import * as agent from './agent.server.ts';
import type { Here } from './here.server.ts';
import { secretsOf } from './letters.server.ts';
import * as resident from './resident.server.ts';
import * as unit from './unit.server.ts';

const letters = (['recorded', 'asked', 'closed', 'reopened'] as const).map((code) => ({
  code,
  lang: 'pl' as const,
  subject: `${code} {number}`,
  body: '{pin} {link} {until} {reason} {question} {answer} {outcome} {contestUntil}'
}));
const city = { ...hamlet, letters };

let here: Here;
beforeAll(async () => {
  here = await openHere(city);
});

const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};
const marek: Person = {
  id: '01900000-0000-7000-8000-000000000002',
  name: 'Marek',
  email: 'm@hejnal.example',
  role: 'officer',
  unit: 'ROADS'
};
const stranger: Person = { ...marek, unit: 'PARKS' };

async function reported(change: Partial<typeof report> = {}): Promise<Case> {
  const done = await resident.submitReport(here, { ...report, ...change }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

async function kinds(c: Case): Promise<string[]> {
  return (await listEntries(here.world.db, c.id)).map((e) => e.kind);
}

async function noticesOf(c: Case) {
  return here.world.db
    .selectFrom('notices')
    .selectAll()
    .where('case_id', '=', c.id)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

const officer = (c: Case, person = marek) => ({ person, unit: 'ROADS', id: c.id, seen: c.version });
const desk = (c: Case) => ({ person: anna, id: c.id, seen: c.version });
const answer = { text: 'Mended on Tuesday.', outcome: 'resolved' as const, photos: [] };

function good(done: Case | { refusal: string }): Case {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done as Case;
}

describe('a report travels from a resident to the unit and back', () => {
  it('and the journal says so', async () => {
    let c = await reported();
    expect(c.place.district).toBe('I');
    c = good(await unit.ask(here, officer(c), 'Which lane?'));
    c = good(await resident.reply(here, c.id, 'The left one.', []));
    c = good(await unit.answer(here, officer(c), answer));
    c = good(await agent.close(here, desk(c), answer));
    c = good(await resident.rate(here, c.id, 'not', 'Still there.'));
    c = good(await resident.contest(here, c.id, 'It is still there.', []));
    expect(await kinds(c)).toEqual([
      'submitted',
      'dispatched',
      'asked',
      'replied',
      'answered',
      'closed',
      'rated',
      'contested',
      'dispatched'
    ]);
    expect((await noticesOf(c)).map((n) => n.letter)).toEqual(['recorded', 'asked', 'closed', 'reopened']);
    expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  });

  it('the first letter carries what opens the case, the last one the answer; neither secret is kept', async () => {
    const c = good(await agent.close(here, desk(await reported()), answer));
    const [recorded, closed] = await noticesOf(c);
    const { pin, link } = secretsOf(here, c);
    expect(unsealed(recorded?.body ?? '', { pin, link })).toContain(`${pin} ${link}`);
    expect(closed?.body).toContain('Mended on Tuesday.');
    for (const secret of [pin, here.world.seal.link(c.id)])
      expect(JSON.stringify([recorded, closed])).not.toContain(secret);
  });

  it('whoever left no contact gets no letter, and the case is there all the same', async () => {
    const c = await reported({ contact: { by: 'none' } });
    expect(await noticesOf(c)).toEqual([]);
    expect(await findCase(here.world.db, c.id)).toEqual(c);
  });

  it('a given-back case goes on to another unit', async () => {
    let c = good(
      await unit.giveBack(here, officer(await reported()), { reason: 'This is the park’s path.' })
    );
    expect(c.status).toBe('returned');
    c = good(await agent.dispatchTo(here, desk(c), ['PARKS']));
    expect(c).toMatchObject({ status: 'dispatched', lead: 'PARKS' });
    expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  });

  it('a new category takes the case to its units, and keeps what was answered', async () => {
    const c = good(await agent.recategorise(here, desk(await reported()), 'ROAD-2'));
    expect(c).toMatchObject({ category: 'ROAD-2', lead: 'PARKS', answers: { lane: 'left' } });
    expect(
      c.tasks
        .filter((t) => t.status === 'open')
        .map((t) => t.unit)
        .sort()
    ).toEqual(['PARKS', 'ROADS']);
  });

  it('days the clock stood still move the promised day', async () => {
    const then = at(here, '2026-11-10T08:00:00Z');
    let c = await resident.submitReport(then, report, { as: 'resident' });
    if (isFaults(c)) throw new Error('faults');
    expect(c.dueOn).toBe('2026-11-20');
    c = good(await unit.ask(then, officer(c), 'Which lane?'));
    c = good(await resident.reply(at(here, '2026-11-13T08:00:00Z'), c.id, 'Left.', []));
    expect(c.dueOn).toBe('2026-11-23');
  });
});

describe('two at once', () => {
  it('two officers who answer the same version: one is recorded, the other is told', async () => {
    const c = await reported();
    const done = await Promise.all([
      unit.answer(here, officer(c), answer),
      unit.answer(here, officer(c), { ...answer, text: 'Other.' })
    ]);
    expect(done.filter(isRefusal)).toMatchObject([{ refusal: 'changed-meanwhile' }]);
    expect((await kinds(c)).filter((k) => k === 'answered')).toHaveLength(1);
  });

  it('fifty reports at once get fifty numbers', async () => {
    const cases = await Promise.all(Array.from({ length: 50 }, () => reported()));
    expect(new Set(cases.map((c) => c.number)).size).toBe(50);
  });

  it('ten comments at once are ten entries in one order', async () => {
    const c = await reported();
    const done = await Promise.all(
      Array.from({ length: 10 }, (_, i) => resident.comment(here, c.id, `No. ${i}`, []))
    );
    expect(done.some(isRefusal)).toBe(false);
    expect(await kinds(c)).toHaveLength(12);
    expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  });
});

describe('nothing is recorded by halves', () => {
  it('a report with a fault leaves no row', async () => {
    const before = await here.world.db
      .selectFrom('entries')
      .select((e) => e.fn.countAll().as('n'))
      .executeTakeFirst();
    const done = await resident.submitReport(
      here,
      { ...report, description: ' ', place: {} },
      { as: 'resident' }
    );
    expect(isFaults(done) && done.faults.map((f) => f.field)).toEqual(['description', 'address']);
    expect(
      await here.world.db
        .selectFrom('entries')
        .select((e) => e.fn.countAll().as('n'))
        .executeTakeFirst()
    ).toEqual(before);
  });

  it('a refused step leaves the journal as it was', async () => {
    const c = await reported();
    expect(await resident.rate(here, c.id, 'helped', '')).toMatchObject({ refusal: 'case-open' });
    expect(await kinds(c)).toEqual(['submitted', 'dispatched']);
  });

  it.each([
    ['another unit answers', (c: Case) => unit.answer(here, officer(c, stranger), answer), 'not-allowed'],
    [
      'an officer closes',
      (c: Case) => agent.close(here, { ...desk(c), person: marek }, answer),
      'not-allowed'
    ],
    [
      'an officer dispatches',
      (c: Case) => agent.dispatchTo(here, { ...desk(c), person: marek }, ['PARKS']),
      'not-allowed'
    ],
    [
      'a case nobody has',
      () => resident.comment(here, '01900000-0000-7000-8000-00000000ffff', 'x', []),
      'no-such-case'
    ],
    ['a unit that does not exist', (c: Case) => agent.dispatchTo(here, desk(c), ['NONE']), 'unknown-unit']
  ])('%s: refused', async (_, act, refusal) => {
    const c = await reported();
    expect(await act(c)).toMatchObject({ refusal });
    expect(await kinds(c)).toEqual(['submitted', 'dispatched']);
  });

  it('words of every alphabet, markup and SQL come back as they were written', async () => {
    const text = `Zażółć gęślą jaźń 🦅 "<b>'; drop table cases; --\nдруга лінія \\u0000`;
    const c = await reported({ description: text });
    expect((await findCase(here.world.db, c.id))?.description).toBe(text);
  });
});

it('a resident told by telephone leaves the list of calls once', async () => {
  const c = await reported({ contact: { by: 'phone', to: '+48601000174' } });
  expect(await noticesOf(c)).toEqual([]);
  good(await agent.close(here, desk(c), answer));
  const [call] = await noticesOf(c);
  expect(isRefusal(await agent.informByPhone(here, anna, call!.id))).toBe(false);
  expect(await agent.informByPhone(here, anna, call!.id)).toMatchObject({ refusal: 'told-before' });
  expect(await kinds(c)).toEqual(['submitted', 'dispatched', 'closed', 'informed']);
});
