import { text } from '@sveltejs/kit';
import { exportPerson } from '#flow/privacy/export.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const form = await event.request.formData();
  const archive = await exportPerson(here, person, {
    contact: textIn(form, 'contact'),
    reason: textIn(form, 'reason')
  });
  if (isRefusal(archive)) return text(refusalWords(archive, lang), { status: 400 });
  return new Response(archive, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="person.zip"'
    }
  });
};
