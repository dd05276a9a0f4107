import { chosen, shown } from '#routes/sign-in/choose.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => shown(event, 'hired');

export const actions: Actions = { default: (event) => chosen(event, 'hired') };
