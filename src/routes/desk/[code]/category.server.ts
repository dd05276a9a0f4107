/** The part of a case's page at the desk where it turns out to be about something else. */
import type { RequestEvent } from '@sveltejs/kit';
import * as agent from '#flow/agent.server.ts';
import { answered, textIn } from '#routes/work/case/form.server.ts';
import { categoryOptions } from './offers.ts';
import { sentAtDesk, type AtDesk } from './opened.server.ts';

export function categoryData({ here, today, lang }: AtDesk) {
  return categoryOptions(here.city, today, lang);
}

export const category = {
  category: async (event: RequestEvent<{ code: string }>) => {
    const { here, lang, form, seen, url, at } = await sentAtDesk(event);
    const typed = { category: textIn(form, 'category') };
    const done = await agent.recategorise(here, at, typed.category);
    return answered(done, 'category', { typed, seen }, url, lang);
  }
};
