/** Turns: work that needs much memory waits until what is under way leaves room for it. */

export type Turns = <T>(weight: number, work: () => Promise<T>) => Promise<T>;

/**
 * Lets pieces of work run side by side while their weights add up to at most `room`; a piece heavier than
 * the room runs alone. First come, first served, so that a heavy one is not kept waiting for ever.
 */
export function openTurns(room: number): Turns {
  const waiting: { weight: number; go: () => void }[] = [];
  let taken = 0;

  function admit(): void {
    for (let next = waiting[0]; next && (taken === 0 || taken + next.weight <= room); next = waiting[0]) {
      waiting.shift();
      taken += next.weight;
      next.go();
    }
  }

  return async (weight, work) => {
    await new Promise<void>((go) => {
      waiting.push({ weight, go });
      admit();
    });
    try {
      return await work();
    } finally {
      taken -= weight;
      admit();
    }
  };
}
