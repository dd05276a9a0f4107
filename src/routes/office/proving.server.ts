/** Proving once more who one is, on a page whose deeds ask for it. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { findFactors } from '#people/factors/factors.server.ts';
import type { Person } from '#people/person.ts';
import { isFresh } from '#people/sessions/session.ts';
import { prove } from '#flow/signing/factors.server.ts';
import { keepSession } from '#routes/sign-in/in.server.ts';
import { ownOf } from '#routes/sign-in/own.server.ts';
import { waysIn } from '#routes/sign-in/with/ways.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';

/** Have they proved who they are just now? */
export function isProved({ present, here }: App.Locals): boolean {
  return present !== undefined && isFresh(present.session, here.world.now());
}

/** What the page asks of who has not proved who they are just now: their password, a passkey, or their provider. */
export async function provingOf(
  { locals, url }: Pick<RequestEvent, 'locals' | 'url'>,
  by: { person: Person; fresh: boolean }
) {
  if (by.fresh) return undefined;
  const { here, lang } = locals;
  const { passkeys } = await findFactors(here.world.db, by.person.id);
  return { passkeys, ways: waysIn(here, 'staff', { lang, to: url.pathname, again: true }) };
}

/** They prove it, and are led back to the same page. Whether they may be here was asked before. */
export async function provedHere(event: RequestEvent) {
  const form = await event.request.formData();
  const said = (name: string) => String(form.get(name) ?? '');
  const given = said('answer') === '' ? { password: said('password') } : { answer: said('answer') };
  const done = await prove(event.locals.here, ownOf(event), given);
  if (isRefusal(done)) {
    const status = done.refusal === 'too-many-tries' ? 429 : 400;
    return fail(status, { unproved: refusalWords(done, event.locals.lang) });
  }
  await keepSession(event, done);
  redirect(303, event.url.pathname);
}
