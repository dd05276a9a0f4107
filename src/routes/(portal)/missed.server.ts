/** A secret link that opens nothing: an old letter, or somebody who tries one after the other. */
import { error } from '@sveltejs/kit';
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';

/** Many more than an office with old letters opens; nobody can guess one, but whoever tries is told of in the log. */
const MISSES = { max: 60, minutes: 15 };

/** Counts one miss. Whoever goes on is answered as a network that asks too often, whatever the link. */
export async function countMissed({ here, address: from }: App.Locals): Promise<void> {
  const limited = { ...MISSES, what: 'link network', who: networkOf(from), from };
  if (await isStopped(here.world, limited, here.world.now())) error(429, 'too-often');
}
