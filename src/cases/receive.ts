/** Receiving a report: it gets a number, a promised day and its first units. */
import type { Category } from '#catalogue/category.ts';
import { entry, type By, type NewEntry, type Promised, type WhyDispatched } from './entry.ts';
import type { Report } from '#reports/report.ts';

export type Units = { lead: string; further: readonly string[] };

/** One `dispatched` entry for each unit, the leading one first. */
export function dispatchTo(
  units: Units,
  dueOn: string,
  why: WhyDispatched,
  by: By,
  now: Temporal.Instant,
  instead: readonly string[] = []
): NewEntry[] {
  return [units.lead, ...units.further].map((unit, i) =>
    entry('dispatched', by, now, { unit, lead: i === 0, dueOn, why, instead: i === 0 ? [...instead] : [] })
  );
}

/**
 * The first entries of a case: submitted, and dispatched to each unit its category names.
 *
 * Without units it stays with the desk, which is told by the list of new cases; a report is never
 * refused because the city does not know yet who answers it.
 */
export function receive(
  report: Report,
  category: Category,
  number: { year: number; number: number },
  promised: Promised,
  units: Units | undefined,
  by: By,
  now: Temporal.Instant
): NewEntry[] {
  const submitted = entry('submitted', by, now, {
    ...report,
    ...number,
    priority: category.priority,
    promised
  });
  return units
    ? [submitted, ...dispatchTo(units, promised.dueOn, 'category', { as: 'clock' }, now)]
    : [submitted];
}
