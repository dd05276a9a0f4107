/** One card as data, in all its languages; one that is over says so by its status. */
import { error } from '@sveltejs/kit';
import { openCard } from '#catalogue/linked/card.ts';
import { todayIn } from '#flow/here.server.ts';
import { findArticle } from '#knowledge/articles/article.server.ts';
import { openAnswer } from '#routes/open.ts';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { here }, params: { code } }) => {
  const { world } = here;
  const day = todayIn(here, world.now()).toString();
  const article = await findArticle(world.db, 'card', code, day);
  if (article?.audience !== 'everyone') error(404, 'Not found');
  if (article.standing !== 'read') error(410, 'gone');
  const pages = LANGS.map((lang) => [lang, world.publicUrl + address(`/services/${code}`, lang)]);
  const { publishedAt, until } = article.version;
  const card = { ...openCard(article.content, day), publishedAt, until, pages: Object.fromEntries(pages) };
  return openAnswer(JSON.stringify(card), 'application/json; charset=utf-8');
};
