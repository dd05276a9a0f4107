/** The house opened: world, city and jobs, once for the whole process. */
import type { Settings } from '#world/config.ts';
import { openWorld } from '#world/world.server.ts';
import type { City } from '#catalogue/city.ts';
import { findCity } from '#catalogue/city.server.ts';
import { stockInStep } from '#knowledge/finding/stock.server.ts';
import type { Here } from './here.server.ts';
import { jobsOf } from './jobs.server.ts';
import { causeOf } from '#world/log.server.ts';
import { unknownRoles } from '#people/identity/grant.ts';
import { deliverSoon } from './programs/deliver.server.ts';
import { takeReceipt } from './texting/receipt.server.ts';

/** How long the city in memory is believed when no news of a change came. */
const CITY_MS = 60_000;

export type House = { here(): Promise<Here>; close(): Promise<void> };

/**
 * Opens the house: the city is kept in memory and read anew when news tells of a change or a minute has passed,
 * so that no request reads it from the database.
 */
export async function openHouse(settings: Settings): Promise<House> {
  const world = await openWorld(settings);
  const unknown = world.providers.flatMap(({ claims }) => unknownRoles(claims));
  if (unknown.length > 0)
    throw new Error(`${settings.SIGN_IN_FILE}: there are no such roles: ${unknown.join(', ')}.`);

  /** The city as it is on the day it has there: `zone` is its own, once that is known. */
  async function read(zone: string): Promise<City> {
    const today = world.now().toZonedDateTimeISO(zone).toPlainDate().toString();
    const city = await findCity(world.db, today);
    if (!city) throw new Error('The database holds no city yet: run "npm run city -- load".');
    return city;
  }

  const { timezone } = (await read('UTC')).profile;
  let here: Here = { world, city: await read(timezone) };
  // Nobody who searches first waits until all there is to be found is indexed and read.
  await stockInStep(world.db);
  let readAt = world.now();
  let reading: Promise<void> | undefined;

  function refresh(): Promise<void> {
    reading ??= read(here.city.profile.timezone)
      .then((city) => {
        here = { world, city };
        readAt = world.now();
        return stockInStep(world.db).then(() => undefined);
      })
      .catch((cause: unknown) =>
        world.log.error({ cause: causeOf(cause) }, 'the city could not be read anew')
      )
      .finally(() => {
        reading = undefined;
      });
    return reading;
  }

  const deliver = deliverSoon(world);
  world.news.listen((news) => {
    if (news.about === 'cases') deliver();
    if (news.about !== 'city') return;
    void refresh();
    world.jobs.soon('recount');
    world.jobs.soon('coarsen');
  });
  world.texts?.listen((receipt) => takeReceipt(here, receipt));
  await world.jobs.begin(jobsOf(() => here));
  return {
    async here() {
      if (world.now().epochMilliseconds - readAt.epochMilliseconds > CITY_MS) void refresh();
      return here;
    },
    close: () => world.close()
  };
}
