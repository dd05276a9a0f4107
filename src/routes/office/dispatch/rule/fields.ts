/** The fields of the form of a rule. */
export const PERIOD_KINDS = ['working_hours', 'working_days', 'calendar_days', 'calendar_months'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A unit, and its own deadline where a count is given. */
export type TypedUnit = { unit: string; count: string; kind: PeriodKind };

/** Everything as it was typed. The first unit leads. */
export type TypedRule = {
  about: string;
  territory: string;
  units: TypedUnit[];
  from: string;
  until: string;
  reason: string;
};
