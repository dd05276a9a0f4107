/** An administrator who looks after the staff, and what their forms give. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { findFactors } from '#people/factors/factors.server.ts';
import { FIRST_ROLES, may } from '#people/rights/rights.ts';
import { isFresh } from '#people/sessions/session.ts';
import { BESIDES } from '#people/staff/staff.ts';
import { prove } from '#flow/signing/factors.server.ts';
import type { Acting } from '#flow/staff/hire.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { unitOptions } from '#routes/office/choices.ts';
import { keepSession } from '#routes/sign-in/in.server.ts';
import { ownOf } from '#routes/sign-in/own.server.ts';
import { waysIn } from '#routes/sign-in/with/ways.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { staffingTexts } from '#ui/texts/staffing.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import type { Lang } from '#ui/lang.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { staffTexts } from '#ui/texts/staff.ts';

/** Who acts; whoever may not is told so. */
export function acting(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>): Acting {
  const person = signedIn(event);
  if (!may(person, 'people')) error(403, 'not-allowed');
  const { present, address: from, lang, here } = event.locals;
  const fresh = present !== undefined && isFresh(present.session, here.world.now());
  return { person, from, lang, fresh };
}

/** What the page asks of who has not proved who they are just now: their password, a passkey, or their provider. */
export async function provingOf({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>, by: Acting) {
  if (by.fresh) return undefined;
  const { passkeys } = await findFactors(locals.here.world.db, by.person.id);
  return { passkeys, ways: waysIn(locals.here, 'staff', { lang: by.lang, to: url.pathname, again: true }) };
}

/** They prove it, and are led back to the same page. */
export async function proveHere(event: RequestEvent) {
  acting(event);
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

/** What a place can be chosen from. */
export function choicesOf({ here, lang }: App.Locals) {
  const day = todayIn(here, here.world.now()).toString();
  const { roles } = staffTexts[lang];
  return {
    roles: FIRST_ROLES.map((role) => ({ value: role, text: roles[role] })),
    besides: BESIDES.map((role) => ({ value: role, label: roles[role] })),
    units: unitOptions(here.city, day, lang, staffingTexts[lang].place.none)
  };
}

/** A place as it was typed. */
export function placeIn(form: FormData) {
  const unit = String(form.get('unit') ?? '');
  return {
    role: String(form.get('role') ?? ''),
    also: form.getAll('also').map(String),
    unit: unit === '' ? null : unit,
    head: form.get('head') !== null
  };
}

/** A refusal beside the field it is about; that of who has not proved themselves beside where they can. */
export function toldAt(refused: Refusal, lang: Lang): { field: string; text: string } {
  const field = refused.field ?? (refused.refusal === 'prove-first' ? 'prove-password' : '');
  return { field, text: refusalWords(refused, lang) };
}
