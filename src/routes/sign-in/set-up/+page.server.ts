import { fail, redirect } from '@sveltejs/kit';
import { findFactors, hasFactor } from '#people/factors/factors.server.ts';
import { homeOf } from '#people/person.ts';
import { setUpApp, setUpPasskey, type SetUp } from '#flow/signing/factors.server.ts';
import { keepSession } from '#routes/sign-in/in.server.ts';
import { appOf, ownOf } from '#routes/sign-in/own.server.ts';
import { localPath } from '#routes/sign-in/to.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Only for who has no second factor yet: the rest is done on one's own page. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { present, here } = locals;
  if (!present) redirect(303, '/sign-in');
  const home = localPath(url.searchParams.get('to')) ?? homeOf(present.person);
  // Somebody else set a factor up since this signing in began: it has to be shown.
  const late = !present.whole && hasFactor(await findFactors(here.world.db, present.person.id));
  if (late) redirect(303, '/sign-in');
  return { name: present.person.name, whole: present.whole, home, app: await appOf(locals, present) };
};

async function answered(event: RequestEvent, done: SetUp | Refusal, field: string) {
  if (isRefusal(done)) return fail(400, { field, fault: refusalWords(done, event.locals.lang) });
  if (done.signedIn) {
    await keepSession(event, done.signedIn);
    event.locals.present = { ...event.locals.present!, whole: true };
  }
  return { codes: done.codes };
}

export const actions: Actions = {
  app: async (event) => {
    const code = String((await event.request.formData()).get('code') ?? '');
    return answered(event, await setUpApp(event.locals.here, ownOf(event), code), 'code');
  },
  passkey: async (event) => {
    const form = await event.request.formData();
    const given = { answer: String(form.get('answer') ?? ''), name: String(form.get('name') ?? '') };
    return answered(event, await setUpPasskey(event.locals.here, ownOf(event), given), 'passkey');
  }
};
