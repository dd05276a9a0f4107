import { json } from '@sveltejs/kit';
import { pointSchema } from '#places/place.ts';
import type { RequestHandler } from './$types';
import { alikeView, listAlike } from './alike.server.ts';

/** As many as are read while somebody waits on the telephone. */
const MOST = 5;

/** Open cases alike near what an agent is taking down. */
export const GET: RequestHandler = async (event) => {
  const { here, lang } = event.locals;
  const { searchParams: query } = event.url;
  const read = pointSchema.safeParse({
    lat: Number(query.get('lat') ?? NaN),
    lng: Number(query.get('lng') ?? NaN)
  });
  const place = { point: query.get('lat') ? read.data : undefined, address: query.get('address') ?? '' };
  const found = await listAlike(here, query.get('category') ?? '', place, MOST);
  return json(found.map((one) => alikeView(here, one, lang)));
};
