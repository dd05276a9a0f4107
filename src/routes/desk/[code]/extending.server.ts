/** The part of a case's page at the desk where its promised day is moved. */
import type { RequestEvent } from '@sveltejs/kit';
import { extendAtDesk } from '#flow/deadlines/extend.server.ts';
import { extensionIn } from '#routes/work/case/extending.server.ts';
import { answered } from '#routes/work/case/form.server.ts';
import { sentAtDesk } from './opened.server.ts';

export const extending = {
  extend: async (event: RequestEvent<{ code: string }>) => {
    const { here, lang, form, seen, url, at } = await sentAtDesk(event);
    const { typed, to } = extensionIn(form);
    return answered(await extendAtDesk(here, at, to), 'extend', { typed, seen }, url, lang);
  }
};
