/** The three languages Hejnał speaks. */

export const LANGS = ['pl', 'en', 'uk'] as const;
export type Lang = (typeof LANGS)[number];

/** The language of the law: a text that exists only once exists in this one. */
export const FIRST_LANG: Lang = 'pl';

/** Is this one of the languages we speak? Anything else (a forged cookie, a header) is not. */
export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && (LANGS as readonly string[]).includes(value);
}
