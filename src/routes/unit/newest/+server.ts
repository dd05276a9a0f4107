import { json } from '@sveltejs/kit';
import { listForUnit, UNIT_LISTS } from '#cases/list.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
import { chosenIn, listIn } from '#routes/work/list/list.server.ts';
import { narrowedBy } from '#routes/work/list/narrowing.ts';
import { newestOf } from '#routes/work/notes/claims.server.ts';
import type { RequestHandler } from './$types';

/** Which cases stand on the first page of a list now, how far each has come, and who is answering. */
export const GET: RequestHandler = async (event) => {
  const { unit } = inUnit(event);
  const { here } = event.locals;
  const { unit: _, ...chosen } = chosenIn(here, event.url);
  const now = here.world.now();
  const narrowed = narrowedBy(chosen, here.city, todayIn(here, now).toString());
  const list = listIn(UNIT_LISTS, event.url);
  const { rows } = await listForUnit(here.world.db, unit, list, { now: now.toString(), narrowed });
  return json(newestOf(rows));
};
