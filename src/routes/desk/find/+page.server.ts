import { deskLists } from '#routes/desk/lists.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { finding, foundPage } from '#routes/work/list/find.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  return foundPage(event, await deskLists(event.locals.here, event.locals.lang, person.id), {
    list: 'recent',
    reader: person
  });
};

export const actions: Actions = {
  default: (event) => {
    return finding('/desk')(event);
  }
};
