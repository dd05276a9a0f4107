/** A rule of dispatch: which units get a category's reports, where, and from which day to which. */
import { z } from 'zod';
import { areaOf, type Ground } from '#places/territory.ts';
import { periodSchema } from '#catalogue/period.ts';

/** The longest reason, in characters. */
export const REASON_MAX = 500;

/**
 * One row of the table of dispatch.
 *
 * It is about a `category` or a whole `group`; about everywhere or a `territory`, which is the code of a
 * district or of a territory. `deadlines` are units' own, where they have less time than the case. `reason`
 * is read by whoever asks "why did this go there?", so it says why and not what.
 */
export const ruleSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Za-z0-9][\w-]*$/, 'expected ASCII letters, digits, _ or -'),
    category: z.string().optional(),
    group: z.string().optional(),
    territory: z.string().optional(),
    lead: z.string(),
    further: z.array(z.string()).default([]),
    deadlines: z.array(z.strictObject({ unit: z.string(), deadline: periodSchema })).default([]),
    from: z.iso.date(),
    until: z.iso.date().optional(),
    reason: z.string().min(3).max(REASON_MAX),
    verified: z.boolean()
  })
  .refine((rule) => (rule.category === undefined) !== (rule.group === undefined), {
    error: 'either a category or a group'
  });
export type Rule = z.infer<typeof ruleSchema>;

/** Does the rule hold on this day? */
export function holdsOn(rule: Pick<Rule, 'from' | 'until'>, day: string): boolean {
  return rule.from <= day && (rule.until === undefined || day <= rule.until);
}

/**
 * How particular a rule is; the more particular one decides.
 *
 * A category goes before a group, whatever the territory; then the narrower territory: an outline of its
 * own, a district, several districts, the whole city. Two rules that fit one report and are equally
 * particular are a fault the check tells.
 */
export function particularity(rule: Pick<Rule, 'category' | 'territory'>, ground: Ground): number {
  const narrow = rule.territory === undefined ? 0 : (areaOf(ground, rule.territory)?.narrow ?? 0);
  return (rule.category === undefined ? 0 : 10) + narrow;
}
