/** The three languages Hejnał speaks, and words that exist in all of them. */
import { z } from 'zod';

export const LANGS = ['pl', 'en', 'uk'] as const;
export type Lang = (typeof LANGS)[number];

/** The language of the law: a text that exists only once exists in this one. */
export const FIRST_LANG: Lang = 'pl';

/** Something a city says in three languages. Polish is the source; the others may not be left out. */
export const saidSchema = z.strictObject({
  pl: z.string().min(1),
  en: z.string().min(1),
  uk: z.string().min(1)
});
export type Said = z.infer<typeof saidSchema>;

/** Is this one of the languages we speak? Anything else (a forged cookie, a header) is not. */
export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && (LANGS as readonly string[]).includes(value);
}
