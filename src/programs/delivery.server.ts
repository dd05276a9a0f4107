/** Deliveries in the database: taken for sending, sent, put off or given up, and listed for the office. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { keyFrom } from '#world/key.ts';
import type { News } from './news.ts';

/** A delivery as a sender needs it; the secret is sealed. */
export type TakenDelivery = {
  id: string;
  webhook: string;
  url: string;
  secret: string;
  body: News;
  attempts: number;
  recordedAt: string;
  kind: string;
  /** The webhook is stopped, and this goes because somebody asked for it. */
  stopped: boolean;
};

/** For how long a taken delivery belongs to who took it; after a crash others send it then, perhaps twice, under the same number. */
const HELD_MINUTES = 2;

/**
 * Takes the next delivery that is due, so that no other process takes it too; it counts as an attempt.
 *
 * Those of `tired` webhooks wait: one that does not answer must not keep the others waiting.
 */
export async function takeDelivery(
  db: Db,
  now: Temporal.Instant,
  tired: ReadonlySet<string> = new Set()
): Promise<TakenDelivery | undefined> {
  return taken(
    db,
    now,
    sql`select d.id from deliveries d where d.state = 'waiting' and d.next_at <= ${now.toString()}::timestamptz
      and d.webhook <> all (${[...tired]}::uuid[]) order by d.next_at, d.id limit 1 for update skip locked`
  );
}

/** Takes this delivery, due or not. */
export async function takeThis(
  db: Db,
  id: string,
  now: Temporal.Instant
): Promise<TakenDelivery | undefined> {
  return taken(
    db,
    now,
    sql`select d.id from deliveries d where d.id = ${id}::uuid and d.state = 'waiting'
    for update skip locked`
  );
}

async function taken(
  db: Db,
  now: Temporal.Instant,
  which: ReturnType<typeof sql>
): Promise<TakenDelivery | undefined> {
  const until = now.add({ minutes: HELD_MINUTES }).toString();
  const { rows } = await sql<TakenDelivery>`
    update deliveries set attempts = attempts + 1, next_at = ${until}::timestamptz
    from webhooks w where w.id = deliveries.webhook and deliveries.id = (${which})
    returning deliveries.id, deliveries.webhook, w.url, w.secret, deliveries.body, attempts,
      deliveries.kind, recorded_at as "recordedAt", w.stopped_at is not null as stopped`.execute(db);
  return rows[0];
}

/** Marks a delivery as taken by the other side. */
export async function markDelivered(
  db: Db,
  id: string,
  answered: string,
  now: Temporal.Instant
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'sent', answered, sent_at: now.toString(), next_at: null })
    .where('id', '=', id)
    .execute();
}

/** Puts a delivery off until `next`, or gives it up. */
export async function putOffDelivery(
  db: Db | Tx,
  id: string,
  answered: string,
  next: Temporal.Instant | undefined
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({
      state: next ? 'waiting' : 'given-up',
      answered,
      next_at: next?.toString() ?? null
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Did this webhook take anything since that moment? */
export async function tookSince(db: Db | Tx, webhook: string, since: string): Promise<boolean> {
  const found = await db
    .selectFrom('deliveries')
    .select('id')
    .where('webhook', '=', webhook)
    .where('state', '=', 'sent')
    .where('sent_at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Is anything due? One look into an index that holds only what waits. */
export async function isAnythingDue(db: Db, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`select exists (select from deliveries
    where state = 'waiting' and next_at <= ${now.toString()}::timestamptz) as due`.execute(db);
  return rows[0]!.due;
}

/** Adds a delivery that somebody asked for. */
export async function addDelivery(
  tx: Tx,
  { id, webhook, body }: { id: string; webhook: string; body: News },
  now: Temporal.Instant
): Promise<void> {
  const at = now.toString();
  await tx
    .insertInto('deliveries')
    .values({
      id,
      webhook,
      kind: body.type,
      body: JSON.stringify(body),
      answered: null,
      recorded_at: at,
      next_at: at,
      sent_at: null
    })
    .execute();
}

/** Lets a delivery go again now, from its first attempt, under its own number. Says whether there is one. */
export async function deliverAgain(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('deliveries')
    .set({ state: 'waiting', attempts: 0, next_at: now.toString(), sent_at: null })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type ListedDelivery = {
  id: string;
  kind: string;
  body: News;
  state: 'waiting' | 'sent' | 'given-up';
  attempts: number;
  answered: string | null;
  recordedAt: string;
  nextAt: string | null;
  sentAt: string | null;
};

export const DELIVERIES_PAGE = 50;

/** A page of a webhook's deliveries, the latest first, after the key of the page before. */
export async function listDeliveries(
  db: Db,
  webhook: string,
  after?: string
): Promise<{ rows: ListedDelivery[]; next: string | undefined }> {
  const key = keyFrom(after);
  const earlier = key ? sql`and (recorded_at, id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``;
  const { rows } = await sql<ListedDelivery>`
    select id, kind, body, state, attempts, answered, recorded_at as "recordedAt", next_at as "nextAt", sent_at as "sentAt"
    from deliveries where webhook = ${webhook}::uuid ${earlier}
    order by recorded_at desc, id desc limit ${DELIVERIES_PAGE + 1}`.execute(db);
  const shown = rows.slice(0, DELIVERIES_PAGE);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > DELIVERIES_PAGE && last ? `${last.recordedAt}_${last.id}` : undefined
  };
}

/** How long deliveries are kept. */
export const KEPT_DAYS = 30;

/** Forgets old deliveries. */
export async function sweepDeliveries(db: Db, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where('recorded_at', '<', now.subtract({ hours: 24 * KEPT_DAYS }).toString())
    .execute();
}
