import { error, redirect } from '@sveltejs/kit';
import { findNotice, listNoticeEntries } from '#contacts/answering/notices.server.ts';
import { changeNotice, stopNotice } from '#flow/announcing/notices.server.ts';
import { listNames } from '#people/person.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { momentInWords } from '#ui/dates.ts';
import { hotlineNoticesTexts } from '#ui/texts/hotlineNotices.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { fieldsIn, fieldsOf, noticeView, refused } from '#routes/office/hotline/notices/view.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { here, lang } = locals;
  const { db } = here.world;
  const notice = (await findNotice(db, params.notice)) ?? error(404, 'notice-gone');
  const entries = await listNoticeEntries(db, notice.id);
  const names = await listNames(db, [...new Set(entries.flatMap(({ by }) => by ?? []))]);
  const moment = (at: string) => momentInWords(at, lang, here.city.profile.timezone);
  return {
    notice: noticeView(here, notice, lang),
    fields: fieldsOf(here, notice),
    entries: entries.map(({ at, what, by, detail }) => ({
      at: moment(at),
      what: hotlineNoticesTexts[lang].entries[what],
      by: by === null ? '' : (names.get(by) ?? ''),
      words: detail.words?.[lang] ?? '',
      span: detail.from && detail.until ? `${moment(detail.from)} – ${moment(detail.until)}` : ''
    })),
    changed: url.searchParams.get('done') === 'changed'
  };
};

export const actions: Actions = {
  change: async (event) => {
    const { here, lang } = event.locals;
    const typed = fieldsIn(await event.request.formData());
    const done = await changeNotice(here, signedIn(event), event.params.notice, typed.seen, typed);
    if (isRefusal(done) && done.refusal === 'notice-changed') {
      // Saved once more, it is over what they have now seen.
      const now = await findNotice(here.world.db, event.params.notice);
      return refused({ ...typed, seen: now?.version ?? typed.seen }, done, lang);
    }
    if (isRefusal(done) || isFaults(done)) return refused(typed, done, lang);
    redirect(303, '?done=changed');
  },
  stop: async (event) => {
    const done = await stopNotice(event.locals.here, signedIn(event), event.params.notice);
    if (isRefusal(done)) return refused(undefined, done, event.locals.lang);
    redirect(303, '/office/hotline/notices?done=stopped');
  }
};
