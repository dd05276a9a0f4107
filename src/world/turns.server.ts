/** Turns: work that needs much memory waits until what is under way leaves room for it. */

export type Turns = {
  /** Waits for room; what comes back gives it back, once, however often it is called. */
  take(weight: number): Promise<() => void>;
  /** Does a piece of work in its turn. */
  run<T>(weight: number, work: () => Promise<T>): Promise<T>;
};

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

  async function take(weight: number): Promise<() => void> {
    await new Promise<void>((go) => {
      waiting.push({ weight, go });
      admit();
    });
    let given = false;
    return () => {
      if (given) return;
      given = true;
      taken -= weight;
      admit();
    };
  }

  return {
    take,
    async run(weight, work) {
      const giveBack = await take(weight);
      try {
        return await work();
      } finally {
        giveBack();
      }
    }
  };
}
