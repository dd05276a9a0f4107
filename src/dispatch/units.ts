/** Which units a report goes to. */
import type { Category } from '#catalogue/category.ts';
import { unitOn, type Unit } from '#people/unit.ts';

/**
 * The units a category's reports go to on this day: itself or their successors, each once.
 *
 * Nothing when the leading unit has no successor that exists: the desk dispatches by hand then. Nothing
 * either when the `desk` itself leads: the report stays in the desk's list of new cases, because nobody there
 * looks for it in the lists of a unit.
 */
export function unitsFor(
  category: Category,
  units: readonly Unit[],
  day: string,
  desk?: string
): { lead: string; further: string[] } | undefined {
  const lead = unitOn(units, category.lead, day)?.code;
  if (!lead || lead === desk) return undefined;
  const further = category.further.flatMap((code) => unitOn(units, code, day)?.code ?? []);
  return { lead, further: [...new Set(further)].filter((code) => code !== lead) };
}
