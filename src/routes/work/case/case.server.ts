/** A case opened at its address by somebody who may see it, with all its page shows. */
import { error, redirect } from '@sveltejs/kit';
import { caseCode, parseCaseNumber, type Case } from '#cases/case.ts';
import { findCaseByNumber, listEntries } from '#cases/case.server.ts';
import type { Entry } from '#cases/entry.ts';
import { calendarsOf, todayIn, type Here } from '#flow/here.server.ts';
import { isClosedTo } from '#flow/sensitive/gate.server.ts';
import { read } from '#flow/privacy/privacy.server.ts';
import { listNames } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import type { Lang } from '#ui/lang.ts';
import { caseView, type CaseView } from './view.ts';
import { sensitiveView, type SensitiveView } from './sensitive.server.ts';
import { rulesTold } from './why.server.ts';
import { isId } from '#world/key.ts';

/** No case has a number or year beyond what its columns hold. */
const NUMBER_MAX = 2_147_483_647;

/**
 * Who asks for a case: at the desk, or for their unit; `posted` when they send what they typed on its page, `script`
 * when it is the page's script that asks and wants no other page.
 */
export type Asking = { person: Person; unit?: string; posted?: boolean; script?: boolean };

/**
 * The case an address names. Whoever asks for a unit sees only cases it has or had a task on; whoever a sensitive
 * case is closed to is led to the page that says why.
 */
export async function caseAt(here: Here, code: string, asking: Asking): Promise<Case> {
  const found = await numberedCase(here, code, asking.unit);
  const { person, posted, script } = asking;
  if (await isClosedTo(here, here.world.db, person, found, posted)) {
    if (script) error(403, 'sensitive');
    redirect(303, `/closed/${caseCode(found)}`);
  }
  return found;
}

/** The same, closed or not: for the page that says that it is, and to whoever has just typed it. */
export async function numberedCase(here: Here, code: string, unit?: string): Promise<Case> {
  const number = parseCaseNumber(code);
  const found =
    number && number.number <= NUMBER_MAX ? await findCaseByNumber(here.world.db, number) : undefined;
  if (!found) error(404, 'no-such-case');
  if (unit !== undefined && !found.tasks.some((task) => task.unit === unit)) error(403, 'not-allowed');
  return found;
}

export type Shown = { case: Case; entries: Entry[]; view: CaseView & { sensitive?: SensitiveView } };

/** Somebody opens the page of a case: what it shows, and the log keeps that they read it. */
export async function openCase(
  here: Here,
  c: Case,
  person: Person,
  reader: { lang: Lang; unit?: string }
): Promise<Shown> {
  const shown = await showCase(here, c, reader);
  await read(here, person, c.id, 'href' in shown.view.contact ? 'contact' : 'case');
  const sensitive = await sensitiveView(here, c, person, reader.lang);
  return sensitive ? { ...shown, view: { ...shown.view, sensitive } } : shown;
}

/** What the page of a case shows. */
export async function showCase(here: Here, c: Case, reader: { lang: Lang; unit?: string }): Promise<Shown> {
  const { db } = here.world;
  const entries = await listEntries(db, c.id);
  const people = new Set(entries.flatMap(({ by }) => ('person' in by ? [by.person] : [])));
  const rules = await rulesTold(db, entries, here.city.profile.timezone);
  // Who recorded a rule is a person by id, or a script by name.
  for (const { by } of rules.values()) if (isId(by)) people.add(by);
  const names = await listNames(db, [...people]);
  const today = todayIn(here, here.world.now()).toString();
  const view = caseView(c, entries, here.city, {
    ...reader,
    today,
    names,
    rules,
    calendars: calendarsOf(here.city)
  });
  return { case: c, entries, view };
}
