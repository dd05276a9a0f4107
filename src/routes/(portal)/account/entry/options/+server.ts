import { error, json } from '@sveltejs/kit';
import { askNewPasskey } from '#flow/account/passkey.server.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** What a browser needs to make a passkey for the account that is signed in. */
export const POST: RequestHandler = async ({ locals }) => {
  const options = locals.account && (await askNewPasskey(locals.here, locals.account));
  if (!options || isRefusal(options)) error(403, 'prove-again');
  return json(options, { headers: { 'cache-control': 'no-store' } });
};
