/** What those who look after the office do: let a letter that was given up try again. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { tryAgain } from '#notices/outbox.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { Here } from './here.server.ts';

/** A letter tries again now, from its first attempt. Refused when it went out meanwhile, or is none. */
export async function sendAgain({ world }: Here, person: Person, notice: string): Promise<'asked' | Refusal> {
  if (!may(person, 'outbox')) return refuse('not-allowed');
  if (!(await tryAgain(world.db, notice, world.now()))) return refuse('no-such-notice');
  world.jobs.soon('send-notices');
  return 'asked';
}
