/** A photo that was made for everybody; the original is never here. */
import { findPhoto } from '#photos/photos.server.ts';
import { isPublicPhoto } from '#cases/publishing/list.server.ts';
import { serve } from '#routes/photo/serve.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { here }, params }) => {
  const photo = await findPhoto(here.world.db, params.photo);
  const shown = photo?.case_id ? await isPublicPhoto(here.world.db, photo.case_id, photo.id) : false;
  const answer = await serve(here, photo, shown);
  // Withdrawn, it is gone from everywhere within minutes.
  answer.headers.set('cache-control', 'public, max-age=300');
  return answer;
};
