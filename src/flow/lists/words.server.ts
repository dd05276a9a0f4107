/** The clock gives words to cases that are older than the keeping of words, so that they are found too. */
import { fillWords, haveWords, type Reached } from '#cases/finding/beside.server.ts';
import type { Here } from '#flow/here.server.ts';

/** Looks through all cases once, from the newest on; afterwards there is nothing left to do. */
export async function giveOldCasesWords({ world }: Here): Promise<void> {
  if (await haveWords(world.db)) return;
  let reached: Reached | undefined = await fillWords(world.db, undefined);
  while (reached !== undefined) reached = await fillWords(world.db, reached);
}
