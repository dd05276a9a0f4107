import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { countToConfirm, listConfirmations, listToConfirm } from '#knowledge/articles/confirmation.server.ts';
import { countVotes, listRemarks } from '#knowledge/articles/feedback.server.ts';
import { listAtWork } from '#knowledge/articles/work.server.ts';
import type { Person } from '#people/person.ts';
import { good, openEditing, published, readied, seen, TODAY } from '#tests/editing.ts';
import type { Here } from '#flow/here.server.ts';
import { confirmChange, giveFeedback, giveFeedbackAtWork, settleFeedback } from './feedback.server.ts';
import { publishVersion } from './publish.server.ts';
import { beginVersion } from './write.server.ts';

let here: Here;
let people: Awaited<ReturnType<typeof openEditing>>['people'];
let editor: Person, roads: Person, parks: Person, agent: Person;

beforeAll(async () => {
  ({ here, people } = await openEditing());
  ({ editor, roads, parks, agent } = people);
});

describe('an important change', () => {
  it('waits for every agent until they say that they have read it, even when a small one comes after it', async () => {
    const { db } = here.world;
    const count = countToConfirm(sql`${agent.id}::uuid`, TODAY);
    const toConfirm = async () =>
      (await sql<{ count: number }>`select ${count} as count`.execute(db)).rows[0]!.count;
    const before = await toConfirm();
    const { article, version, code } = await published(here, people, true);
    expect(await toConfirm()).toBe(before + 1);
    const next = good(await beginVersion(here, editor, article));
    good(await publishVersion(here, seen(editor, next, await readied(here, people, next))));
    const waiting = (await listToConfirm(db, agent.id, TODAY)).filter((one) => one.code === code);
    expect(waiting).toMatchObject([{ version: next.version, number: 1, change: 'New fees.' }]);
    expect(await confirmChange(here, agent, next.version)).toBeUndefined();
    expect(await confirmChange(here, agent, next.version)).toBeUndefined();
    expect(await toConfirm()).toBe(before);
    expect(await listConfirmations(db, version)).toMatchObject([
      { name: 'Anna', confirmedAt: expect.any(String) }
    ]);
  });
});

describe('“is something wrong here?”', () => {
  it('comes from residents without a name and from agents with one, and is settled by the unit or an editor', async () => {
    const { db } = here.world;
    const { article, code } = await published(here, people);
    const where = { kind: 'guide', code } as const;
    expect(await giveFeedback(here, where, { text: ' ' }, '::1')).toMatchObject({
      refusal: 'feedback-empty'
    });
    expect(await giveFeedback(here, where, { text: 'Zła stawka.' }, '::1')).toBeUndefined();
    expect(await giveFeedback(here, where, { useful: true, text: '' }, '::1')).toBeUndefined();
    expect(
      await giveFeedbackAtWork(here, agent, where, { useful: false, text: 'Zły numer.' })
    ).toBeUndefined();
    const remarks = await listRemarks(db, { article });
    expect(remarks.map(({ text, person }) => [text, person])).toEqual([
      ['Zła stawka.', null],
      ['Zły numer.', 'Anna']
    ]);
    expect(await countVotes(db, article)).toEqual({ useful: 1, not: 1 });
    const settle = (person: Person) => settleFeedback(here, person, remarks[0]!.id, 'Poprawione.');
    expect(await settle(parks)).toEqual({ refusal: 'not-allowed' });
    expect(await settle(roads)).toBeUndefined();
    expect(await settle(editor)).toEqual({ refusal: 'feedback-settled' });
    expect(await listRemarks(db, { article, settled: true })).toMatchObject([{ settledBy: 'Roman' }]);
    expect((await listAtWork(db, { words: code }, TODAY)).articles[0]).toMatchObject({ remarks: 1 });
  });

  it('is not heard about what only agents read, nor by the thousand', async () => {
    expect(await giveFeedback(here, { kind: 'script', code: 'crane' }, { text: 'x' }, '::1')).toEqual({
      refusal: 'no-such-article'
    });
    const say = () => giveFeedback(here, { kind: 'guide', code: 'winter' }, { text: 'x' }, '2001:db8::1');
    for (let times = 0; times < 30; times += 1) expect(await say()).toBeUndefined();
    expect(await say()).toMatchObject({ refusal: 'feedback-tries-used' });
  });
});
