import { error } from '@sveltejs/kit';
import { providerOf } from '#flow/federation/visit.server.ts';
import type { PageServerLoad } from './$types';

/** Signed out here; the provider's own session is another matter, which they may end as well. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const { here, lang } = locals;
  const provider = providerOf(here, params.provider);
  if (!provider) error(404, 'no-such-page');
  const after = `${here.world.publicUrl}/sign-in`;
  const out = provider.kind === 'oidc' ? await provider.signOutAddress(after) : undefined;
  return { name: provider.name[lang], out: out ?? null };
};
