/** A page of published cases leads to the next one and tells no moment that a case itself does not. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openHere } from '#tests/here.ts';
import { submitReport } from '#flow/resident.server.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { handlers } from './handlers.ts';

const here = await openHere(hamlet);
const caller = { here, program: undefined, sentId: undefined };

async function page(after?: string) {
  const query = { status: 'all' as const, period: 'all' as const, limit: 1, ...(after ? { after } : {}) };
  const done = await handlers.listCases(caller, { path: undefined, query, body: undefined });
  if (isRefusal(done) || isFaults(done)) return done;
  const { cases, next } = done;
  return { cases, next, after: next === null ? undefined : new URL(next).searchParams.get('after')! };
}

it('The mark of the next page is sealed, and a spoiled one refused', async () => {
  for (const _ of [1, 2]) await submitReport(here, report, { as: 'resident' });
  await sql`insert into public_cases (case_id, year, number, kind, category, status, words, precision, received_at, published_at, changed_at)
    select id, year, number, kind, category, status, 'A hole', 'near', received_at, received_at, received_at from cases`.execute(
    here.world.db
  );
  const first = await page();
  if (!('cases' in first)) throw new Error(JSON.stringify(first));
  const second = await page(first.after);
  if (!('cases' in second)) throw new Error(JSON.stringify(second));
  expect(second.next).toBeNull();
  expect(second.cases[0]!.number).not.toBe(first.cases[0]!.number);
  const { rows } = await sql<{ at: string }>`select received_at as at from cases`.execute(here.world.db);
  for (const { at } of rows) expect(first.next).not.toContain(at.slice(11, 16));
  expect(await page('2026-11-20T10:00:00Z_01900000-0000-7000-8000-000000000001')).toMatchObject({
    refusal: 'not-a-mark'
  });
});
