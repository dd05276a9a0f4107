/** What an administrator does with the city's days: closes the office for a day, opens it again, sets its hours. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { changeCity, findVersion, listPlanned } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import type { Fact } from '#catalogue/facts.ts';
import { dayOff, type Calendar } from '#days/calendar.ts';
import { countDueFrom } from '#dispatch/open.server.ts';
import { isDay } from '#flow/dispatch/rules.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { mayAdminister, type Person } from '#people/person.ts';
import type { Said } from '#ui/said.ts';
import { saidOrNothing } from '#reports/words.ts';
import { rememberCalendars } from './recount.server.ts';

/** The longest name of a day, in characters: it stands in the squares of a month. */
export const DAY_NAME_MAX = 60;
/** So many moving promises are told by number; above it "more than" is enough to know. */
export const MOVING_TOLD = 1000;

/** No office knows further ahead that it will be closed; a day beyond is a slip in the year. */
export const CLOSURE_YEARS_MAX = 5;

/** A day on which a calendar of the city counts no work. */
export type Closure = { calendar: string; day: string; name: Said };

/**
 * What a closure would do: how many open cases are promised for that day or later, up to one more than is told;
 * nothing where no deadline is counted by the calendar.
 */
export type ClosurePlan = Closure & { moving?: number };

/** Are deadlines counted by this calendar? */
export function countsDeadlines({ profile }: Pick<City, 'profile'>, code: string): boolean {
  return [profile.workingCalendar, profile.statutoryCalendar].includes(code);
}

/** The name in three languages: Polish stands in where nobody wrote it in another. */
function named(name: Said): Said | Refusal {
  const pl = saidOrNothing(name.pl, DAY_NAME_MAX, 'name');
  const en = saidOrNothing(name.en, DAY_NAME_MAX, 'nameEn');
  const uk = saidOrNothing(name.uk, DAY_NAME_MAX, 'nameUk');
  for (const one of [pl, en, uk]) if (isRefusal(one)) return one;
  if (pl === '') return refuse('closure-name', 'name');
  return { pl: pl as string, en: (en as string) || (pl as string), uk: (uk as string) || (pl as string) };
}

/** What is wrong with the day itself. */
function dayFault(day: string, today: string): Refusal[] {
  if (!isDay(day)) return [refuse('day-missing', 'day')];
  if (day < today) return [refuse('day-over', 'day')];
  const last = Temporal.PlainDate.from(today).add({ years: CLOSURE_YEARS_MAX }).toString();
  return day > last ? [refuse('closure-far', 'day', { years: CLOSURE_YEARS_MAX })] : [];
}

/** The calendar with the day closed. Refused with every fault: a day that is over, far ahead or off already, without a name. */
function closed(city: City, given: Closure, today: string): { calendar: Calendar } | Faults {
  const calendar = city.calendars.find(({ code }) => code === given.calendar);
  const name = named(given.name);
  const faults: Refusal[] = [
    ...(calendar ? [] : [refuse('no-such-calendar', 'calendar')]),
    ...dayFault(given.day, today),
    ...(isRefusal(name) ? [name] : [])
  ];
  if (faults.length === 0 && dayOff(calendar!, Temporal.PlainDate.from(given.day)))
    faults.push(refuse('closure-day-off', 'day'));
  if (faults.length > 0 || !calendar || isRefusal(name)) return { faults };
  const closures = [...calendar.closures, { day: given.day, name }];
  return { calendar: { ...calendar, closures: closures.toSorted((a, b) => (a.day < b.day ? -1 : 1)) } };
}

/** What closing a day would do to promises that were given. Records nothing. */
export async function planClosure(
  here: Here,
  person: Person,
  given: Closure
): Promise<ClosurePlan | Faults | Refusal> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  const done = closed(here.city, given, todayIn(here, here.world.now()).toString());
  if (isFaults(done)) return done;
  if (!countsDeadlines(here.city, given.calendar)) return given;
  return { ...given, moving: await countDueFrom(here.world.db, given.day, MOVING_TOLD + 1) };
}

