import { fail, redirect } from '@sveltejs/kit';
import { homeOf } from '#people/person.ts';
import { listPeople } from '#people/person.server.ts';
import { signIn, signOut } from '#flow/sign-in.server.ts';
import type { Here } from '#flow/here.server.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Lang } from '#ui/lang.ts';
import { localPath } from './to.ts';
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
  return { asked: to !== undefined, demo: await demoAccounts(locals.here, locals.lang) };
};

export const actions: Actions = {
  default: async ({ request, locals, url, cookies }) => {
    const form = await request.formData();
    const email = String(form.get('email') ?? '');
    const done = await signIn(locals.here, {
      email,
      password: String(form.get('password') ?? ''),
      from: locals.address
    });
    if (isRefusal(done)) {
      const status = done.refusal === 'too-many-tries' ? 429 : 400;
      return fail(status, { email: email.slice(0, 254), fault: refusalWords(done, locals.lang) });
    }
    await signOut(locals.here, cookies.get('session'));
    cookies.set('session', done.token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: url.protocol === 'https:',
      maxAge: Math.floor(done.expires.since(locals.here.world.now()).total('seconds'))
    });
    redirect(303, localPath(url.searchParams.get('to')) ?? homeOf(done.person));
  }
};
