/** The part of a case's page at the desk where the resident is asked. */
import type { RequestEvent } from '@sveltejs/kit';
import * as agent from '#flow/agent.server.ts';
import { answered, textIn } from '#routes/work/case/form.server.ts';
import { sentAtDesk } from './opened.server.ts';

export const asking = {
  ask: async (event: RequestEvent<{ code: string }>) => {
    const { here, lang, form, seen, url, at } = await sentAtDesk(event);
    const typed = { question: textIn(form, 'question') };
    return answered(await agent.ask(here, at, typed.question), 'ask', { typed, seen }, url, lang);
  }
};
