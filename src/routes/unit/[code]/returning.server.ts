/** The part of a case's page in a unit where it is taken, goes back to the desk, or on to another unit. */
import type { RequestEvent } from '@sveltejs/kit';
import * as unit from '#flow/unit.server.ts';
import { existsOn } from '#people/unit.ts';
import { answered, textIn } from '#routes/work/case/form.server.ts';
import type { Option } from '#ui/fields/Control.svelte';
import { sentInUnit, type InUnit } from './opened.server.ts';

type Event = RequestEvent<{ code: string }>;

/** The units it could be instead: those of today, but for one's own and the desk. */
export function otherUnits({ here, person, today, lang }: InUnit): Option[] {
  const { units, profile } = here.city;
  return units
    .filter((one) => existsOn(one, today) && one.code !== profile.desk && one.code !== person.unit)
    .map((one) => ({ value: one.code, text: one.name[lang] }));
}

export const returning = {
  accept: async (event: Event) => {
    const { here, lang, seen, url, at } = await sentInUnit(event);
    return answered(await unit.accept(here, at), 'accept', { typed: {}, seen }, url, lang);
  },

  giveBack: async (event: Event) => {
    const { here, lang, form, seen, url, at } = await sentInUnit(event);
    const typed = { reason: textIn(form, 'reason'), suggestion: textIn(form, 'suggestion') };
    const { reason, suggestion } = typed;
    const given = { reason, ...(suggestion === '' ? {} : { suggestion }) };
    return answered(await unit.giveBack(here, at, given), 'giveBack', { typed, seen }, url, lang);
  },

  passOn: async (event: Event) => {
    const { here, lang, form, seen, url, at } = await sentInUnit(event);
    const typed = { to: textIn(form, 'to'), reason: textIn(form, 'reason') };
    return answered(await unit.passOn(here, at, typed), 'passOn', { typed, seen }, url, lang);
  }
};
