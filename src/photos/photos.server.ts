/** Rows of photos: kept with what they belong to, found for who may see them, forgotten when nobody kept them. */
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { Files } from '#world/files.server.ts';
import { takePhoto, type Photo, type PhotoTools } from './photo.server.ts';
import { tooManyPhotos } from './photo.ts';

/** A photo nobody kept for this long is forgotten: a form left open overnight still finds its photos. */
const LOOSE_HOURS = 24;

/** What a page needs to show a photo, and to know who may see it. */
export type PhotoRow = {
  id: string;
  key: string;
  width: number;
  height: number;
  draft_id: string | null;
  case_id: string | null;
};

const COLUMNS = ['id', 'key', 'width', 'height', 'draft_id', 'case_id'] as const;

/** Keeps photos just taken in. Without a draft they are loose until a step attaches them to a case. */
export async function keepPhotos(
  db: Db | Tx,
  photos: readonly Photo[],
  now: Temporal.Instant,
  draft: string | null = null
): Promise<void> {
  if (photos.length === 0) return;
  const rows = photos.map(({ id, key, width, height, bytes }) => ({ id, key, width, height, bytes }));
  await db
    .insertInto('photos')
    .values(rows.map((row) => ({ ...row, draft_id: draft, case_id: null, added_at: now.toString() })))
    .execute();
}

export async function findPhoto(db: Db, id: string): Promise<PhotoRow | undefined> {
  return db.selectFrom('photos').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The photos of a case by their ids, for pages that show its journal. */
export async function listPhotos(db: Db, caseId: string): Promise<ReadonlyMap<string, PhotoRow>> {
  const rows = await db.selectFrom('photos').select(COLUMNS).where('case_id', '=', caseId).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Those of these ids that are photos nobody has used yet, in the order given. */
export async function listLoose(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('photos')
    .select('id')
    .where('id', 'in', [...ids])
    .where('draft_id', 'is', null)
    .where('case_id', 'is', null)
    .execute();
  const loose = new Set(rows.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => loose.has(id));
}

/** The files of a form's field; a field left empty sends one file without name and bytes. */
export function filesIn(form: FormData, field: string): File[] {
  return form
    .getAll(field)
    .filter((file): file is File => file instanceof File && (file.size > 0 || file.name !== ''));
}

/**
 * Takes in what a form sent, one after the other, and keeps it loose. Those that are photos stay although
 * another is refused; too many at once (`kept` were taken in before) refuses all, because we do not guess
 * which to leave out.
 */
export async function takePhotos(
  db: Db,
  files: readonly File[],
  tools: PhotoTools,
  now: Temporal.Instant,
  kept = 0
): Promise<{ photos: Photo[]; faults: Refusal[] }> {
  const many = tooManyPhotos(files.length, kept);
  if (many) return { photos: [], faults: [many] };
  const taken: (Photo | Refusal)[] = [];
  for (const file of files)
    taken.push(await takePhoto(new Uint8Array(await file.arrayBuffer()), tools, file.name));
  const photos = taken.filter((photo): photo is Photo => !isRefusal(photo));
  await keepPhotos(db, photos, now);
  return { photos, faults: taken.filter(isRefusal) };
}

/**
 * Forgets loose photos. The file goes first: a stop in between leaves a row that the next round finds
 * again, never a file nobody knows of.
 */
export async function forgetPhotos(db: Db, files: Files, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: LOOSE_HOURS }).toString();
  await db.transaction().execute(async (tx) => {
    const loose = await tx
      .selectFrom('photos')
      .select(['id', 'key'])
      .where('draft_id', 'is', null)
      .where('case_id', 'is', null)
      .where('line', 'is', null)
      .where('added_at', '<', before)
      .limit(1000)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { key } of loose) await files.remove(key);
    if (loose.length > 0)
      await tx
        .deleteFrom('photos')
        .where(
          'id',
          'in',
          loose.map(({ id }) => id)
        )
        .execute();
  });
}
