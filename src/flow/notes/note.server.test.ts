import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseNumber, type Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import { findClaim, listClaimed, sweepClaims } from '#cases/notes/claim.server.ts';
import { listForDesk } from '#cases/list.server.ts';
import { countUnseen, listMentions } from '#cases/notes/mention.server.ts';
import { relatedOf } from '#cases/notes/relate.ts';
import { storyOf } from '#cases/story.ts';
import * as agent from '#flow/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import * as resident from '#flow/resident.server.ts';
import * as unit from '#flow/unit.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { at, openHere } from '#tests/here.ts';
import { claim, letGo, takeOver } from './claim.server.ts';
import { note, seeMentions } from './note.server.ts';
import { relate, unrelate } from './relate.server.ts';

let here: Here;
let anna: Person;
let krzysztof: Person;
let marek: Person;
let ewa: Person;
const NOW = '2026-11-20T08:00:00Z';

async function hired(name: string, role: Person['role'], unit: string | null = null): Promise<Person> {
  const id = randomUUID();
  const email = `${id}@hejnal.example`;
  const done = await addPerson(here.world.db, id, { name, email, role, unit, password: 'zielony parasol' });
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}

beforeAll(async () => {
  here = at(await openHere(hamlet), NOW);
  anna = await hired('Anna Gawlik', 'agent');
  krzysztof = await hired('Krzysztof Bień', 'agent');
  marek = await hired('Marek Ziębiński', 'officer', 'ROADS');
  ewa = await hired('Ewa Turek', 'officer', 'PARKS');
});

