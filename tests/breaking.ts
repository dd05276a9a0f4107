/** A thread in place of the engine's own that breaks when it is asked for legs. */
import { parentPort } from 'node:worker_threads';

parentPort!.on('message', ({ ask, number }: { ask: string; number: number }) => {
  if (ask === 'listLegs') process.exit(1);
  parentPort!.postMessage({ say: 'answer', number });
});
parentPort!.postMessage({ say: 'ready' });
