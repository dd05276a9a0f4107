import { error } from '@sveltejs/kit';
import { coming, inForce } from '#catalogue/cards/force.ts';
import { voiceIn } from '#catalogue/cards/spoken.ts';
import { tie } from '#catalogue/tie.ts';
import { findArticle } from '#knowledge/articles/article.server.ts';
import type { Guide } from '#knowledge/articles/shapes.ts';
import { cardsNamed, linkTo } from '#routes/(portal)/services/[code]/around.server.ts';
import { goneOf } from '#routes/(portal)/services/[code]/gone.server.ts';
import { REMARK_MOST, remarkOn } from '#routes/(portal)/remark.server.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { serviceListTexts } from '#ui/texts/serviceList.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

/** What holds now, then what is to come; each says from or until which day where it does not hold always. */
function sectionsOf({ sections }: Guide, day: string, lang: Lang) {
  const voice = voiceIn(lang);
  const texts = serviceListTexts[lang].guidePage;
  const now = inForce(sections, day).map((one) => ({
    one,
    when: one.until && texts.until(dayInWords(one.until, lang))
  }));
  const later = coming(sections, day).map((one) => ({ one, when: texts.from(dayInWords(one.from!, lang)) }));
  const told = [...now, ...later].map(({ one, when }, n) => ({
    id: `section-${n + 1}`,
    head: voice.inline(one.head),
    text: voice.block(one.text),
    when
  }));
  return { sections: told, inPolish: voice.missing };
}

export const load: PageServerLoad = async ({ locals: { here, lang }, params: { code } }) => {
  const { world, city } = here;
  const { shelf, day } = await shelfToday(here);
  const article = await findArticle(world.db, 'guide', code, day);
  if (article?.audience !== 'everyone') error(404, 'Not found');
  const { content, version, standing } = article;
  if (standing !== 'read') error(410, goneOf(here, shelf, article, lang));
  const unit = city.units.find((one) => one.code === content.unit);
  return {
    name: tie(content.title[lang]),
    lead: tie(content.lead[lang]),
    ...sectionsOf(content, day, lang),
    law: inForce(content.law, day).map(({ title, url }) => ({ title: tie(title), url })),
    services: cardsNamed(shelf, content.related).map((head) => linkTo(head, lang)),
    unit: unit && tie(unit.name[lang]),
    url: world.publicUrl + address(`/guides/${code}`, lang),
    published: dayInWords(localTime(version.publishedAt, city.profile.timezone).day, lang),
    version: version.id,
    limit: REMARK_MOST
  };
};

export const actions: Actions = { wrong: remarkOn('guide') };
