import { error, redirect } from '@sveltejs/kit';
import { providerOf } from '#flow/federation/visit.server.ts';
import { goTo } from '#routes/sign-in/with/go.server.ts';
import { isLang } from '#ui/lang.ts';
import type { PageServerLoad } from './$types';

/** Our signed question as a form, for a provider that takes it by HTTP-POST only. */
export const load: PageServerLoad = async (event) => {
  const { params, locals, url, isDataRequest } = event;
  const provider = providerOf(locals.here, params.provider);
  if (provider?.kind !== 'saml' || provider.answersBy !== 'artifact') error(404, 'no-such-page');
  // A question is asked once: what a script loads anew in the background would be another one.
  if (isDataRequest) redirect(303, `/sign-in/with/${provider.code}${url.search}`);
  const { address, form = {} } = await goTo(event, provider);
  locals.formTo = new URL(address).origin;
  const asked = url.searchParams.get('lang');
  const lang = isLang(asked) ? asked : locals.lang;
  return { lang, name: provider.name[lang], action: address, fields: Object.entries(form) };
};
