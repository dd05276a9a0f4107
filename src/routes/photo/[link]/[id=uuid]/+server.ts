import { findPhoto } from '#photos/photos.server.ts';
import { serve } from '#routes/photo/serve.server.ts';
import type { RequestHandler } from './$types';

/** A photo of a case, for whoever holds the case's secret link. */
export const GET: RequestHandler = async ({ locals: { here }, params }) => {
  const id = here.world.seal.opened(params.link);
  const photo = id === undefined ? undefined : await findPhoto(here.world.db, params.id);
  return serve(here, photo, photo?.case_id === id);
};
