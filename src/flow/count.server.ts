/** Counting, the last station of the way: nobody does it but the clock. */
import { countFigures } from '#statistics/figures.server.ts';
import type { Here } from './here.server.ts';

/** Brings the public figures up to date with what happened to cases since they were last counted. */
export async function countMonths({ world, city }: Here): Promise<void> {
  await countFigures(world.db, world.now(), city.profile.timezone);
}
