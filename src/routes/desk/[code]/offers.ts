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

/** One part of what the answer is made of: who says it, in the resident's language. */
type Part = { who: string; text: string; photos: readonly string[] };

/** What outside bodies answered since the case last closed. */
function contributionsOf(entries: readonly Entry[]): Part[] {
  const closed = entries.findLastIndex(({ kind }) => kind === 'closed');
  return entries
    .slice(closed + 1)
    .flatMap((e) =>
      e.kind === 'contributed' ? [{ who: e.body.name, text: e.body.text, photos: e.body.photos }] : []
    );
}

/**
 * What to answer the resident: one text from what the units and outside bodies answered since the case last
 * opened, the leading unit first, its proposal as the outcome. Where there are several, each part says whose it
 * is, so that nothing is left out when the agent makes one answer of them in plain words.
 */
export function answerDraft(city: City, c: Case, entries: readonly Entry[]): AnswerDraft {
  const answers = c.tasks
    .filter((task) => task.status === 'answered')
    .toSorted((a, b) => Number(b.lead) - Number(a.lead))
    .flatMap(
      (task) =>
        entries.flatMap((e) => (e.kind === 'answered' && e.body.unit === task.unit ? [e.body] : [])).at(-1) ??
        []
    );
  const nameOf = (code: string) => city.units.find((unit) => unit.code === code)?.name[c.lang] ?? code;
  const parts: Part[] = [
    ...answers.map(({ unit, text, photos }) => ({ who: nameOf(unit), text, photos })),
    ...contributionsOf(entries)
  ];
  return {
    text: parts.map(({ who, text }) => (parts.length > 1 ? `${who}:\n${text}` : text)).join('\n\n'),
    outcome: answers[0]?.outcome ?? '',
    photos: parts.flatMap(({ photos }) => photos)
  };
}

/** A unit that gave the case back, why, and which unit it thinks is the right one. */
export type Suggestion = {
  unit: string;
  name: string;
  reason: string;
  suggestion?: string;
  suggested?: string;
};

export type UnitChoices = {
  options: Option[];
  lead: string;
  further: string[];
  suggested: string[];
  /** What the last unit to give it back said, while nobody has acted on it. */
  returned?: Suggestion;
};

/** The last return, unless the unit got the case again since. */
function returnedBy(city: City, entries: readonly Entry[], today: string): Suggestion | undefined {
  const last = entries.findLast((e): e is Entry<'returned'> => e.kind === 'returned');
  if (!last || entries.some((e) => e.kind === 'dispatched' && e.seq > last.seq)) return undefined;
  const named = (code: string) => city.units.find((unit) => unit.code === code);
  const { unit, reason, suggestion } = last.body;
  const right = suggestion === undefined ? undefined : named(suggestion);
  return {
    unit,
    name: named(unit)?.short ?? unit,
    reason,
    ...(right && existsOn(right, today) ? { suggestion: right.code, suggested: right.short } : {})
  };
}

/** The units of a case in the order the form names them, the leading one first. */
function chosenOf(c: Case, usual: readonly string[], returned: Suggestion | undefined): string[] {
  const open = c.tasks
    .filter((task) => task.status === 'open')
    .toSorted((a, b) => Number(b.lead) - Number(a.lead))
    .map(({ unit }) => unit);
  const gaveBack = new Set(c.tasks.filter((task) => task.status === 'returned').map((task) => task.unit));
  const offered = gaveBack.has(usual[0] ?? '') ? [] : usual.filter((code) => !gaveBack.has(code));
  const now = open.length > 0 ? open : offered;
  const right = returned?.suggestion;
  if (right === undefined || now.includes(right)) return [...now];
  return returned?.unit === c.lead || open.length === 0 ? [right, ...open] : [...now, right];
}

/**
 * The units of today. Chosen are those that work on the case now, with the one that was suggested when it was
 * given back; else those its category goes to, unless they gave it back.
 */
export function unitChoices(
  city: City,
  c: Case,
  entries: readonly Entry[],
  today: string,
  lang: Lang
): UnitChoices {
  const units = city.units.filter((unit) => existsOn(unit, today) && unit.code !== city.profile.desk);
  const category = city.categories.find((one) => one.code === c.category);
  const usual = category && unitsFor(category, city, c.place, today);
  const suggested = usual ? [usual.lead, ...usual.further] : [];
  const returned = returnedBy(city, entries, today);
  const [lead = '', ...further] = chosenOf(c, suggested, returned);
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.short ?? code;
  const first = returned?.suggestion;
  return {
    options: units
      .map((unit) => ({ value: unit.code, text: unit.name[lang] }))
      .toSorted((a, b) => Number(b.value === first) - Number(a.value === first)),
    lead,
    further,
    suggested: suggested.map(nameOf),
    ...(returned ? { returned } : {})
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
