import { redirect } from '@sveltejs/kit';
import { address } from '#ui/addresses.ts';
import type { PageServerLoad } from './$types';

/** Events of a life stand at the head of the list of services. */
export const load: PageServerLoad = ({ locals: { lang } }) => {
  redirect(307, `${address('/services', lang)}#life`);
};
