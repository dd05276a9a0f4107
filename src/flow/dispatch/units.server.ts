/** What an administrator does with units: adds one, ends one with its successors, sees beforehand what goes where. */
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { changeCity, findCity, findVersion } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { checkCity } from '#catalogue/check.ts';
import { listOpenTasks } from '#dispatch/open.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { moveOfficers } from '#people/person.server.ts';
import { mayAdminister, type Person } from '#people/person.ts';
import { existsOn, unitSchema, type Share, type Unit } from '#people/unit.ts';
import { heirFor } from './handover.server.ts';
import { isDay } from './rules.server.ts';

/** How a unit ends: its last day, who succeeds it, and shares that go to others. Without a successor the desk does. */
export type Ending = { code: string; until: string; successor?: string; shares: readonly Share[] };

/** Open tasks that would go to a unit, or, with nothing, back to the desk. */
export type Goes = { unit?: string; territory?: string; tasks: number };
export type EndingPlan = { unit: Unit; tasks: number; goes: Goes[]; atOnce: boolean };

function endedUnit({ profile }: City, unit: Unit, { until, successor, shares }: Ending): Unit {
  const { shares: _, ...rest } = unit;
  return {
    ...rest,
    until,
    successor: successor ?? profile.desk,
    ...(shares.length > 0 ? { shares: [...shares] } : {})
  };
}

/** The city with the unit ended, or what speaks against it. */
function ended(city: City, ending: Ending): { city: City; unit: Unit; place: number } | Faults | Refusal {
  const { code, until, successor, shares } = ending;
  const place = city.units.findIndex((unit) => unit.code === code);
  const unit = city.units[place];
  if (!unit) return refuse('unknown-unit', 'unit');
  if (code === city.profile.desk) return refuse('desk-stays', 'until');
  if (!isDay(until)) return refuse('day-missing', 'until');
  if (until < unit.from) return { faults: [refuse('rule-dates', 'until', { other: unit.from })] };
  const next = Temporal.PlainDate.from(until).add({ days: 1 }).toString();
  const heirs = [...(successor === undefined ? [] : [successor]), ...shares.map((share) => share.unit)];
  const faults = heirs.flatMap((heir, n) => {
    const found = city.units.find((one) => one.code === heir);
    const field = n === 0 && successor !== undefined ? 'successor' : 'shares';
    return found && heir !== code && existsOn(found, next)
      ? []
      : [refuse('successor-not-there', field, { unit: heir, day: next })];
  });
  if (faults.length > 0) return { faults };
  const after = endedUnit(city, unit, ending);
  const whole = { ...city, units: city.units.with(place, after) };
  const before = new Set(checkCity(city).map((one) => JSON.stringify(one)));
  const fresh = checkCity(whole).filter((one) => !before.has(JSON.stringify(one)));
  if (fresh.length > 0) return { faults: [refuse('unit-line-broken', 'successor')] };
  return { city: whole, unit: after, place };
}

/** What would go where if the unit ended like this, counted over its open tasks. Records nothing. */
export async function planEnding(
  here: Here,
  person: Person,
  ending: Ending
): Promise<EndingPlan | Faults | Refusal> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  const { db } = here.world;
  const today = todayIn(here, here.world.now());
  const city = await findCity(db, today.toString());
  if (!city) throw new Error('No city is loaded yet.');
  const done = ended(city, ending);
  if (!('unit' in done)) return done;
  const next = Temporal.PlainDate.from(ending.until).add({ days: 1 });
  const day = [next.toString(), today.toString()].toSorted()[1]!;
  const goes = new Map<string, Goes>();
  let tasks = 0;
  for await (const page of listOpenTasks(db, ending.code)) {
    for (const one of page) {
      const heir = heirFor(done.city, ending.code, one, day);
      const key = `${heir?.unit.code} ${heir?.territory}`;
      const known = goes.get(key) ?? { unit: heir?.unit.code, territory: heir?.territory, tasks: 0 };
      goes.set(key, { ...known, tasks: known.tasks + 1 });
      tasks += 1;
    }
  }
  const sorted = [...goes.values()].toSorted((a, b) => b.tasks - a.tasks);
  return { unit: done.unit, tasks, goes: sorted, atOnce: ending.until < today.toString() };
}

/**
 * Ends a unit. On the day after its last its open tasks are handed over by the clock, at once when that day
 * has come. Refused with `fact-changed` when somebody else changed the unit since it was looked at.
 */
export async function endUnit(
  here: Here,
  person: Person,
  ending: Ending,
  seen: number
): Promise<Unit | Faults | Refusal> {
  return change(here, person, ending.code, seen, (city) => ended(city, ending));
}

/** A unit that was to end goes on after all. Refused when its last day is over: its cases have gone on. */
export async function keepUnit(
  here: Here,
  person: Person,
  code: string,
  seen: number
): Promise<Unit | Faults | Refusal> {
  const today = todayIn(here, here.world.now()).toString();
  return change(here, person, code, seen, (city) => {
    const place = city.units.findIndex((unit) => unit.code === code);
    const unit = city.units[place];
    if (!unit) return refuse('unknown-unit', 'unit');
    if (unit.until === undefined || unit.until < today) return refuse('unit-has-ended');
    const { until: _until, successor: _successor, shares: _shares, ...kept } = unit;
    return { unit: kept, place };
  });
}

/** A new unit, which exists from a day on. Refused with every fault. */
export async function addUnit(
  here: Here,
  person: Person,
  given: Omit<Unit, 'verified'>
): Promise<Unit | Faults | Refusal> {
  const read = unitSchema.safeParse({ ...given, verified: true });
  if (!read.success) {
    const fields = new Set(read.error.issues.map(({ path }) => String(path[0])));
    return { faults: [...fields].map((field) => refuse('unit-field', field)) };
  }
  return change(here, person, given.code, 0, (city) => {
    if (city.units.some((unit) => unit.code === given.code)) return refuse('code-taken', 'code');
    return { unit: read.data, place: city.units.length };
  });
}

/** The officers of a unit go to another one, which exists today; they see its cases from the next page on. */
export async function moveOfficersTo(
  here: Here,
  person: Person,
  from: string,
  to: string
): Promise<number | Refusal> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  const today = todayIn(here, here.world.now()).toString();
  const city = (await findCity(here.world.db, today)) ?? here.city;
  const there = city.units.find(({ code }) => code === to);
  if (!there || from === to || !existsOn(there, today)) return refuse('unknown-unit', 'to');
  return moveOfficers(here.world.db, from, to);
}

async function change(
  here: Here,
  person: Person,
  code: string,
  seen: number,
  decide: (city: City) => { unit: Unit; place: number } | Faults | Refusal
): Promise<Unit | Faults | Refusal> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  const now = here.world.now();
  const today = todayIn(here, now).toString();
  let saved: Unit | undefined;
  const done = await changeCity<Faults | Refusal>(here.world.db, today, person.id, now, async (city, tx) => {
    if ((await findVersion(tx, 'unit', code)) !== seen) return refuse('fact-changed');
    const decided = decide(city);
    if (!('unit' in decided)) return decided;
    saved = decided.unit;
    return { facts: [{ kind: 'unit', code, place: decided.place, document: saved }], from: today };
  });
  if (isRefusal(done) || !saved || !('facts' in done)) return done as Faults | Refusal;
  here.world.news.tell({ about: 'city' });
  if (saved.until !== undefined && saved.until < today) here.world.jobs.soon('hand-over');
  return saved;
}
