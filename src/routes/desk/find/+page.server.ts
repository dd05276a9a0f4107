import { deskLists } from '#routes/desk/lists.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { finding, foundPage } from '#routes/work/list/find.server.ts';
import { answersTo } from '#routes/work/finding/answers.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const page = await foundPage(event, deskLists(event.locals), {
    list: 'recent',
    reader: person
  });
  // Whoever types an address or a number of somebody looks for their cases; further pages are of cases.
  const forCases = page.by === 'contact' || event.url.searchParams.has('after');
  const answers =
    page.asked === '' || forCases ? [] : await answersTo(here, page.asked, { at: 'desk', lang });
  return { ...page, answers };
};

export const actions: Actions = {
  default: (event) => {
    return finding('/desk')(event);
  }
};
