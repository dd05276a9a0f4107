import { error, json } from '@sveltejs/kit';
import { askForPasskey } from '#flow/account/passkey.server.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** What a browser needs to come in by a passkey. */
export const POST: RequestHandler = async ({ locals }) => {
  const options = await askForPasskey(locals.here, locals.address);
  if (isRefusal(options)) error(429, options.refusal);
  return json(options, { headers: { 'cache-control': 'no-store' } });
};
