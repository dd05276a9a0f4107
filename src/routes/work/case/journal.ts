/** The journal of a case in words for those who work on it: what happened, who did it, what they wrote. */
import { caseNumber } from '#cases/case.ts';
import type { By, Entry, OtherCase } from '#cases/entry.ts';
import type { City } from '#catalogue/city.ts';
import { dayAndMonth } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { journalTexts } from '#ui/texts/journal.ts';
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

/** ", sprawa 12/2026": words of a resident whose case was merged into this one. */
function inCase(from: OtherCase | undefined, lang: Lang): string {
  return from ? journalTexts[lang].inCase(caseNumber(from)) : '';
}

function said(entry: Entry, set: JournalSetting): Said {
  const { city, lang } = set;
  const words = workTexts[lang].journal;
  switch (entry.kind) {
    case 'submitted':
      return { what: words.submitted[entry.body.channel], photos: entry.body.photos };
    case 'dispatched':
      return { what: words.dispatched(unitName(city, entry.body.unit)) };
    case 'returned':
      return { what: words.returned(unitName(city, entry.body.unit)), text: returnedText(entry, set) };
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
      return {
        what: words.commented + inCase(entry.body.from, lang),
        text: entry.body.text,
        photos: entry.body.photos
      };
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
    case 'rated':
      return { what: words.rated[entry.body.rating], text: entry.body.text };
    case 'contested':
      return {
        what: words.contested + inCase(entry.body.from, lang),
        text: entry.body.text,
        photos: entry.body.photos
      };
    default:
      return saidInFull(entry, set);
  }
}

/** A unit of an entry by its name, or the desk. */
function whoIn(unit: string | null, { city, lang }: JournalSetting): string {
  return unit === null ? workTexts[lang].journal.desk : unitName(city, unit);
}

function returnedText({ body }: Entry<'returned'>, { city, lang }: JournalSetting): string {
  if (body.suggestion === undefined) return body.reason;
  return `${body.reason}\n${journalTexts[lang].suggests(unitName(city, body.suggestion))}`;
}

/** What happened between offices, to the promise, or together with another case. */
function saidInFull(entry: Entry, set: JournalSetting): Said {
  const { lang } = set;
  const words = journalTexts[lang];
  switch (entry.kind) {
    case 'accepted':
      return { what: words.accepted(whoIn(entry.body.unit, set)) };
    case 'noted':
      return { what: words.noted(whoIn(entry.body.unit, set)), text: entry.body.text };
    case 'extended':
      return { what: words.extended(dayAndMonth(entry.body.promised.dueOn, lang)), text: entry.body.reason };
    case 'recounted':
      if (entry.body.of === 'tasks') return { what: words.recountedTasks };
      return { what: words.recounted(dayAndMonth(entry.body.promised.dueOn, lang)) };
    case 'requalified':
      return { what: words.requalified[entry.body.regime], text: entry.body.reason };
    case 'invited':
      return { what: words.invited(entry.body.name), text: entry.body.question };
    case 'contributed':
      return {
        what: words.contributed(entry.body.name),
        text: entry.body.text,
        photos: entry.body.photos
      };
    case 'reminded':
      return {
        what:
          entry.body.of === 'accept'
            ? words.reminded.accept(whoIn(entry.body.unit, set))
            : words.reminded.answer(whoIn(entry.body.unit, set), entry.body.percent)
      };
    case 'recalled':
      return { what: words.recalled(entry.body.units.map((unit) => whoIn(unit, set)).join(', ')) };
    case 'reopened':
      return { what: entry.body.undo ? words.undone : words.reopened, text: entry.body.reason };
    case 'published':
      return { what: words.published, text: entry.body.text };
    case 'withdrawn':
      return { what: words.withdrawn, text: entry.body.reason };
    case 'surveyed':
      return { what: words.surveyed };
    case 'forgotten':
      return { what: words.forgotten[entry.body.what] };
    default:
      return saidOfOthers(entry, lang);
  }
}

function saidOfOthers(entry: Entry, lang: Lang): Said {
  const words = journalTexts[lang];
  switch (entry.kind) {
    case 'merged':
      return { what: words.merged(caseNumber(entry.body.into)) };
    case 'unmerged':
      return { what: words.unmerged(caseNumber(entry.body.from)) };
    case 'settled':
      return {
        what: words.settled(caseNumber(entry.body.from)),
        text: entry.body.text,
        photos: entry.body.photos
      };
    case 'unsettled':
      return { what: words.unsettled(caseNumber(entry.body.from)) };
    case 'joined':
      return { what: entry.body.other ? words.joined(caseNumber(entry.body.other)) : words.joinedPerson };
    case 'parted':
      return { what: words.parted(caseNumber(entry.body.other)) };
    case 'related':
      return { what: words.related(caseNumber(entry.body.other)) };
    case 'unrelated':
      return { what: words.unrelated(caseNumber(entry.body.other)) };
    default:
      throw new Error(`The journal has no words for ${entry.kind}.`);
  }
}

/** Dispatches of one moment are one line: "Przekazane: drogi (prowadzi), zieleń i oczyszczanie". */
function dispatchesOf(
  entries: readonly Entry[],
  at: number,
  { city, lang }: JournalSetting
): { what: string; text?: string; last: number } {
  const first = entries[at] as Entry<'dispatched'>;
  const together = entries.slice(at).findIndex((e) => e.kind !== 'dispatched' || e.at !== first.at);
  const last = together === -1 ? entries.length - 1 : at + together - 1;
  const units = entries.slice(at, last + 1).flatMap((e) => {
    if (e.kind !== 'dispatched') return [];
    const name = unitName(city, e.body.unit);
    return e.body.lead && last > at ? [`${name} (${workTexts[lang].case.lead})`] : [name];
  });
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(units);
  const { why, from, reason } = first.body;
  if (why === 'passed-on' && from !== undefined)
    return {
      what: journalTexts[lang].passedOn(unitName(city, from), list),
      ...(reason === undefined ? {} : { text: reason }),
      last
    };
  if (why === 'contested') return { what: journalTexts[lang].back(list), last };
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
      ...((dispatched?.text ?? text) ? { text: dispatched?.text ?? text } : {}),
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
