/** Who tries too often is stopped, wherever the tries come in, and the log says so once. */
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { sealOf } from '#world/seal.server.ts';
import { isStopped } from './limit.server.ts';
import { listSecurity } from './security.server.ts';

const { db, close } = openDatabase(await freshDatabase(), 8);
afterAll(close);

const world = { db, seal: sealOf('a secret of the tests, long enough for its job'), newId: randomUUID };
const noon = Temporal.Instant.from('2026-11-20T12:00:30Z');
const told = async (what: string) =>
  (await listSecurity(db, { kind: 'tries-stopped' })).rows.filter(({ detail }) => detail['what'] === what);

describe('A limit', () => {
  it('lets the allowed few of a hundred at once go on, and tells of the stop once', async () => {
    const limited = { max: 5, minutes: 15, what: 'door', who: 'somebody', from: '203.0.113.7' };
    const answers = await Promise.all(Array.from({ length: 100 }, () => isStopped(world, limited, noon)));
    expect(answers.filter((stopped) => !stopped).length).toBeLessThanOrEqual(5);
    expect(await told('door')).toMatchObject([{ network: '203.0.113.7' }]);
    expect(await isStopped(world, limited, noon.add({ minutes: 5 }))).toBe(true);
    expect(await told('door')).toHaveLength(1);
  });

  it('opens again when its time is over, and tells of the next stop anew', async () => {
    const limited = { max: 1, minutes: 15, what: 'gate', who: 'somebody' };
    for (const minutes of [0, 0]) await isStopped(world, limited, noon.add({ minutes }));
    expect(await isStopped(world, limited, noon.add({ minutes: 20 }))).toBe(false);
    expect(await isStopped(world, limited, noon.add({ minutes: 20 }))).toBe(true);
    expect(await told('gate')).toHaveLength(2);
  });

  it('keeps apart what is tried and who tries', async () => {
    const limited = { max: 0, minutes: 15, what: 'lock', who: 'a' };
    expect(await isStopped(world, limited, noon)).toBe(true);
    expect(await isStopped(world, { ...limited, max: 1, who: 'b' }, noon)).toBe(false);
    expect(await isStopped(world, { ...limited, max: 1, what: 'bolt' }, noon)).toBe(false);
  });
});
