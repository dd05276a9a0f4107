/** A template: words of an answer kept for the next one, with places the program or the writer fills in. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { isLang, LANGS, type Lang } from '#ui/lang.ts';
import { said } from '#reports/words.ts';
import { TEXT_MAX } from '#cases/work.ts';
import { gapsIn } from './gap.ts';

/** What the program fills in from the case. */
export const FILL_INS = ['number', 'category', 'due', 'address', 'unit', 'name'] as const;
export type FillIn = (typeof FILL_INS)[number];

/** How each is written between braces; any language's word does in any template. */
export const FILL_IN_WORDS: Readonly<Record<FillIn, Readonly<Record<Lang, string>>>> = {
  number: { pl: 'numer', en: 'number', uk: 'номер' },
  category: { pl: 'kategoria', en: 'category', uk: 'категорія' },
  due: { pl: 'termin', en: 'deadline', uk: 'термін' },
  address: { pl: 'adres', en: 'address', uk: 'адреса' },
  unit: { pl: 'jednostka', en: 'unit', uk: 'служба' },
  name: { pl: 'imie', en: 'name', uk: 'імя' }
};

const NAME_MAX = 80;
const CATEGORIES_MAX = 20;
/** A place the writer fills in, as an example of how one is described. */
export const GAP_EXAMPLE = '{data wykonania}';

/** Words of an answer as people at work keep them; `unit` is null for the desk's. */
export type Template = {
  id: string;
  name: string;
  unit: string | null;
  lang: Lang;
  text: string;
  /** The categories it is offered for first; none means any. */
  categories: readonly string[];
  by: string | null;
  at: string;
  version: number;
  archived: boolean;
};

/** As it is typed. */
export type GivenTemplate = { name: string; lang: string; text: string; categories: readonly string[] };
export type CheckedTemplate = Pick<Template, 'name' | 'lang' | 'text' | 'categories'>;

/** Which fill-in a word between braces is. Its accents and capitals do not matter. */
export function fillInOf(word: string): FillIn | undefined {
  const bare = (text: string) =>
    text
      .normalize('NFD')
      .replaceAll(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .trim();
  return FILL_INS.find((one) => LANGS.some((lang) => bare(FILL_IN_WORDS[one][lang]) === bare(word)));
}

/**
 * What is between braces and is neither a fill-in nor a gap: one word the program does not know.
 *
 * A gap the writer fills is described in two words or more ({data wykonania}), so that a slip in the name of a
 * fill-in is found when the template is saved, and not by a resident.
 */
export function unknownIn(text: string): string[] {
  return gapsIn(text).filter((gap) => !/\s/u.test(gap.trim()) && fillInOf(gap) === undefined);
}

/** A template fit to keep, or everything that is wrong with it. `known` are the city's categories. */
export function checkTemplate(given: GivenTemplate, known: readonly string[]): CheckedTemplate | Refusal[] {
  const name = said(given.name, NAME_MAX, 'name');
  const text = said(given.text, TEXT_MAX, 'text');
  const [unknown] = isRefusal(text) ? [] : unknownIn(text);
  const categories = [...new Set(given.categories.filter((code) => code !== ''))];
  const faults = [
    isRefusal(name) ? name : undefined,
    isRefusal(text) ? text : undefined,
    unknown === undefined
      ? undefined
      : refuse('unknown-fill-in', 'text', { gap: `{${unknown}}`, example: GAP_EXAMPLE }),
    isLang(given.lang) ? undefined : refuse('unknown-language', 'lang'),
    categories.length > CATEGORIES_MAX || categories.some((code) => !known.includes(code))
      ? refuse('unknown-category', 'categories')
      : undefined
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0) return faults;
  return { name: name as string, text: text as string, lang: given.lang as Lang, categories };
}

/** The words with what is known of the case filled in; what is not known stays a gap. */
export function fillTemplate(text: string, values: Readonly<Partial<Record<FillIn, string>>>): string {
  return text.replaceAll(/\{([^{}\n]{1,60})\}/gu, (whole, word: string) => {
    const fillIn = fillInOf(word);
    return (fillIn && values[fillIn]) || whole;
  });
}

/** Templates as they are offered on a case: its language and its category first, then by name. */
export function offered<T extends Pick<Template, 'name' | 'lang' | 'categories'>>(
  templates: readonly T[],
  c: { lang: Lang; category: string }
): T[] {
  const rank = ({ lang, categories }: T) =>
    (lang === c.lang ? 0 : 4) + (categories.includes(c.category) ? 0 : categories.length === 0 ? 1 : 2);
  return templates.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'pl'));
}
