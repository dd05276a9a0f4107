import { unitLists } from '#routes/unit/lists.server.ts';
import { answersTo } from '#routes/work/finding/answers.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
import { finding, foundPage } from '#routes/work/list/find.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const reader = inUnit(event);
  const { unit } = reader;
  const { here, lang } = event.locals;
  const page = await foundPage(event, unitLists(event.locals), {
    list: 'answered',
    unit,
    reader
  });
  const forCases = page.by === 'contact' || event.url.searchParams.has('after');
  const answers =
    page.asked === '' || forCases ? [] : await answersTo(here, page.asked, { at: 'unit', lang });
  return { ...page, answers };
};

export const actions: Actions = {
  default: (event) => {
    inUnit(event);
    return finding('/unit')(event);
  }
};
