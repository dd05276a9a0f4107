/** One clock for all legs: every 20 ms, and what was missed is caught up. */

const TICK_MS = 20;
/** Later than this is not caught up: nobody wants to hear half a second at once. */
const CATCH_UP_MAX = 10;

export type Pacer = { stop(): void };

/**
 * Calls `tick` fifty times a second, on the whole: after a tick that came late the next ones come sooner. What is too
 * late to be caught up is `skipped`, so that whoever writes time down does not lose any.
 */
export function openPacer(tick: (nowMs: number) => void, skipped: (ticks: number) => void): Pacer {
  let due = performance.now() + TICK_MS;
  let timer: ReturnType<typeof setTimeout>;

  function run(): void {
    const now = performance.now();
    if (now - due > CATCH_UP_MAX * TICK_MS) {
      const ticks = Math.floor((now - due) / TICK_MS);
      due += ticks * TICK_MS;
      skipped(ticks);
    }
    for (; due <= now; due += TICK_MS) tick(now);
    timer = setTimeout(run, Math.max(1, due - performance.now()));
  }
  timer = setTimeout(run, TICK_MS);

  return { stop: () => clearTimeout(timer) };
}
