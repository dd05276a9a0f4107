/** The shelf of everything the public may read, as pages of the portal ask for it. */
import { shelfOf, type Shelf } from '#knowledge/articles/shelf.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';

/** What is on the shelf today, and which day that is in the city. */
export async function shelfToday(here: Here): Promise<{ shelf: Shelf; day: string }> {
  const now = here.world.now();
  const day = todayIn(here, now).toString();
  return { shelf: await shelfOf(here.world.db, day, now), day };
}
