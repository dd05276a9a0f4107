import { listForUnit, UNIT_LISTS } from '#cases/list.server.ts';
import { unitLists } from '#routes/unit/lists.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
import { listIn, listView } from '#routes/work/list/list.server.ts';
import { unitTexts } from '#ui/texts/unit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { unit } = inUnit(event);
  const { here, lang } = event.locals;
  const list = listIn(UNIT_LISTS, event.url);
  const after = event.url.searchParams.get('after') ?? undefined;
  const page = await listForUnit(here.world.db, unit, list, after);
  const view = listView(here, lang, unitLists(lang), { list, after, page, ownUnit: unit });
  return { list, order: unitTexts[lang].orders[list], view };
};
