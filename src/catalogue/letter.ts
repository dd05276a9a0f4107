/** A letter: the words of a notice, with places to fill in. */
import { z } from 'zod';
import { LANGS } from '#ui/lang.ts';

/** What a resident is told, by the moment it is told. */
export const LETTER_CODES = ['recorded', 'asked', 'closed', 'commented', 'reopened'] as const;
export type LetterCode = (typeof LETTER_CODES)[number];

/**
 * One letter in one language: a subject and a body, with fill-ins such as `{number}`.
 *
 * In the folder a letter is a Markdown file `letters/recorded.pl.md` whose first line, `# …`, is the subject.
 */
export const letterSchema = z.strictObject({
  code: z.enum(LETTER_CODES),
  lang: z.enum(LANGS),
  subject: z.string().min(1).max(150),
  body: z.string().min(1)
});
export type Letter = z.infer<typeof letterSchema>;
