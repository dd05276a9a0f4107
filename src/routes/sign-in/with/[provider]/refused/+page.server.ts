import { error } from '@sveltejs/kit';
import { providerOf } from '#flow/federation/visit.server.ts';
import { REFUSALS, refusalWords } from '#ui/texts/refusals.ts';
import { address } from '#ui/addresses.ts';
import type { PageServerLoad } from './$types';

/** Why a provider's word opened nothing; only words of ours can stand here. */
export const load: PageServerLoad = ({ params, locals, url }) => {
  const { here, lang } = locals;
  const provider = providerOf(here, params.provider);
  if (!provider) error(404, 'no-such-page');
  const why = url.searchParams.get('why') ?? '';
  const known = /^(identity-|too-many-tries$)/.test(why) && Object.hasOwn(REFUSALS, why);
  const refusal = known ? why : 'identity-refused';
  return {
    name: provider.name[lang],
    why: refusalWords({ refusal, fill: { minutes: 15 } }, lang),
    again: `/sign-in/with/${provider.code}`,
    other: provider.for === 'staff' ? '/sign-in' : address('/account/enter', lang)
  };
};
