/** What can be picked at the office: categories with their groups, territories, units. */
import type { City } from '#catalogue/city.ts';
import type { Option, OptionGroup } from '#ui/fields/Control.svelte';
import type { Lang } from '#ui/lang.ts';
import { rulesTexts } from '#ui/texts/rules.ts';

/** What a rule or a share may be about: `category:CODE` or `group:CODE`, after an empty first line. */
export function aboutOptions(city: City, lang: Lang, empty: string): (Option | OptionGroup)[] {
  const { form, group } = rulesTexts[lang];
  return [
    { value: '', text: empty },
    {
      group: form.groups,
      options: city.groups.map((one) => ({ value: `group:${one.code}`, text: group(one.name[lang]) }))
    },
    ...city.groups.map((one) => ({
      group: one.name[lang],
      options: city.categories
        .filter((category) => category.group === one.code)
        .map((category) => ({ value: `category:${category.code}`, text: category.name[lang] }))
    }))
  ];
}

/** Districts and territories by code, after an empty first line for everywhere. */
export function territoryOptions(city: City, lang: Lang): (Option | OptionGroup)[] {
  const { form, everywhere } = rulesTexts[lang];
  const options = (list: readonly { code: string; name: Record<Lang, string> }[]) =>
    list.map(({ code, name }) => ({ value: code, text: name[lang] }));
  return [
    { value: '', text: everywhere },
    ...(city.territories.length > 0 ? [{ group: form.territories, options: options(city.territories) }] : []),
    { group: form.districts, options: options(city.districts) }
  ];
}

/** Units that have not ended before this day, after an empty first line. */
export function unitOptions(city: City, day: string, lang: Lang, empty: string): Option[] {
  return [
    { value: '', text: empty },
    ...city.units
      .filter(({ until }) => until === undefined || until >= day)
      .map(({ code, name }) => ({ value: code, text: name[lang] }))
  ];
}

/** `category:CODE` or `group:CODE` taken apart; nothing of it when it is neither. */
export function aboutIn(text: string): { category?: string; group?: string } {
  const [kind, ...code] = text.split(':');
  if (kind === 'category') return { category: code.join(':') };
  return kind === 'group' ? { group: code.join(':') } : {};
}
