/** What the desk's forms offer: the answer the units gave, the units there are, the categories there are. */
import type { Case } from '#cases/case.ts';
import type { Entry, Outcome } from '#cases/entry.ts';
import { isOpenOn, type Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import { unitsFor } from '#dispatch/units.ts';
import { existsOn } from '#people/unit.ts';
import type { Option, OptionGroup } from '#ui/fields/Control.svelte';
import type { Lang } from '#ui/lang.ts';

export type AnswerDraft = { text: string; outcome: Outcome | ''; photos: string[] };

/**
 * What to answer the resident, taken from what the units answered since the case last opened: the leading
 * unit first, its proposal as the outcome. The agent puts it in plain words.
 */
export function answerDraft(c: Case, entries: readonly Entry[]): AnswerDraft {
  const answers = c.tasks
    .filter((task) => task.status === 'answered')
    .toSorted((a, b) => Number(b.lead) - Number(a.lead))
    .flatMap(
      (task) =>
        entries.flatMap((e) => (e.kind === 'answered' && e.body.unit === task.unit ? [e.body] : [])).at(-1) ??
        []
    );
  return {
    text: answers.map(({ text }) => text).join('\n\n'),
    outcome: answers[0]?.outcome ?? '',
    photos: answers.flatMap(({ photos }) => photos)
  };
}

export type UnitChoices = { options: Option[]; lead: string; further: string[]; suggested: string[] };

/** The units of today: chosen are those that work on the case now, else those its category goes to, unless they gave it back. */
export function unitChoices(city: City, c: Case, today: string, lang: Lang): UnitChoices {
  const units = city.units.filter((unit) => existsOn(unit, today) && unit.code !== city.profile.desk);
  const category = city.categories.find((one) => one.code === c.category);
  const usual = category && unitsFor(category, city, c.place, today);
  const open = c.tasks
    .filter((task) => task.status === 'open')
    .toSorted((a, b) => Number(b.lead) - Number(a.lead));
  const suggested = usual ? [usual.lead, ...usual.further] : [];
  const gaveBack = new Set(c.tasks.filter((task) => task.status === 'returned').map((task) => task.unit));
  const offered = gaveBack.has(usual?.lead ?? '') ? [] : suggested.filter((code) => !gaveBack.has(code));
  const [lead = '', ...further] = open.length > 0 ? open.map(({ unit }) => unit) : offered;
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.short ?? code;
  return {
    options: units.map((unit) => ({ value: unit.code, text: unit.name[lang] })),
    lead,
    further,
    suggested: suggested.map(nameOf)
  };
}

/** The categories that take reports on this day, under their groups; `all` adds those that send people elsewhere. */
export function categoryOptions(
  city: City,
  today: string,
  lang: Lang,
  which: 'open' | 'all' = 'open'
): OptionGroup[] {
  const offered = (category: Category) =>
    isOpenOn(category, today) || (which === 'all' && category.diversion !== undefined);
  return city.groups
    .map((group) => ({
      group: group.name[lang],
      options: city.categories
        .filter((category) => category.group === group.code && offered(category))
        .map((category) => ({ value: category.code, text: category.name[lang] }))
    }))
    .filter(({ options }) => options.length > 0);
}
