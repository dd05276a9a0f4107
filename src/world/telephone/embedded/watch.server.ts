/** Finding out who is gone without a word: a browser sends fifty packets a second, silent or not. */
import type { Seat } from './seat.server.ts';

const LOOK_MS = 500;
/** A browser that was answered and never came through is waited for so long. */
const CONNECT_SECONDS = 15;

/**
 * Looks twice a second. It counts looks and not time: when the whole machine stood still, everybody was silent for one
 * look only.
 */
export function openWatch(
  seats: ReadonlyMap<string, Seat>,
  lostSeconds: number,
  lost: (seat: Seat) => void
): { stop(): void } {
  function look(): void {
    for (const seat of [...seats.values()]) {
      const received = seat.peer?.received ?? 0;
      const silent = received === seat.watched.received ? seat.watched.silent + 1 : 0;
      seat.watched = { received, silent };
      const patience = seat.connected ? lostSeconds : CONNECT_SECONDS;
      if (silent * LOOK_MS >= patience * 1000) lost(seat);
    }
  }
  const timer = setInterval(look, LOOK_MS);
  return { stop: () => clearInterval(timer) };
}
