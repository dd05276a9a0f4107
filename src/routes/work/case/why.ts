/** Why a unit got a case, in plain sentences: category, place, rule, or whose hand. */
import type { Entry } from '#cases/entry.ts';
import type { City } from '#catalogue/city.ts';
import { areaOf } from '#places/territory.ts';
import { dayInWords, localTime, momentInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { dispatchTexts } from '#ui/texts/dispatch.ts';

/** A rule as it stood on the day it decided; `by` is a person's id or the name of whoever loaded it. */
export type RuleTold = { reason: string; from: string; by: string; at: string };

export type WhySetting = {
  city: City;
  lang: Lang;
  names: ReadonlyMap<string, string>;
  /** Rules by the entry they decided. */
  rules: ReadonlyMap<number, RuleTold>;
};

/** The category the case had when an entry was added. */
function categoryThen(entries: readonly Entry[], seq: number): string | undefined {
  return entries.reduce<string | undefined>(
    (code, e) =>
      e.seq < seq && (e.kind === 'submitted' || e.kind === 'recategorised') ? e.body.category : code,
    undefined
  );
}

function byTable(entry: Entry<'dispatched'>, entries: readonly Entry[], set: WhySetting): string[] {
  const { city, lang } = set;
  const words = dispatchTexts[lang].why;
  const { rule, territory, why } = entry.body;
  const code = categoryThen(entries, entry.seq);
  const category = city.categories.find((c) => c.code === code)?.name[lang] ?? code ?? '';
  const area = territory === undefined ? undefined : areaOf(city, territory)?.name[lang];
  const told = set.rules.get(entry.seq);
  const recordedBy = told && set.names.get(told.by);
  const recordedOn = told && dayInWords(localTime(told.at, city.profile.timezone).day, lang);
  return [
    words.category(category),
    ...(territory === undefined ? [] : [words.territory(area ?? territory)]),
    ...(why === 'category' ? [words.noRule] : []),
    ...(told && rule !== undefined
      ? [
          words.rule(rule, dayInWords(told.from, lang)),
          words.reason(told.reason),
          recordedBy === undefined ? words.loaded(recordedOn!) : words.recorded(recordedBy, recordedOn!)
        ]
      : [])
  ];
}

/** The sentences about the dispatch that gave a unit the task it has now. */
export function whyOf(unit: string, entries: readonly Entry[], set: WhySetting): string[] {
  const { city, lang, names } = set;
  const words = dispatchTexts[lang].why;
  const entry = entries.findLast(
    (e): e is Entry<'dispatched'> => e.kind === 'dispatched' && e.body.unit === unit
  );
  if (!entry) return [];
  const on = momentInWords(entry.at, lang, city.profile.timezone);
  const { why, from, reason, territory } = entry.body;
  const nameOf = (code = '') => city.units.find((one) => one.code === code)?.name[lang] ?? code;
  const because = reason ? [words.reason(reason)] : [];
  switch (why) {
    case 'category':
    case 'rule':
      return byTable(entry, entries, set);
    case 'by-hand': {
      const name = 'person' in entry.by ? names.get(entry.by.person) : undefined;
      return [name === undefined ? words.byHandGone(on) : words.byHand(name, on), ...because];
    }
    case 'contested':
      return [words.contested(on), ...because];
    case 'passed-on':
      return [words.passedOn(nameOf(from), on), ...because];
    case 'successor': {
      const area = territory === undefined ? undefined : (areaOf(city, territory)?.name[lang] ?? territory);
      return [words.successor(nameOf(from), on), ...(area === undefined ? [] : [words.share(area)])];
    }
  }
}
