import { error } from '@sveltejs/kit';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { listOpenCallbacks } from '#contacts/callback.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
import { callbackView, settling } from '#routes/work/hotline/callbacks.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const { unit } = inUnit(event);
  if (!hotlineOf(here.city)) error(404, 'Not found');
  const open = await listOpenCallbacks(here.world.db, { unit });
  return {
    callbacks: open.map((row) => ({ ...callbackView(here, row, lang), unit: '' })),
    done: event.url.searchParams.has('done')
  };
};

export const actions: Actions = { settle: settling('/unit/callbacks') };
