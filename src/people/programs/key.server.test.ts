/** Keys of programs: read once, recognised by their hash. */
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { addDemoKey, addKey, endKey, findKey, listKeys, removeKeys, sweepKeys } from './key.server.ts';

const { db, close } = openDatabase(await freshDatabase(), 4);
afterAll(close);

const noon = Temporal.Instant.from('2026-11-20T12:00:30Z');
const keyNamed = async (name: string) => (await listKeys(db)).find((key) => key.name === name)!;

describe('A key', () => {
  it('opens for the program it was made for until it is taken away', async () => {
    const key = await addKey(db, { name: 'Estate app' });
    const found = { name: 'Estate app', scopes: ['report', 'read'], endsAt: null };
    expect(await findKey(db, key, noon)).toEqual(found);
    expect(await findKey(db, `${key}x`, noon)).toBeUndefined();
    expect(await removeKeys(db, 'Estate app')).toBe(1);
    expect(await findKey(db, key, noon)).toBeUndefined();
  });

  it('of the demo opens only where there is a demo, however often it is added', async () => {
    await addDemoKey(db, 'demo-key');
    await addDemoKey(db, 'demo-key');
    expect(await findKey(db, 'demo-key', noon)).toMatchObject({ name: 'demo', scopes: ['report', 'read'] });
    expect(await findKey(db, 'demo-key', noon, false)).toBeUndefined();
    expect(await keyNamed('demo')).toMatchObject({ demo: true });
  });

  it('opens what it was made for, up to its last moment', async () => {
    const endsAt = noon.add({ seconds: 5 }).toString();
    const key = await addKey(db, { name: 'for a while', scopes: ['cases'], endsAt });
    expect(await findKey(db, key, noon.add({ seconds: 4 }))).toMatchObject({ scopes: ['cases'] });
    expect(await findKey(db, key, noon.add({ seconds: 5 }))).toBeUndefined();
  });

  it('that ended stays in the list, and ends once', async () => {
    const key = await addKey(db, { name: 'lost' });
    const { id } = await keyNamed('lost');
    expect(await endKey(db, id, noon)).toEqual({ name: 'lost' });
    expect(await endKey(db, id, noon)).toBeUndefined();
    expect(await findKey(db, key, noon)).toBeUndefined();
    expect((await keyNamed('lost')).endsAt).toBe('2026-11-20T12:00:30Z');
    await sweepKeys(db, noon.add({ hours: 24 * 366 }));
    expect(await keyNamed('lost')).toBeUndefined();
  });

  it('was last used at some minute, which is written once', async () => {
    const key = await addKey(db, { name: 'busy' });
    expect((await keyNamed('busy')).usedAt).toBeNull();
    await findKey(db, key, noon);
    expect((await keyNamed('busy')).usedAt).toBe('2026-11-20T12:00:00Z');
    const written = () =>
      db
        .selectFrom('api_keys')
        .select((eb) => eb.ref('xmin' as 'name').as('xmin'))
        .where('name', '=', 'busy')
        .executeTakeFirstOrThrow();
    const before = await written();
    await findKey(db, key, noon.add({ seconds: 20 }));
    expect(await written()).toEqual(before);
    await findKey(db, key, noon.add({ seconds: 40 }));
    expect((await keyNamed('busy')).usedAt).toBe('2026-11-20T12:01:00Z');
  });
});
