import { error } from '@sveltejs/kit';
import { governmentService, inScript } from '#catalogue/linked/government.ts';
import type { Here } from '#flow/here.server.ts';
import { findArticle, findPublished, type Article } from '#knowledge/articles/article.server.ts';
import type { Shelf } from '#knowledge/articles/shelf.server.ts';
import { REMARK_MOST, remarkOn } from '#routes/(portal)/remark.server.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { aroundOf } from './around.server.ts';
import { goneOf } from './gone.server.ts';
import type { CardView } from './view.server.ts';
import { viewFor, viewKnown } from './views.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nothing on a card needs a script: it is read at once on any phone. */
export const csr = false;

/** What follows from a card, the shelf and the city together. */
function setting(here: Here, shelf: Shelf, { content, version }: Article<'card'>, day: string, lang: Lang) {
  const { world, city } = here;
  const { profile } = city;
  const around = aroundOf(here, shelf, content, lang);
  const url = world.publicUrl + address(`/services/${content.code}`, lang);
  const linked = governmentService(
    content,
    {
      url,
      city: profile.name,
      publisher: profile.publisher,
      unit: city.units.find((unit) => unit.code === content.unit)?.name,
      group: city.serviceGroups.find((group) => group.code === content.group)?.name,
      phone: profile.hotline.number,
      related: around.related.map(({ href }) => world.publicUrl + href)
    },
    day,
    lang
  );
  return {
    around,
    url,
    json: `${address(`/services/${content.code}`, lang)}.json`,
    linked: inScript(linked),
    published: dayInWords(localTime(version.publishedAt, profile.timezone).day, lang),
    version: version.id
  };
}

type Made = { shelf: Shelf; city: Here['city']; setting: ReturnType<typeof setting> };
/** Kept as long as the view is, and made anew with another shelf or city. */
const made = new WeakMap<CardView, Made>();

/** The view of a card with its setting, as long as neither its version nor the shelf nor the city is another one. */
function madeBefore(here: Here, shelf: Shelf, version: string, day: string, lang: Lang) {
  const card = viewKnown(here.world.db, version, day, lang);
  if (!card) return undefined;
  const known = made.get(card);
  return known?.shelf === shelf && known.city === here.city ? { card, ...known.setting } : undefined;
}

/** One question by a unique key; what the card says is read and made into a view once a version. */
export const load: PageServerLoad = async ({ locals: { here, lang }, params: { code } }) => {
  const { world, city } = here;
  const { shelf, day } = await shelfToday(here);
  const head = await findPublished(world.db, 'card', code, day);
  if (head?.audience !== 'everyone') error(404, 'Not found');
  const before = head.standing === 'read' ? madeBefore(here, shelf, head.version.id, day, lang) : undefined;
  if (before) return { ...before, limit: REMARK_MOST };
  const article = await findArticle(world.db, 'card', code, day);
  if (article?.audience !== 'everyone') error(404, 'Not found');
  if (article.standing !== 'read') error(410, goneOf(here, shelf, article, lang));
  const card = viewFor(world.db, article, day, lang);
  const known = { shelf, city, setting: setting(here, shelf, article, day, lang) };
  made.set(card, known);
  return { card, ...known.setting, limit: REMARK_MOST };
};

export const actions: Actions = { wrong: remarkOn('card') };
