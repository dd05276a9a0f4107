import { KINDS, OPEN_STAGES } from '#knowledge/articles/article.ts';
import { visibleIn } from '#world/visible.ts';
import { listAtWork, type ArticleInList, type NarrowedArticles } from '#knowledge/articles/work.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { offered } from '#routes/work/articles/words.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { dayInWords } from '#ui/dates.ts';
import { articlesTexts } from '#ui/texts/articles.ts';
import { isId } from '#world/key.ts';
import type { PageServerLoad } from './$types';

const STANDINGS = ['read', 'expired', 'withdrawn', 'new'] as const;
const VIEWS = ['due', 'remarks', 'unsure'] as const;
const among = <T extends string>(all: readonly T[], value: string | null) => all.find((one) => one === value);

/** What the address asks for; an officer sees the articles of their unit. */
function narrowedBy({ searchParams }: URL, unit: string | null, today: string) {
  const words = visibleIn(searchParams.get('words') ?? '')
    .trim()
    .slice(0, 100);
  const asked = {
    words,
    kind: among(KINDS, searchParams.get('kind')),
    stage: among(OPEN_STAGES, searchParams.get('stage')),
    standing: among(STANDINGS, searchParams.get('standing')),
    view: among(VIEWS, searchParams.get('view')),
    unit: unit ?? (visibleIn(searchParams.get('unit') ?? '').slice(0, 40) || undefined)
  };
  const narrowed: NarrowedArticles = {
    ...(words === '' ? {} : { words }),
    ...(asked.kind ? { kind: asked.kind } : {}),
    ...(asked.stage ? { stage: asked.stage } : {}),
    ...(asked.standing ? { standing: asked.standing } : {}),
    ...(asked.unit ? { unit: asked.unit } : {}),
    ...(asked.view === 'due' ? { dueBy: today } : {}),
    ...(asked.view === 'remarks' ? { remarks: true } : {}),
    ...(asked.view === 'unsure' ? { unsure: true } : {})
  };
  return { asked, narrowed };
}

export const load: PageServerLoad = async (event) => {
  const { unit, role } = signedIn(event);
  const { here, lang } = event.locals;
  const { db, now } = here.world;
  const texts = articlesTexts[lang];
  const today = todayIn(here, now()).toString();
  const own = role === 'officer' ? unit : null;
  const { asked, narrowed } = narrowedBy(event.url, own, today);
  const after = event.url.searchParams.get('after');
  const page = await listAtWork(db, narrowed, today, { after: isId(after) ? after : null });
  const shortOf = (code: string) => here.city.units.find((one) => one.code === code)?.short ?? code;
  // Where most are unverified the count above says so; a mark on nearly every row would say nothing.
  const marked = asked.view !== 'unsure' && page.unsure * 2 <= page.count;
  const row = (one: ArticleInList) => ({
    href: `/office/articles/${one.id}`,
    title: one.title[lang] ?? one.code,
    kind: texts.kinds[one.kind],
    unit: shortOf(one.unit),
    standing: [texts.standings[one.standing], ...(marked && !one.verified ? [texts.list.unsure] : [])].join(
      ', '
    ),
    work: one.openStage === null ? '' : texts.list.version(one.openNumber ?? 1, texts.stages[one.openStage]),
    review:
      one.reviewOn === null || one.standing === 'withdrawn'
        ? ''
        : one.reviewOn <= today
          ? texts.list.overdue(dayInWords(one.reviewOn, lang))
          : dayInWords(one.reviewOn, lang),
    remarks: one.remarks === 0 ? '' : String(one.remarks)
  });
  const onward = new URLSearchParams(event.url.searchParams);
  onward.set('after', page.articles.at(-1)?.id ?? '');
  const first = new URLSearchParams(event.url.searchParams);
  first.delete('after');
  return {
    rows: page.articles.map(row),
    count: page.count,
    unsure: page.unsure,
    asked,
    units: own === null ? offered('units', here.city, lang) : [],
    narrowed: Object.keys(narrowed).length > (own === null ? 0 : 1),
    next: page.more ? `?${onward}` : undefined,
    first: isId(after) ? `?${first}` : undefined,
    kinds: KINDS,
    stages: OPEN_STAGES,
    standings: STANDINGS
  };
};
