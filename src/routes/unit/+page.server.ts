import { listForUnit, UNIT_LISTS } from '#cases/list.server.ts';
import { listSaved } from '#cases/lists/saved.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { unitLists } from '#routes/unit/lists.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
import { chosenIn, listIn, listView, narrowView } from '#routes/work/list/list.server.ts';
import { narrowedBy } from '#routes/work/list/narrowing.ts';
import { claimsIn } from '#routes/work/notes/claims.server.ts';
import { savingAt } from '#routes/work/list/saved.server.ts';
import { unitTexts } from '#ui/texts/unit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id: person, unit: ownUnit } = inUnit(event);
  const { here, lang } = event.locals;
  const { db } = here.world;
  const list = listIn(UNIT_LISTS, event.url);
  const { unit: _, ...chosen } = chosenIn(here, event.url);
  const after = event.url.searchParams.get('after') ?? undefined;
  const current = event.url.searchParams.get('saved') ?? undefined;
  const narrowed = narrowedBy(chosen, here.city, todayIn(here, here.world.now()).toString());
  const [of, page, saved] = await Promise.all([
    unitLists(here, lang, ownUnit),
    listForUnit(db, ownUnit, list, after, narrowed),
    listSaved(db, person, ownUnit)
  ]);
  return {
    list,
    order: unitTexts[lang].orders[list],
    view: listView(here, lang, of, { list, after, page, chosen, saved, current, ownUnit }),
    narrow: narrowView(here, lang, event.url, { base: '/unit', list, chosen, saved, person, ownUnit }),
    claims: await claimsIn(here, page.rows),
    map: event.cookies.get('map'),
    done: event.url.searchParams.get('done')
  };
};

export const actions: Actions = savingAt('/unit', UNIT_LISTS, inUnit);
