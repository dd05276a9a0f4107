/** Here: the world and the city a step works in, and what every step on a case does the same way. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { World } from '#world/world.server.ts';
import type { Category } from '#catalogue/category.ts';
import { periodOf, type Period } from '#catalogue/period.ts';
import type { City } from '#catalogue/city.ts';
import { dayIn, type Calendars } from '#days/worktime.ts';
import { follow, type Case } from '#cases/case.ts';
import { leavesMap } from '#cases/publishing/publish.ts';
import { holdCase, listEntries, record } from '#cases/case.server.ts';
import { QUIET, type Entry, type NewEntry, type Promised } from '#cases/entry.ts';
import { releaseClaim } from '#cases/notes/claim.server.ts';
import { toAccept } from '#dispatch/accept.ts';
import { periodUnder } from '#dispatch/law/law.ts';
import { promiseFor } from '#dispatch/promise/promise.ts';
import type { Deadline } from '#dispatch/deadline.ts';
import type { Notice } from '#notices/notice.ts';
import { settleMerged } from './duplicates/settle.server.ts';
import { isClosedTo, type AtCase } from './sensitive/gate.server.ts';

export type Here = { readonly world: World; readonly city: City };

type Today = { from: number; until: number; day: Temporal.PlainDate };
/** The day each city has, and between which moments: every page asks for it several times. */
const days = new WeakMap<City, Today>();

/** The day it is in the city. */
export function todayIn({ city }: Here, now: Temporal.Instant): Temporal.PlainDate {
  const at = now.epochMilliseconds;
  const known = days.get(city);
  if (known && known.from <= at && at < known.until) return known.day;
  const day = dayIn(now, city.profile);
  const begins = (one: Temporal.PlainDate) => one.toZonedDateTime(city.profile.timezone).epochMilliseconds;
  days.set(city, { from: begins(day), until: begins(day.add({ days: 1 })), day });
  return day;
}

const calendars = new WeakMap<City, Calendars>();

/** What deadlines are counted by, once a city. The folder's check makes sure that both calendars exist. */
export function calendarsOf(city: City): Calendars {
  const known = calendars.get(city);
  if (known) return known;
  const { workingCalendar, statutoryCalendar, office, hotline, timezone } = city.profile;
  const named = (code: string) => city.calendars.find((c) => c.code === code) ?? city.calendars[0]!;
  const made = {
    working: named(workingCalendar),
    statutory: named(statutoryCalendar),
    office: office ?? { from: hotline.from, to: hotline.to },
    timezone
  };
  calendars.set(city, made);
  return made;
}

/** The period of a category: its own, or what the city promises in its class. */
export function periodFor({ profile }: City, category: Category): Period {
  return periodOf(category, profile.deadlines);
}

/** The deadline promised for a period that begins now; within the ceiling where the resident left a contact. */
export function deadlineNow(city: City, period: Period, now: Temporal.Instant, named: boolean): Deadline {
  return promiseFor(period, now, calendarsOf(city), { named });
}

/** The promised day of a period that begins on `from`, or at that instant. */
export function promisedFor(
  city: City,
  period: Period,
  from: Temporal.PlainDate | Temporal.Instant,
  named = false
): Promised {
  const zone = city.profile.timezone;
  const at = from instanceof Temporal.Instant ? from : from.toZonedDateTime(zone).toInstant();
  return deadlineNow(city, period, at, named).promised;
}

/** Is an answer promised within the ceiling: of a report of ours whose resident can be told? The law's clocks are their own. */
export function isPromisedWithin(c: Pick<Case, 'regime' | 'contact'>): boolean {
  return c.regime === 'report' && c.contact.by !== 'none';
}

/** The period a case is answered in: the law's own, or the one of its category. */
export function periodNow(city: City, c: Pick<Case, 'regime' | 'category'>): Period {
  const category = categoryOf(city, c.category) ?? { priority: 'P4' as const };
  return periodUnder(c.regime, category, city.profile.deadlines);
}

export function categoryOf(city: City, code: string): Category | undefined {
  return city.categories.find((c) => c.code === code);
}

/** What a step decided: entries that follow, notices of them, photos that now belong to the case. */
export type Decided = {
  entries: readonly NewEntry[];
  notices?: (after: Case) => readonly Notice[];
  photos?: readonly string[];
  /** Letters to the resident of a case merged into it, where it opened again. */
  shared?: (merged: Case) => readonly Notice[];
};

/** What was decided, with what the city adds to it: until when a unit takes what it is given. */
export function completed(
  { city }: Here,
  c: Pick<Case, 'priority'>,
  entries: readonly NewEntry[]
): readonly NewEntry[] {
  return toAccept(entries, c.priority, calendarsOf(city));
}

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

/** Who did what they were writing no longer answers the case. */
async function endClaims(tx: Tx, id: string, entries: readonly Entry[]): Promise<void> {
  const people = entries.flatMap(({ kind, by }) => ('person' in by && !QUIET.has(kind) ? [by.person] : []));
  for (const person of new Set(people)) await releaseClaim(tx, id, person);
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
 * Records what was decided on a held case, with all that goes along: the day until which a unit takes what it is
 * given, photos, letters, claims that are over, and the map it may have to leave. Gives the case, its new entries
 * and how many letters there are.
 */
export async function recordDecided(
  here: Here,
  tx: Tx,
  held: Case,
  decided: Decided
): Promise<ReturnType<typeof follow> & { letters: number }> {
  const followed = andLeavesMap(here, held, completed(here, held, decided.entries));
  await record(tx, followed.case, followed.entries);
  await attachPhotos(tx, decided.photos ?? [], held.id);
  const notices = decided.notices?.(followed.case) ?? [];
  if (notices.length > 0)
    await tx
      .insertInto('notices')
      .values([...notices])
      .execute();
  await endClaims(tx, held.id, followed.entries);
  return { ...followed, letters: notices.length };
}

/**
 * A step on a case that exists: holds it, decides, records, in one transaction; then tells the lists.
 *
 * What closes it, or opens it again, is told in the cases merged into it as well. Refused with `no-such-case` when it
 * is not there, and with `sensitive` to a person it is closed to, before anything is decided; whatever `decide`
 * refuses is recorded nowhere.
 */
export async function onCase(
  here: Here,
  at: string | AtCase,
  decide: (c: Case, journal: readonly Entry[], tx: Tx) => Decided | Refusal | Promise<Decided | Refusal>
): Promise<Case | Refusal> {
  const id = typeof at === 'string' ? at : at.id;
  const done = await here.world.db.transaction().execute(async (tx) => {
    const held = await holdCase(tx, id);
    if (!held) return refuse('no-such-case');
    if (typeof at !== 'string' && (await isClosedTo(here, tx, at.person, held, true)))
      return refuse('sensitive');
    const decided = await decide(held, await listEntries(tx, id), tx);
    if (isRefusal(decided)) return decided;
    const done = await recordDecided(here, tx, held, decided);
    const others = await settleMerged(here, tx, [done], { shared: decided.shared });
    return { case: done.case, letters: done.letters + others };
  });
  if (isRefusal(done)) return done;
  tellOf(here, done.case);
  if (done.letters > 0) here.world.jobs.soon('send-notices');
  return done.case;
}
