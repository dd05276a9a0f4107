import { DESK_LISTS, listForDesk } from '#cases/list.server.ts';
import { atDesk } from '#routes/work/guard.server.ts';
import { listIn, listView } from '#routes/work/list/list.server.ts';
import { deskTexts } from '#ui/texts/desk.ts';
import { deskLists } from './lists.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  atDesk(event);
  const { here, lang } = event.locals;
  const list = listIn(DESK_LISTS, event.url);
  const after = event.url.searchParams.get('after') ?? undefined;
  const [of, page] = await Promise.all([deskLists(here, lang), listForDesk(here.world.db, list, after)]);
  return { list, order: deskTexts[lang].orders[list], view: listView(here, lang, of, { list, after, page }) };
};
