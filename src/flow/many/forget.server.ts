/** What was begun for many cases at once and not gone on with is forgotten. */
import { forgetOperations } from '#cases/operation.server.ts';
import { clearBatches } from '#reports/batch.server.ts';
import { clearImports } from '#reports/sheet/import.server.ts';
import { DRAFT_DAYS } from '#reports/draft.ts';
import type { Here } from '#flow/here.server.ts';

/** How long it can be looked up what became of each case; the journals keep what happened. */
const OPERATION_DAYS = 90;
/** A file holds contacts before anybody recorded it. */
const FILE_DAYS = 7;

/** Lines, contacts and files nobody recorded, and results nobody looks back at. */
export async function forgetMany({ world }: Here): Promise<void> {
  const { db } = world;
  const before = (days: number) => world.now().subtract({ hours: 24 * days });
  await clearBatches(db, before(DRAFT_DAYS));
  await clearImports(db, before(FILE_DAYS));
  await forgetOperations(db, before(OPERATION_DAYS));
}
