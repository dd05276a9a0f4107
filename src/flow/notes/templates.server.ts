/** Templates of answers: written, changed and archived by those who use them, and filled from a case. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { mayActFor, type Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { addTemplate, changeTemplate, findTemplate } from '#cases/templates/template.server.ts';
import { checkTemplate, fillTemplate, type FillIn, type GivenTemplate } from '#cases/templates/template.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { categoryOf, type Here } from '#flow/here.server.ts';
import { mayWork } from './note.server.ts';

/** Somebody at the desk (`unit` is null) or in a unit, among its templates. */
export type Keeper = { person: Person; unit: string | null };

/** May they keep templates here: the desk's, or those of their own unit? */
function mayKeep({ person, unit }: Keeper): boolean {
  return unit === null ? may(person, 'templates') : mayActFor(person, unit);
}

/**
 * Keeps a template: a new one when `seen` is 0, else a change of the one that was seen in that version.
 *
 * Everything wrong with it is told at once. Refused with `changed-meanwhile` when somebody changed it since,
 * or it is somebody else's.
 */
export async function keepTemplate(
  here: Here,
  at: Keeper,
  which: { id: string; seen: number },
  given: GivenTemplate
): Promise<void | Refusal[]> {
  if (!mayKeep(at)) return [refuse('not-allowed')];
  const checked = checkTemplate(
    given,
    here.city.categories.map(({ code }) => code)
  );
  if (Array.isArray(checked)) return checked;
  const { db, now } = here.world;
  const signed = { by: at.person.id, at: now().toString() };
  if (which.seen === 0) return addTemplate(db, { ...checked, ...signed, id: which.id, unit: at.unit });
  const kept = await changeTemplate(db, { ...which, unit: at.unit }, { ...checked, ...signed });
  return kept ? undefined : [refuse('template-changed')];
}

/** Takes a template out of use, or back into it. */
export async function archiveTemplate(
  here: Here,
  at: Keeper,
  which: { id: string; seen: number },
  archived: boolean
): Promise<void | Refusal> {
  if (!mayKeep(at)) return refuse('not-allowed');
  const { db, now } = here.world;
  const signed = { by: at.person.id, at: now().toString() };
  const done = await changeTemplate(db, { ...which, unit: at.unit }, { archived, ...signed });
  return done ? undefined : refuse('template-changed');
}

/** What is known of a case, in a template's language. What it does not say (no address) stays a gap. */
export function valuesOf({ city }: Here, c: Case, at: Keeper, lang: Lang): Record<FillIn, string> {
  const unit = city.units.find(({ code }) => code === (at.unit ?? c.lead));
  return {
    number: caseNumber(c),
    category: categoryOf(city, c.category)?.name[lang] ?? '',
    due: c.dueOn === null ? '' : dayInWords(c.dueOn, lang),
    address: c.place.address ?? '',
    unit: unit?.name[lang] ?? '',
    name: at.person.name
  };
}

/** The words of a template for a case. Refused when it is not theirs, or no longer in use. */
export async function filledTemplate(here: Here, c: Case, at: Keeper, id: string): Promise<string | Refusal> {
  if (!mayWork(at)) return refuse('not-allowed');
  const found = await findTemplate(here.world.db, id);
  if (!found || found.archived || found.unit !== at.unit) return refuse('no-such-template', 'template');
  return fillTemplate(found.text, valuesOf(here, c, at, found.lang));
}
