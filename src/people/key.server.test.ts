/** Keys of programs: read once, recognised by their hash. */
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { addDemoKey, addKey, findKey, listKeys, removeKeys } from './key.server.ts';

const { db, close } = openDatabase(await freshDatabase(), 4);
afterAll(close);

describe('A key', () => {
  it('opens for the program it was made for until it is taken away', async () => {
    const key = await addKey(db, 'Estate app');
    expect(await findKey(db, key)).toEqual({ name: 'Estate app' });
    expect(await findKey(db, `${key}x`)).toBeUndefined();
    expect(await removeKeys(db, 'Estate app')).toBe(1);
    expect(await findKey(db, key)).toBeUndefined();
  });

  it('of the demo opens only where there is a demo, however often it is added', async () => {
    await addDemoKey(db, 'demo-key');
    await addDemoKey(db, 'demo-key');
    expect(await findKey(db, 'demo-key')).toEqual({ name: 'demo' });
    expect(await findKey(db, 'demo-key', false)).toBeUndefined();
    expect(await listKeys(db)).toEqual([{ name: 'demo', demo: true }]);
  });
});
