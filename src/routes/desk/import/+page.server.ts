import { fail, redirect } from '@sveltejs/kit';
import { todayIn } from '#flow/here.server.ts';
import { readImport } from '#flow/many/import.server.ts';
import { filesIn } from '#photos/photos.server.ts';
import { listImports } from '#reports/sheet/import.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { importTexts } from '#ui/texts/import.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many of one's own files as somebody still goes back to. */
const RECENT = 20;

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const today = todayIn(here, here.world.now()).toString();
  const imports = await listImports(here.world.db, person.id, RECENT);
  return {
    imports: imports.map(({ id, name, state, readAt }) => ({
      href: `/desk/import/${id}`,
      text: `${name}: ${importTexts[lang].states[state]}`,
      when: deskMoment(readAt, lang, here.city.profile.timezone, today, true)
    }))
  };
};

export const actions: Actions = {
  default: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const [file] = filesIn(await event.request.formData(), 'file');
    const read = file
      ? await readImport(here, person, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      : refuse('no-file', 'file');
    if (isRefusal(read)) return fail(400, { faults: [{ field: 'file', text: refusalWords(read, lang) }] });
    redirect(303, `/desk/import/${read}`);
  }
};
