/** Two years of made-up cases behind the thirty stories, day by day. */
import { periodOf } from '#catalogue/period.ts';
import { isWorkingDay } from '#days/calendar.ts';
import { unitOn } from '#people/unit.ts';
import { categoryAbout } from '#town/matters.ts';
import type { Story } from '#town/story.ts';
import { tellThrough } from '#town/tell.ts';
import type { Told, Town } from '#town/told.ts';
import { dayOf, deadlineOn } from '#town/when.ts';
import { chanceFrom, weighted, type Chance } from './chance.ts';
import { lifeOf } from './life.ts';
import { reportFor } from './report.ts';
import { dayVolumes, monthVolume } from './volume.ts';

const MONTHS = 24;

/** A report that came, before it has a number. */
export type Came = { at: Temporal.Instant; story: Story };

/** Hours of the portal: evenings most of all. */
const HOURS = [2, 1, 1, 0, 0, 1, 4, 9, 11, 11, 10, 9, 9, 8, 9, 10, 11, 12, 13, 14, 14, 12, 8, 4];

function hourOf(story: Story, chance: Chance): number {
  if (story.channel === 'phone' || story.channel === 'counter') return 8 + Math.floor(chance() * 7);
  return Number(
    weighted(
      HOURS.map((often, hour) => [String(hour), often] as const),
      chance
    )
  );
}

function cameOn(day: Temporal.PlainDate, reports: number, town: Town, chance: Chance): Came[] {
  const { timezone, working } = town.clock;
  const off = !isWorkingDay(working, day);
  const morning = day.toZonedDateTime({ timeZone: timezone });
  return Array.from({ length: reports }, () => {
    const story = reportFor(town.city, day.month, off, chance);
    const seconds = Math.floor(chance() * 3600);
    return { story, at: morning.add({ hours: hourOf(story, chance), seconds }).toInstant() };
  }).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** Every report of the last two whole years and of this month until yesterday, in the order they came. */
export function* reportsOf(town: Town, seed = 616_5555): Generator<Came> {
  const chance = chanceFrom(seed);
  const today = dayOf(town.clock, town.clock.now);
  for (let back = MONTHS; back >= 0; back--) {
    const month = today.toPlainYearMonth().subtract({ months: back });
    for (const { day, reports } of dayVolumes(month, town.clock.working)) {
      if (Temporal.PlainDate.compare(day, today) >= 0) return;
      yield* cameOn(day, reports, town, chance);
    }
  }
}

/** How many reports had come in the year before the history begins: its first number is the next one. */
export function numberBefore(today: Temporal.PlainDate): { year: number; number: number } {
  const first = today.toPlainYearMonth().subtract({ months: MONTHS });
  const months = Array.from({ length: first.month - 1 }, (_, i) => first.with({ month: i + 1 }));
  return { year: first.year, number: months.reduce((sum, month) => sum + monthVolume(month), 0) };
}

function idFor(at: number): string {
  return `01980000-0000-7000-8000-${String(at).padStart(12, '0')}`;
}

/** The case of a report as it stands now. `at` counts through the history and gives it its id. */
export function lived({ at, story }: Came, count: number, number: number, town: Town): Told {
  const { clock, city } = town;
  const category = categoryAbout(city, story.about);
  const day = dayOf(clock, at);
  const due = Temporal.PlainDate.from(
    deadlineOn(clock, periodOf(category, city.profile.deadlines), day, story.from !== undefined).promised
      .dueOn
  );
  const born = {
    at,
    kind: category.kind,
    about: story.about,
    promisedDays: day.until(due, { largestUnit: 'days' }).days,
    reachable: story.from !== undefined,
    deskLed: unitOn(city.units, category.lead, day.toString())?.code === city.profile.desk,
    further: category.further.length
  };
  return tellThrough(story, at, lifeOf(born, clock, chanceFrom(count)), { id: idFor(count), number }, town);
}
