/** The part of a case's page in a unit where the resident is asked. */
import type { RequestEvent } from '@sveltejs/kit';
import * as unit from '#flow/unit.server.ts';
import { answered, textIn } from '#routes/work/case/form.server.ts';
import { sentInUnit } from './opened.server.ts';

export const asking = {
  ask: async (event: RequestEvent<{ code: string }>) => {
    const { here, lang, form, seen, url, at } = await sentInUnit(event);
    const typed = { question: textIn(form, 'question') };
    return answered(await unit.ask(here, at, typed.question), 'ask', { typed, seen }, url, lang);
  }
};
