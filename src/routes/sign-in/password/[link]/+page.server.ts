import { chosen, shown } from '#routes/sign-in/choose.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => shown(event, 'password');

export const actions: Actions = { default: (event) => chosen(event, 'password') };
