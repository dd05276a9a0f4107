/** A fact of a card or an article: what is said, from which day until which it holds, and whether somebody checked it. */
import { z } from 'zod';

/** Something said in Polish, and in the other languages where somebody wrote it. */
export const toldSchema = z.strictObject({
  pl: z.string().min(1),
  en: z.string().min(1).optional(),
  uk: z.string().min(1).optional()
});
export type Told = z.infer<typeof toldSchema>;

/** An address outside that residents are led to: always over TLS. */
export const linkSchema = z.url({
  protocol: /^https$/,
  hostname: z.regexes.domain,
  error: 'expected an https address'
});

/**
 * What every fact may carry: the first and the last day it holds (both included) and whether it was checked.
 *
 * A fact that says nothing of itself holds always and is as sure as the card it stands on.
 */
export const dated = {
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  verified: z.boolean().optional()
};
export type Dated = { from?: string | undefined; until?: string | undefined; verified?: boolean | undefined };

/** A fact in words (a little Markdown: paragraphs, lists, strong words, links). */
export const factSchema = z.strictObject({ text: toldSchema, ...dated });
export type TextFact = z.infer<typeof factSchema>;
