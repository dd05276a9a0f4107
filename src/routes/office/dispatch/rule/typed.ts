/** A rule as the form types it, read into a rule and written back. */
import { PERIOD_KINDS, type PeriodKind, type TypedRule, type TypedUnit } from './fields.ts';
import type { GivenRule } from '#flow/dispatch/rules.server.ts';
import type { Rule } from '#catalogue/rules/rule.ts';
import { aboutIn } from '#routes/office/choices.ts';

/** How many units a rule may name: one that leads and those that get it too. */
const UNITS = 4;

const EMPTY: TypedUnit = { unit: '', count: '', kind: 'working_days' };

function unitsOf(rule: Rule): TypedUnit[] {
  const typed = [rule.lead, ...rule.further].map((unit): TypedUnit => {
    const own = rule.deadlines.find((one) => one.unit === unit)?.deadline;
    const [kind, count] = Object.entries(own ?? {})[0] ?? [];
    return kind === undefined ? { ...EMPTY, unit } : { unit, count: String(count), kind: kind as PeriodKind };
  });
  return padded(typed);
}

function padded(units: readonly TypedUnit[]): TypedUnit[] {
  return [...units, ...Array.from({ length: UNITS }, () => EMPTY)].slice(0, Math.max(UNITS, units.length));
}

/** An empty form, or one filled with a rule; the change begins on `from`. */
export function typedRule(rule: Rule | undefined, from: string): TypedRule {
  if (!rule) return { about: '', territory: '', units: padded([]), from, until: '', reason: '' };
  const about = rule.category === undefined ? `group:${rule.group}` : `category:${rule.category}`;
  return {
    about,
    territory: rule.territory ?? '',
    units: unitsOf(rule),
    from: rule.from > from ? rule.from : from,
    until: rule.until ?? '',
    reason: rule.reason
  };
}

/** What was sent. */
export function typedIn(form: FormData): TypedRule {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const all = (name: string) =>
    form.getAll(name).map((value) => (typeof value === 'string' ? value.trim() : ''));
  const [units, counts, kinds] = [all('unit'), all('count'), all('kind')];
  return {
    about: text('about'),
    territory: text('territory'),
    units: padded(
      units.slice(0, 12).map((unit, n) => ({
        unit,
        count: counts[n] ?? '',
        kind: PERIOD_KINDS.find((kind) => kind === kinds[n]) ?? 'working_days'
      }))
    ),
    from: text('from'),
    until: text('until'),
    reason: text('reason').replaceAll('\r\n', '\n')
  };
}

/** The rule that was typed; a count that is no number stays none, and saving tells. */
export function ruleFrom({ about, territory, units, from, until, reason }: TypedRule): GivenRule {
  const [lead, ...further] = units;
  return {
    ...aboutIn(about),
    ...(territory === '' ? {} : { territory }),
    lead: lead?.unit ?? '',
    further: further.flatMap(({ unit }) => (unit === '' ? [] : [unit])),
    deadlines: units.flatMap(({ unit, count, kind }) =>
      unit === '' || count === ''
        ? []
        : [{ unit, deadline: { [kind]: Number(count) } as Rule['deadlines'][number]['deadline'] }]
    ),
    from,
    ...(until === '' ? {} : { until }),
    reason
  };
}
