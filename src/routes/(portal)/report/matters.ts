/** What a report can be about, as rows to press: categories, and what others look after. */
import type { Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import { reportTexts } from '#ui/texts/report.ts';

/**
 * A row. Without `href` choosing it begins a draft; with it the way leads past a page that may send the
 * matter elsewhere. `danger` says first whom to call.
 */
export type Matter = { code: string; label: string; note: string; danger: boolean; href?: string };

/** Is the category in force on this day? Those never taken in stand in the lists too, to say whom to call. */
export function isInForce(category: Category, day: string): boolean {
  return (
    (category.from === undefined || category.from <= day) &&
    (category.until === undefined || day <= category.until)
  );
}

/** Where the way leads past: to the page of a diversion. */
export function elsewhereAddress(
  kind: 'problem' | 'idea',
  what: 'category' | 'redirect',
  code: string,
  lang: Lang
): string {
  return `${address(`/report/${kind}/elsewhere`, lang)}?${new URLSearchParams({ [what]: code })}`;
}

/** A category as a row; `note` stands at its end unless there is somebody to call. */
export function matterOf(category: Category, note: string, lang: Lang): Matter {
  const { diversion, code, kind, priority } = category;
  const row = { code, label: category.name[lang], note, danger: false };
  if (!diversion) return row;
  const href = elsewhereAddress(kind, 'category', code, lang);
  const danger = diversion.danger && (diversion.stop || priority === 'P1');
  if (!diversion.stop && !danger) return { ...row, href };
  const { what } = reportTexts[lang];
  const numbers = diversion.phones.map(({ number }) => number.replaceAll(' ', '\u00A0'));
  const call = numbers.length > 0 ? what.call(numbers.join(` ${what.or} `)) : what.otherOffice;
  return { ...row, href, note: call, danger };
}

/** The categories of one group, in the city's order. */
export function mattersOf(city: City, group: string, lang: Lang, day: string): Matter[] {
  return city.categories
    .filter((c) => c.group === group && isInForce(c, day))
    .map((c) => matterOf(c, '', lang));
}

/** Something found by its words, as a row. */
export function foundMatter(
  city: City,
  found: { what: 'problem' | 'idea' | 'redirect'; code: string },
  lang: Lang
): Matter | undefined {
  if (found.what === 'redirect') {
    const redirect = city.redirects.find((r) => r.code === found.code);
    if (!redirect) return undefined;
    const href = elsewhereAddress('problem', 'redirect', redirect.code, lang);
    return {
      code: redirect.code,
      label: redirect.name[lang],
      note: reportTexts[lang].what.otherOffice,
      danger: false,
      href
    };
  }
  const category = city.categories.find((c) => c.code === found.code);
  const group = city.groups.find((g) => g.code === category?.group);
  return category && matterOf(category, group?.name[lang] ?? '', lang);
}
