/** Pages are made a few at a time, in the order they were asked for. */
import { openTurns } from '#world/turns.server.ts';

/** Enough that one is put into words while others wait for the database. */
const AT_ONCE = 5;
/** Milliseconds after which a page that waits for something slow lets the next one begin, so that nobody stands behind it. */
const PATIENCE = 100;

const turns = openTurns(AT_ONCE);

/**
 * Makes a page in its turn. Many that are made beside one another share the processor and all end late, some of them
 * twice as late as others; one after another each is sooner ready, and none waits longer than those before it take.
 */
export async function inTurn<T>(make: () => Promise<T>): Promise<T> {
  const giveBack = await turns.take(1);
  const slow = setTimeout(giveBack, PATIENCE);
  try {
    return await make();
  } finally {
    clearTimeout(slow);
    giveBack();
  }
}
