/** An administrator who looks after the staff, and what their forms give. */
import { error, type RequestEvent } from '@sveltejs/kit';
import { FIRST_ROLES, may } from '#people/rights/rights.ts';
import { BESIDES } from '#people/staff/staff.ts';
import type { Acting } from '#flow/staff/hire.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { unitOptions } from '#routes/office/choices.ts';
import { isProved, provedHere } from '#routes/office/proving.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { staffingTexts } from '#ui/texts/staffing.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import type { Lang } from '#ui/lang.ts';
import type { Refusal } from '#world/refusal.ts';
import { staffTexts } from '#ui/texts/staff.ts';

/** Who acts; whoever may not is told so. */
export function acting(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>): Acting {
  const person = signedIn(event);
  if (!may(person, 'people')) error(403, 'not-allowed');
  const { address: from, lang } = event.locals;
  return { person, from, lang, fresh: isProved(event.locals) };
}

/** They prove who they are, and are led back to the same page. */
export async function proveHere(event: RequestEvent) {
  acting(event);
  return provedHere(event);
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
