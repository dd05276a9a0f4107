import { error, json } from '@sveltejs/kit';
import { agentBeat } from '#flow/hotline/agent.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { barFor } from '#routes/work/hotline/bar.server.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** The desk's page is open, said by itself every few seconds; answered with how the hotline stands. */
export const POST: RequestHandler = async ({ locals }) => {
  const person = signedIn({ locals });
  const done = await agentBeat(locals.here, person);
  if (isRefusal(done)) error(403, 'not-allowed');
  return json((await barFor(locals.here, person, locals.lang)) ?? null);
};
