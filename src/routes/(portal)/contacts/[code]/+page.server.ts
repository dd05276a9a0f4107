import { error } from '@sveltejs/kit';
import { tie } from '#catalogue/tie.ts';
import { findArticle } from '#knowledge/articles/article.server.ts';
import { contactView } from '#routes/(portal)/contacts/view.server.ts';
import { REMARK_MOST, remarkOn } from '#routes/(portal)/remark.server.ts';
import { goneOf } from '#routes/(portal)/services/[code]/gone.server.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals: { here, lang }, params: { code } }) => {
  const { world, city } = here;
  const { shelf, day } = await shelfToday(here);
  const article = await findArticle(world.db, 'contact', code, day);
  if (article?.audience !== 'everyone') error(404, 'Not found');
  const { content, version, standing } = article;
  if (standing !== 'read') error(410, goneOf(here, shelf, article, lang));
  const unit = city.units.find((one) => one.code === content.unit);
  return {
    contact: contactView(content, day, lang),
    unit: unit && tie(unit.name[lang]),
    base: address('/contacts', lang),
    url: world.publicUrl + address(`/contacts/${code}`, lang),
    published: dayInWords(localTime(version.publishedAt, city.profile.timezone).day, lang),
    version: version.id,
    limit: REMARK_MOST
  };
};

export const actions: Actions = { wrong: remarkOn('contact') };
