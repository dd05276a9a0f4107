import { error } from '@sveltejs/kit';
import { endAsserted } from '#flow/federation/assertion.server.ts';
import { endVisit, providerOf } from '#flow/federation/visit.server.ts';
import { BINDER, comeBack } from '#routes/sign-in/with/visit.server.ts';
import type { RequestHandler } from './$types';

/** Back from the provider: with its answer in the address, or with the word of where its posted answer waits. */
export const GET: RequestHandler = async (event) => {
  const { params, locals, url, cookies } = event;
  const { here, address: from } = locals;
  const provider = providerOf(here, params.provider);
  if (!provider) error(404, 'no-such-page');
  const given = { binder: cookies.get(BINDER), from };
  const visited =
    provider.kind === 'oidc'
      ? await endVisit(here, provider, { ...given, search: url.search })
      : await endAsserted(here, provider, { ...given, token: url.searchParams.get('waiting') ?? '' });
  return comeBack(event, provider, visited);
};
