/** Receiving a report: it gets a number, a promised day and its first units. */
import type { Category } from '#catalogue/category.ts';
import type { Period } from '#catalogue/period.ts';
import { entry, type By, type NewEntry, type Promised, type WhyDispatched } from './entry.ts';
import type { Report } from '#reports/report.ts';

/** The units a case goes to; the rule and the territory that decided, where one did; days of their own, by unit. */
export type Units = {
  lead: string;
  further: readonly string[];
  rule?: string;
  territory?: string;
  dues?: Readonly<Record<string, OwnDue>>;
};

/** A unit's own day, and the period it was counted by. */
export type OwnDue = { dueOn: string; period: Period };

function dueOf(own: OwnDue | undefined, dueOn: string): { dueOn: string; period?: Period } {
  return own && own.dueOn < dueOn ? own : { dueOn, ...(own ? { period: own.period } : {}) };
}

/** One `dispatched` entry for each unit, the leading one first. A unit has until its own day, or `dueOn` where that comes first. */
export function dispatchTo(
  units: Units,
  dueOn: string,
  why: WhyDispatched,
  by: By,
  now: Temporal.Instant,
  instead: readonly string[] = []
): NewEntry[] {
  const decided = {
    ...(units.rule === undefined ? {} : { rule: units.rule }),
    ...(units.territory === undefined ? {} : { territory: units.territory })
  };
  return [units.lead, ...units.further].map((unit, i) =>
    entry('dispatched', by, now, {
      unit,
      lead: i === 0,
      ...dueOf(units.dues?.[unit], dueOn),
      why,
      instead: i === 0 ? [...instead] : [],
      ...decided
    })
  );
}

/** Why units got a case that nobody gave them by hand. */
export function whyOf(units: Units): WhyDispatched {
  return units.rule === undefined ? 'category' : 'rule';
}

/**
 * The first entries of a case: submitted, and dispatched to each unit its category or a rule names.
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
    ? [submitted, ...dispatchTo(units, promised.dueOn, whyOf(units), { as: 'clock' }, now)]
    : [submitted];
}
