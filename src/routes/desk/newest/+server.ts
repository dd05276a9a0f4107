import { json } from '@sveltejs/kit';
import { caseCode } from '#cases/case.ts';
import { DESK_LISTS, listForDesk } from '#cases/list.server.ts';
import { atDesk } from '#routes/work/guard.server.ts';
import { listIn } from '#routes/work/list/list.server.ts';
import type { RequestHandler } from './$types';

/** Which cases stand on the first page of a list now, and how far each has come. */
export const GET: RequestHandler = async (event) => {
  atDesk(event);
  const { rows } = await listForDesk(event.locals.here.world.db, listIn(DESK_LISTS, event.url));
  return json(rows.map((row) => ({ code: caseCode(row), version: row.version })));
};
