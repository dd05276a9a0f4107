/** Keys made and ended by whoever may, with an entry of security each. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { listKeys } from '#people/programs/key.server.ts';
import { programWith } from '#people/programs/known.server.ts';
import { hamlet } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { at, openHere } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import { endKeyNow, makeKey } from './keys.server.ts';

const ewa: Person = {
  id: '01900000-0000-7000-8000-000000000009',
  name: 'Ewa',
  email: 'ewa@hejnal.example',
  role: 'administrator',
  unit: null
};
const acting = { person: ewa, from: '192.0.2.7', fresh: true };
const typed = { name: ' Estate app ', scopes: ['report', 'cases'], until: '2026-12-31' };

let here: Here;
beforeAll(async () => {
  here = at(await openHere(hamlet), '2026-11-20T12:00:00Z');
});

async function made(change: Partial<typeof typed> = {}): Promise<{ key: string; id: string }> {
  const done = await makeKey(here, acting, { ...typed, ...change });
  if (isFaults(done) || isRefusal(done)) throw new Error(JSON.stringify(done));
  const keys = await listKeys(here.world.db);
  return { ...done, id: keys.find(({ name }) => name === (change.name ?? typed.name).trim())!.id };
}

const kept = () =>
  here.world.db
    .selectFrom('security_entries')
    .select(['kind', 'person', 'about', 'network', 'detail'])
    .orderBy('id')
    .execute();

describe('An administrator', () => {
  it('makes a key that works through its last day in the city', async () => {
    const { key } = await made();
    expect(await programWith(here.world, key)).toMatchObject({
      name: 'Estate app',
      scopes: ['report', 'cases'],
      endsAt: '2026-12-31T23:00:00Z'
    });
  });

  it('ends it, and is written down for both without the key', async () => {
    const { id } = await made({ name: 'Lost', until: '' });
    expect(await endKeyNow(here, acting, id)).toBe('ended');
    expect(await endKeyNow(here, acting, id)).toEqual({ refusal: 'no-such-key' });
    const entries = (await kept()).filter(({ about }) => about === id);
    expect(entries).toEqual([
      expect.objectContaining({ kind: 'key-made', person: ewa.id, network: '192.0.2.7' }),
      expect.objectContaining({ kind: 'key-ended', person: ewa.id, detail: { program: 'Lost' } })
    ]);
    expect(JSON.stringify(entries)).not.toContain('hejnal_');
  });

  it.each([
    [{ name: '  ' }, 'key-name-missing', 'name'],
    [{ name: 'x'.repeat(61) }, 'key-name-missing', 'name'],
    [{ scopes: [] }, 'key-scopes-missing', 'scopes'],
    [{ scopes: ['everything'] }, 'key-scopes-missing', 'scopes'],
    [{ until: '31.12.2026' }, 'day-missing', 'until'],
    [{ until: '2026-11-19' }, 'day-over', 'until']
  ])('is told what is wrong with %j', async (change, refusal, field) => {
    const done = await makeKey(here, acting, { ...typed, ...change });
    expect(done).toMatchObject({ faults: [{ refusal, field }] });
  });
});

it('asks who makes or ends a key to prove who they are, whatever was typed', async () => {
  const stale = { ...acting, fresh: false };
  expect(await makeKey(here, stale, typed)).toEqual({ refusal: 'prove-first' });
  expect(await endKeyNow(here, stale, here.world.newId())).toEqual({ refusal: 'prove-first' });
});

describe('Anybody else', () => {
  it.each(['agent', 'supervisor', 'officer', 'editor', 'analyst', 'guardian'] as const)(
    'may not: %s',
    async (role) => {
      const other = { ...acting, person: { ...ewa, role } };
      expect(await makeKey(here, other, typed)).toEqual({ refusal: 'not-allowed' });
      expect(await endKeyNow(here, other, here.world.newId())).toEqual({ refusal: 'not-allowed' });
    }
  );
});
