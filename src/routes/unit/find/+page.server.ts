import { unitLists } from '#routes/unit/lists.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
import { finding, foundPage } from '#routes/work/list/find.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const reader = inUnit(event);
  const { unit, id } = reader;
  const lists = await unitLists(event.locals.here, event.locals.lang, unit, id);
  return foundPage(event, lists, { list: 'answered', unit, reader });
};

export const actions: Actions = {
  default: (event) => {
    inUnit(event);
    return finding('/unit')(event);
  }
};
