/** Webhooks in the database: which addresses are told what, with which secret, and which were stopped. */
import type { Db, Tx } from '#world/database.server.ts';
import { newsKindsIn, type NewsKind } from './news.ts';

export type Webhook = {
  id: string;
  name: string;
  url: string;
  kinds: NewsKind[];
  madeAt: string;
  madeBy: string | null;
  stoppedAt: string | null;
  /** Why the clock stopped it: what was answered last. */
  fault: string | null;
};

/** The most there may be: each one is written for with every step. */
export const WEBHOOKS_MAX = 50;

function select(db: Db | Tx) {
  return db
    .selectFrom('webhooks')
    .leftJoin('people', 'people.id', 'webhooks.made_by')
    .select(['webhooks.id', 'webhooks.name', 'url', 'kinds', 'made_at as madeAt', 'people.name as madeBy'])
    .select(['stopped_at as stoppedAt', 'fault']);
}

export async function listWebhooks(db: Db | Tx): Promise<Webhook[]> {
  const rows = await select(db).orderBy('webhooks.name').orderBy('webhooks.id').execute();
  return rows.map((row) => ({ ...row, kinds: newsKindsIn(row.kinds) }));
}

export async function findWebhook(db: Db | Tx, id: string): Promise<Webhook | undefined> {
  const row = await select(db).where('webhooks.id', '=', id).executeTakeFirst();
  return row && { ...row, kinds: newsKindsIn(row.kinds) };
}

export type NewWebhook = Pick<Webhook, 'id' | 'name' | 'url' | 'kinds'> & { secret: string; by: string };

/** Adds a webhook; its secret comes sealed. */
export async function addWebhook(
  tx: Tx,
  { id, name, url, kinds, secret, by }: NewWebhook,
  now: Temporal.Instant
): Promise<void> {
  await tx
    .insertInto('webhooks')
    .values({
      id,
      name,
      url,
      secret,
      kinds,
      made_at: now.toString(),
      made_by: by,
      stopped_at: null,
      fault: null
    })
    .execute();
}

/** Stops a webhook: nothing is written down or sent for it, and what waits is given up. Says whether it was running. */
export async function stopWebhook(
  tx: Tx,
  id: string,
  fault: string | null,
  now: Temporal.Instant
): Promise<{ name: string } | undefined> {
  const stopped = await tx
    .updateTable('webhooks')
    .set({ stopped_at: now.toString(), fault })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
  if (stopped)
    await tx
      .updateTable('deliveries')
      .set({ state: 'given-up', next_at: null })
      .where('webhook', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  return stopped;
}

/** Lets a stopped webhook be told again, of what happens from now on. */
export async function resumeWebhook(tx: Tx, id: string): Promise<{ name: string } | undefined> {
  return tx
    .updateTable('webhooks')
    .set({ stopped_at: null, fault: null })
    .where('id', '=', id)
    .where('stopped_at', 'is not', null)
    .returning('name')
    .executeTakeFirst();
}

/** Removes a stopped webhook with its deliveries. */
export async function removeWebhook(tx: Tx, id: string): Promise<{ name: string } | undefined> {
  return tx
    .deleteFrom('webhooks')
    .where('id', '=', id)
    .where('stopped_at', 'is not', null)
    .returning('name')
    .executeTakeFirst();
}
