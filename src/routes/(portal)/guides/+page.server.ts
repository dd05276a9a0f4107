import { redirect } from '@sveltejs/kit';
import { address } from '#ui/addresses.ts';
import type { PageServerLoad } from './$types';

/** Guides stand on the list of services. */
export const load: PageServerLoad = ({ locals: { lang } }) => {
  redirect(307, `${address('/services', lang)}#guides`);
};
