import { json } from '@sveltejs/kit';
import { caseCode } from '#cases/case.ts';
import { listForUnit, UNIT_LISTS } from '#cases/list.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
import { listIn } from '#routes/work/list/list.server.ts';
import type { RequestHandler } from './$types';

/** Which cases stand on the first page of a list now, and how far each has come. */
export const GET: RequestHandler = async (event) => {
  const { unit } = inUnit(event);
  const { rows } = await listForUnit(event.locals.here.world.db, unit, listIn(UNIT_LISTS, event.url));
  return json(rows.map((row) => ({ code: caseCode(row), version: row.version })));
};
