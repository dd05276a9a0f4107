/** Templates in the database: the desk's, and each unit's own. */
import type { Db, Tx } from '#world/database.server.ts';
import type { Lang } from '#ui/lang.ts';
import type { CheckedTemplate, Template } from './template.ts';

const COLUMNS = [
  'id',
  'name',
  'unit',
  'lang',
  'text',
  'categories',
  'by',
  'at',
  'version',
  'archived'
] as const;

/** The templates of the desk (`unit` is null) or of a unit, by name; archived ones only when asked for. */
export async function listTemplates(db: Db | Tx, unit: string | null, archived = false): Promise<Template[]> {
  const rows = await db
    .selectFrom('templates')
    .select(COLUMNS)
    .where('unit', unit === null ? 'is' : '=', unit)
    .where('archived', '=', archived)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, lang: row.lang as Lang }));
}

export async function findTemplate(db: Db | Tx, id: string): Promise<Template | undefined> {
  const row = await db.selectFrom('templates').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && { ...row, lang: row.lang as Lang };
}

/** Keeps a new one. The same id twice is one template: a double press. */
export async function addTemplate(
  db: Db | Tx,
  template: CheckedTemplate & { id: string; unit: string | null; by: string; at: string }
): Promise<void> {
  await db
    .insertInto('templates')
    .values({ ...template, categories: [...template.categories] })
    .onConflict((at) => at.column('id').doNothing())
    .execute();
}

/** Changes one as it was seen. Says whether it still stood so. */
export async function changeTemplate(
  db: Db | Tx,
  at: { id: string; unit: string | null; seen: number },
  change: Partial<CheckedTemplate & { archived: boolean }> & { by: string; at: string }
): Promise<boolean> {
  const { categories, ...rest } = change;
  const { numUpdatedRows } = await db
    .updateTable('templates')
    .set({ ...rest, ...(categories ? { categories: [...categories] } : {}), version: at.seen + 1 })
    .where('id', '=', at.id)
    .where('unit', at.unit === null ? 'is' : '=', at.unit)
    .where('version', '=', at.seen)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
