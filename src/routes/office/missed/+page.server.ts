import { fail, redirect } from '@sveltejs/kit';
import { settleSearch } from '#flow/finding/words.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { AUDIENCES, type Audience } from '#knowledge/articles/article.ts';
import { listMissed } from '#knowledge/finding/missed.server.ts';
import { SETTLED_AS } from '#knowledge/finding/settled.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { address } from '#ui/addresses.ts';
import { findingTexts } from '#ui/texts/finding.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const TYPED_MAX = 1_000;

function audienceIn(text: string | null): Audience | undefined {
  return AUDIENCES.find((one) => one === text);
}

export const load: PageServerLoad = async ({ locals: { here, lang }, url }) => {
  const { world, city } = here;
  const texts = findingTexts[lang].missed;
  const today = todayIn(here, world.now()).toString();
  const all = await listMissed(world.db);
  const audience = audienceIn(url.searchParams.get('by'));
  const tab = (by: Audience | undefined, rows: number) => ({
    href: by === undefined ? '/office/missed' : `/office/missed?by=${by}`,
    text: by === undefined ? texts.all : texts.audiences[by],
    count: rows,
    current: by === audience
  });
  const by = (one: Audience) => all.filter((missed) => missed.audience === one);
  return {
    tabs: [tab(undefined, all.length), ...AUDIENCES.map((one) => tab(one, by(one).length))],
    missed: (audience === undefined ? all : by(audience)).map((one) => ({
      words: one.words,
      audience: one.audience,
      who: texts.audiences[one.audience],
      times: texts.times(one.times),
      last: texts.last(deskMoment(one.lastAt, lang, city.profile.timezone, today, true)),
      synonym: `/office/synonyms?${new URLSearchParams({ words: one.words })}`,
      search: `${address('/search', lang)}?${new URLSearchParams({ q: one.words })}`
    })),
    ways: SETTLED_AS.map((way) => ({ value: way, label: texts.ways[way] })),
    done: url.searchParams.get('done') === 'settled'
  };
};

export const actions: Actions = {
  settle: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const [words, as, link] = ['words', 'as', 'link'].map((name) =>
      textIn(form, name).slice(0, TYPED_MAX)
    ) as [string, string, string];
    const audience = audienceIn(textIn(form, 'audience')) ?? 'everyone';
    const done = await settleSearch(here, signedIn(event), { words, audience, as, link });
    const field = isRefusal(done) ? (done.field ?? 'as') : '';
    if (isRefusal(done))
      return fail(400, { words, audience, as, link, field, fault: refusalWords(done, lang) });
    const by = audienceIn(event.url.searchParams.get('by'));
    redirect(303, `/office/missed?${new URLSearchParams({ ...(by ? { by } : {}), done: 'settled' })}`);
  }
};
