/** What a reader chose to see: a period, a district, a category or a group of them, read from an address. */
import type { City } from '#catalogue/city.ts';
import type { Lang } from '#ui/lang.ts';
import { monthInWords } from '#ui/dates.ts';
import { figuresTexts } from '#ui/texts/figures.ts';
import { periodOf, periodsBetween, periodToShow, type Month, type Period } from '#statistics/period.ts';
import type { Selection } from '#statistics/read.server.ts';

type Option = { value: string; text: string };
type OptionGroup = { group: string; options: Option[] };

export type Choice = {
  period: Period;
  /** A code of the city; empty for all of it. */
  district: string;
  /** A category's code, or a group's after `GROUP`; empty for all. */
  category: string;
  /** Something in the address was none of what can be chosen. */
  unknown: boolean;
};

/** Stands before a group's code; no code of a category holds it. */
const GROUP = 'group.';

/** Reads an address. What is not there is all of it; what is unknown is told, and all of it is shown. */
export function choiceFrom(
  query: URLSearchParams,
  city: City,
  first: Month | undefined,
  today: Temporal.PlainDate
): Choice {
  const typed = (name: string) => query.get(name)?.trim() ?? '';
  const last = today.with({ day: 1 }).toString();
  const period = periodOf(typed('period'));
  const known = period?.months.some((month) => month <= last && (first === undefined || month >= first));
  const district = city.districts.some(({ code }) => code === typed('district')) ? typed('district') : '';
  const category = categoriesOf(typed('category'), city) ? typed('category') : '';
  return {
    period: period && known ? period : periodToShow(first, today),
    district,
    category,
    unknown:
      (typed('period') !== '' && !known) || district !== typed('district') || category !== typed('category')
  };
}

/** The categories a choice means; nothing when there are none by that name. */
function categoriesOf(chosen: string, city: City): string[] | undefined {
  const all = city.categories.filter(({ code, group }) =>
    chosen.startsWith(GROUP) ? group === chosen.slice(GROUP.length) : code === chosen
  );
  return all.length > 0 ? all.map(({ code }) => code) : undefined;
}

/** The choice as the figures are read by it. */
export function selectionOf({ period, district, category }: Choice, city: City): Selection {
  const categories = categoriesOf(category, city);
  return {
    months: period.months,
    ...(district === '' ? {} : { district }),
    ...(categories ? { categories } : {})
  };
}

/** Every period one can choose, the latest first, by year. */
export function periodOptions(
  first: Month | undefined,
  today: Temporal.PlainDate,
  lang: Lang
): OptionGroup[] {
  const { wholeYear } = figuresTexts[lang].filters;
  return periodsBetween(first ?? today.with({ day: 1 }).toString(), today).map(({ year, months }) => ({
    group: year,
    options: [
      { value: year, text: wholeYear(year) },
      ...months.map((month) => ({ value: month.slice(0, 7), text: monthInWords(month, lang) }))
    ]
  }));
}

export function districtOptions(city: City, lang: Lang): Option[] {
  const all = { value: '', text: figuresTexts[lang].filters.wholeCity };
  return [all, ...city.districts.map(({ code, name }) => ({ value: code, text: name[lang] }))];
}

/** Groups with their categories, as the city orders them. */
export function categoryOptions(city: City, lang: Lang): (Option | OptionGroup)[] {
  const { all, wholeGroup } = figuresTexts[lang].filters;
  const groups = city.groups.map(({ code, name }) => ({
    group: name[lang],
    options: [
      { value: GROUP + code, text: wholeGroup(name[lang]) },
      ...city.categories
        .filter(({ group }) => group === code)
        .map((c) => ({ value: c.code, text: c.name[lang] }))
    ]
  }));
  return [{ value: '', text: all }, ...groups.filter(({ options }) => options.length > 1)];
}
