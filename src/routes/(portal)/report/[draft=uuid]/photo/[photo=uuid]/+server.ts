import { error } from '@sveltejs/kit';
import { listDraftPhotos } from '#reports/draft.server.ts';
import { keptDraft } from '#routes/(portal)/report/[draft=uuid]/open.server.ts';
import type { RequestHandler } from './$types';

/** A photo of a draft, for the browser that sent it and for no other. */
export const GET: RequestHandler = async (event) => {
  const { world } = event.locals.here;
  const { id } = await keptDraft(event);
  const photo = (await listDraftPhotos(world.db, id)).find((one) => one.id === event.params.photo);
  const bytes = photo && (await world.files.read(photo.key));
  if (!bytes) error(404, 'Not found');
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600' }
  });
};
