/** Somebody sets out to a provider of identities. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { accountOf } from '#people/sessions/session.server.ts';
import { isFresh } from '#people/sessions/session.ts';
import { beginVisit } from '#flow/federation/visit.server.ts';
import { address } from '#ui/addresses.ts';
import { isLang } from '#ui/lang.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Provider, Way } from '#world/identity/provider.ts';
import { ACCOUNT_COOKIE, enterAddress } from '#routes/(portal)/account/guard.server.ts';
import { binderOf, keepLang, led, refusedBy } from './visit.server.ts';

/** Begins a visit: where their browser goes. Whoever may not set out is sent to the page that says why. */
export async function goTo(event: RequestEvent, provider: Provider): Promise<Way> {
  const { locals, url, cookies } = event;
  const asked = url.searchParams.get('lang');
  const lang = isLang(asked) ? asked : locals.lang;
  keepLang(event, lang);
  const kept = provider.for === 'residents' ? cookies.get(ACCOUNT_COOKIE) : undefined;
  const now = locals.here.world.now();
  const holder = kept === undefined ? undefined : await accountOf(locals.here.world.db, kept, now);
  // An identity is added to an account only by who has just shown that it is theirs.
  const owner = holder && isFresh(holder.session, now) ? { account: holder.account.id } : undefined;
  // Who came to link one, too late, is asked to prove once more who they are, and gets no second account.
  if (!owner && url.searchParams.has('link'))
    redirect(303, enterAddress(lang, address('/account/entry', lang), holder !== undefined));
  const begun = await beginVisit(locals.here, provider, {
    lang,
    to: led(provider, url.searchParams.get('to')) ?? '',
    binder: binderOf(event),
    from: locals.address,
    again: url.searchParams.has('again'),
    ...(owner ? { owner } : {})
  });
  return isRefusal(begun) ? refusedBy(provider, begun) : begun;
}
