import { json } from '@sveltejs/kit';
import { typeLine } from '#flow/many/batch.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { typedBatch } from '#routes/desk/batch/[id=uuid]/reading.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** Keeps a form while it is typed, so that a crash or a sign-out loses no word. */
export const POST: RequestHandler = async (event) => {
  const person = signedIn(event);
  const { here } = event.locals;
  const form = await event.request.formData();
  const typed = typedBatch(form, here.city, textIn(form, 'changed') === '', here.world.newId);
  const done = await typeLine(here, person, event.params.id, { ...typed, files: [] });
  return json({ kept: !isRefusal(done) }, { status: isRefusal(done) ? 409 : 200 });
};
