/** A photo for those who work on its case. */
import { error } from '@sveltejs/kit';
import { findPhoto } from '#photos/photos.server.ts';
import { categoryOf, type Here } from '#flow/here.server.ts';
import { isClosedTo } from '#flow/sensitive/gate.server.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import { serve } from '#routes/photo/serve.server.ts';

/**
 * The picture. For a unit only of a case it has or had a task on, or of one merged into such a case, whose words
 * and photos it works with; for whoever only publishes, of a case that may be published. A loose one is nobody's,
 * and one of a sensitive case only of whoever it is open to.
 */
export async function photoFor(here: Here, person: Person, id: string, unit?: string): Promise<Response> {
  const { world } = here;
  const photo = await findPhoto(world.db, id);
  if (!photo?.case_id) error(404, 'Not found');
  const c = await world.db
    .selectFrom('cases')
    .select(['id', 'category'])
    .where('id', '=', photo.case_id)
    .executeTakeFirstOrThrow();
  if (await isClosedTo(here, world.db, person, c)) error(403, 'sensitive');
  if (unit === undefined && !mayUseDesk(person) && !categoryOf(here.city, c.category)?.published)
    error(403, 'not-allowed');
  if (unit !== undefined) {
    const task = await world.db
      .selectFrom('tasks')
      .select('unit')
      .where((eb) =>
        eb.or([
          eb('case_id', '=', photo.case_id),
          eb('case_id', '=', eb.selectFrom('cases').select('merged_into').where('id', '=', photo.case_id))
        ])
      )
      .where('unit', '=', unit)
      .executeTakeFirst();
    if (!task) error(403, 'not-allowed');
  }
  return serve(here, photo, true);
}
