import { listForUnit, pageFound, UNIT_LISTS } from '#cases/list.server.ts';
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
  const reader = inUnit(event);
  const { id: person, unit: ownUnit } = reader;
  const { here, lang } = event.locals;
  const { db } = here.world;
  const list = listIn(UNIT_LISTS, event.url);
  const { unit: _, ...chosen } = chosenIn(here, event.url);
  const after = event.url.searchParams.get('after') ?? undefined;
  const current = event.url.searchParams.get('saved') ?? undefined;
  const now = here.world.now();
  const narrowed = narrowedBy(chosen, here.city, todayIn(here, now).toString());
  const of = unitLists(event.locals);
  const { saved, found } = of;
  const page = await (found
    ? pageFound(db, found, { unit: ownUnit })
    : listForUnit(db, ownUnit, list, { now: now.toString(), narrowed }, after));
  return {
    list,
    order: unitTexts[lang].orders[list],
    view: listView(here, lang, of, {
      reader,
      list,
      after,
      page,
      chosen,
      saved,
      current,
      ownUnit,
      alive: event.isDataRequest
    }),
    narrow: narrowView(here, lang, event.url, { base: '/unit', list, chosen, saved, person, ownUnit }),
    claims: claimsIn(page.rows),
    map: event.cookies.get('map'),
    done: event.url.searchParams.get('done')
  };
};

export const actions: Actions = savingAt('/unit', UNIT_LISTS, inUnit);
