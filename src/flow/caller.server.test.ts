/** A report taken for a caller: recorded once however often its form is sent. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHere } from '#tests/here.ts';
import { hamlet, report } from '#town/hamlet.ts';
import type { Case } from '#cases/case.ts';
import { listEntries } from '#cases/case.server.ts';
import type { Person } from '#people/person.ts';
import { submitForCaller } from './agent.server.ts';
import type { Here } from './here.server.ts';

const anna: Person = { id: randomUUID(), name: 'Anna', email: 'a@hejnal.example', role: 'agent', unit: null };
const call = { ...report, channel: 'phone' as const };
let here: Here;
beforeAll(async () => {
  here = await openHere(hamlet);
});

async function cases(): Promise<number> {
  return (await here.world.db.selectFrom('cases').select('id').execute()).length;
}

describe('A report for a caller', () => {
  it('is recorded with its channel and by whom', async () => {
    const done = (await submitForCaller(here, anna, call, randomUUID())) as Case;
    expect(done.channel).toBe('phone');
    const [first] = await listEntries(here.world.db, done.id);
    expect(first).toMatchObject({ kind: 'submitted', by: { as: 'agent', person: anna.id } });
  });

  it('sent twice, one after the other or at the same moment, is one case', async () => {
    const before = await cases();
    const once = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => submitForCaller(here, anna, call, once)));
    sent.push(await submitForCaller(here, anna, call, once));
    expect(new Set(sent.map((one) => (one as Case).id)).size).toBe(1);
    expect(await cases()).toBe(before + 1);
  });

  it('refused for its faults leaves nothing, and the mended form is taken', async () => {
    const before = await cases();
    const once = randomUUID();
    expect(await submitForCaller(here, anna, { ...call, description: ' ' }, once)).toMatchObject({
      faults: [{ refusal: 'nothing-written' }]
    });
    expect(await cases()).toBe(before);
    expect(await submitForCaller(here, anna, call, once)).toHaveProperty('number');
  });

  it('is refused to an officer, and under somebody else’s id', async () => {
    const officer: Person = { ...anna, role: 'officer', unit: 'ROADS' };
    expect(await submitForCaller(here, officer, call, randomUUID())).toEqual({ refusal: 'not-allowed' });
    const once = randomUUID();
    await submitForCaller(here, anna, call, once);
    const other: Person = { ...anna, id: randomUUID() };
    expect(await submitForCaller(here, other, call, once)).toEqual({ refusal: 'sent-meanwhile' });
  });
});
