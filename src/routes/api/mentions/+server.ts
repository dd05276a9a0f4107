import { json } from '@sveltejs/kit';
import { mentionsWaiting } from '#flow/notes/note.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { RequestHandler } from './$types';

/** How many calls wait for whoever asks. */
export const GET: RequestHandler = async ({ locals }) => {
  return json({ waiting: await mentionsWaiting(locals.here, signedIn({ locals })) });
};
