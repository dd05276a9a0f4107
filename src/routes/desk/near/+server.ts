import { json } from '@sveltejs/kit';
import { pointSchema } from '#places/place.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { RequestHandler } from './$types';
import { alikeView, listAlike } from './alike.server.ts';

/** As many as are read while somebody waits on the telephone. */
const MOST = 5;

/** Open cases alike near what an agent is taking down; asked by a form, because an address may not stand in one. */
export const POST: RequestHandler = async (event) => {
  const { here, lang } = event.locals;
  const form = await event.request.formData();
  const typed = (name: string) => textIn(form, name);
  const read = pointSchema.safeParse({
    lat: Number(typed('lat') || NaN),
    lng: Number(typed('lng') || NaN)
  });
  const place = { point: typed('lat') ? read.data : undefined, address: typed('address') };
  const found = await listAlike(here, signedIn(event), typed('category'), place, MOST);
  return json(found.map((one) => alikeView(here, one, lang)));
};
