import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { takeResponse } from '#flow/federation/assertion.server.ts';
import { providerOf } from '#flow/federation/visit.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { refusedBy } from '#routes/sign-in/with/visit.server.ts';
import type { RequestHandler } from './$types';

/** A word may also come in an address (SAML Bindings 3.6.3). */
export const GET: RequestHandler = (event) => takenUp(event, () => event.url.searchParams);

/** A provider of SAML has the browser post its answer here, from its own site and so without our cookies. */
export const POST: RequestHandler = (event) => takenUp(event, () => event.request.formData());

type Given = URLSearchParams | FormData;

async function takenUp(event: RequestEvent, read: () => Given | Promise<Given>): Promise<never> {
  const { params, locals, request } = event;
  const { here, address: from } = locals;
  const provider = providerOf(here, params['provider'] ?? '');
  if (provider?.kind !== 'saml') error(404, 'no-such-page');
  const byArtifact = provider.answersBy === 'artifact';
  if (request.method !== 'POST' && !byArtifact) error(405, 'no-such-page');
  const given = await read();
  const response = given.get(byArtifact ? 'SAMLart' : 'SAMLResponse');
  const taken = await takeResponse(here, provider, {
    response: typeof response === 'string' ? response : '',
    from
  });
  if (isRefusal(taken)) return refusedBy(provider, taken);
  redirect(303, `/sign-in/with/${provider.code}/back?waiting=${taken}`);
}
