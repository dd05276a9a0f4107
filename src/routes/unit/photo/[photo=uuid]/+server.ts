import { inUnit } from '#routes/work/guard.server.ts';
import { photoFor } from '#routes/work/case/photo.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
  const officer = inUnit(event);
  return photoFor(event.locals.here, officer, event.params.photo, officer.unit);
};
