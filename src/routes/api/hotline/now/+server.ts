import { error, json } from '@sveltejs/kit';
import { signedIn } from '#routes/work/guard.server.ts';
import { barFor } from '#routes/work/hotline/bar.server.ts';
import type { RequestHandler } from './$types';

/** How the hotline stands for whoever asks: every open desk asks after each piece of news. */
export const GET: RequestHandler = async ({ locals }) => {
  const bar = await barFor(locals.here, signedIn({ locals }), locals.lang);
  if (!bar) error(404, 'Not found');
  return json(bar);
};
