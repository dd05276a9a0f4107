/** Calls to make about a deed for many: not before it can no longer be undone. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import { countNotices, listNotices } from '#notices/list.server.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { openHere } from '#tests/here.ts';
import { submitReport } from '#flow/resident.server.ts';
import { doOperation } from './bulk.server.ts';
import { chooseCases, intend } from './operation.server.ts';

const letters = [{ code: 'closed' as const, lang: 'pl' as const, subject: 'closed', body: '{answer}' }];
const anna: Person = { id: randomUUID(), name: 'Anna', email: 'a@hejnal.example', role: 'agent', unit: null };

function good<T>(done: T | Refusal): T {
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
}

it('nobody is rung up about what may still be undone', async () => {
  const here = await openHere({ ...hamlet, letters });
  const { db } = here.world;
  const contact = { by: 'phone' as const, to: '+48601000174' };
  const c = await submitReport(here, { ...report, contact }, { as: 'resident' });
  if (isFaults(c)) throw new Error('faults');
  const id = good(await chooseCases(here, anna, [{ id: c.id, seen: c.version }]));
  good(await intend(here, anna, id, { what: 'close', outcome: 'resolved', text: 'Mended.' }));
  good(await doOperation(here, anna, id));
  expect((await listNotices(db, 'calls')).rows).toEqual([]);
  expect((await countNotices(db, 10)).calls).toBe(0);
  await db.updateTable('notices').set({ next_at: here.world.now().toString() }).execute();
  expect((await listNotices(db, 'calls')).rows.map(({ caseId }) => caseId)).toEqual([c.id]);
  expect((await countNotices(db, 10)).calls).toBe(1);
});
