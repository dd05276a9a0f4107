import { signedIn } from '#routes/work/guard.server.ts';
import { photoFor } from '#routes/work/case/photo.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
  return photoFor(event.locals.here, signedIn(event), event.params.photo);
};
