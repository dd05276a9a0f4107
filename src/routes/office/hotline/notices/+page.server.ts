import { error, redirect } from '@sveltejs/kit';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { listNotices } from '#contacts/answering/notices.server.ts';
import { stopNotice, writeNotice } from '#flow/announcing/notices.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { fieldsIn, noticeView, refused } from './view.server.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = ['written', 'stopped'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { here, lang } = locals;
  if (!hotlineOf(here.city)) error(404, 'hotline-none');
  const all = await listNotices(here.world.db, here.world.now());
  return {
    notices: all.here.map((one) => noticeView(here, one, lang)),
    over: all.over.map((one) => noticeView(here, one, lang)),
    done: DONE.find((one) => one === url.searchParams.get('done'))
  };
};

export const actions: Actions = {
  write: async (event) => {
    const { here, lang } = event.locals;
    const typed = fieldsIn(await event.request.formData());
    const done = await writeNotice(here, signedIn(event), typed);
    if (isRefusal(done) || isFaults(done)) return refused(typed, done, lang);
    redirect(303, '?done=written');
  },
  stop: async (event) => {
    const { here, lang } = event.locals;
    const done = await stopNotice(here, signedIn(event), textIn(await event.request.formData(), 'notice'));
    if (isRefusal(done)) return refused(undefined, done, lang);
    redirect(303, '?done=stopped');
  }
};
