/** Counting, the last station of the way: nobody does it but the clock. */
import { hotlineOf } from '#contacts/answering/hours.ts';
import { countHotlineMonths } from '#statistics/hotline/months.server.ts';
import { countFigures } from '#statistics/figures.server.ts';
import type { Here } from './here.server.ts';

/** Brings the public figures up to date with what happened to cases and calls since they were last counted. */
export async function countMonths({ world, city }: Here): Promise<void> {
  const { timezone } = city.profile;
  const now = world.now();
  const { whole } = await countFigures(world.db, now, timezone);
  const hotline = hotlineOf(city);
  if (hotline)
    await countHotlineMonths(world.db, { now, timezone, seconds: hotline.serviceLevel.seconds }, whole);
}
