/** The part of a case's page in a unit where it asks for more time. */
import type { RequestEvent } from '@sveltejs/kit';
import { extendInUnit } from '#flow/deadlines/extend.server.ts';
import { extensionIn } from '#routes/work/case/extending.server.ts';
import { answered } from '#routes/work/case/form.server.ts';
import { sentInUnit } from './opened.server.ts';

export const extending = {
  extend: async (event: RequestEvent<{ code: string }>) => {
    const { here, lang, form, seen, url, at } = await sentInUnit(event);
    const { typed, to } = extensionIn(form);
    return answered(await extendInUnit(here, at, to), 'extend', { typed, seen }, url, lang);
  }
};
