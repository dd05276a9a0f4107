import { listDraftPhotos } from '#reports/draft.server.ts';
import { keptDraft } from '#routes/(portal)/report/[draft=uuid]/open.server.ts';
import { serve } from '#routes/photo/serve.server.ts';
import type { RequestHandler } from './$types';

/** A photo of a draft, for the browser that sent it and for no other. */
export const GET: RequestHandler = async (event) => {
  const { world } = event.locals.here;
  const { id } = await keptDraft(event);
  const photo = (await listDraftPhotos(world.db, id)).find((one) => one.id === event.params.photo);
  return serve(event.locals.here, photo, photo !== undefined);
};
