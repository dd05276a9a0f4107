/** How often one network may search: a school full of people stays far below, a program that reads everything does not. */
import type { Here } from '#flow/here.server.ts';
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';

const TRIES = { max: 3_000, minutes: 10 };

/** Does this network search more often than people can? */
export async function searchesTooOften({ world }: Here, from: string): Promise<boolean> {
  return isStopped(world, { ...TRIES, what: 'search network', who: networkOf(from), from }, world.now());
}
