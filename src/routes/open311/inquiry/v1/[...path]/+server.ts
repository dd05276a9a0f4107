/** Open311 Inquiry v1 at /open311/inquiry/v1: services of the city for machines; read by anybody, without a key. */
import type { RequestHandler } from '@sveltejs/kit';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { findArticle } from '#knowledge/articles/article.server.ts';
import { inquiredIn, listedOf, offeredOf } from '#open311/inquiry.ts';
import { given } from '#open311/read.ts';
import { langFrom } from '#open311/report.ts';
import { formatAccepted, FORMATS, type Format } from '#open311/resource.ts';
import { answered, refused, type Told } from '#routes/open311/v2/[...path]/told.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';

export const trailingSlash = 'ignore';

const KEPT_SECONDS = 300;
const PATH = /^services\/(.+?)(?:\.(xml|json))?\/?$/;

async function told(here: Here, asked: string, lang: Lang, format: Format): Promise<Told | Refusal> {
  const { world, city } = here;
  const inquired = inquiredIn(asked, city.serviceGroups);
  const root = 'services';
  if (!('code' in inquired)) {
    const { shelf } = await shelfToday(here);
    const wanted = 'all' in inquired ? shelf.cards : shelf.cards.filter((c) => c.group === inquired.group);
    return { root, tree: wanted.map((head) => listedOf(head, lang)), seconds: KEPT_SECONDS };
  }
  const day = todayIn(here, world.now()).toString();
  const article = await findArticle(world.db, 'card', inquired.code, day);
  if (article?.audience !== 'everyone' || article.standing !== 'read') return refuse('no-such-resource');
  const offered = {
    card: article.content,
    group: city.serviceGroups.find(({ code }) => code === article.content.group),
    url: world.publicUrl + address(`/services/${article.code}`, lang),
    until: article.version.until,
    day
  };
  return { root, tree: [offeredOf(offered, lang, format)], seconds: KEPT_SECONDS };
}

export const GET: RequestHandler = async ({ params, request, url, locals: { here } }) => {
  const lang = langFrom(given(url.searchParams));
  const [, asked, ending] = PATH.exec(params['path'] ?? '') ?? [];
  const format =
    FORMATS.find((one) => one === ending) ?? formatAccepted(request.headers.get('accept')) ?? 'xml';
  const answer = asked === undefined ? refuse('no-such-resource') : await told(here, asked, lang, format);
  return isRefusal(answer)
    ? refused([answer], format, lang, request.method)
    : answered(answer, format, request, here);
};