/**
 * Closes a day. The clock counts running deadlines anew at once and tells each resident whose day moved.
 *
 * From today on and never for a day that is over: what was counted by then was told and is what holds. Refused with
 * every fault, with `fact-changed` when somebody changed a calendar since version `seen`, and with
 * `calendar-planned` when another shape of the calendar is recorded for a later day already and would undo this one.
 */
export async function closeDay(
  here: Here,
  person: Person,
  given: Closure,
  seen: number
): Promise<Calendar | Faults | Refusal> {
  return changeCalendar(here, person, { code: given.calendar, seen }, (city, today) =>
    closed(city, given, today)
  );
}

/** A day that was closed is a working day after all. Refused for one that is over, and for one that is not closed. */
export async function openDay(
  here: Here,
  person: Person,
  given: Pick<Closure, 'calendar' | 'day'>,
  seen: number
): Promise<Calendar | Faults | Refusal> {
  return changeCalendar(here, person, { code: given.calendar, seen }, (city, today) => {
    const calendar = city.calendars.find(({ code }) => code === given.calendar);
    const closures = calendar?.closures.filter(({ day }) => day !== given.day);
    if (!calendar || !closures) return { faults: [refuse('no-such-calendar')] };
    if (closures.length === calendar.closures.length) return { faults: [refuse('day-not-closed')] };
    if (given.day < today) return { faults: [refuse('day-over')] };
    return { calendar: { ...calendar, closures } };
  });
}

async function changeCalendar(
  here: Here,
  person: Person,
  { code, seen }: { code: string; seen: number },
  decide: (city: City, today: string) => { calendar: Calendar } | Faults
): Promise<Calendar | Faults | Refusal> {
  let saved: Calendar | undefined;
  const done = await change(here, person, { kind: 'calendar', code, seen }, (city, today) => {
    const decided = decide(city, today);
    if (isFaults(decided)) return decided;
    saved = decided.calendar;
    const place = city.calendars.findIndex((one) => one.code === code);
    return { kind: 'calendar', code, place, document: saved };
  });
  return done ?? saved!;
}

/** The hours in which the office works, as `07:30`. */
export type OfficeHours = { from: string; to: string };

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Sets the hours in which hours of a deadline are counted. Refused when they are none or end before they begin. */
export async function setOfficeHours(
  here: Here,
  person: Person,
  given: OfficeHours,
  seen: number
): Promise<OfficeHours | Faults | Refusal> {
  const { code } = here.city.profile;
  const done = await change(here, person, { kind: 'profile', code, seen }, ({ profile }) => {
    if (!TIME.test(given.from)) return { faults: [refuse('hours-wrong', 'from')] };
    if (!TIME.test(given.to) || given.to <= given.from) return { faults: [refuse('hours-wrong', 'to')] };
    const { from, to } = given;
    return { kind: 'profile', code, place: 0, document: { ...profile, office: { from, to } } };
  });
  return done ?? given;
}

type Looked = { kind: 'calendar' | 'profile'; code: string; seen: number };

/** Records one fact from today on, tells every process, and has running deadlines counted anew. */
async function change(
  here: Here,
  person: Person,
  { kind, code, seen }: Looked,
  decide: (city: City, today: string) => Fact | Faults
): Promise<Faults | Refusal | undefined> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  const now = here.world.now();
  const from = todayIn(here, now).toString();
  const done = await changeCity<Faults | Refusal>(here.world.db, from, person.id, now, async (city, tx) => {
    // A version that is no number is none anybody has seen.
    if (!((await findVersion(tx, kind, code)) <= seen)) return refuse('fact-changed');
    const planned = (await listPlanned(tx, kind, from)).find((one) => one.code === code);
    if (planned) return refuse('calendar-planned', undefined, { day: planned.from });
    const fact = decide(city, from);
    if (isFaults(fact)) return fact;
    await rememberCalendars(tx, city, now);
    return { facts: [fact], from };
  });
  if (isFaults(done) || isRefusal(done)) return done;
  here.world.news.tell({ about: 'city' });
  here.world.jobs.soon('recount');
  return undefined;
}
