import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import sharp from 'sharp';
import type { Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries, nextNumber } from '#cases/case.server.ts';
import type { Person } from '#people/person.ts';
import type { SentUpdate } from '#open311/update.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { openHere } from '#tests/here.ts';
import * as agent from './agent.server.ts';
import { mergeCases } from './duplicates/merge.server.ts';
import type { Here } from './here.server.ts';
import { passOn, sendReport } from './program.server.ts';

const app = { name: 'app' };
const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};
const letters = (['recorded', 'asked', 'closed', 'reopened'] as const).map((code) => ({
  code,
  lang: 'pl' as const,
  subject: code,
  body: '{number}'
}));

let here: Here;
let jpeg: File;
beforeAll(async () => {
  here = await openHere({ ...hamlet, letters });
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  jpeg = new File([new Uint8Array(bytes)], 'hole.jpg', { type: 'image/jpeg' });
});

const sent = { ...report, channel: 'open311' as const };
const note = { sentId: undefined, text: 'It grew.', email: undefined, says: undefined };

async function recorded(
  files: File[] = [],
  sentId?: string,
  change: Partial<typeof sent> = {}
): Promise<Case> {
  const done = await sendReport(here, app, { ...sent, ...change }, files, sentId);
  if (isFaults(done) || isRefusal(done)) throw new Error(JSON.stringify(done));
  return done;
}

async function passed(c: Case, change: Partial<SentUpdate> = {}, files: File[] = []) {
  const done = await passOn(here, app, { ...note, number: c.number, year: c.year, ...change }, files);
  if (isFaults(done) || isRefusal(done)) throw new Error(JSON.stringify(done));
  return done;
}

async function last(c: Case) {
  return (await listEntries(here.world.db, c.id)).at(-1)!;
}

async function counted(table: 'cases' | 'photos'): Promise<number> {
  const { n } = await here.world.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function desk(c: Case, step: 'ask' | 'close'): Promise<Case> {
  const seen = (await findCase(here.world.db, c.id))!.version;
  const at = { person: anna, id: c.id, seen };
  const done =
    step === 'ask'
      ? await agent.ask(here, at, 'Which gate?')
      : await agent.close(here, at, { outcome: 'resolved', text: 'Done.', photos: [] });
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}

describe('A program sends a report', () => {
  it('and it is a case like any other, its journal saying how it came', async () => {
    const c = await recorded();
    expect(c).toMatchObject({ channel: 'open311', status: 'dispatched', contact: report.contact });
    const [first] = await listEntries(here.world.db, c.id);
    expect(first).toMatchObject({ kind: 'submitted', by: { as: 'api' } });
  });

  it('with photos, which then belong to the case', async () => {
    const c = await recorded([jpeg, jpeg]);
    expect(c.photos).toHaveLength(2);
    const rows = await here.world.db.selectFrom('photos').select('id').where('case_id', '=', c.id).execute();
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(c.photos));
    expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  });

  it('twice under one number of its own, and it is one case', async () => {
    const first = await recorded([], 'r-1');
    expect((await recorded([], 'r-1')).id).toBe(first.id);
    expect((await recorded([], 'r-2')).id).not.toBe(first.id);
    const other = await sendReport(here, { name: 'other' }, sent, [], 'r-1');
    expect(other).not.toMatchObject({ id: first.id });
  });

  it('twice at the same moment, and it is one case', async () => {
    const before = await counted('cases');
    const all = await Promise.all([1, 2, 3].map(() => recorded([], 'r-3')));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await counted('cases')).toBe(before + 1);
  });

  it('that is none, and nothing is kept of it, no photo either', async () => {
    const before = [await counted('cases'), await counted('photos')];
    expect(await sendReport(here, app, { ...sent, description: ' ' }, [jpeg], 'r-4')).toMatchObject({
      faults: [{ refusal: 'nothing-written' }]
    });
    expect(await sendReport(here, app, sent, Array<File>(6).fill(jpeg))).toMatchObject({
      faults: [{ refusal: 'too-many-photos' }]
    });
    expect([await counted('cases'), await counted('photos')]).toEqual(before);
  });

  it('with a file that is no photo, and no case is made', async () => {
    const before = await counted('cases');
    const text = new File(['#!/bin/sh'], 'photo.jpg', { type: 'image/jpeg' });
    expect(await sendReport(here, app, sent, [jpeg, text])).toMatchObject({
      faults: [{ refusal: 'photo-unknown' }]
    });
    expect(await counted('cases')).toBe(before);
  });
});

