/** The line of a case's story as the page shows it: days and units in the reader's words. */
import type { Visit } from '#flow/visit.server.ts';
import type { Here } from '#flow/here.server.ts';
import { mergedStory, storyOf, type Step } from '#cases/story.ts';
import type { Outcome } from '#cases/entry.ts';
import { dayInWords, localTime, timeInWords, weekdayAndDay } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { storyTexts } from '#ui/texts/story.ts';

export type PhotoView = { id: string; width: number; height: number };

/** One station on the line. `words` are somebody's own, `notes` are ours. */
export type StepView = {
  seq: number;
  what: string;
  when: string;
  words: string;
  notes: string[];
  /** That the resident was told of it, and when. */
  told: string[];
  photos: PhotoView[];
  outcome?: Outcome;
};

/** Whose words and days: the city's names in one language, on one day. */
export type Reader = { here: Here; lang: Lang; today: string };

type Local = ReturnType<typeof localTime>;

/** piątek 20 listopada; with the year when it is not this one. */
export function dayOf(day: string, { lang, today }: Reader): string {
  return day.slice(0, 4) === today.slice(0, 4)
    ? weekdayAndDay(day, lang).replace(',', '')
    : dayInWords(day, lang);
}

/** The day and hour where the city is; only the hour when the day goes without saying. */
function momentOf({ day, time }: Local, reader: Reader, said?: string): string {
  const hour = timeInWords(time, reader.lang);
  return day === said ? hour : `${dayOf(day, reader)}, ${hour}`;
}

/** The unit's name; its code when the city no longer knows it. */
export function unitName(code: string, { here, lang }: Reader): string {
  return here.city.units.find((unit) => unit.code === code)?.name[lang] ?? code;
}

/** "A, B i C" as the language lists them. */
export function namesOf(codes: readonly string[], reader: Reader): string {
  const list = new Intl.ListFormat(reader.lang === 'en' ? 'en-GB' : reader.lang);
  return list.format(codes.map((code) => unitName(code, reader)));
}

/** Who works on it: the leading unit first. */
export function workersOf(units: readonly string[], reader: Reader): string[] {
  const texts = storyTexts[reader.lang];
  const [lead, ...others] = units;
  if (lead === undefined) return [];
  return [
    others.length === 0
      ? texts.takes(unitName(lead, reader))
      : texts.take(unitName(lead, reader), namesOf(others, reader))
  ];
}

function whatOf(step: Step, { lang }: Reader): string {
  const texts = storyTexts[lang];
  switch (step.kind) {
    case 'submitted':
      return texts.submitted[step.channel ?? 'portal'];
    case 'dispatched':
      return texts.dispatched(step.units.length > 1);
    case 'commented':
      return step.text === '' ? texts.commentedPhotos : texts.commented;
    case 'rated':
      return texts.rated[step.rating ?? 'partly'];
    case 'joined':
      return texts.joined(step.others ?? 1);
    case 'reminded':
      return step.units.length === 0 ? texts.remindedCentre : texts.reminded;
    case 'contested':
      return step.others ? texts.contestedByOther : texts.contested;
    default:
      return texts[step.kind];
  }
}

function notesOf(step: Step, reader: Reader, dueBefore: string | undefined): string[] {
  const texts = storyTexts[reader.lang];
  const [unit] = step.units;
  const day = step.dueOn === undefined ? '' : dayInWords(step.dueOn, reader.lang);
  switch (step.kind) {
    case 'dispatched':
      return workersOf(step.units, reader);
    case 'returned':
      return unit === undefined ? [] : [texts.notTheirs(unitName(unit, reader))];
    case 'asked':
      return unit === undefined ? [] : [texts.asks(unitName(unit, reader))];
    case 'prepared':
      return unit === undefined ? [] : [texts.preparedBy(unitName(unit, reader))];
    case 'recategorised':
      return [texts.newCategory(categoryName(step.category ?? '', reader), day)];
    case 'replied':
      return step.dueOn === dueBefore ? [] : [texts.moved(day)];
    case 'contested':
      return [texts.again(day)];
    case 'extended':
    case 'recounted':
    case 'unmerged':
      return [texts.moved(day)];
    case 'requalified':
      return [texts.regimes[step.regime ?? 'report'], texts.moved(day)];
    case 'merged':
      return [texts.mergedInto(step.other ?? '')];
    case 'settled':
      return [texts.settledWith(step.other ?? '')];
    default:
      return [];
  }
}

export function categoryName(code: string, { here, lang }: Reader): string {
  return here.city.categories.find((category) => category.code === code)?.name[lang] ?? code;
}

function photosOf(ids: readonly string[], photos: Visit['photos']): PhotoView[] {
  return ids.flatMap((id) => {
    const row = photos.get(id);
    return row ? [{ id, width: row.width, height: row.height }] : [];
  });
}

/** All stations so far. What the page shows above them (`shown`, places in the journal) is not said twice. */
export function stepsOf(
  { journal, master, photos }: Visit,
  reader: Reader,
  shown: readonly (number | undefined)[]
): StepView[] {
  const texts = storyTexts[reader.lang];
  const { timezone } = reader.here.city.profile;
  let dueOn: string | undefined;
  return (master ? mergedStory(journal, master) : storyOf(journal)).map((step) => {
    const notes = notesOf(step, reader, dueOn);
    const at = localTime(step.at, timezone);
    const told = step.told.map((one) =>
      texts.told[one.by](momentOf(localTime(one.at, timezone), reader, at.day))
    );
    dueOn = step.dueOn ?? dueOn;
    const twice = shown.includes(step.seq);
    return {
      seq: step.seq,
      what: whatOf(step, reader),
      when: momentOf(at, reader),
      words: twice ? '' : step.text,
      notes,
      told,
      photos: twice ? [] : photosOf(step.photos, photos),
      ...(step.outcome ? { outcome: step.outcome } : {})
    };
  });
}

/** The answer that stands now, with its place in the journal; nothing while the case is open. */
export function answerIn({ case: c, journal, photos }: Visit) {
  const last = journal.findLast((entry) => entry.kind === 'closed' || entry.kind === 'settled');
  if (c.status !== 'closed' || (last?.kind !== 'closed' && last?.kind !== 'settled')) return undefined;
  return { seq: last.seq, at: last.at, text: last.body.text, photos: photosOf(last.body.photos, photos) };
}
