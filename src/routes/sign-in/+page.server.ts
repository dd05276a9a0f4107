import { fail, redirect } from '@sveltejs/kit';
import { homeOf } from '#people/person.ts';
import { listPeople } from '#people/person.server.ts';
import { signIn, signInWithPasskey } from '#flow/signing/sign-in.server.ts';
import type { Here } from '#flow/here.server.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Lang } from '#ui/lang.ts';
import { letIn, whence } from './in.server.ts';
import { localPath } from './to.ts';
import { waysIn } from './with/ways.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The accounts of the demo town; an installation that is no demo shows nobody. */
async function demoAccounts({ world, city }: Here, lang: Lang) {
  if (!world.settings.demo) return [];
  const people = (await listPeople(world.db)).filter(({ demo }) => demo);
  const unitOf = (code: string | null) => city.units.find((unit) => unit.code === code)?.short;
  return people.map(({ name, email, role, unit }) => ({
    name,
    email,
    what: unitOf(unit) ?? staffTexts[lang].roles[role]
  }));
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const to = localPath(url.searchParams.get('to'));
  if (locals.person) redirect(303, to ?? homeOf(locals.person));
  return {
    asked: to !== undefined,
    providers: waysIn(locals.here, 'staff', { lang: locals.lang, to }),
    demo: await demoAccounts(locals.here, locals.lang)
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals } = event;
    const form = await event.request.formData();
    const said = (name: string) => String(form.get(name) ?? '');
    const email = said('email');
    const answer = said('answer');
    const done =
      answer === ''
        ? await signIn(locals.here, { email, password: said('password'), ...whence(event) })
        : await signInWithPasskey(locals.here, { answer, ...whence(event) });
    if (!isRefusal(done)) return letIn(event, done);
    const status = done.refusal === 'too-many-tries' ? 429 : 400;
    const field = answer === '' ? 'password' : 'passkey';
    return fail(status, { email: email.slice(0, 254), field, fault: refusalWords(done, locals.lang) });
  }
};
