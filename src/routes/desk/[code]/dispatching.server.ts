/** The part of a case's page at the desk where it is given to units. */
import type { RequestEvent } from '@sveltejs/kit';
import * as agent from '#flow/agent.server.ts';
import { answered, textIn, textsIn } from '#routes/work/case/form.server.ts';
import { unitChoices } from './offers.ts';
import { sentAtDesk, type AtDesk } from './opened.server.ts';

export function dispatchingData({ here, case: c, entries, today, lang }: AtDesk) {
  return unitChoices(here.city, c, entries, today, lang);
}

export const dispatching = {
  dispatch: async (event: RequestEvent<{ code: string }>) => {
    const { here, lang, form, seen, url, at } = await sentAtDesk(event);
    const lead = textIn(form, 'lead');
    const further = textsIn(form, 'further');
    const typed = { lead, further };
    const units = lead === '' ? [] : [lead, ...further.filter((unit) => unit !== '')];
    return answered(await agent.dispatchTo(here, at, units), 'dispatch', { typed, seen }, url, lang);
  }
};
