/** The lease on the telephone: one process holds it at a time, as only one may command an engine. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';

export type Held = { owner: string; engine: string; address: string; secret: string };

/** How long a lease holds without being renewed, and how often it is. */
export const LEASE_SECONDS = 6;
export const RENEW_MS = 2_000;

/** By the database's own clock, so that two machines whose clocks differ agree. */
const until = sql<string>`now() + make_interval(secs => ${LEASE_SECONDS})`;

/** Takes the lease, when nobody holds it. The engine counts as gone until it is said to be there (`engineThere`). */
export async function takeLease(db: Db, held: Held): Promise<boolean> {
  const done = await db
    .insertInto('telephone')
    .values({ ...held, until, gone_at: sql<string>`now()` })
    .onConflict((same) =>
      same
        .column('one')
        .doUpdateSet({ ...held, until, gone_at: sql<string>`now()` })
        .where('telephone.until', '<', sql<string>`now()`)
    )
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Renews it; says no when somebody else holds it by now. */
export async function renewLease(db: Db, { owner }: Pick<Held, 'owner'>): Promise<boolean> {
  const done = await db.updateTable('telephone').set({ until }).where('owner', '=', owner).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The engine is open: from here on calls are taken. */
export async function engineThere(db: Db, { owner }: Pick<Held, 'owner'>): Promise<void> {
  await db.updateTable('telephone').set({ gone_at: null }).where('owner', '=', owner).execute();
}

/** Gives it back, so that the next one need not wait. */
export async function endLease(db: Db, { owner }: Pick<Held, 'owner'>): Promise<void> {
  await db.deleteFrom('telephone').where('owner', '=', owner).execute();
}
