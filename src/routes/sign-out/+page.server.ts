import { redirect } from '@sveltejs/kit';
import { homeOf } from '#people/person.ts';
import { providerOf } from '#flow/federation/visit.server.ts';
import { signOut } from '#flow/signing/sign-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking at this page signs nobody out: a link from elsewhere may not end anybody's work. */
export const load: PageServerLoad = ({ locals }) => {
  if (!locals.person) redirect(303, '/sign-in');
  return { name: locals.person.name, home: homeOf(locals.person) };
};

export const actions: Actions = {
  default: async ({ locals, cookies }) => {
    await signOut(locals.here, cookies.get('session'));
    cookies.delete('session', { path: '/' });
    const provider = providerOf(locals.here, cookies.get('provider') ?? '');
    cookies.delete('provider', { path: '/sign-out' });
    redirect(303, provider ? `/sign-in/with/${provider.code}/out` : '/sign-in');
  }
};
