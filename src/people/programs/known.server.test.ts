/** Keys remembered for seconds. */
import { beforeAll, describe, expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { openHere } from '#tests/here.ts';
import { addDemoKey, addKey, removeKeys } from './key.server.ts';
import { programWith } from './known.server.ts';

let here: Awaited<ReturnType<typeof openHere>>;
beforeAll(async () => {
  here = await openHere(hamlet);
});

function worldIn(seconds: number) {
  const then = Temporal.Instant.from('2026-11-20T12:00:00Z').add({ seconds });
  return { ...here.world, now: () => then };
}

describe('A key', () => {
  it('belongs to its program, and a wrong one to none', async () => {
    const key = await addKey(here.world.db, { name: 'app' });
    expect(await programWith(worldIn(0), key)).toMatchObject({ name: 'app' });
    expect(await programWith(worldIn(0), `${key}x`)).toBeUndefined();
    expect(await programWith(worldIn(0), '')).toBeUndefined();
  });

  it('that was taken away works for seconds only', async () => {
    const key = await addKey(here.world.db, { name: 'short' });
    await programWith(worldIn(0), key);
    await removeKeys(here.world.db, 'short');
    expect(await programWith(worldIn(9), key)).toMatchObject({ name: 'short' });
    expect(await programWith(worldIn(10), key)).toBeUndefined();
  });

  it('whose time runs out meanwhile opens nothing from that moment on', async () => {
    const endsAt = worldIn(3).now().toString();
    const key = await addKey(here.world.db, { name: 'for a while', endsAt });
    expect(await programWith(worldIn(0), key)).toMatchObject({ name: 'for a while' });
    expect(await programWith(worldIn(3), key)).toBeUndefined();
  });

  it('of the demo works where there is one', async () => {
    await addDemoKey(here.world.db, 'demo-key');
    expect(await programWith(worldIn(0), 'demo-key')).toMatchObject({ name: 'demo' });
    const real = { ...worldIn(60), settings: { ...here.world.settings, demo: false } };
    expect(await programWith(real, 'demo-key')).toBeUndefined();
  });
});
