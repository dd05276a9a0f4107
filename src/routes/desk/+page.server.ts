import { DESK_LISTS, listForDesk, pageFound } from '#cases/list.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { chosenIn, listIn, listView, narrowView } from '#routes/work/list/list.server.ts';
import { narrowedBy } from '#routes/work/list/narrowing.ts';
import { claimsIn } from '#routes/work/notes/claims.server.ts';
import { savingAt } from '#routes/work/list/saved.server.ts';
import { deskTexts } from '#ui/texts/desk.ts';
import { deskLists } from './lists.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const { db } = here.world;
  const list = listIn(DESK_LISTS, event.url);
  const chosen = chosenIn(here, event.url);
  const after = event.url.searchParams.get('after') ?? undefined;
  const current = event.url.searchParams.get('saved') ?? undefined;
  const now = here.world.now();
  const today = todayIn(here, now).toString();
  const looking = {
    person: person.id,
    today,
    now: now.toString(),
    narrowed: narrowedBy(chosen, here.city, today)
  };
  const of = deskLists(event.locals);
  const { saved, found } = of;
  const page = await (found ? pageFound(db, found) : listForDesk(db, list, looking, after));
  return {
    list,
    order: deskTexts[lang].orders[list],
    view: listView(here, lang, of, {
      reader: person,
      list,
      after,
      page,
      chosen,
      saved,
      current,
      form: 'many',
      alive: event.isDataRequest
    }),
    narrow: narrowView(here, lang, event.url, { base: '/desk', list, chosen, saved, person: person.id }),
    claims: claimsIn(page.rows),
    map: event.cookies.get('map'),
    done: event.url.searchParams.get('done')
  };
};

export const actions: Actions = savingAt('/desk', DESK_LISTS, signedIn);
