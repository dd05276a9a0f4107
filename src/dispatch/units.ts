/** Which units a report goes to, and which rule decided it. */
import type { Category } from '#catalogue/category.ts';
import { holdsOn, particularity, type Rule } from '#catalogue/rules/rule.ts';
import { areaOf, holds, type Area } from '#places/territory.ts';
import type { Place } from '#places/place.ts';
import { heirOf, type Units } from './successor.ts';

/** What dispatch is decided by. */
export type Table = Units & {
  readonly rules: readonly Rule[];
  readonly profile: { readonly desk: string };
};

/** The units, and the rule and the territory that decided; neither where the category itself did. */
export type Decision = {
  lead: string;
  further: string[];
  rule?: string;
  territory?: string;
  /** Units' own deadlines, by the rule. */
  deadlines: Rule['deadlines'];
};

type Ranked = { rule: Rule; area: Area | undefined; rank: number };

/** Rules by what they are about, the most particular first; a city never changes, it is replaced. */
const sorted = new WeakMap<Table, Map<string, Ranked[]>>();

function rulesAbout(city: Table, category: Category): readonly Ranked[] {
  let known = sorted.get(city);
  if (!known) sorted.set(city, (known = new Map()));
  let rules = known.get(category.code);
  if (!rules) {
    rules = city.rules
      .filter((rule) => rule.category === category.code || rule.group === category.group)
      .map((rule) => ({
        rule,
        area: rule.territory === undefined ? undefined : areaOf(city, rule.territory),
        rank: particularity(rule, city)
      }))
      .toSorted((a, b) => b.rank - a.rank || (a.rule.code < b.rule.code ? -1 : 1));
    known.set(category.code, rules);
  }
  return rules;
}

/** The rule that decides about a report of this category at this place on this day, if one does. */
export function ruleFor(category: Category, city: Table, place: Place, day: string): Rule | undefined {
  const fits = ({ rule, area }: Ranked) =>
    holdsOn(rule, day) &&
    (rule.territory === undefined || (area !== undefined && holds(area, place, city.districts)));
  return rulesAbout(city, category).find(fits)?.rule;
}

/**
 * Who gets a report of this category at this place on this day, the desk itself included.
 *
 * The most particular rule that holds decides; without one, the units the category names. Units that ended
 * are replaced by their successors, each once. Nothing when the leading unit has no successor that exists:
 * the desk dispatches by hand then.
 */
export function decisionFor(
  category: Category,
  city: Table,
  place: Place,
  day: string
): Decision | undefined {
  const rule = ruleFor(category, city, place, day);
  const named = rule ?? category;
  const heir = (code: string) => heirOf(city, code, { category, place }, day);
  const lead = heir(named.lead);
  if (!lead) return undefined;
  const further = named.further.flatMap((code) => heir(code)?.unit.code ?? []);
  const territory = rule?.territory ?? lead.territory;
  return {
    lead: lead.unit.code,
    further: [...new Set(further)].filter((code) => code !== lead.unit.code),
    ...(rule ? { rule: rule.code } : {}),
    ...(territory === undefined ? {} : { territory }),
    deadlines: (rule?.deadlines ?? []).flatMap(({ unit, deadline }) => {
      const code = heir(unit)?.unit.code;
      return code === undefined ? [] : [{ unit: code, deadline }];
    })
  };
}

/**
 * The same for a report that was just received. Nothing where the desk leads: the report stays in its list
 * of new cases, because nobody at the desk looks for it in the lists of a unit.
 */
export function unitsFor(category: Category, city: Table, place: Place, day: string): Decision | undefined {
  const decision = decisionFor(category, city, place, day);
  return decision?.lead === city.profile.desk ? undefined : decision;
}
