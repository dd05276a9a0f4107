import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Any address that is no page: told inside the frame, in the language of the address. */
export const load: PageServerLoad = () => error(404, 'Not found');
