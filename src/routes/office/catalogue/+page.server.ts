import { fail, redirect } from '@sveltejs/kit';
import { bringCatalogue } from '#flow/editing/import.server.ts';
import { filesIn } from '#photos/photos.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { catalogueTexts } from '#ui/texts/catalogue.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import { faultRows } from './faults.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
  const [fresh, changed, withdrawn] = (url.searchParams.get('recorded') ?? '').split('.').map(Number);
  const whole = [fresh, changed, withdrawn].every((one) => Number.isInteger(one));
  return {
    recorded: whole ? catalogueTexts[locals.lang].recorded(fresh!, changed!, withdrawn!) : undefined
  };
};

export const actions: Actions = {
  bring: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const [file] = filesIn(await event.request.formData(), 'file');
    if (!file) return fail(400, { fault: catalogueTexts[lang].noFile, wrong: undefined });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const brought = await bringCatalogue(here, person, { name: file.name, bytes });
    if (isRefusal(brought)) return fail(400, { fault: refusalWords(brought, lang), wrong: undefined });
    if ('id' in brought) redirect(303, `/office/catalogue/${brought.id}`);
    return fail(400, {
      fault: catalogueTexts[lang].wrong(brought.count),
      wrong: faultRows(brought.wrong, lang)
    });
  }
};
