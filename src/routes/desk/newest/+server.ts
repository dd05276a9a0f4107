import { json } from '@sveltejs/kit';
import { DESK_LISTS, listForDesk } from '#cases/list.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { chosenIn, listIn } from '#routes/work/list/list.server.ts';
import { narrowedBy } from '#routes/work/list/narrowing.ts';
import { newestOf } from '#routes/work/notes/claims.server.ts';
import type { RequestHandler } from './$types';

/** Which cases stand on the first page of a list now, how far each has come, and who is answering. */
export const GET: RequestHandler = async (event) => {
  const { id } = signedIn(event);
  const { here } = event.locals;
  const now = here.world.now();
  const today = todayIn(here, now).toString();
  const narrowed = narrowedBy(chosenIn(here, event.url), here.city, today);
  const list = listIn(DESK_LISTS, event.url);
  const { rows } = await listForDesk(here.world.db, list, {
    person: id,
    today,
    now: now.toString(),
    narrowed
  });
  return json(newestOf(rows));
};
