/** Here: the world and the city a step works in, and what every step on a case does the same way. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { World } from '#world/world.server.ts';
import type { Category, Period } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import type { Calendar } from '#days/calendar.ts';
import { follow, type Case } from '#cases/case.ts';
import { leavesMap } from '#cases/publishing/publish.ts';
import { holdCase, listEntries, record } from '#cases/case.server.ts';
import type { Entry, NewEntry, Promised } from '#cases/entry.ts';
import { deadlineFor } from '#dispatch/deadline.ts';
import type { Notice } from '#notices/notice.ts';
import { settleMerged } from './duplicates/settle.server.ts';

export type Here = { readonly world: World; readonly city: City };

/** The day it is in the city. */
export function todayIn({ city }: Here, now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(city.profile.timezone).toPlainDate();
}

/** The calendars deadlines are counted by. The folder's check makes sure that both exist. */
export function calendarsOf(city: City): { working: Calendar; statutory: Calendar } {
  const named = (code: string) => city.calendars.find((c) => c.code === code) ?? city.calendars[0]!;
  return { working: named(city.profile.workingCalendar), statutory: named(city.profile.statutoryCalendar) };
}

/** The promised day of a period that begins on `from`. */
export function promisedFor(city: City, period: Period, from: Temporal.PlainDate): Promised {
  const { working, statutory } = calendarsOf(city);
  return deadlineFor(period, from, working, statutory).promised;
}

export function categoryOf(city: City, code: string): Category | undefined {
  return city.categories.find((c) => c.code === code);
}

/** What a step decided: entries that follow, notices of them, photos that now belong to the case. */
export type Decided = {
  entries: readonly NewEntry[];
  notices?: (after: Case) => readonly Notice[];
  photos?: readonly string[];
};

/** Attaches photos taken in beforehand; only those nobody else has used yet. */
export async function attachPhotos(tx: Db | Tx, ids: readonly string[], caseId: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('photos')
    .set({ case_id: caseId, draft_id: null })
    .where('id', 'in', [...ids])
    .where('case_id', 'is', null)
    .execute();
}

/** Tells every open list that a case changed. */
export function tellOf({ world }: Here, c: Case): void {
  world.news.tell({ about: 'cases', units: c.tasks.map((t) => t.unit) });
}

/** The case after what was decided; one that may no longer be on the public map leaves it by the same step. */
export function andLeavesMap(
  { world, city }: Here,
  held: Case,
  news: readonly NewEntry[]
): ReturnType<typeof follow> {
  const followed = follow(held, news);
  const leaves = leavesMap(held, followed.case, categoryOf(city, followed.case.category), world.now());
  return leaves ? follow(held, [...news, leaves]) : followed;
}

/**
 * A step on a case that exists: holds it, decides, records, in one transaction; then tells the lists.
 *
 * What closes it is told in the cases merged into it as well. Refused with `no-such-case` when it is not there;
 * whatever `decide` refuses is recorded nowhere.
 */
export async function onCase(
  here: Here,
  id: string,
  decide: (c: Case, journal: readonly Entry[], tx: Tx) => Decided | Refusal | Promise<Decided | Refusal>
): Promise<Case | Refusal> {
  const done = await here.world.db.transaction().execute(async (tx) => {
    const held = await holdCase(tx, id);
    if (!held) return refuse('no-such-case');
    const decided = await decide(held, await listEntries(tx, id), tx);
    if (isRefusal(decided)) return decided;
    const followed = andLeavesMap(here, held, decided.entries);
    await record(tx, followed.case, followed.entries);
    await attachPhotos(tx, decided.photos ?? [], id);
    const notices = decided.notices?.(followed.case) ?? [];
    if (notices.length > 0)
      await tx
        .insertInto('notices')
        .values([...notices])
        .execute();
    const others = await settleMerged(here, tx, [followed]);
    return { case: followed.case, notices: notices.length + others };
  });
  if (isRefusal(done)) return done;
  tellOf(here, done.case);
  if (done.notices > 0) here.world.jobs.soon('send-notices');
  return done.case;
}
