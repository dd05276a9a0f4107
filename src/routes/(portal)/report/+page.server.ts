import { listDrafts } from '#reports/draft.server.ts';
import { categoryOf } from '#flow/here.server.ts';
import { address } from '#ui/addresses.ts';
import { dayAndMonth, localTime } from '#ui/dates.ts';
import { browserOf } from './browser.server.ts';
import type { PageServerLoad } from './$types';

/** More drafts than this nobody looks through. */
const DRAFTS_MOST = 5;

/** What to report, and what this browser began and has not sent. */
export const load: PageServerLoad = async ({ locals, cookies, setHeaders }) => {
  const { here, lang } = locals;
  const browser = browserOf(cookies);
  const drafts = browser ? await listDrafts(here.world.db, browser, DRAFTS_MOST) : [];
  if (drafts.length > 0) setHeaders({ 'cache-control': 'private, no-cache' });
  return {
    drafts: drafts.flatMap(({ id, draft, changedAt }) => {
      const category = categoryOf(here.city, draft.category);
      const { day } = localTime(changedAt, here.city.profile.timezone);
      return category
        ? [
            {
              href: address(`/report/${id}`, lang),
              category: category.name[lang],
              where: draft.address,
              changed: dayAndMonth(day, lang)
            }
          ]
        : [];
    })
  };
};
