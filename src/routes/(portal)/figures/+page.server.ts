import type { PageServerLoad } from './$types';
import { todayIn } from '#flow/here.server.ts';
import { chartMonths } from '#statistics/period.ts';
import {
  findCount,
  findSums,
  listDays,
  listReceived,
  listWaits,
  mostReceived
} from '#statistics/read.server.ts';
import { receivedIn } from '#statistics/share.ts';
import { waitOf } from '#statistics/waits.ts';
import { categoryOptions, choiceFrom, districtOptions, periodOptions, selectionOf } from './choice.ts';
import { channelRows, named, waitRows } from './view.ts';

/** Reads what was counted for the chosen period; nothing is counted here. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { here, lang } = locals;
  const { city, world } = here;
  const today = todayIn(here, world.now());
  const counted = await findCount(world.db);
  const choice = choiceFrom(url.searchParams, city, counted?.first, today);
  const selection = selectionOf(choice, city);
  const shown = { ...selection, months: chartMonths(choice.period, counted?.first, today) };
  const [sums, months, days, waits, most] = await Promise.all([
    findSums(world.db, selection),
    listReceived(world.db, shown),
    listDays(world.db, selection),
    listWaits(world.db, shown),
    mostReceived(world.db, selection)
  ]);
  const { '': nowhere = 0, ...districts } = sums.districts;
  return {
    madeAt: counted?.madeAt,
    timezone: city.profile.timezone,
    choice,
    today: today.toString(),
    options: {
      periods: periodOptions(counted?.first, today, lang),
      districts: districtOptions(city, lang),
      categories: categoryOptions(city, lang)
    },
    received: receivedIn(sums.standings),
    kinds: sums.kinds,
    standings: sums.standings,
    contested: sums.contested,
    months,
    most,
    wait: waitOf(days),
    waits: waitRows(days, city, lang),
    waitMonths: waits,
    channels: channelRows(sums.channels, lang),
    districts: named(districts, city.districts, lang),
    nowhere,
    categories: named(sums.categories, city.categories, lang)
  };
};