async function reported(): Promise<Case> {
  const done = await resident.submitReport(here, report, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}
function good<T>(done: T | Refusal): T {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}
const desk = (c: Case, person = anna) => ({ person, unit: null, id: c.id, seen: c.version });
const officer = (c: Case, person = marek) => ({ person, unit: person.unit!, id: c.id, seen: c.version });
const saying = (text: string, chosen: string[] = []) => ({ text, chosen });
const journalOf = (c: Case) => listEntries(here.world.db, c.id);
const answer = { text: 'Mended.', outcome: 'resolved' as const, photos: [] };

describe('a note', () => {
  it('calls whom it names, in the transaction that records it, until they open the case', async () => {
    const c = await reported();
    const before = await countUnseen(here.world.db, marek.id);
    await note(here, desk(c), saying('@Marek Ziębiński, czy to droga powiatowa?', [krzysztof.id]));
    expect((await journalOf(c)).at(-1)).toMatchObject({
      kind: 'noted',
      body: { unit: null, mentions: [marek.id, krzysztof.id] }
    });
    expect(await countUnseen(here.world.db, marek.id)).toBe(before + 1);
    expect((await listMentions(here.world.db, marek.id, 'ROADS'))[0]).toMatchObject({
      caseId: c.id,
      by: anna.id,
      seenAt: null,
      text: '@Marek Ziębiński, czy to droga powiatowa?'
    });
    await seeMentions(here, marek, c.id);
    expect(await countUnseen(here.world.db, marek.id)).toBe(before);
    expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  });

  it('stands in nobody’s way: who was writing an answer meanwhile sends it', async () => {
    const c = await reported();
    good(await note(here, officer(c), saying('Byłem na miejscu.')));
    expect(isRefusal(await agent.close(here, desk(c), answer))).toBe(false);
    const closed = (await findCase(here.world.db, c.id))!;
    good(await note(here, desk(closed), saying('Dzwonił sąsiad.')));
    expect((await findCase(here.world.db, c.id))!.status).toBe('closed');
  });

  it('never tells the resident', async () => {
    const c = good(await note(here, desk(await reported()), saying('Tylko między nami.')));
    expect(JSON.stringify(storyOf(await journalOf(c)))).not.toContain('Tylko między nami');
  });

  it('is written once when it is sent twice at once', async () => {
    const c = await reported();
    await Promise.all([1, 2].map(() => note(here, desk(c), saying('Raz.'))));
    expect((await journalOf(c)).filter(({ kind }) => kind === 'noted')).toHaveLength(1);
  });

  it.each([
    ['mention-elsewhere', 'calls somebody whose unit has no task', () => saying('@Ewa Turek')],
    ['mention-unknown', 'calls nobody', () => saying('@Jan Nikt')],
    ['nothing-written', 'says nothing', () => saying(' ')]
  ])('is refused with %s when it %s, and nobody is called', async (refusal, _, given) => {
    const c = await reported();
    const before = await countUnseen(here.world.db, ewa.id);
    expect(await note(here, desk(c), given())).toMatchObject({ refusal });
    expect(await countUnseen(here.world.db, ewa.id)).toBe(before);
    expect((await journalOf(c)).some(({ kind }) => kind === 'noted')).toBe(false);
  });

  it('calls nobody who may not come in: they would not see it', async () => {
    const c = await reported();
    const away = await hired('Zofia Kawka', 'agent');
    await here.world.db.updateTable('people').set({ suspended_at: NOW }).where('id', '=', away.id).execute();
    expect(await note(here, desk(c), saying('Do pilnej rozmowy.', [away.id]))).toMatchObject({
      refusal: 'mention-unknown'
    });
    expect(await countUnseen(here.world.db, away.id)).toBe(0);
  });

  it('is not an officer’s to write on a case without a task of theirs, nor for another unit', async () => {
    const c = await reported();
    expect(await note(here, officer(c, ewa), saying('Cudze.'))).toMatchObject({ refusal: 'not-allowed' });
    expect(await note(here, { ...officer(c), unit: 'PARKS' }, saying('Cudze.'))).toMatchObject({
      refusal: 'not-allowed'
    });
    expect(await note(here, { ...officer(c), unit: null }, saying('Cudze.'))).toMatchObject({
      refusal: 'not-allowed'
    });
  });

  it('is no more an officer’s, nor a claim, once their unit gave the case back, unless a note calls them', async () => {
    const c = await reported();
    const back = good(await unit.giveBack(here, officer(c), { reason: 'Not ours.' }));
    expect(await note(here, officer(back), saying('Jeszcze jedno.'))).toMatchObject({
      refusal: 'not-allowed'
    });
    expect(await claim(here, officer(back))).toMatchObject({ refusal: 'not-allowed' });
    good(await note(here, desk(back), saying('@Marek Ziębiński, a czyje?')));
    good(await note(here, officer(back), saying('Wodociągów.')));
    expect(await claim(here, officer(back))).toMatchObject({ person: marek.id });
  });

  it('is an officer’s on a case that was closed over their open task', async () => {
    const c = good(await agent.close(here, desk(await reported()), answer));
    good(await note(here, officer(c), saying('Byłem na miejscu.')));
  });

  it('shows an officer who moved to another unit nothing of the old one', async () => {
    const c = await reported();
    const moved = await hired('Olga Ruda', 'officer', 'ROADS');
    good(await note(here, desk(c), saying('@Olga Ruda')));
    expect(await listMentions(here.world.db, moved.id, 'ROADS')).toHaveLength(1);
    expect(await listMentions(here.world.db, moved.id, 'PARKS')).toHaveLength(0);
  });
});

describe('a claim', () => {
  it('is held by exactly one of two who begin at once', async () => {
    const c = await reported();
    const claims = await Promise.all([anna, krzysztof].map((person) => claim(here, desk(c, person))));
    const holders = new Set(claims.map((one) => (one && !isRefusal(one) ? one.person : '')));
    expect(holders.size).toBe(1);
    expect([anna.id, krzysztof.id]).toContain([...holders][0]);
  });

  it('warns and stops no answer; the answer ends it', async () => {
    const c = await reported();
    await claim(here, desk(c));
    const done = good(await agent.close(here, desk(c, krzysztof), answer));
    expect(done.status).toBe('closed');
    const other = await reported();
    await claim(here, desk(other));
    good(await agent.close(here, desk(other), answer));
    const now = here.world.now();
    expect(await findClaim(here.world.db, c.id, now)).toMatchObject({ person: anna.id });
    expect(await findClaim(here.world.db, other.id, now)).toBeUndefined();
    const rows = (
      await listForDesk(here.world.db, 'closed', { person: anna.id, today: '2026-11-20', now: NOW })
    ).rows;
    expect(rows.filter(({ claim }) => claim).map(({ id, claim }) => [id, claim])).toEqual([
      [c.id, anna.name]
    ]);
  });

  it('is taken over on purpose, once, and the first is told', async () => {
    const c = await reported();
    const eva = await hired('Ewa Mała', 'agent');
    await claim(here, desk(c));
    expect(await takeOver(here, desk(c, krzysztof), anna.id)).toMatchObject({
      person: krzysztof.id,
      takenFrom: anna.id
    });
    expect(await takeOver(here, desk(c, eva), anna.id)).toMatchObject({ refusal: 'claimed-meanwhile' });
    expect(await claim(here, desk(c))).toMatchObject({ person: krzysztof.id, takenFrom: anna.id });
  });

  it('is renewed by who writes on, is over by itself, and lets go when asked', async () => {
    const c = await reported();
    await claim(here, desk(c));
    const later = at(here, '2026-11-20T08:04:00Z');
    expect(await claim(later, desk(c))).toMatchObject({ at: NOW, person: anna.id });
    expect(await listClaimed(later.world.db, anna.id, later.world.now())).toContain(c.id);
    const over = at(here, '2026-11-20T08:20:00Z');
    expect(await claim(over, desk(c, krzysztof))).toMatchObject({ person: krzysztof.id, takenFrom: null });
    await letGo(over, desk(c, krzysztof));
    expect(await findClaim(over.world.db, c.id, over.world.now())).toBeUndefined();
  });

  it('is nobody’s without a task, and swept away when it is long over', async () => {
    const c = await reported();
    expect(await claim(here, officer(c, ewa))).toMatchObject({ refusal: 'not-allowed' });
    expect(await claim(here, officer(c))).toMatchObject({ person: marek.id });
    await sweepClaims(here.world.db, Temporal.Instant.from('2026-11-20T12:00:00Z'));
    const left = await here.world.db.selectFrom('claims').select('case_id').execute();
    expect(left).toEqual([]);
  });
});

describe('related cases', () => {
  it('are named in both journals, and no longer when they are parted', async () => {
    const [one, other] = [await reported(), await reported()];
    good(await relate(here, desk(one), ` ${caseNumber(other)} `));
    expect(relatedOf(await journalOf(one)).map(({ id }) => id)).toEqual([other.id]);
    expect(relatedOf(await journalOf(other)).map(({ id }) => id)).toEqual([one.id]);
    good(await unrelate(here, desk(other), caseNumber(one)));
    expect(relatedOf(await journalOf(one))).toEqual([]);
    for (const c of [one, other]) expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  });

  it('are related once when two relate the same pair from both ends at once', async () => {
    const [one, other] = [await reported(), await reported()];
    const done = await Promise.all([
      relate(here, desk(one), caseNumber(other)),
      relate(here, desk(other, krzysztof), caseNumber(one))
    ]);
    expect(done.filter(isRefusal)).toMatchObject([{ refusal: 'related-before' }]);
    expect((await journalOf(one)).filter(({ kind }) => kind === 'related')).toHaveLength(1);
  });

  it.each([
    ['case-number-wrong', 'twelve'],
    ['case-number-wrong', '99999999999/2026'],
    ['no-such-number', '999999/2026']
  ])('are refused with %s for %s', async (refusal, typed) => {
    expect(await relate(here, desk(await reported()), typed)).toMatchObject({ refusal, field: 'number' });
  });

  it('are the desk’s to relate', async () => {
    const [one, other] = [await reported(), await reported()];
    expect(await relate(here, officer(one), caseNumber(other))).toMatchObject({ refusal: 'not-allowed' });
    expect(isRefusal(await unit.accept(here, officer(one)))).toBe(false);
  });
});
