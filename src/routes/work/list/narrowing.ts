/** To what somebody narrows a list: what stands in the address, read, checked, and said in words. */
import type { City } from '#catalogue/city.ts';
import type { Narrowed } from '#cases/lists/narrowed.server.ts';
import { CHANNELS, KINDS } from '#reports/report.ts';
import { dayInWords } from '#ui/dates.ts';
import type { OptionGroup } from '#ui/fields/Control.svelte';
import type { Lang } from '#ui/lang.ts';
import { listsTexts } from '#ui/texts/lists.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';

export const FILTERS = [
  'about',
  'unit',
  'district',
  'kind',
  'channel',
  'priority',
  'late',
  'from',
  'until'
] as const;
/** What was chosen, as it stands in the address; `about` is a category's code or `group:` and a group's. */
export type Chosen = Partial<Record<(typeof FILTERS)[number], string>>;

const PRIORITIES = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
const GROUP = 'group:';

function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Is it something the city has? An address is typed, kept and shared, so anything may stand in it. */
function isKnown(filter: keyof Chosen, value: string, city: City): boolean {
  switch (filter) {
    case 'about':
      return value.startsWith(GROUP)
        ? city.groups.some(({ code }) => `${GROUP}${code}` === value)
        : city.categories.some(({ code }) => code === value);
    case 'unit':
      return city.units.some(({ code }) => code === value);
    case 'district':
      return city.districts.some(({ code }) => code === value);
    case 'kind':
      return (KINDS as readonly string[]).includes(value);
    case 'channel':
      return (CHANNELS as readonly string[]).includes(value);
    case 'priority':
      return (PRIORITIES as readonly string[]).includes(value);
    case 'late':
      return value === 'yes';
    case 'from':
    case 'until':
      return isDay(value);
  }
}

/** What was chosen; whatever the city does not have is not looked at. */
export function chosenFrom(typed: (name: string) => string | null | undefined, city: City): Chosen {
  const found = FILTERS.flatMap((filter) => {
    const value = typed(filter) ?? '';
    return value !== '' && isKnown(filter, value, city) ? [[filter, value]] : [];
  });
  return Object.fromEntries(found) as Chosen;
}

/** The first instant of a day in the city. */
function startOf(day: string, city: City): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(city.profile.timezone).toInstant().toString();
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** The condition on cases; `today` is what late is counted from. */
export function narrowedBy(chosen: Chosen, city: City, today: string): Narrowed {
  const { about, late, from, until, unit, district, kind, channel, priority } = chosen;
  const categories = about?.startsWith(GROUP)
    ? city.categories.filter(({ group }) => `${GROUP}${group}` === about).map(({ code }) => code)
    : about && [about];
  return {
    ...(categories ? { categories } : {}),
    ...(unit ? { unit } : {}),
    ...(district ? { district } : {}),
    ...(kind ? { kind: kind as NonNullable<Narrowed['kind']> } : {}),
    ...(channel ? { channel: channel as NonNullable<Narrowed['channel']> } : {}),
    ...(priority ? { priority } : {}),
    ...(late ? { lateOn: today } : {}),
    ...(from ? { from: startOf(from, city) } : {}),
    ...(until ? { until: startOf(dayAfter(until), city) } : {})
  };
}

/** What was chosen in words, to stand above the list. */
export function chosenWords(chosen: Chosen, city: City, lang: Lang): string[] {
  const texts = listsTexts[lang].narrow;
  const { kinds, channels } = worklistTexts[lang];
  const name = (list: readonly { code: string; name: Record<Lang, string> }[], code: string) =>
    list.find((one) => one.code === code)?.name[lang] ?? code;
  const said: Record<keyof Chosen, (value: string) => string> = {
    about: (value) =>
      value.startsWith(GROUP) ? name(city.groups, value.slice(GROUP.length)) : name(city.categories, value),
    unit: (value) => city.units.find(({ code }) => code === value)?.short ?? value,
    district: (value) => name(city.districts, value),
    kind: (value) => kinds[value as keyof typeof kinds],
    channel: (value) => channels[value as keyof typeof channels],
    priority: (value) => value,
    late: () => texts.lateShort,
    from: (value) => texts.fromDay(dayInWords(value, lang)),
    until: (value) => texts.untilDay(dayInWords(value, lang))
  };
  return FILTERS.flatMap((filter) => (chosen[filter] === undefined ? [] : [said[filter](chosen[filter])]));
}

/** The address of a list as it is narrowed; `more` stands behind. */
export function addressOf(
  path: string,
  list: string,
  chosen: Chosen,
  more: Record<string, string> = {}
): string {
  return `${path}?${new URLSearchParams({ list, ...chosen, ...more })}`;
}

export type FieldView = {
  name: keyof Chosen;
  label: string;
  any: string;
  options: ({ value: string; text: string } | OptionGroup)[];
};

/** What one can choose from. A unit chooses no unit: all it sees is its own. */
export function fieldsOf(city: City, lang: Lang, ownUnit: string | undefined): FieldView[] {
  const texts = listsTexts[lang].narrow;
  const { kinds, channels } = worklistTexts[lang];
  const named = (list: readonly { code: string; name: Record<Lang, string> }[]) =>
    list.map(({ code, name }) => ({ value: code, text: name[lang] }));
  const about = city.groups.map((group) => ({
    group: group.name[lang],
    options: [
      { value: `${GROUP}${group.code}`, text: texts.wholeGroup(group.name[lang]) },
      ...named(city.categories.filter((one) => one.group === group.code))
    ]
  }));
  const units = city.units.map(({ code, short }) => ({ value: code, text: short }));
  const fields: FieldView[] = [
    { name: 'about', label: texts.about, any: texts.anyAbout, options: about },
    { name: 'unit', label: texts.unit, any: texts.anyOne, options: units },
    { name: 'district', label: texts.district, any: texts.anyOne, options: named(city.districts) },
    {
      name: 'kind',
      label: texts.kind,
      any: texts.anyKind,
      options: KINDS.map((value) => ({ value, text: kinds[value] }))
    },
    {
      name: 'channel',
      label: texts.channel,
      any: texts.anyOne,
      options: CHANNELS.map((value) => ({ value, text: channels[value] }))
    },
    {
      name: 'priority',
      label: texts.priority,
      any: texts.anyOne,
      options: PRIORITIES.map((value) => ({ value, text: value }))
    }
  ];
  return ownUnit === undefined ? fields : fields.filter(({ name }) => name !== 'unit');
}
