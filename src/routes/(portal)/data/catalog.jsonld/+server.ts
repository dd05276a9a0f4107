/** The open data of the portal as a DCAT-AP catalogue, for the data portal of the city or the country to harvest. */
import { catalogueOf } from '#catalogue/linked/datasets.ts';
import { openAnswer } from '#routes/open.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import { address } from '#ui/addresses.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import { datasetsOf } from './datasets.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { here } }) => {
  const { world, city } = here;
  const { shelf } = await shelfToday(here);
  const { publisher, email } = city.profile;
  const { title, about, datasets } = datasetsOf(city, world.publicUrl, shelf.changedAt);
  const catalogue = catalogueOf({
    url: `${world.publicUrl}${address('/data', FIRST_LANG)}/catalog.jsonld`,
    title,
    about,
    publisher: { name: publisher, url: world.publicUrl, email },
    datasets
  });
  return openAnswer(JSON.stringify(catalogue), 'application/ld+json; charset=utf-8');
};
