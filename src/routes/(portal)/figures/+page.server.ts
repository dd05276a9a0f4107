import type { PageServerLoad } from './$types';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { listHotlineMonths, listMatters } from '#statistics/hotline/months.server.ts';
import { addedUp } from '#statistics/hotline/months.ts';
import { chartMonths, type Month } from '#statistics/period.ts';
import type { Lang } from '#ui/lang.ts';
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
import { figuresOf, monthRows, monthsOf, topicRows, waysOf } from './hotline.ts';
import { channelRows, named, waitRows } from './view.ts';

/** The hotline of the period; nothing where the city has none or nothing of it was ever counted. */
async function readHotline(
  { city, world }: Here,
  period: readonly Month[],
  shown: readonly Month[],
  lang: Lang
) {
  const hotline = hotlineOf(city);
  if (!hotline) return undefined;
  const kept = await listHotlineMonths(world.db, [...new Set([...period, ...shown])]);
  if (kept.length === 0) return undefined;
  const chosen = kept.filter(({ month }) => period.includes(month));
  const all = addedUp(chosen.map(({ counts }) => counts));
  const names = (list: readonly { code: string; name: Record<Lang, string> }[]) =>
    new Map(list.map(({ code, name }) => [code, name[lang]]));
  const months = monthsOf(kept, shown);
  return {
    offered: all.offered,
    answered: all.answered,
    figures: chosen.length === 0 ? undefined : figuresOf(all, hotline.serviceLevel, lang),
    months,
    rows: monthRows(months, lang),
    topics: topicRows(chosen, names(hotline.topics), lang),
    ways: waysOf(await listMatters(world.db, period), names(city.categories))
  };
}

/** Reads what was counted for the chosen period; nothing is counted here. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { here, lang } = locals;
  const { city, world } = here;
  const today = todayIn(here, world.now());
  const counted = await findCount(world.db);
  const choice = choiceFrom(url.searchParams, city, counted?.first, today);
  const selection = selectionOf(choice, city);
  const shown = { ...selection, months: chartMonths(choice.period, counted?.first, today) };
  const [sums, months, days, waits, most, hotline] = await Promise.all([
    findSums(world.db, selection),
    listReceived(world.db, shown),
    listDays(world.db, selection),
    listWaits(world.db, shown),
    mostReceived(world.db, selection),
    readHotline(here, choice.period.months, shown.months, lang)
  ]);
  const { '': nowhere = 0, ...districts } = sums.districts;
  return {
    madeAt: counted?.madeAt,
    hotline,
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
