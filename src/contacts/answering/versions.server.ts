/** Versions of how the hotline answers: the draft, the ones that were live, and what is live now. */
import { isDeepStrictEqual } from 'node:util';
import type { Selectable } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { AnsweringTables } from '#world/tables/answering.server.ts';
import { answeringSchema, type Answering, type Hotline } from '#catalogue/hotline/hotline.ts';

/** A version. `version` counts the changes of its content; `liveAt` is empty for the draft. */
export type Version = {
  id: string;
  number: number;
  answering: Answering;
  version: number;
  begunAt: string;
  begunBy: string | null;
  changedAt: string;
  changedBy: string | null;
  triedAt: string | null;
  triedBy: string | null;
  liveAt: string | null;
  liveBy: string | null;
  why: string | null;
  /** Why it answers although something is not said that callers ought to hear first. */
  despite: string | null;
};

export function versionFrom(row: Selectable<AnsweringTables['answering_versions']>): Version {
  return {
    id: row.id,
    number: row.number,
    answering: answeringSchema.parse(row.document),
    version: row.version,
    begunAt: row.begun_at,
    begunBy: row.begun_by,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    triedAt: row.tried_at,
    triedBy: row.tried_by,
    liveAt: row.live_at,
    liveBy: row.live_by,
    why: row.why,
    despite: row.despite
  };
}

/** What of a hotline is how it answers. */
export function answeringOf({ languages, topics, recording, announcements, tree }: Hotline): Answering {
  return { languages, topics, recording, announcements, tree };
}

/** Do both answer the same way? */
export function isSameAnswering(a: Answering, b: Answering): boolean {
  return isDeepStrictEqual(answeringSchema.parse(a), answeringSchema.parse(b));
}

/** The draft that is worked on. */
export async function findDraft(db: Db | Tx): Promise<Version | undefined> {
  const row = await db
    .selectFrom('answering_versions')
    .selectAll()
    .where('live_at', 'is', null)
    .executeTakeFirst();
  return row && versionFrom(row);
}

/** The draft, locked until the transaction ends. */
export async function holdDraft(tx: Tx): Promise<Version | undefined> {
  const row = await tx
    .selectFrom('answering_versions')
    .selectAll()
    .where('live_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row && versionFrom(row);
}

/** A version that is or was live. */
export async function findVersion(db: Db | Tx, number: number): Promise<Version | undefined> {
  const row = await db
    .selectFrom('answering_versions')
    .selectAll()
    .where('number', '=', number)
    .where('live_at', 'is not', null)
    .executeTakeFirst();
  return row && versionFrom(row);
}

/** How many versions a page shows. */
const SHOWN = 50;

/** The versions that are or were live, the newest first. */
export async function listVersions(db: Db | Tx): Promise<Version[]> {
  const rows = await db
    .selectFrom('answering_versions')
    .selectAll()
    .where('live_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(versionFrom);
}
