/** A case that opens again for all who share its answer: its units have a day to take it, and everybody is told. */
import { beforeAll, describe, expect, it } from 'vitest';
import { LETTER_CODES } from '#catalogue/letter.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import * as agent from '#flow/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import { passOn } from '#flow/program.server.ts';
import * as resident from '#flow/resident.server.ts';
import * as unit from '#flow/unit.server.ts';
import { reopen } from '#flow/units/again.server.ts';
import type { Person } from '#people/person.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { LANGS } from '#ui/lang.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { askToFollow, confirmFollowing } from './follow.server.ts';
import { mergeCases } from './merge.server.ts';

const letters = LETTER_CODES.flatMap((code) =>
  LANGS.map((lang) => ({ code, lang, subject: `${lang} {number}`, body: '{until}, {reason}' }))
);
const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};
const marek = { person: { ...anna, role: 'officer' as const, unit: 'ROADS' }, unit: 'ROADS' };
const answer = { text: 'Mended on Tuesday.', outcome: 'resolved' as const, photos: [] };

let here: Here;
let later: Here;
beforeAll(async () => {
  here = at(await openHere({ ...hamlet, letters }), '2026-11-16T09:00:00Z');
  later = at(here, '2026-11-23T09:00:00Z');
});

function good(done: Case | Refusal): Case {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}
async function reported(change: Partial<typeof report> = {}): Promise<Case> {
  const done = await resident.submitReport(here, { ...report, ...change }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}
const again = async (c: Case) => (await findCase(here.world.db, c.id))!;
const desk = (c: Case) => ({ person: anna, id: c.id, seen: c.version });
const lettersOf = (c: Case, letter = 'reopened') =>
  here.world.db
    .selectFrom('notices')
    .select(['subject', 'body', 'to', 'next_at', 'follower'])
    .where('case_id', '=', c.id)
    .where('letter', '=', letter as 'reopened')
    .execute();

/** A master answered by its unit and closed, with two cases merged into it: one of an address, one in English. */
async function answered(): Promise<{ master: Case; own: Case; english: Case; silent: Case }> {
  const [first, own, english, silent] = [
    await reported(),
    await reported({ contact: { by: 'email', to: 'own@hejnal.example' } }),
    await reported({ lang: 'en' }),
    await reported({ contact: { by: 'none' } })
  ];
  const others = [own, english, silent].map(({ id }) => id);
  let master = good(await mergeCases(here, anna, { id: first.id, seen: 0 }, others));
  master = good(await unit.answer(here, { ...marek, id: master.id, seen: master.version }, answer));
  return { master: good(await agent.close(here, desk(master), answer)), own, english, silent };
}

async function expectTold({ master, own, english, silent }: Awaited<ReturnType<typeof answered>>) {
  const { dueOn } = await again(master);
  expect(dueOn).toBe('2026-12-02');
  const plain = async (c: Case) =>
    (await lettersOf(c)).map(({ subject, body }) => [subject, body.replaceAll('\u00A0', ' ')]);
  expect(await plain(master)).toEqual([[`pl ${caseNumber(master)}`, '2 grudnia 2026, 7 dni roboczych']]);
  expect(await plain(own)).toEqual([[`pl ${caseNumber(own)}`, '2 grudnia 2026, 7 dni roboczych']]);
  expect(await plain(english)).toEqual([[`en ${caseNumber(english)}`, '2 December 2026, 7 working days']]);
  expect(await plain(silent)).toEqual([]);
  for (const c of [master, own, english, silent])
    expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
}

/** The unit has a day until which it takes the case, as one has that is given to it for the first time. */
async function expectToAccept(master: Case): Promise<void> {
  expect((await listEntries(here.world.db, master.id)).at(-1)).toMatchObject({
    kind: 'dispatched',
    body: { unit: 'ROADS', why: 'contested', acceptBy: '2026-11-24' }
  });
  expect((await again(master)).tasks).toMatchObject([{ status: 'open', acceptBy: '2026-11-24' }]);
}

describe('a case that answers for others opens again', () => {
  it('because the resident of a merged one contests', async () => {
    const all = await answered();
    await askToFollow(here, all.english.id, 'ola@hejnal.example', 'pl');
    const { id } = await here.world.db.selectFrom('followers').select('id').executeTakeFirstOrThrow();
    await confirmFollowing(here, here.world.seal.link(id));
    good(await resident.contest(later, all.own.id, 'It is still there.', []));
    await expectTold(all);
    await expectToAccept(all.master);
    const news = await lettersOf(all.english, 'news');
    expect(news).toMatchObject([{ follower: id, to: 'ola@hejnal.example' }]);
  });

  it('because its own does', async () => {
    const all = await answered();
    good(await resident.contest(later, all.master.id, 'It is still there.', []));
    await expectTold(all);
    await expectToAccept(all.master);
  });

  it('because one of them says so through a program', async () => {
    const all = await answered();
    const { number, year } = all.own;
    const says = { says: 'reopen' as const, email: 'own@hejnal.example', text: 'Still there.' };
    const done = await passOn(later, { name: 'app' }, { number, year, sentId: '1', ...says }, []);
    expect(done).toMatchObject({ case: { id: all.own.id } });
    await expectTold(all);
    await expectToAccept(all.master);
  });

  it('because the desk reopens it; a closing that is taken back is told to nobody', async () => {
    const all = await answered();
    good(await reopen(here, desk(all.master), { reason: '', undo: true }));
    for (const c of [all.master, all.own, all.english]) expect(await lettersOf(c)).toEqual([]);
    const closed = good(await agent.close(here, desk(await again(all.master)), answer));
    good(await reopen(later, desk(closed), { reason: 'The wrong street.', undo: false }));
    await expectTold(all);
  });
});
