/** A unit: a department, city unit or company that answers cases. */
import { z } from 'zod';
import { saidSchema } from '#ui/said.ts';

/**
 * A part of an ended unit's work that goes to a successor of its own: what is about this category or group,
 * in this territory or district; both when both are named.
 */
export const shareSchema = z
  .strictObject({
    unit: z.string(),
    category: z.string().optional(),
    group: z.string().optional(),
    territory: z.string().optional()
  })
  .refine((share) => share.category === undefined || share.group === undefined, {
    error: 'a category or a group, not both'
  });
export type Share = z.infer<typeof shareSchema>;

/**
 * A unit with the days between which it exists.
 *
 * Units merge and split, so a unit is never deleted: it ends (`until`, the last day) and names its
 * successor, to whom its open cases go. A unit that was split has `shares`, read from the first that fits;
 * what none of them takes goes to the successor.
 */
export const unitSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9-]*$/),
  name: saidSchema,
  short: z.string().max(40),
  kind: z.enum(['department', 'city-unit', 'company', 'outside']),
  email: z.email().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  from: z.iso.date(),
  until: z.iso.date().optional(),
  successor: z.string().optional(),
  shares: z.array(shareSchema).optional(),
  verified: z.boolean()
});
export type Unit = z.infer<typeof unitSchema>;

/** Does the unit exist on this day? */
export function existsOn(unit: Unit, day: string): boolean {
  return unit.from <= day && (unit.until === undefined || day <= unit.until);
}

/**
 * The unit that does the work of `code` on this day: itself, the last of its successors, or, on a day
 * before it began, the unit it took over from (the first listed, where several became one).
 *
 * Nothing when the line ends without a successor, has no predecessor or runs in a circle: nobody can
 * be named then, and the case must be dispatched by hand.
 */
export function unitOn(units: readonly Unit[], code: string, day: string): Unit | undefined {
  const seen = new Set<string>();
  let at = units.find((u) => u.code === code);
  while (at && !existsOn(at, day)) {
    if (seen.has(at.code)) return undefined;
    seen.add(at.code);
    const { code: here, from, successor }: Unit = at;
    at = day < from ? units.find((u) => u.successor === here) : units.find((u) => u.code === successor);
  }
  return at;
}
