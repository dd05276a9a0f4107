import { findPhoto, hasTask } from '#photos/photos.server.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import { serve } from '#routes/photo/serve.server.ts';
import type { Db } from '#world/database.server.ts';
import type { RequestHandler } from './$types';

/** A photo of a case, for whoever works on it. */
export const GET: RequestHandler = async ({ locals: { here, person }, params }) => {
  const { db } = here.world;
  const photo = person && (await findPhoto(db, params.id));
  return serve(here, photo, await worksOn(db, person, photo?.case_id));
};

/** The desk sees every case, an officer those their unit has or had something to do on. */
async function worksOn(
  db: Db,
  person: Person | undefined,
  caseId: string | null | undefined
): Promise<boolean> {
  if (!person || !caseId) return false;
  return mayUseDesk(person) || (person.unit !== null && hasTask(db, caseId, person.unit));
}
