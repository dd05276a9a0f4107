import { beforeAll, describe, expect, it } from 'vitest';
import type { Here } from '#flow/here.server.ts';
import { addDemoKey, addKey, removeKeys } from '#people/key.server.ts';
import { hamlet } from '#town/hamlet.ts';
import { openHere } from '#tests/here.ts';
import { programWith } from './key.server.ts';

let here: Here;
beforeAll(async () => {
  here = await openHere(hamlet);
});

function worldIn(seconds: number) {
  const then = Temporal.Instant.from('2026-11-20T12:00:00Z').add({ seconds });
  return { ...here.world, now: () => then };
}

describe('A key', () => {
  it('belongs to its program, and a wrong one to none', async () => {
    const key = await addKey(here.world.db, 'app');
    expect(await programWith(worldIn(0), key)).toEqual({ name: 'app' });
    expect(await programWith(worldIn(0), `${key}x`)).toBeUndefined();
    expect(await programWith(worldIn(0), '')).toBeUndefined();
  });

  it('that was taken away works for seconds only', async () => {
    const key = await addKey(here.world.db, 'short');
    await programWith(worldIn(0), key);
    await removeKeys(here.world.db, 'short');
    expect(await programWith(worldIn(9), key)).toEqual({ name: 'short' });
    expect(await programWith(worldIn(10), key)).toBeUndefined();
  });

  it('of the demo works where there is one', async () => {
    await addDemoKey(here.world.db, 'demo-key');
    expect(await programWith(worldIn(0), 'demo-key')).toEqual({ name: 'demo' });
    const real = { ...worldIn(60), settings: { ...here.world.settings, demo: false } };
    expect(await programWith(real, 'demo-key')).toBeUndefined();
  });
});
