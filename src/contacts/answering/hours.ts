/** When the hotline works: by the city's calendar and hours, and what is told at the edges. */
import { openingOn, type Opening } from '#days/hours.ts';
import type { City } from '#catalogue/city.ts';
import type { Hotline } from '#catalogue/hotline/hotline.ts';

/** The city's hotline, where it has one. */
export function hotlineOf({ hotlines }: Pick<City, 'hotlines'>): Hotline | undefined {
  return hotlines[0];
}

/** Is the hotline open now, and if not, why not and when next? */
export function hotlineOpening(
  { profile, calendars }: Pick<City, 'profile' | 'calendars'>,
  now: Temporal.Instant
): Opening {
  const calendar = calendars.find(({ code }) => code === profile.hotline.calendar) ?? calendars[0]!;
  return openingOn(profile.hotline, calendar, now.toZonedDateTimeISO(profile.timezone));
}

/** Are calls taken now? An exercise takes them round the clock, whatever hours the city tells. */
export function isOpenAt(
  city: Pick<City, 'profile' | 'calendars' | 'hotlines'>,
  now: Temporal.Instant
): boolean {
  if (hotlineOf(city)?.exercise) return true;
  const { state } = hotlineOpening(city, now);
  return state === 'open' || state === 'always';
}

/**
 * May whoever waits still be served? While the hotline is open; after closing time for as long as the city says,
 * where it serves them and does not only tell them.
 */
export function isServedAt(
  city: Pick<City, 'profile' | 'calendars' | 'hotlines'>,
  now: Temporal.Instant
): boolean {
  const closing = hotlineOf(city)?.closing;
  if (isOpenAt(city, now)) return true;
  if (!closing || closing.waiting === 'told') return false;
  return isOpenAt(city, now.subtract({ minutes: closing.minutes }));
}
