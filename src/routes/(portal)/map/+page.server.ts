import { categoriesOf, filterFrom, PERIODS, STANDINGS, withQuery } from '#cases/publishing/filter.ts';
import { asked, listPublic } from '#cases/publishing/list.server.ts';
import type { City } from '#catalogue/city.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import { publicMapTexts } from '#ui/texts/publicMap.ts';
import { gatheredFor } from './points.server.ts';
import { viewOf } from './shown.ts';
import type { PageServerLoad } from './$types';

/** Groups with their published categories, as the city orders them. */
function categoryOptions(city: City, lang: Lang) {
  const { all, wholeGroup } = publicMapTexts[lang].filters;
  const published = city.categories.filter((c) => c.published && c.priority !== 'P0');
  const groups = city.groups.map(({ code, name }) => ({
    group: name[lang],
    options: [
      { value: `group.${code}`, text: wholeGroup(name[lang]) },
      ...published.filter(({ group }) => group === code).map((c) => ({ value: c.code, text: c.name[lang] }))
    ]
  }));
  return [{ value: '', text: all }, ...groups.filter(({ options }) => options.length > 1)];
}

export const load: PageServerLoad = async ({ locals: { here, lang }, url }) => {
  const { city, world } = here;
  const texts = publicMapTexts[lang].filters;
  const filter = filterFrom(url.searchParams, city);
  // Sealed, because it names the very moment the last case of the page came, which not everybody is told.
  const after = world.seal.shown(url.searchParams.get('after') ?? '', 'mark');
  const [page, gathered] = await Promise.all([
    listPublic(world.db, asked(filter, city, world.now()), after),
    gatheredFor(here, filter)
  ]);
  const base = address('/map', lang);
  return {
    filter,
    rows: page.rows.map((row) => viewOf(row, city, lang)),
    next:
      page.next === undefined
        ? undefined
        : withQuery(base, filter, { after: world.seal.hidden(page.next, 'mark') }),
    first: after === undefined ? undefined : withQuery(base, filter),
    options: {
      categories: categoryOptions(city, lang),
      statuses: STANDINGS.map((value) => ({ value, text: texts.statuses[value] })),
      periods: PERIODS.map((value) => ({ value, text: texts.periods[value] })),
      districts: [
        { value: '', text: texts.wholeCity },
        ...city.districts.map(({ code, name }) => ({ value: code, text: name[lang] }))
      ]
    },
    links: {
      follow: withQuery(address('/map/follow', lang), filter),
      feed: withQuery(`${base}/feed.atom`, filter),
      geojson: withQuery(`${base}/cases.geojson`, filter),
      points: withQuery('/mapa/points.json', filter),
      base
    },
    /** What the points say by number: the names of published categories in their order, from one on. */
    names: (categoriesOf('', city) ?? []).map(
      (code) => city.categories.find((c) => c.code === code)!.name[lang]
    ),
    gathered,
    mapStyle: world.settings.MAP_STYLE,
    centre: city.profile.map.centre,
    zoom: city.profile.map.zoom,
    outline: city.profile.map.outline
  };
};
