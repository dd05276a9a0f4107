/** Twenty reports in one call: typed line by line, nothing lost, recorded once, one letter for all. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import type { Person } from '#people/person.ts';
import { findCase, isTrueToJournal } from '#cases/case.server.ts';
import { unsealed } from '#notices/notice.ts';
import { headSchema, lineSchema, type BatchLine } from '#reports/batch.ts';
import { clearBatches, listLines } from '#reports/batch.server.ts';
import { forgetPhotos } from '#photos/photos.server.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { openHere } from '#tests/here.ts';
import { photo } from '#tests/reporting.ts';
import type { Here } from '#flow/here.server.ts';
import { beginBatch, casesOfBatch, dropLine, openBatch, recordBatch, typeLine } from './batch.server.ts';
import { secretsFor } from './receipt.server.ts';

const letters = (['recorded', 'receipt'] as const).map((code) => ({
  code,
  lang: 'pl' as const,
  subject: `${code} {count}`,
  body: '{list}\n{link}'
}));
const anna: Person = { id: randomUUID(), name: 'Anna', email: 'a@hejnal.example', role: 'agent', unit: null };
const head = headSchema.parse({ by: 'email', email: 'estate@hejnal.example', lang: 'pl', channel: 'phone' });
const line = (n: number, change: Partial<BatchLine> = {}) =>
  lineSchema.parse({
    category: 'ROAD-2',
    street: 'ul. Długa',
    at: String(n),
    description: `Bench ${n} is broken.`,
    ...change
  });

let here: Here;
beforeAll(async () => {
  here = await openHere({ ...hamlet, letters });
});

function good<T>(done: T | Refusal): T {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}
async function begun(lines: readonly BatchLine[], shared = head): Promise<string> {
  const id = good(await beginBatch(here, anna));
  for (const one of lines)
    good(await typeLine(here, anna, id, { head: shared, id: here.world.newId(), line: one, files: [] }));
  return id;
}
async function noticesOf(ids: readonly string[]) {
  return here.world.db
    .selectFrom('notices')
    .selectAll()
    .where('case_id', 'in', [...ids])
    .execute();
}

describe('a batch', () => {
  it('becomes as many ordinary cases as it has lines, and one letter with all numbers', async () => {
    const id = await begun(Array.from({ length: 20 }, (_, n) => line(n + 1)));
    const { cases, left } = good(await recordBatch(here, anna, id));
    expect([cases.length, left]).toEqual([20, 0]);
    expect(cases[0]).toMatchObject({
      category: 'ROAD-2',
      channel: 'phone',
      place: { address: 'ul. Długa 1' },
      contact: { by: 'email', to: 'estate@hejnal.example' },
      lead: 'PARKS'
    });
    expect(cases.map((c) => c.place.address?.replace('ul. Długa ', ''))).toEqual(
      Array.from({ length: 20 }, (_, n) => String(n + 1))
    );
    expect(new Set(cases.map((c) => c.number)).size).toBe(20);
    for (const c of cases) expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
    const written = await noticesOf(cases.map((c) => c.id));
    expect(written).toHaveLength(1);
    for (const c of cases) expect(written[0]?.body).toContain(`${c.number}/${c.year}`);
    const secrets = await secretsFor(here, here.world.db, {
      letter: written[0]!.letter,
      case_id: written[0]!.case_id!,
      lang: 'pl'
    });
    const text = unsealed(written[0]!.body, secrets);
    expect(written[0]!.body).not.toContain(here.world.seal.link(id, 'batch'));
    expect(text).toContain(`/zgloszenia/${here.world.seal.link(id, 'batch')}`);
    expect((await casesOfBatch(here, id)).map((c) => c.id)).toEqual(cases.map((c) => c.id));
    expect(good(await openBatch(here, anna, id)).batch.head).toMatchObject({ email: '', by: '' });
  });

  it('recorded twice at the same moment makes each case once', async () => {
    const id = await begun([line(1), line(2), line(3)]);
    const done = await Promise.all([1, 2, 3].map(() => recordBatch(here, anna, id)));
    expect(done.map((one) => good(one).cases.length).sort()).toEqual([0, 0, 3]);
    expect(await casesOfBatch(here, id)).toHaveLength(3);
  });

  it('keeps lines with faults while the right ones are recorded, and takes them when they are mended', async () => {
    const id = await begun([line(1), line(2)]);
    const wrong = here.world.newId();
    good(await typeLine(here, anna, id, { head, id: wrong, line: line(3, { description: ' ' }), files: [] }));
    expect(good(await recordBatch(here, anna, id))).toMatchObject({ left: 1 });
    const kept = await listLines(here.world.db, id);
    expect(kept.map(({ caseId }) => caseId !== null)).toEqual([true, true, false]);
    expect(kept[2]?.typed.at).toBe('3');
    expect(good(await openBatch(here, anna, id)).batch.head.email).toBe('estate@hejnal.example');
    good(await typeLine(here, anna, id, { head, id: wrong, line: line(3), files: [] }));
    const { cases } = good(await recordBatch(here, anna, id));
    expect(cases).toHaveLength(1);
    expect((await noticesOf(cases.map((c) => c.id))).map(({ letter }) => letter)).toEqual(['recorded']);
    const first = kept[0]!;
    expect(await typeLine(here, anna, id, { head, id: first.id, line: line(9), files: [] })).toEqual({
      refusal: 'line-recorded'
    });
  });

  it('that somebody has cases of takes none of anybody else, whose receipt would open them', async () => {
    const id = await begun([line(1), line(2)]);
    good(await recordBatch(here, anna, id));
    const others = { ...head, email: 'other@hejnal.example' };
    good(await typeLine(here, anna, id, { head: others, id: here.world.newId(), line: line(3), files: [] }));
    expect(await recordBatch(here, anna, id)).toMatchObject({ refusal: 'batch-anothers' });
    expect(await casesOfBatch(here, id)).toHaveLength(2);
    good(await typeLine(here, anna, id, { head, id: here.world.newId(), line: line(4), files: [] }));
    expect(good(await recordBatch(here, anna, id)).cases).toHaveLength(2);
  });

  it('keeps a line typed twice once, forgets one taken away, and leaves out the one still being typed', async () => {
    const id = await begun([line(1)]);
    const once = here.world.newId();
    const typed = { head, id: once, line: line(2), files: [] };
    await Promise.all([1, 2, 3].map(() => typeLine(here, anna, id, typed)));
    const open = here.world.newId();
    good(await typeLine(here, anna, id, { head, id: open, line: line(3, { open: true }), files: [] }));
    expect(await listLines(here.world.db, id)).toHaveLength(3);
    good(await dropLine(here, anna, id, once));
    const { cases, left } = good(await recordBatch(here, anna, id));
    expect([cases.length, left]).toEqual([1, 0]);
    expect((await listLines(here.world.db, id)).map((one) => one.id)).toContain(open);
  });

  it('takes photos with their line, keeps them from being swept away, and gives them to the case', async () => {
    const id = good(await beginBatch(here, anna));
    const { buffer } = await photo('a.jpg');
    const file = new File([new Uint8Array(buffer)], 'a.jpg', { type: 'image/jpeg' });
    const bad = new File(['no picture'], 'b.jpg', { type: 'image/jpeg' });
    const own = here.world.newId();
    const told = good(await typeLine(here, anna, id, { head, id: own, line: line(1), files: [file, bad] }));
    expect(told.faults).toHaveLength(1);
    const [kept] = await listLines(here.world.db, id);
    expect(kept?.photos).toHaveLength(1);
    await forgetPhotos(here.world.db, here.world.files, here.world.now().add({ hours: 48 }));
    const { cases } = good(await recordBatch(here, anna, id));
    expect((await findCase(here.world.db, cases[0]!.id))?.photos).toEqual(kept?.photos);
    const row = await here.world.db
      .selectFrom('photos')
      .select('case_id')
      .where('id', '=', kept!.photos[0]!)
      .executeTakeFirst();
    expect(row?.case_id).toBe(cases[0]!.id);
  });

  it('is refused without a contact, without lines, to others, and past its measure', async () => {
    const nobody = await begun([line(1)], headSchema.parse({}));
    expect(await recordBatch(here, anna, nobody)).toMatchObject({ refusal: 'caller-contact-missing' });
    expect(await recordBatch(here, anna, await begun([]))).toEqual({ refusal: 'no-lines' });
    const other: Person = { ...anna, id: randomUUID() };
    expect(await openBatch(here, other, nobody)).toEqual({ refusal: 'not-allowed' });
    expect(await openBatch(here, { ...anna, role: 'officer', unit: 'ROADS' }, nobody)).toEqual({
      refusal: 'not-allowed'
    });
    expect(await openBatch(here, anna, randomUUID())).toEqual({ refusal: 'no-such-batch' });
    const full = await begun(Array.from({ length: 100 }, (_, n) => line(n)));
    expect(
      await typeLine(here, anna, full, { head, id: here.world.newId(), line: line(101), files: [] })
    ).toMatchObject({ refusal: 'too-many-lines' });
  });

  it('nobody went on with is forgotten; one with cases keeps its cases and loses its contact', async () => {
    const left = await begun([line(1)]);
    const half = await begun([line(1), line(2), line(3, { category: '' })]);
    good(await recordBatch(here, anna, half));
    await clearBatches(here.world.db, here.world.now().add({ hours: 1 }));
    expect(await openBatch(here, anna, left)).toEqual({ refusal: 'no-such-batch' });
    const kept = good(await openBatch(here, anna, half));
    expect(kept.lines).toHaveLength(2);
    expect(kept.batch.head.email).toBe('');
  });
});
