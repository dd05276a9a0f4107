/** Drafts in the database: whose browser may open one, what was typed, which case it became. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { draftSchema, type Draft } from './draft.ts';

/** A draft as it is kept. `caseId` once it was sent. */
export type KeptDraft = {
  id: string;
  browser: Buffer;
  draft: Draft;
  caseId: string | null;
  changedAt: string;
};

const COLUMNS = ['id', 'browser_hash', 'report', 'case_id', 'changed_at'] as const;

type Row = { id: string; browser_hash: Buffer; report: object; case_id: string | null; changed_at: string };

/** One that no longer fits the program's idea of a draft is as good as gone. */
function kept(row: Row | undefined): KeptDraft | undefined {
  const read = row && draftSchema.safeParse(row.report);
  if (!row || !read?.success) return undefined;
  return {
    id: row.id,
    browser: row.browser_hash,
    draft: read.data,
    caseId: row.case_id,
    changedAt: row.changed_at
  };
}

export async function findDraft(db: Db | Tx, id: string): Promise<KeptDraft | undefined> {
  return kept(await db.selectFrom('drafts').select(COLUMNS).where('id', '=', id).executeTakeFirst());
}

/** The draft locked until the transaction ends: of two sends at once the second waits and finds the case. */
export async function holdDraft(tx: Tx, id: string): Promise<KeptDraft | undefined> {
  return kept(
    await tx.selectFrom('drafts').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()
  );
}

export async function recordDraft(
  db: Db | Tx,
  id: string,
  browser: Buffer,
  draft: Draft,
  now: Temporal.Instant
): Promise<void> {
  await db
    .insertInto('drafts')
    .values({
      id,
      browser_hash: browser,
      report: JSON.stringify(draft),
      case_id: null,
      changed_at: now.toString()
    })
    .execute();
}

export async function changeDraft(
  tx: Tx,
  id: string,
  change: { draft: Draft; caseId?: string },
  now: Temporal.Instant
): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({
      report: JSON.stringify(change.draft),
      changed_at: now.toString(),
      ...(change.caseId ? { case_id: change.caseId } : {})
    })
    .where('id', '=', id)
    .execute();
}

/** Drafts this browser began and has not sent, the last changed first; those with nothing written are left out. */
export async function listDrafts(db: Db | Tx, browser: Buffer, most: number): Promise<KeptDraft[]> {
  const rows = await db
    .selectFrom('drafts')
    .select(COLUMNS)
    .where('browser_hash', '=', browser)
    .where('case_id', 'is', null)
    .orderBy('changed_at', 'desc')
    .limit(most * 4)
    .execute();
  return rows
    .flatMap((row) => kept(row) ?? [])
    .filter(({ draft }) => draft.done.length > 0)
    .slice(0, most);
}

/** Photos of a draft in the order they were added. */
export async function listDraftPhotos(
  db: Db | Tx,
  id: string
): Promise<{ id: string; key: string; width: number; height: number; bytes: number }[]> {
  return db
    .selectFrom('photos')
    .select(['id', 'key', 'width', 'height', 'bytes'])
    .where('draft_id', '=', id)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** Takes a photo back from a draft; gives the key of its file, nothing when it was not there or is no id at all. */
export async function removeDraftPhoto(
  db: Db | Tx,
  draft: string,
  photo: string
): Promise<string | undefined> {
  const gone = await db
    .deleteFrom('photos')
    .where(sql<string>`id::text`, '=', photo)
    .where('draft_id', '=', draft)
    .where('case_id', 'is', null)
    .returning('key')
    .executeTakeFirst();
  return gone?.key;
}

/** Forgets drafts not changed since `before`, sent or not; gives the keys of the photos that go with them. */
export async function clearDrafts(tx: Tx, before: Temporal.Instant): Promise<string[]> {
  const old = tx.selectFrom('drafts').select('id').where('changed_at', '<', before.toString());
  const photos = await tx
    .deleteFrom('photos')
    .where('draft_id', 'in', old)
    .where('case_id', 'is', null)
    .returning('key')
    .execute();
  await tx.deleteFrom('drafts').where('changed_at', '<', before.toString()).execute();
  return photos.map(({ key }) => key);
}
