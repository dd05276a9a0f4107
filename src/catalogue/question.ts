/** An extra question a category asks, and the answers given to it. */
import { z } from 'zod';
import { saidSchema } from '#ui/said.ts';

/**
 * A question with its kind of answer: a line or lines of text, a number, a day, one choice or several.
 *
 * `code` is what Open311 calls the attribute code.
 */
export const questionSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]*$/),
  kind: z.enum(['line', 'text', 'number', 'day', 'choice', 'choices']),
  label: saidSchema,
  hint: saidSchema.optional(),
  required: z.boolean().default(false),
  choices: z.array(z.strictObject({ code: z.string().regex(/^[a-z0-9_-]+$/), name: saidSchema })).optional()
});
export type Question = z.infer<typeof questionSchema>;

/** Answers by question code; several choices as a list. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;
