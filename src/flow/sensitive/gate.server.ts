/** The gate of sensitive cases: closed to whoever has neither the role nor an opening that lasts. */
import type { Db, Tx } from '#world/database.server.ts';
import type { Person } from '#people/person.ts';
import { isOpened } from '#cases/sensitive/opening.server.ts';
import { outlasting } from '#cases/sensitive/opening.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import type { Here } from '#flow/here.server.ts';

/** Somebody of the staff at a case. */
export type AtCase = { id: string; person: Person };

/** As much of a case as the gate looks at. */
export type Gated = { id: string; category: string };

/**
 * Is the case closed to them? With `grace` one that closed a moment ago is still open, so that what they were
 * typing is not lost.
 */
export async function isClosedTo(
  { world, city }: Here,
  db: Db | Tx,
  person: Person,
  { id, category }: Gated,
  grace = false
): Promise<boolean> {
  if (!closedTo(city, person).includes(category)) return false;
  return !(await isOpened(db, person.id, id, outlasting(world.now(), grace)));
}

/** The ids of those among several cases that are closed to them; what is typed into many is never in a hurry. */
export async function closedAmong(
  here: Here,
  db: Db | Tx,
  person: Person,
  cases: readonly Gated[]
): Promise<ReadonlySet<string>> {
  const closed = new Set<string>();
  for (const one of cases) if (await isClosedTo(here, db, person, one, true)) closed.add(one.id);
  return closed;
}
