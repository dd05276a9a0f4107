/** The journal of a case in words for those who work on it: what happened, who did it, what they wrote. */
import type { By, Entry } from '#cases/entry.ts';
import type { City } from '#catalogue/city.ts';
import type { Lang } from '#ui/lang.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import { workTexts } from '#ui/texts/work.ts';
import { deskMoment } from '#routes/work/standing.ts';

export type JournalLine = {
  seq: number;
  when: string;
  at: string;
  what: string;
  /** The person who acted, where the words do not name the unit already. */
  who?: string;
  text?: string;
  photos: string[];
  /** Written by the clock and not by a person. */
  clock: boolean;
};

export type JournalSetting = {
  city: City;
  lang: Lang;
  today: string;
  /** Names of people by their id; who left has none. */
  names: ReadonlyMap<string, string>;
};

/** The short name of a unit, as people in the building say it. */
export function unitName(city: City, code: string): string {
  return city.units.find((unit) => unit.code === code)?.short ?? code;
}

function personIn(by: By, { names }: JournalSetting): string | undefined {
  return 'person' in by ? names.get(by.person) : undefined;
}

type Said = { what: string; text?: string; photos?: readonly string[] };

function said(entry: Entry, { city, lang }: JournalSetting): Said {
  const words = workTexts[lang].journal;
  switch (entry.kind) {
    case 'submitted':
      return { what: words.submitted[entry.body.channel], photos: entry.body.photos };
    case 'dispatched':
      return { what: words.dispatched(unitName(city, entry.body.unit)) };
    case 'returned':
      return { what: words.returned(unitName(city, entry.body.unit)), text: entry.body.reason };
    case 'recategorised': {
      const { category } = entry.body;
      return {
        what: words.recategorised(city.categories.find((c) => c.code === category)?.name[lang] ?? category)
      };
    }
    case 'asked':
      return {
        what: words.asked(entry.body.unit === null ? words.desk : unitName(city, entry.body.unit)),
        text: entry.body.question
      };
    case 'replied':
      return { what: words.replied, text: entry.body.text, photos: entry.body.photos };
    case 'commented':
      return { what: words.commented, text: entry.body.text, photos: entry.body.photos };
    case 'answered':
      return {
        what: words.answered(
          unitName(city, entry.body.unit),
          OUTCOME_WORDS[entry.body.outcome][lang].toLowerCase()
        ),
        text: entry.body.text,
        photos: entry.body.photos
      };
    case 'closed':
      return {
        what: words.closed(OUTCOME_WORDS[entry.body.outcome][lang].toLowerCase()),
        text: entry.body.text,
        photos: entry.body.photos
      };
    case 'informed':
      return { what: words.informed[entry.body.by] };
    case 'reminded':
      return {
        what: words.reminded(entry.body.unit === null ? words.desk : unitName(city, entry.body.unit))
      };
    case 'rated':
      return { what: words.rated[entry.body.rating], text: entry.body.text };
    case 'contested':
      return { what: words.contested, text: entry.body.text, photos: entry.body.photos };
  }
}

/** Dispatches of one moment are one line: "Przekazane: drogi (prowadzi), zieleń i oczyszczanie". */
function dispatchesOf(
  entries: readonly Entry[],
  at: number,
  { city, lang }: JournalSetting
): { what: string; last: number } {
  const first = entries[at]!;
  const together = entries.slice(at).findIndex((e) => e.kind !== 'dispatched' || e.at !== first.at);
  const last = together === -1 ? entries.length - 1 : at + together - 1;
  const units = entries.slice(at, last + 1).flatMap((e) => {
    if (e.kind !== 'dispatched') return [];
    const name = unitName(city, e.body.unit);
    return e.body.lead && last > at ? [`${name} (${workTexts[lang].case.lead})`] : [name];
  });
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(units);
  return { what: workTexts[lang].journal.dispatched(list), last };
}

/** The lines of a journal, from the first. */
export function journalOf(entries: readonly Entry[], set: JournalSetting): JournalLine[] {
  const { city, lang, today } = set;
  const lines: JournalLine[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at]!;
    const { what, text, photos = [] } = said(entry, set);
    const dispatched = entry.kind === 'dispatched' ? dispatchesOf(entries, at, set) : undefined;
    const who = personIn(entry.by, set);
    lines.push({
      seq: entry.seq,
      when: deskMoment(entry.at, lang, city.profile.timezone, today, true),
      at: entry.at,
      what: dispatched?.what ?? what,
      ...(who === undefined ? {} : { who }),
      ...(text ? { text } : {}),
      photos: [...photos],
      clock: entry.by.as === 'clock'
    });
    at = dispatched?.last ?? at;
  }
  return lines;
}

/** What people added after the version `since`, for whoever sends a form that is older. */
export function addedSince(lines: readonly JournalLine[], since: number | undefined): JournalLine[] {
  return since === undefined ? [] : lines.filter(({ seq, clock }) => seq > since && !clock);
}
