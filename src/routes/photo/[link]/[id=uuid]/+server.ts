import { visitPhoto } from '#flow/visit.server.ts';
import { serve } from '#routes/photo/serve.server.ts';
import type { RequestHandler } from './$types';

/** A photo of a case, for whoever holds the case's secret link. */
export const GET: RequestHandler = async ({ locals: { here }, params }) => {
  const photo = await visitPhoto(here, params.link, params.id);
  return serve(here, photo, photo !== undefined);
};
