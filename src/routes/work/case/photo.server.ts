/** A photo for those who work on its case. */
import { error } from '@sveltejs/kit';
import { findPhoto } from '#photos/photos.server.ts';
import type { Here } from '#flow/here.server.ts';
import { serve } from '#routes/photo/serve.server.ts';

/** The picture. For a unit only of a case it has or had a task on; a loose one is nobody's. */
export async function photoFor(here: Here, id: string, unit?: string): Promise<Response> {
  const { world } = here;
  const photo = await findPhoto(world.db, id);
  if (!photo?.case_id) error(404, 'Not found');
  if (unit !== undefined) {
    const task = await world.db
      .selectFrom('tasks')
      .select('unit')
      .where('case_id', '=', photo.case_id)
      .where('unit', '=', unit)
      .executeTakeFirst();
    if (!task) error(403, 'not-allowed');
  }
  return serve(here, photo, true);
}
