/** What is kept of people is forgotten in time or on their wish, and the log knows who read what. */
import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { strFromU8, unzipSync } from 'fflate';
import { hamlet, report } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import type { Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Person } from '#people/person.ts';
import { listReadings } from '#people/reading.server.ts';
import { dispatchTo, close } from '#flow/agent.server.ts';
import { mergeCases } from '#flow/duplicates/merge.server.ts';
import { exportPerson } from './export.server.ts';
import type { Here } from '#flow/here.server.ts';
import { findPersonsCases, forgetOver, forgetPerson, read } from './privacy.server.ts';
import { comment, rate, submitReport } from '#flow/resident.server.ts';

let here: Here;
const id = '01990000-0000-7000-8000-00000000a001';
const joanna: Person = { id, name: 'Joanna', email: 'j@hejnal.example', role: 'administrator', unit: null };
const anna: Person = { ...joanna, id: id.replace('a001', 'a002'), role: 'agent' };
const halina = 'Halina@hejnal.example';

const letters = [{ code: 'closed', lang: 'pl', subject: '{number}', body: '{answer}' }] as const;

beforeEach(async () => {
  here = await openHere({ ...hamlet, letters: [...letters] });
});

async function submitted(to = halina, on: Here = here): Promise<Case> {
  const done = await submitReport(
    on,
    { ...report, contact: { by: 'email', to }, description: 'I am Halina of flat 4.' },
    { as: 'resident' }
  );
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

async function closed(c: Case, on: Here = here): Promise<Case> {
  const done = await close(
    on,
    { person: anna, id: c.id, seen: c.version },
    { outcome: 'resolved', text: 'Dear Halina, it is mended.', photos: [] }
  );
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}

/** All that the database holds of a case, as text. */
async function keptOf(c: Case): Promise<string> {
  const { rows } = await sql<{ all: string }>`select coalesce(string_agg(t::text, ' '), '') as all from (
    select to_jsonb(cases)::text as t from cases where id = ${c.id}
    union all select to_jsonb(entries)::text from entries where case_id = ${c.id}
    union all select to_jsonb(notices)::text from notices where case_id = ${c.id}) x`.execute(here.world.db);
  return rows[0]!.all;
}

describe('When its time is over', () => {
  it('a contact is forgotten twelve months after the case closed, and no day before', async () => {
    const then = at(here, '2025-11-19T12:00:00Z');
    const [old, young] = [await closed(await submitted(halina, then), then), await submitted()];
    expect(await forgetOver(at(here, '2026-11-19T11:59:00Z'))).toBe(0);
    expect(await forgetOver(at(here, '2026-11-19T12:01:00Z'))).toBe(1);
    expect(await forgetOver(at(here, '2026-11-19T12:01:00Z'))).toBe(0);
    const kept = await keptOf(old);
    expect(kept).not.toContain('hejnal.example');
    expect(kept).toContain('I am Halina of flat 4.');
    expect(await isTrueToJournal(here.world.db, old.id)).toBe(true);
    expect((await findCase(here.world.db, young.id))?.contact).toEqual({ by: 'email', to: halina });
  });

  it('a case that was merged keeps its contact as long as somebody waits for the answer of its master', async () => {
    const then = at(here, '2025-01-19T12:00:00Z');
    const [master, other] = [await submitted('somebody@hejnal.example', then), await submitted(halina, then)];
    const merged = await mergeCases(then, anna, { id: master.id, seen: 0 }, [other.id]);
    if (isRefusal(merged)) throw new Error(merged.refusal);
    expect(await forgetOver(at(here, '2026-11-19T12:00:00Z'))).toBe(0);
    await closed(merged, at(here, '2026-11-19T13:00:00Z'));
    expect(await forgetOver(at(here, '2027-11-19T12:59:00Z'))).toBe(0);
    expect(await forgetOver(at(here, '2027-11-19T13:01:00Z'))).toBe(2);
  });

  it('two clocks at once forget each case once', async () => {
    const then = at(here, '2024-01-10T12:00:00Z');
    const cases = [];
    for (let i = 0; i < 6; i += 1) cases.push(await closed(await submitted(halina, then), then));
    await Promise.all([forgetOver(here), forgetOver(here)]);
    for (const c of cases) {
      const journal = await listEntries(here.world.db, c.id);
      expect(journal.filter(({ kind }) => kind === 'forgotten')).toHaveLength(1);
      expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
    }
  });

  it('readings go after twenty-four months', async () => {
    const c = await submitted();
    await read(at(here, '2024-11-01T12:00:00Z'), anna, c.id, 'case');
    await read(at(here, '2024-12-01T12:00:00Z'), anna, c.id, 'case');
    await forgetOver(at(here, '2026-11-20T12:00:00Z'));
    expect((await listReadings(here.world.db, {})).rows.map(({ at: when }) => when.slice(0, 10))).toEqual([
      '2024-12-01'
    ]);
  });
});

describe('On their wish', () => {
  const wish = { contact: ' halina@HEJNAL.example ', what: 'all', reason: 'OR-5.1431.7.2026' } as const;

  it('all that is personal goes, what is counted stays, and what may not go is told with its reason', async () => {
    const [first, second] = [await submitted(), await submitted()];
    const ended = await closed(first);
    await rate(here, first.id, 'helped', 'Thank you, Halina', ended.version);
    await comment(here, second.id, 'Halina again', []);
    const done = await forgetPerson(here, joanna, wish);
    if (isRefusal(done)) throw new Error(done.refusal);
    expect(done.forgotten.map((one) => one.id)).toEqual([first.id]);
    expect(done.kept.map(({ case: one, why }) => [one.id, why.refusal])).toEqual([[second.id, 'case-open']]);
    expect(await keptOf(first)).not.toMatch(/halina/i);
    const after = await findCase(here.world.db, first.id);
    expect(after).toMatchObject({ status: 'closed', outcome: 'resolved', rating: 'helped', description: '' });
    expect(await isTrueToJournal(here.world.db, first.id)).toBe(true);
    expect((await listReadings(here.world.db, { caseId: first.id })).rows[0]).toMatchObject({
      what: 'forgotten',
      reason: wish.reason
    });
  });

  it('a letter that has not gone yet does not go any more', async () => {
    const c = await closed(await submitted());
    const waiting = () =>
      here.world.db.selectFrom('notices').select('id').where('case_id', '=', c.id).execute();
    expect(await waiting()).toHaveLength(1);
    await forgetPerson(here, joanna, { ...wish, what: 'contact' });
    expect(await waiting()).toEqual([]);
  });

  it('a case without a contact is found by its number', async () => {
    const c = await submitted();
    expect(await findPersonsCases(here, joanna, `${c.number}/${c.year}`)).toMatchObject([{ id: c.id }]);
  });

  it.each([
    ['an agent', anna, wish, 'not-allowed'],
    ['words that are no contact', joanna, { ...wish, contact: 'Halina' }, 'contact-unreadable'],
    ['no reason', joanna, { ...wish, reason: ' ' }, 'nothing-written']
  ])('%s is refused, and nothing is touched', async (_, person, given, refusal) => {
    const c = await closed(await submitted());
    expect(await forgetPerson(here, person, given)).toMatchObject({ refusal });
    expect(await keptOf(c)).toMatch(/Halina/);
  });
});

describe('What is kept of one person', () => {
  it('is handed out whole, without the notes of the staff, and the log says so', async () => {
    const c = await submitted();
    await submitted('somebody.else@hejnal.example');
    await dispatchTo(here, { person: anna, id: c.id, seen: c.version }, ['ROADS']);
    const done = await exportPerson(here, joanna, { contact: halina, reason: 'letter 7' });
    if (isRefusal(done)) throw new Error(done.refusal);
    const files = unzipSync(new Uint8Array(await new Response(done).arrayBuffer()));
    const { cases } = JSON.parse(strFromU8(files['data.json']!)) as { cases: { description: string }[] };
    expect(cases).toMatchObject([{ number: `${c.number}/${c.year}`, description: 'I am Halina of flat 4.' }]);
    expect(strFromU8(files['data.json']!)).not.toContain('somebody.else');
    expect((await listReadings(here.world.db, { person: joanna.id })).rows).toMatchObject([
      { what: 'export', reason: 'letter 7' }
    ]);
  });

  it('names nobody else: not who follows the case, and tells what they follow themselves', async () => {
    const c = await closed(await submitted());
    const other = await submitted('somebody.else@hejnal.example');
    const now = here.world.now().toString();
    const follower = here.world.newId();
    await here.world.db
      .insertInto('followers')
      .values([
        {
          id: follower,
          case_id: c.id,
          email: 'neighbour@hejnal.example',
          lang: 'pl',
          asked_at: now,
          confirmed_at: now
        },
        {
          id: here.world.newId(),
          case_id: other.id,
          email: halina,
          lang: 'pl',
          asked_at: now,
          confirmed_at: now
        }
      ])
      .execute();
    await sql`insert into notices select (jsonb_populate_record(n, ${JSON.stringify({ id: here.world.newId(), to: 'neighbour@hejnal.example', follower })}::jsonb)).*
      from notices n where case_id = ${c.id} limit 1`.execute(here.world.db);
    const done = await exportPerson(here, joanna, { contact: halina, reason: 'letter 8' });
    if (isRefusal(done)) throw new Error(done.refusal);
    const files = unzipSync(new Uint8Array(await new Response(done).arrayBuffer()));
    const told = strFromU8(files['data.json']!);
    expect(told).not.toContain('neighbour');
    expect(JSON.parse(told)).toMatchObject({
      followed: { cases: [{ number: `${other.number}/${other.year}` }], areas: [] }
    });
  });

  it('is every case, however many somebody has reported', async () => {
    const c = await submitted();
    await sql`insert into cases select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 90000 + n))).*
      from cases c, generate_series(1, 501) n where c.id = ${c.id}`.execute(here.world.db);
    const done = await exportPerson(here, joanna, { contact: halina, reason: 'letter 9' });
    if (isRefusal(done)) throw new Error(done.refusal);
    const files = unzipSync(new Uint8Array(await new Response(done).arrayBuffer()));
    const { cases } = JSON.parse(strFromU8(files['data.json']!)) as { cases: object[] };
    expect(cases).toHaveLength(502);
  });

  it('nobody known is refused', async () => {
    expect(await exportPerson(here, joanna, { contact: '601 000 174', reason: 'x' })).toMatchObject({
      refusal: 'nobody-known'
    });
  });
});

describe('Reading a case', () => {
  it('is kept once within minutes, and again later', async () => {
    const c = await submitted();
    const moments = ['2026-11-20T08:00:00Z', '2026-11-20T08:05:00Z', '2026-11-20T08:11:00Z'];
    for (const when of moments) await read(at(here, when), anna, c.id, 'contact');
    expect((await listReadings(here.world.db, { caseId: c.id })).rows).toHaveLength(2);
  });

  it('pages follow each other by keys, and a spoilt key begins anew', async () => {
    const c = await submitted();
    const start = Temporal.Instant.from('2026-11-01T08:00:00Z');
    for (let i = 0; i < 60; i += 1)
      await read(at(here, start.add({ hours: i }).toString()), anna, c.id, 'case');
    const first = await listReadings(here.world.db, { caseId: c.id });
    const second = await listReadings(here.world.db, { caseId: c.id }, first.next);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, undefined]);
    expect((await listReadings(here.world.db, {}, "x' or true")).rows).toHaveLength(50);
  });
});
