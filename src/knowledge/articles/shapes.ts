/** What each kind of article but the card holds. */
import { z } from 'zod';
import { codeSchema } from '#catalogue/cards/card.ts';
import { dated, linkSchema, toldSchema } from '#catalogue/cards/fact.ts';
import { saidSchema } from '#ui/said.ts';
import { AUDIENCES } from './article.ts';

const audience = z.enum(AUDIENCES);
const words = z.array(z.string().min(2)).default([]);
const law = z
  .array(z.strictObject({ title: z.string().min(3), url: linkSchema.optional(), ...dated }))
  .default([]);

/** A subject explained in sections, each of which may hold from and until a day. */
export const guideSchema = z.strictObject({
  code: codeSchema,
  unit: z.string(),
  audience: audience.default('everyone'),
  title: saidSchema,
  lead: saidSchema,
  sections: z.array(z.strictObject({ head: toldSchema, text: toldSchema, ...dated })).min(1),
  law,
  /** Codes of the cards that go with it. */
  related: z.array(codeSchema).default([]),
  words,
  verified: z.boolean()
});
export type Guide = z.infer<typeof guideSchema>;

/**
 * What an agent says in a call, one step at a time.
 *
 * A step without choices ends the call; `ends` is the code of the wrap-up it leads to (INF-OK, POZA-MIASTO …), `hint`
 * is for the agent's eyes only, `card` opens beside it.
 */
export const scriptSchema = z.strictObject({
  code: codeSchema,
  unit: z.string(),
  title: saidSchema,
  about: z.array(codeSchema).default([]),
  begin: codeSchema,
  steps: z
    .array(
      z.strictObject({
        code: codeSchema,
        say: toldSchema,
        hint: toldSchema.optional(),
        card: codeSchema.optional(),
        choices: z.array(z.strictObject({ label: toldSchema, to: codeSchema })).default([]),
        ends: z.string().optional()
      })
    )
    .min(1),
  words,
  verified: z.boolean()
});
export type Script = z.infer<typeof scriptSchema>;

/** Something that holds between two moments: local date and time of the city. */
export const announcementSchema = z.strictObject({
  code: codeSchema,
  unit: z.string(),
  audience: audience.default('everyone'),
  urgent: z.boolean().default(false),
  title: saidSchema,
  text: saidSchema,
  begins: z.iso.datetime({ local: true, offset: false }),
  ends: z.iso.datetime({ local: true, offset: false }),
  words,
  verified: z.boolean()
});
export type Announcement = z.infer<typeof announcementSchema>;

/** Whom to ask about what. `note` is for colleagues only. */
export const contactSchema = z.strictObject({
  code: codeSchema,
  unit: z.string(),
  audience: audience.default('everyone'),
  name: saidSchema,
  about: toldSchema,
  phones: z
    .array(z.strictObject({ number: z.string().min(3), hours: toldSchema.optional(), ...dated }))
    .default([]),
  email: z.email().optional(),
  address: z.string().min(3).optional(),
  hours: toldSchema.optional(),
  note: toldSchema.optional(),
  words,
  verified: z.boolean()
});
export type ContactArticle = z.infer<typeof contactSchema>;
