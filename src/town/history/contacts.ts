/** Made-up contacts of the hotline: as many as a large city has, by half hour and weekday; invented, every one. */
import { dayOff, type Calendar } from '#days/calendar.ts';
import type { City } from '#catalogue/city.ts';
import { NOTHING, SHORT_SECONDS } from '#statistics/hotline/counts.ts';
import { monthCounts, type MonthCounts } from '#statistics/hotline/months.ts';
import { around, chanceFrom, weighted, type Chance } from './chance.ts';

/** Whole months before this one of which every contact is made up; older ones would only make the first start slower. */
export const CONTACT_MONTHS = 2;
/** Months before those of which only what was counted is kept, so that a year of the hotline can be seen. */
export const COUNTED_MONTHS = 11;
/** Calls of a working day, and how weekdays differ. */
const CALLS = 800;
const WEEKDAYS = [1.18, 1.05, 1, 0.97, 0.85];
/** How the calls of a day come, by half hour from the opening. */
const HALF_HOURS = [5, 7, 9, 10, 10, 9.5, 9, 8, 7, 6.5, 6, 5, 4, 2.5, 1.3, 0.2];

const OUTCOMES = [
  ['informed', 58],
  ['informed-partly', 3],
  ['report-status', 5],
  ['report-new', 3],
  ['report-added', 0.5],
  ['not-the-city', 4],
  ['emergency-112', 0.2],
  ['complaint', 0.3],
  ['handed-case-file', 22],
  ['handed-complicated', 5]
] as const;
const HANDED = { 'handed-case-file': 'case-file', 'handed-complicated': 'complicated' } as const;
const LANGS = [
  ['pl', 95],
  ['uk', 4],
  ['en', 1]
] as const;
const CHANNELS = [
  ['telephone', 96],
  ['browser', 4]
] as const;

/** A contact that is over, as much of it as is counted. */
export type PastContact = {
  began: Temporal.Instant;
  channel: string;
  lang: string;
  topic: string | null;
  number: string;
  wait: number;
  /** Nothing when nobody answered. */
  talk: {
    seconds: number;
    hold: number;
    wrap: number;
    outcome: string;
    about: string;
    unit: string | null;
    handedFor: string | null;
  } | null;
  ending: string;
};

/** The working days from one day to another, which is not one of them. */
export function workingDays(
  calendar: Calendar,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate
): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let at = from; Temporal.PlainDate.compare(at, until) < 0; at = at.add({ days: 1 }))
    if (!dayOff(calendar, at)) days.push(at);
  return days;
}

/** What a year of the hotline counts of made-up contacts, by the definitions everybody's figures have. */
export function countsOf(contacts: readonly PastContact[], withinSeconds: number): MonthCounts {
  const counts = monthCounts(NOTHING);
  for (const { talk, wait } of contacts) {
    counts.came += 1;
    counts.offered += 1;
    if (!talk) counts[wait < SHORT_SECONDS ? 'short' : 'abandoned'] += 1;
    else {
      counts.answered += 1;
      counts.waitSeconds += wait;
      if (wait <= withinSeconds) counts.within += 1;
      if (talk.unit === null) counts.firstLine += 1;
    }
  }
  return counts;
}

function talkOf(city: City, chance: Chance): NonNullable<PastContact['talk']> {
  const outcome = weighted(OUTCOMES, chance);
  const category = city.categories[Math.floor(chance() ** 1.6 * city.categories.length)]!;
  const handedFor = outcome in HANDED ? HANDED[outcome as keyof typeof HANDED] : null;
  const hold = chance() < (handedFor ? 0.8 : 0.08) ? Math.round(35 * around(0.5, chance)) : 0;
  return {
    seconds: Math.max(15, Math.round(205 * around(0.55, chance))),
    hold,
    wrap: Math.max(5, Math.round(32 * around(0.5, chance))),
    outcome,
    about: `category:${category.code}`,
    unit: handedFor ? category.lead : null,
    handedFor
  };
}

function contactAt(
  city: City,
  topics: readonly (readonly [string, number])[],
  began: Temporal.Instant,
  busy: number,
  chance: Chance
): PastContact {
  const quick = chance() > 0.12 + 0.3 * busy;
  const wait = quick ? Math.round(2 + 12 * chance()) : Math.round(20 + 70 * busy * around(0.7, chance));
  const patience = chance() < 0.01 ? 4 * chance() : 170 * around(0.8, chance);
  const abandoned = wait > patience;
  return {
    began,
    channel: weighted(CHANNELS, chance),
    lang: weighted(LANGS, chance),
    topic: topics.length === 0 ? null : weighted(topics, chance),
    // A prefix that no operator has, so that nobody is rung by mistake.
    number: `+4899555${String(Math.floor(chance() * 10_000)).padStart(4, '0')}`,
    wait: Math.round(abandoned ? patience : wait),
    talk: abandoned ? null : talkOf(city, chance),
    ending: abandoned ? 'abandoned' : chance() < 0.8 ? 'caller' : 'agent'
  };
}

/** The contacts of one day in their order; the same for the same day, however often it is made up. */
export function contactsOn(city: City, day: Temporal.PlainDate): PastContact[] {
  const chance = chanceFrom(day.year * 10_000 + day.month * 100 + day.day);
  const { hotline, timezone } = city.profile;
  const open = day.toZonedDateTime({ timeZone: timezone, plainTime: hotline.from }).toInstant();
  const close = day.toZonedDateTime({ timeZone: timezone, plainTime: hotline.to }).toInstant();
  const [first] = city.hotlines;
  const topics = (first?.topics ?? []).map(({ code }, index) => [code, 5 - index * 0.7] as const);
  const all = HALF_HOURS.reduce((sum, weight) => sum + weight, 0);
  const scale = (CALLS * (WEEKDAYS[day.dayOfWeek - 1] ?? 0.5) * around(0.06, chance)) / all;
  const came = HALF_HOURS.flatMap((weight, half) =>
    Array.from({ length: Math.round(weight * scale) }, () => ({
      at: open.add({ seconds: Math.floor((half + chance()) * 1800) }),
      busy: weight / 10
    }))
  );
  return came
    .filter(({ at }) => Temporal.Instant.compare(at, close) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ at, busy }) => contactAt(city, topics, at, busy, chance));
}
