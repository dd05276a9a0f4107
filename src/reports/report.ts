/** A report: what a resident sends in, before it is a case. */
import { z } from 'zod';
import { LANGS } from '#ui/lang.ts';
import { PHOTOS_MAX } from '#photos/photo.ts';
import { placeSchema } from '#places/place.ts';

export const KINDS = ['problem', 'idea', 'question'] as const;
export type Kind = (typeof KINDS)[number];

/** How a report came in. Mandatory, because figures of different channels may not be mixed. */
export const CHANNELS = ['portal', 'phone', 'chat', 'video', 'open311', 'api', 'counter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The longest description, in characters. */
export const DESCRIPTION_MAX = 2000;
/** The longest a program may send: as long as the standard lets its user write (Open311 GeoReport v2, POST Service Request). */
export const API_DESCRIPTION_MAX = 4000;

/**
 * How the resident wants to hear from the city: not at all, by e-mail, by telephone.
 *
 * Only what is needed to answer is kept (GDPR art. 5 (1) (c)); a name is never asked for.
 */
export const contactSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('none') }),
  z.strictObject({ by: z.literal('email'), to: z.email().max(254) }),
  z.strictObject({ by: z.literal('phone'), to: z.string().regex(/^\+[1-9]\d{7,14}$/) })
]);
export type Contact = z.infer<typeof contactSchema>;

export const answersSchema = z.record(
  z.string(),
  z.union([z.string().max(500), z.array(z.string().max(60)).max(30)])
);

/** A whole report. `photos` are ids of photos already taken in. */
export const reportSchema = z.strictObject({
  kind: z.enum(KINDS),
  category: z.string(),
  description: z.string().min(1).max(API_DESCRIPTION_MAX),
  place: placeSchema,
  answers: answersSchema,
  contact: contactSchema,
  photos: z.array(z.uuid()).max(PHOTOS_MAX),
  lang: z.enum(LANGS),
  channel: z.enum(CHANNELS)
});
export type Report = z.infer<typeof reportSchema>;
