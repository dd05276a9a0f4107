import { error } from '@sveltejs/kit';
import { providerOf } from '#flow/federation/visit.server.ts';
import type { RequestHandler } from './$types';

/** What a provider of SAML has to know of us: addresses and certificates, nothing secret. */
export const GET: RequestHandler = ({ params, locals }) => {
  const provider = providerOf(locals.here, params.provider);
  if (provider?.kind !== 'saml') error(404, 'no-such-page');
  return new Response(provider.metadata(), {
    headers: { 'content-type': 'application/samlmetadata+xml; charset=utf-8' }
  });
};
