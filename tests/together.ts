/** Several units of any city at work on one case, as journeys need them. */
import type { Page } from 'playwright-core';
import { findCase } from '#cases/case.server.ts';
import type { Case } from '#cases/case.ts';
import { dispatchCase } from '#cases/work.ts';
import type { Person } from '#people/person.ts';
import { existsOn } from '#people/unit.ts';
import { isRefusal } from '#world/refusal.ts';
import type { App } from './app.ts';
import { recordCase, type Deed } from './casework.ts';
import { hire, unfold } from './staff.ts';

const AGENT = { as: 'agent' as const, person: '01900000-0000-7000-8000-000000000001' };

/** Three units of the city besides its desk, with what is asked about them. */
export function unitsOf({ city, db }: App) {
  const today = Temporal.Now.plainDateISO(city.profile.timezone).toString();
  const units = city.units.filter((unit) => existsOn(unit, today) && unit.code !== city.profile.desk);
  const codes = units.slice(0, 3).map(({ code }) => code) as [string, string, string];
  const named = (code: string) => units.find((unit) => unit.code === code)!;
  const now = async (c: Case) => (await findCase(db, c.id))!;
  return {
    codes,
    nameOf: (code: string) => named(code).name.pl,
    shortOf: (code: string) => named(code).short,
    now,
    /** How the task of each unit stands. */
    tasksOf: async (c: Case) =>
      Object.fromEntries((await now(c)).tasks.map((task) => [task.unit, task.status])),
    /** The letters recorded about a case. */
    lettersOf: async (c: Case) =>
      (await db.selectFrom('notices').select('letter').where('case_id', '=', c.id).execute()).map(
        ({ letter }) => letter
      )
  };
}

/** An officer for each of these units. */
export async function officersOf(app: App, codes: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const officers = new Map<string, Person>();
  for (const unit of codes)
    officers.set(unit, await hire(app, { role: 'officer', unit, name: `Osoba z ${unit}` }));
  return officers;
}

/** A case that this unit alone works on. */
export function caseAt(app: App, unit: string, ...deeds: Deed[]): Promise<Case> {
  const given: Deed = (c, now) => {
    const decided = dispatchCase(c, { lead: unit, further: [] }, AGENT, now);
    return isRefusal(decided) ? decided : decided[0]!;
  };
  const description = 'Drzewo leży w poprzek ulicy i na przewodach.';
  return recordCase(app, { daysAgo: 2, description }, given, ...deeds);
}

/** Unfolds the form of an action and types into it, by the names of its fields. */
export async function fill(page: Page, at: string, fields: Record<string, string>): Promise<void> {
  const action = await unfold(page, at);
  for (const [name, value] of Object.entries(fields)) {
    const field = action.locator(`[name="${name}"]`).first();
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}