describe('A program passes on what somebody wrote', () => {
  it('as a comment, with photos', async () => {
    const c = await recorded();
    const done = await passed(c, {}, [jpeg]);
    expect(done.seq).toBe(done.case.version);
    expect(await last(c)).toMatchObject({
      seq: done.seq,
      kind: 'commented',
      body: { text: 'It grew.', photos: done.case.photos }
    });
  });

  it('once for each number of its own, also when both come at once', async () => {
    const c = await recorded();
    const both = await Promise.all([passed(c, { sentId: '1' }), passed(c, { sentId: '1' })]);
    expect(both.map(({ seq }) => seq)).toEqual([both[0]!.seq, both[0]!.seq]);
    expect((await passed(c, { sentId: '1', text: 'Again.' })).seq).toBe(both[0]!.seq);
    expect((await passed(c, { sentId: '2' })).seq).toBe(both[0]!.seq + 1);
    const other = await recorded();
    expect((await passed(other, { sentId: '1' })).case.id).toBe(other.id);
  });

  it('and an open question is answered by the person who reported, whatever the case of their address', async () => {
    const c = await desk(await recorded(), 'ask');
    await passed(c, { email: 'somebody@hejnal.example' });
    expect(await last(c)).toMatchObject({ kind: 'commented' });
    await passed(c, { email: 'HALINA@hejnal.example', text: 'The northern one.' });
    expect(await last(c)).toMatchObject({ kind: 'replied', body: { text: 'The northern one.' } });
  });

  it('that it is fixed, and the unit reads so, but the case stays open', async () => {
    const c = await recorded([], undefined, { lang: 'en' });
    const done = await passed(c, { says: 'fixed', text: '' });
    expect(done.case.status).toBe('dispatched');
    expect(await last(c)).toMatchObject({ body: { text: expect.stringContaining('resolved') as string } });
  });

  it('and the person who reported contests the answer, once, and is told', async () => {
    const c = await desk(await recorded(), 'close');
    const again = { says: 'reopen' as const, email: 'halina@hejnal.example' };
    expect((await passed(c, again)).case).toMatchObject({ status: 'received', contested: true });
    const told = await here.world.db
      .selectFrom('notices')
      .select('letter')
      .where('case_id', '=', c.id)
      .execute();
    expect(told.map(({ letter }) => letter)).toContain('reopened');
  });

  it.each([
    [{ says: 'reopen' as const }],
    [{ says: 'reopen' as const, email: 'somebody@hejnal.example' }],
    [{ says: 'fixed' as const }],
    [{}]
  ])('and a closed case takes nothing from anybody else: %j', async (change) => {
    const c = await desk(await recorded(), 'close');
    const update = { ...note, ...change, number: c.number, year: c.year };
    expect(await passOn(here, app, update, [])).toMatchObject({ refusal: 'case-closed' });
  });

  it.each([
    [{ number: 1, year: 1999 }, 'no-such-case'],
    [{ text: ' ' }, 'nothing-written'],
    [{ text: 'a\u0000b' }, 'odd-characters'],
    [{ text: 'x'.repeat(20_000) }, 'too-long']
  ])('is refused %#', async (change, refusal) => {
    const c = await recorded();
    const before = (await findCase(here.world.db, c.id))!.version;
    expect(
      await passOn(here, app, { ...note, number: c.number, year: c.year, sentId: 'x', ...change }, [])
    ).toMatchObject({ refusal });
    expect((await findCase(here.world.db, c.id))!.version).toBe(before);
  });
});

it('The first reports of a year come at the same moment, and each gets its number', async () => {
  const { db } = here.world;
  const eight = Array.from({ length: 8 });
  await Promise.all(eight.map(() => sql`select pg_sleep(0.05)`.execute(db)));
  for (let year = 2090; year < 2120; year += 1) {
    const all = await Promise.all(eight.map(() => nextNumber(db, year)));
    expect(all.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  }
});

it('what is passed on about a merged case stands there and reaches the case that is answered for it, once', async () => {
  const [master, own] = [await recorded(), await recorded()];
  const merged = await mergeCases(here, anna, { id: master.id, seen: 0 }, [own.id]);
  if (isRefusal(merged)) throw new Error(merged.refusal);
  const first = await passed(own, { sentId: 'm1' });
  expect(await passed(own, { sentId: 'm1' })).toMatchObject({ seq: first.seq });
  expect(await last(own)).toMatchObject({ seq: first.seq, kind: 'commented', body: { text: 'It grew.' } });
  expect(await last(master)).toMatchObject({ kind: 'commented', body: { from: { id: own.id } } });
  const answer = { text: 'Mended.', outcome: 'resolved' as const, photos: [] };
  const now = (await findCase(here.world.db, master.id))!;
  await agent.close(here, { person: anna, id: master.id, seen: now.version }, answer);
  await passed(own, { says: 'reopen', email: 'halina@hejnal.example' });
  expect((await findCase(here.world.db, master.id))?.contested).toBe(true);
  for (const c of [master, own]) expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
});
