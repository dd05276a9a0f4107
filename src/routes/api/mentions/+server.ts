import { error, json } from '@sveltejs/kit';
import { mentionsWaiting } from '#flow/notes/note.server.ts';
import type { RequestHandler } from './$types';

/** How many calls wait for whoever asks. */
export const GET: RequestHandler = async ({ locals: { person, here } }) => {
  if (!person) error(401, 'not-allowed');
  return json({ waiting: await mentionsWaiting(here, person) });
};
