import { error, json } from '@sveltejs/kit';
import { offerNewPasskey, offerProof } from '#flow/signing/factors.server.ts';
import { offerPasskey } from '#flow/signing/sign-in.server.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** What a browser needs to use or make a passkey: to sign in, `?for=proof` or `?for=new`, the latter two only signed in. */
export const POST: RequestHandler = async ({ locals, url }) => {
  const { here, present, address } = locals;
  const wanted = url.searchParams.get('for');
  if (wanted === null) {
    const options = await offerPasskey(here, address);
    if (isRefusal(options)) error(429, options.refusal);
    return json(options);
  }
  if (!present) error(401, 'not-allowed');
  const options =
    wanted === 'new' ? await offerNewPasskey(here, { present }) : await offerProof(here, { present });
  if (isRefusal(options)) error(403, options.refusal);
  return json(options);
};
