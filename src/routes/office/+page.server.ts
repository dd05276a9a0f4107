import { signedIn } from '#routes/work/guard.server.ts';
import { officePages } from './pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({ pages: officePages(signedIn(event)) });
