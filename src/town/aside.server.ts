/** Recording goes on beside making up: while the database takes one batch, the next is made up. */
import { setImmediate as turn } from 'node:timers/promises';

export type Aside = {
  /** Begins to record a batch, once the one before it is recorded. */
  put(record: () => Promise<void>): Promise<void>;
  /** All is recorded; throws what went wrong. */
  done(): Promise<void>;
};

export function openAside(): Aside {
  let running = Promise.resolve();
  return {
    async put(record) {
      await running;
      running = record();
      // A fault is thrown by whoever waits next.
      running.catch(() => undefined);
      await turn();
    },
    done: () => running
  };
}

/** Lets the database's answers in, every so many things made up. */
export async function letIn(count: number): Promise<void> {
  if (count % 25 === 0) await turn();
}
