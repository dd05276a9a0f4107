import { fail, redirect } from '@sveltejs/kit';
import { dropSynonyms, setSynonyms } from '#flow/finding/words.server.ts';
import { listSynonyms } from '#knowledge/finding/synonyms.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** Longer than any set that is kept. */
const TYPED_MAX = 5_000;

/** `?change` opens a set in the form; `?words` begins a new one with words that were looked for in vain. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const sets = await listSynonyms(locals.here.world.db);
  const changing = sets.find(({ id }) => id === url.searchParams.get('change'));
  const done = url.searchParams.get('done');
  return {
    sets: sets.map(({ id, words }) => ({ id, words: words.join(', ') })),
    form: {
      id: changing?.id ?? '',
      words: changing?.words.join('\n') ?? (url.searchParams.get('words') ?? '').slice(0, TYPED_MAX)
    },
    done: done === 'kept' || done === 'dropped' ? done : undefined
  } as const;
};

export const actions: Actions = {
  keep: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const id = textIn(form, 'id');
    const words = textIn(form, 'words').slice(0, TYPED_MAX);
    const kept = await setSynonyms(here, signedIn(event), { ...(isId(id) ? { id } : {}), words });
    if (isRefusal(kept)) return fail(400, { id, words, fault: refusalWords(kept, lang) });
    redirect(303, '/office/synonyms?done=kept');
  },
  drop: async (event) => {
    const { here, lang } = event.locals;
    const id = textIn(await event.request.formData(), 'id');
    const dropped = isId(id) ? await dropSynonyms(here, signedIn(event), id) : undefined;
    if (isRefusal(dropped)) return fail(400, { id: '', words: '', fault: refusalWords(dropped, lang) });
    redirect(303, '/office/synonyms?done=dropped');
  }
};
