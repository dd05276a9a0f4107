import { error, redirect } from '@sveltejs/kit';
import { providerOf } from '#flow/federation/visit.server.ts';
import { goTo } from '#routes/sign-in/with/go.server.ts';
import type { RequestHandler } from './$types';

/** To the provider: a plain link. One that wants our question posted is met by a page with a form. */
export const GET: RequestHandler = async (event) => {
  const { params, locals, url } = event;
  const provider = providerOf(locals.here, params.provider);
  if (!provider) error(404, 'no-such-page');
  if (provider.kind === 'saml' && provider.answersBy === 'artifact')
    redirect(303, `/sign-in/with/${provider.code}/go${url.search}`);
  const { address } = await goTo(event, provider);
  redirect(303, address, { external: [new URL(address).origin] });
};
