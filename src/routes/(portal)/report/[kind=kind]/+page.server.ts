import { openDraft } from '#flow/draft.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { telephone } from '#routes/(portal)/board.ts';
import { browserOf } from '#routes/(portal)/report/browser.server.ts';
import { alongWith, choose } from '#routes/(portal)/report/choose.server.ts';
import { findMatters, typedWords } from '#routes/(portal)/report/finding.server.ts';
import { mattersOf } from '#routes/(portal)/report/matters.ts';
import type { Actions, PageServerLoad } from './$types';

/** What it is about: found by words, or chosen from the city's own groups. */
export const load: PageServerLoad = async ({ locals, params, url, cookies }) => {
  const { here, lang } = locals;
  const { city, world } = here;
  const day = todayIn(here, world.now()).toString();
  const typed = typedWords(url);
  const groups = city.groups.filter(({ kind }) => kind === params.kind);
  const only = groups.length === 1 ? groups[0] : undefined;
  const group = groups.find(({ code }) => code === url.searchParams.get('group')) ?? only;
  const along = alongWith(url.searchParams);
  const browser = browserOf(cookies);
  const like = along['like'] && browser ? await openDraft(here, { id: along['like'], browser }) : undefined;
  return {
    kind: params.kind,
    typed,
    along,
    found: typed === '' ? undefined : findMatters(here, typed, lang),
    groups: groups.map(({ code, name }) => ({ code, name: name[lang] })),
    group: group && {
      name: group.name[lang],
      only: only !== undefined,
      matters: mattersOf(city, group.code, lang, day)
    },
    like: like && !isRefusal(like) ? like.draft.address : '',
    duty: city.profile.duty.map(({ what, number }) => ({ what: what[lang], ...telephone(number) }))
  };
};

export const actions: Actions = { choose };
