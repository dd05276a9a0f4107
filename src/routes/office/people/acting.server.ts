/** An administrator who looks after the staff, and what their forms give. */
import { error, type RequestEvent } from '@sveltejs/kit';
import { FIRST_ROLES, may } from '#people/rights/rights.ts';
import { BESIDES } from '#people/staff/staff.ts';
import type { Acting } from '#flow/staff/hire.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { unitOptions } from '#routes/office/choices.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { staffingTexts } from '#ui/texts/staffing.ts';
import { staffTexts } from '#ui/texts/staff.ts';

/** Who acts; whoever may not is told so. */
export function acting(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>): Acting {
  const person = signedIn(event);
  if (!may(person, 'people')) error(403, 'not-allowed');
  return { person, from: event.locals.address, lang: event.locals.lang };
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
