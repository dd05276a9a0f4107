import { error } from '@sveltejs/kit';
import { periodFor, promisedFor, todayIn } from '#flow/here.server.ts';
import { servicesOn } from '#open311/service.ts';
import { answerBy } from '#open311/words.ts';
import { ENDPOINTS, type Endpoint, type EndpointName } from '#programs/api/endpoint.ts';
import { address } from '#ui/addresses.ts';
import type { PageServerLoad } from './$types';

/** Examples that work here: a category of this city that asks nothing more, and a place in its middle. */
export const load: PageServerLoad = ({ locals }) => {
  const { here, lang } = locals;
  const { world, city } = here;
  const today = todayIn(here, world.now());
  const services = servicesOn(city, today.toString());
  const service = services.find((c) => c.published && c.questions.every((q) => !q.required)) ?? services[0];
  if (!service) error(404);
  const { lat, lng } = city.profile.map.centre;
  return {
    root: `${world.publicUrl}/open311/v2`,
    catalogue: `${address('/data', lang)}/catalog.jsonld`,
    api: {
      document: `${world.publicUrl}/api/v1/openapi.json`,
      endpoints: (Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]).map(([name, one]) => ({
        name,
        address: `${one.method} /api/v1${one.path}`,
        scope: one.scope ?? one.wider
      }))
    },
    service: { code: service.code, name: service.name[lang] },
    place: { lat, long: lng },
    number: `11487-${today.year}`,
    notice: answerBy(promisedFor(city, periodFor(city, service), today).dueOn, lang),
    email: city.profile.email
  };
};
