import { error, redirect } from '@sveltejs/kit';
import { takeResponse } from '#flow/federation/assertion.server.ts';
import { providerOf } from '#flow/federation/visit.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { refusedBy } from '#routes/sign-in/with/visit.server.ts';
import type { RequestHandler } from './$types';

/** A provider of SAML has the browser post its answer here, from its own site and so without our cookies. */
export const POST: RequestHandler = async ({ params, locals, request }) => {
  const { here, address: from } = locals;
  const provider = providerOf(here, params.provider);
  if (provider?.kind !== 'saml') error(404, 'no-such-page');
  const response = (await request.formData()).get('SAMLResponse');
  const taken = await takeResponse(here, provider, {
    response: typeof response === 'string' ? response : '',
    from
  });
  if (isRefusal(taken)) return refusedBy(provider, taken);
  redirect(303, `/sign-in/with/${provider.code}/back?waiting=${taken}`);
};
