/** A category: what a report may be about, who answers it and by when. */
import { z } from 'zod';
import { saidSchema } from '#ui/said.ts';
import { periodSchema, PRIORITIES } from './period.ts';
import { questionSchema } from './question.ts';

export type { Period } from './period.ts';

const code = z.string().regex(/^[A-Za-z0-9_-]+$/, 'expected ASCII letters, digits, _ or -');

/**
 * What a category sends elsewhere before anything is written.
 *
 * `stop` when the matter is never taken in here (life, health or property in danger; not the city's);
 * otherwise the page warns and lets the person go on. `redirect` names an entry of the redirect list.
 */
export const diversionSchema = z.strictObject({
  stop: z.boolean(),
  danger: z.boolean().default(false),
  text: saidSchema,
  phones: z.array(z.strictObject({ number: z.string(), name: saidSchema })).default([]),
  redirect: z.string().optional()
});
export type Diversion = z.infer<typeof diversionSchema>;

export const groupSchema = z.strictObject({ code, kind: z.enum(['problem', 'idea']), name: saidSchema });
export type Group = z.infer<typeof groupSchema>;

/** How exactly a published place is shown, from the most exact: as it is, to about two hundred metres, only its district. */
export const PRECISIONS = ['exact', 'near', 'district'] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * A category of problems or a topic of ideas.
 *
 * `words` are what people type instead of its name, in any of the three languages. `lead` answers the
 * resident; `further` units get the report at the same time, so only those whose part is always needed
 * stand there. `priority` is the class P0 (danger, never taken in) … P5 (idea); the city promises what its
 * class does where `deadline` names no period of its own (`periodOf`). `published: false` keeps its cases off
 * every public list (social matters, people, animals in need). `precision` is the most exact a place of it may
 * be shown: a report about a neighbour's smoke is a front door. `sensitive` closes its cases to everybody without
 * the role for it (somebody's need, illness or harm done to them); such a category is never published.
 */
export const categorySchema = z.strictObject({
  code,
  kind: z.enum(['problem', 'idea']),
  group: code,
  name: saidSchema,
  hint: saidSchema.optional(),
  words: z.array(z.string().min(2)),
  lead: z.string(),
  further: z.array(z.string()).default([]),
  priority: z.enum(PRIORITIES),
  deadline: periodSchema.optional(),
  place: z.enum(['required', 'optional', 'none']),
  questions: z.array(questionSchema).default([]),
  diversion: diversionSchema.optional(),
  published: z.boolean().default(true),
  precision: z.enum(PRECISIONS).optional(),
  sensitive: z.boolean().default(false),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  verified: z.boolean()
});
export type Category = z.infer<typeof categorySchema>;

/** May a report be made in this category on this day? P0 never: it is a telephone call, not a case. */
export function isOpenOn(category: Category, day: string): boolean {
  return (
    category.priority !== 'P0' &&
    category.diversion?.stop !== true &&
    (category.from === undefined || category.from <= day) &&
    (category.until === undefined || day <= category.until)
  );
}
