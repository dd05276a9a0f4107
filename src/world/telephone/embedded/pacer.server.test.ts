import { expect, it } from 'vitest';
import { openPacer } from './pacer.server.ts';

const standStill = (ms: number) => {
  for (const begun = performance.now(); performance.now() - begun < ms;);
};
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

it('keeps the time on the whole: what is a little late is caught up, what is very late is told', async () => {
  let [ticks, skips] = [0, 0];
  const begun = performance.now();
  const pacer = openPacer(
    () => ticks++,
    (skipped) => (skips += skipped)
  );
  await pause(100);
  standStill(130);
  await pause(100);
  standStill(450);
  await pause(100);
  pacer.stop();
  const passed = (performance.now() - begun) / 20;
  expect(Math.abs(ticks + skips - passed)).toBeLessThan(4);
  expect(skips).toBeGreaterThan(15);
  const before = ticks;
  await pause(60);
  expect(ticks).toBe(before);
});
