/** Parts of text messages that a gateway took, and what its receipts say of them. */
import type { Db, Tx } from '#world/database.server.ts';
import { namesOf, type Receipt } from '#world/texting/receipt.ts';

/** Which parts of a text the gateway has already, from 1. */
export async function listTaken(db: Db, notice: string): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('text_parts').select('part').where('notice', '=', notice).execute();
  return new Set(rows.map(({ part }) => part));
}

/** The gateway took a part and gave it a name. */
export async function keepPart(
  db: Db,
  { notice, part, name }: { notice: string; part: number; name: string },
  now: Temporal.Instant
): Promise<void> {
  await db
    .insertInto('text_parts')
    .values({ notice, part, gateway_id: name, at: now.toString() })
    .onConflict((on) => on.columns(['notice', 'part']).doUpdateSet({ gateway_id: name, state: 'taken' }))
    .execute();
}

/** The part a receipt tells of: by the name as it is, or as old gateways may have said it; the latest of them. */
async function findPart(tx: Tx, id: string): Promise<{ notice: string; part: number } | undefined> {
  for (const name of namesOf(id)) {
    const found = await tx
      .selectFrom('text_parts')
      .select(['notice', 'part'])
      .where('gateway_id', '=', name)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (found) return found;
  }
  return undefined;
}

/**
 * What the receipts together say of a text that went out: given up, visibly, where a part never arrived; arrived
 * where all of it did. Called with its notice held, so that of two receipts at once the last one sees both.
 */
export async function settleText(tx: Tx, notice: string, now: Temporal.Instant): Promise<void> {
  const parts = await tx
    .selectFrom('text_parts')
    .select(['state', 'fault'])
    .where('notice', '=', notice)
    .execute();
  const failed = parts.find(({ state }) => state === 'failed');
  if (!failed && !parts.every(({ state }) => state === 'delivered')) return;
  await tx
    .updateTable('notices')
    .set(failed ? { state: 'given-up', fault: failed.fault } : { delivered_at: now.toString() })
    .where('id', '=', notice)
    .where('state', '=', 'sent')
    .execute();
}

/** Writes down what a receipt says. Says whether the message is one of ours. */
export async function settlePart(tx: Tx, receipt: Receipt, now: Temporal.Instant): Promise<boolean> {
  const part = await findPart(tx, receipt.id);
  if (!part) return false;
  const { notice } = part;
  await tx.selectFrom('notices').select('id').where('id', '=', notice).forUpdate().execute();
  await tx
    .updateTable('text_parts')
    .set({ state: receipt.state, fault: receipt.fault || null, at: now.toString() })
    .where('notice', '=', notice)
    .where('part', '=', part.part)
    .execute();
  await settleText(tx, notice, now);
  return true;
}
