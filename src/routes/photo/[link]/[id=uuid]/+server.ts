import { invitedPhoto } from '#flow/units/invite.server.ts';
import { visitPhoto } from '#flow/visit.server.ts';
import { serve } from '#routes/photo/serve.server.ts';
import type { RequestHandler } from './$types';

/** A photo of a case, for whoever holds the case's secret link, or one of an invitation to say something about it. */
export const GET: RequestHandler = async ({ locals: { here }, params }) => {
  const { link, id } = params;
  const own = await visitPhoto(here, link, id);
  const photo = own ?? (await invitedPhoto(here, link, id));
  return serve(here, photo, photo !== undefined, own !== undefined);
};
