/** Checking the table of dispatch: what leads nowhere, and which two rules would both decide. */
import { unitOn } from '#people/unit.ts';
import { areaOf, overlap, type Ground } from '#places/territory.ts';
import type { Unit } from '#people/unit.ts';
import type { Category, Group } from '#catalogue/category.ts';
import { particularity, type Rule } from './rule.ts';

/** What a table of dispatch is checked against. */
export type Table = Ground & {
  readonly units: readonly Unit[];
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  readonly rules: readonly Rule[];
};

/**
 * One thing wrong with a rule: at which of its fields, and what. `other` is the code that is unknown or
 * ended, or the rule it ties with.
 */
export type RuleFault = {
  at: readonly PropertyKey[];
  why: 'unknown' | 'ended' | 'twice' | 'dates' | 'not-named' | 'tie';
  other: string;
};

/** The fault as the check of a folder tells it. */
export function ruleFaultInWords({ at, why, other }: RuleFault, rule: Rule): string {
  const what = at[0] === 'further' ? 'unit' : at[0] === 'lead' ? 'unit' : String(at[0]);
  switch (why) {
    case 'unknown':
      return `a known ${what}; there is no ${what} "${other}"`;
    case 'ended':
      return `a unit that exists or has a successor; ${other} has ended`;
    case 'twice':
      return `each unit once; "${other}" stands here again`;
    case 'dates':
      return `a day after ${other}`;
    case 'not-named':
      return `a unit of this rule; "${other}" is none`;
    case 'tie':
      return `one rule to decide; ${rule.code} and ${other} are about the same reports on the same days`;
  }
}

/** The day after everything that is planned. */
const FAR = '9999-12-31';

/** Everything wrong with one rule of the table. */
export function ruleFaults(table: Table, rule: Rule): RuleFault[] {
  const named = [rule.lead, ...rule.further];
  return [
    ...unknown(table.categories, rule.category, ['category']),
    ...unknown(table.groups, rule.group, ['group']),
    ...(rule.territory === undefined || areaOf(table, rule.territory)
      ? []
      : [{ at: ['territory'], why: 'unknown' as const, other: rule.territory }]),
    ...unitFaults(table, rule, rule.lead, ['lead']),
    ...rule.further.flatMap((code, n) => unitFaults(table, rule, code, ['further', n])),
    ...named.flatMap((code, n) =>
      named.indexOf(code) < n ? [{ at: ['further', n - 1], why: 'twice' as const, other: code }] : []
    ),
    ...rule.deadlines.flatMap(({ unit }, n) =>
      named.includes(unit) ? [] : [{ at: ['deadlines', n, 'unit'], why: 'not-named' as const, other: unit }]
    ),
    ...(rule.until !== undefined && rule.until < rule.from
      ? [{ at: ['until'], why: 'dates' as const, other: rule.from }]
      : []),
    ...table.rules
      .filter((other) => other.code !== rule.code && tie(table, rule, other))
      .map((other) => ({ at: [], why: 'tie' as const, other: other.code }))
  ];
}

function unknown(
  known: readonly { code: string }[],
  code: string | undefined,
  at: PropertyKey[]
): RuleFault[] {
  if (code === undefined || known.some((one) => one.code === code)) return [];
  return [{ at, why: 'unknown', other: code }];
}

/** A unit that is not there, or, at the end of the rule's days, has ended without a successor. */
function unitFaults({ units }: Table, rule: Rule, code: string, at: PropertyKey[]): RuleFault[] {
  if (!units.some((unit) => unit.code === code)) return [{ at, why: 'unknown', other: code }];
  return unitOn(units, code, rule.until ?? FAR) ? [] : [{ at, why: 'ended', other: code }];
}

/**
 * Would both rules decide about one report on one day? They are about the same, equally particular, hold on
 * a common day, and their territories lie over each other.
 */
export function tie(ground: Ground, a: Rule, b: Rule): boolean {
  if (a.category !== b.category || a.group !== b.group) return false;
  if (a.from > (b.until ?? FAR) || b.from > (a.until ?? FAR)) return false;
  if (particularity(a, ground) !== particularity(b, ground)) return false;
  if (a.territory === undefined || b.territory === undefined) return a.territory === b.territory;
  const [one, other] = [areaOf(ground, a.territory), areaOf(ground, b.territory)];
  return one !== undefined && other !== undefined && overlap(one, other);
}
