/** Operations of the desk: cases are chosen, and it is said what to do with them. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { BULK_MAX, intentSchema, type Intent } from '#cases/bulk.ts';
import {
  beginOperation,
  changeOperation,
  findOperation,
  holdOperation,
  type Operation,
  type Seen
} from '#cases/operation.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { Here } from '#flow/here.server.ts';
import { deciderOf } from './foresee.server.ts';

/**
 * Cases are chosen for one deed; gives the operation's id.
 *
 * Refused when none of them exists, or they are more than `BULK_MAX`: what would be left out silently could be
 * the one that matters.
 */
export async function chooseCases(
  { world }: Here,
  person: Person,
  chosen: readonly Seen[]
): Promise<string | Refusal> {
  if (!may(person, 'many')) return refuse('not-allowed');
  if (chosen.length > BULK_MAX) return refuse('too-many-chosen', undefined, { max: BULK_MAX });
  if (chosen.length === 0) return refuse('none-chosen');
  const id = world.newId();
  const begun = await world.db
    .transaction()
    .execute((tx) => beginOperation(tx, id, person.id, chosen, world.now()));
  return begun === 0 ? refuse('none-chosen') : id;
}

/** The operation as its own person sees it. Refused to anybody else, and when there is none. */
export async function openOperation(here: Here, person: Person, id: string): Promise<Operation | Refusal> {
  if (!may(person, 'many')) return refuse('not-allowed');
  return owned(await findOperation(here.world.db, id), person);
}

function owned(operation: Operation | undefined, person: Person): Operation | Refusal {
  if (!operation) return refuse('no-such-operation');
  return operation.person === person.id ? operation : refuse('not-allowed');
}

/** Holds a person's own operation and changes it, in one transaction. */
export async function onOperation<T>(
  here: Here,
  person: Person,
  id: string,
  change: (operation: Operation, tx: Tx) => Promise<T | Refusal>
): Promise<T | Refusal> {
  if (!may(person, 'many')) return refuse('not-allowed');
  return here.world.db.transaction().execute(async (tx) => {
    const held = owned(await holdOperation(tx, id), person);
    return isRefusal(held) ? held : change(held, tx);
  });
}

/** It is said what to do with the chosen cases. Refused when it is unfit as a whole, or was done already. */
export function intend(here: Here, person: Person, id: string, intent: Intent): Promise<Operation | Refusal> {
  if (!may(person, 'many')) return Promise.resolve(refuse('not-allowed'));
  const read = intentSchema.safeParse(intent);
  if (!read.success) return Promise.resolve(refuse('nothing-intended'));
  return onOperation(here, person, id, async (operation, tx) => {
    if (operation.state !== 'chosen') return refuse('operation-done');
    const decide = deciderOf(here, person, read.data, []);
    if (isRefusal(decide)) return decide;
    const intended = { ...operation, intent: read.data };
    await changeOperation(tx, intended);
    return intended;
  });
}
