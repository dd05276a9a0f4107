/** Forms that keep a narrowed list under a name and take it away again, the same at both work places. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { removeList, saveList } from '#flow/lists/saved.server.ts';
import type { Person } from '#people/person.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import { chosenIn, listIn } from './list.server.ts';
import { addressOf } from './narrowing.ts';

type Asking = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** The actions `save` and `remove` of a page of lists; `who` guards them. */
export function savingAt(base: '/desk' | '/unit', lists: readonly string[], who: (event: Asking) => Person) {
  return {
    save: async (event: Asking) => {
      const person = who(event);
      const { here, lang } = event.locals;
      const form = await event.request.formData();
      const list = listIn(lists, event.url);
      const chosen = chosenIn(here, event.url);
      const name = textIn(form, 'name');
      const shared = form.get('shared') === 'yes';
      const done = await saveList(here, person, { name, shared, narrowed: { list, ...chosen } });
      if (isRefusal(done))
        return fail(400, {
          typed: { name, shared },
          faults: [{ text: refusalWords(done, lang), field: 'name' }]
        });
      redirect(303, addressOf(base, list, chosen, { saved: done, done: 'saved' }));
    },
    remove: async (event: Asking) => {
      const person = who(event);
      const form = await event.request.formData();
      // Gone already is gone: a second click changes nothing.
      await removeList(event.locals.here, person, textIn(form, 'saved'));
      const list = listIn(lists, event.url);
      redirect(303, addressOf(base, list, chosenIn(event.locals.here, event.url), { done: 'removed' }));
    }
  };
}
