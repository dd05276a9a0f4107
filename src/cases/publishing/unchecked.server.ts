/** Cases nobody has yet decided about showing, newest first; what was rejected (a test, spam) is not offered. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { keyFrom } from '#world/key.ts';

/** How many cases one page of the queue shows. */
export const QUEUE_SIZE = 25;

export type Unchecked = {
  year: number;
  number: number;
  category: string;
  description: string;
  address: string | null;
  district: string | null;
  photos: number;
  receivedAt: string;
};

/**
 * A page of the queue, after the key of the page before; a forged or spoiled key begins anew.
 *
 * `published` are the categories that may be shown at all.
 */
export async function listUnchecked(
  db: Db,
  published: readonly string[],
  after?: string
): Promise<{ rows: Unchecked[]; next: string | undefined }> {
  const key = keyFrom(after);
  const earlier = key ? sql`and (received_at, id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``;
  const { rows } = await sql<Unchecked & { id: string }>`
    select id, year, number, category, left(description, 400) as description, address, district,
      jsonb_array_length(photos) as photos, received_at as "receivedAt"
    from cases where shown = 'unchecked' and merged_into is null
      and outcome is distinct from 'rejected' and category = any(${published}::text[]) ${earlier}
    order by received_at desc, id desc limit ${QUEUE_SIZE + 1}`.execute(db);
  const shown = rows.slice(0, QUEUE_SIZE);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ id: _, ...row }) => row),
    next: rows.length > QUEUE_SIZE && last ? `${last.receivedAt}_${last.id}` : undefined
  };
}
