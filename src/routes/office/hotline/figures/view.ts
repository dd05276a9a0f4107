/** The figures of the hotline in words: every one with its value and how it is counted. */
import {
  abandonment,
  contactsPerCase,
  firstLineShare,
  HANDED,
  meanHandling,
  meanWait,
  serviceLevel,
  type Counts
} from '#statistics/hotline/counts.ts';
import { occupancy, type Spent } from '#statistics/hotline/stints.ts';
import { percentOf, type Rate } from '#statistics/share.ts';
import { numberInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { hotlineDefinitions } from '#ui/texts/hotlineDefinitions.ts';
import { hotlineFiguresTexts } from '#ui/texts/hotlineFigures.ts';

const NONE = '–';

/** Seconds as people say them; nothing where nobody waited. */
export function secondsSaid(seconds: number | null | undefined, lang: Lang): string {
  if (seconds === null || seconds === undefined) return NONE;
  const texts = hotlineFiguresTexts[lang];
  const whole = Math.round(seconds);
  if (whole < 60) return texts.seconds(String(whole));
  return texts.minutes(numberInWords(Math.floor(whole / 60), lang), String(whole % 60));
}

export function percentSaid(rate: Rate): string {
  const percent = percentOf(rate);
  return percent === undefined ? NONE : `${percent}%`;
}

/** "81% (229 of 280)": a rate never stands without what it was counted from. */
export function rateSaid(rate: Rate, lang: Lang): string {
  if (rate.of === 0) return NONE;
  const of = hotlineFiguresTexts[lang].outOf(numberInWords(rate.part, lang), numberInWords(rate.of, lang));
  return `${percentSaid(rate)} (${of})`;
}

export type Figure = { name: string; value: string; definition: string };
type Goal = { percent: number; seconds: number };

/** What else is known of the days, besides their counts. */
export type Beside = { settled: Rate; kept: Rate; longer: Rate; spent: Spent };

/** Every figure with its name, value and definition, in the order in which they are read. */
export function figuresOf(counts: Counts, beside: Beside, goal: Goal, lang: Lang): Figure[] {
  const { names, definitions } = hotlineDefinitions[lang];
  const number = (key: 'came' | 'offered' | 'answered' | 'short' | 'left' | 'waiting'): Figure => ({
    name: names[key],
    value: numberInWords(counts[key], lang),
    definition: definitions[key]
  });
  type Named = Exclude<keyof typeof definitions, 'level'>;
  const said = (key: Named, value: string): Figure => ({
    name: names[key],
    value,
    definition: definitions[key]
  });
  const perCase = contactsPerCase(counts);
  return [
    number('came'),
    number('offered'),
    number('answered'),
    {
      name: names.level(goal.seconds),
      value: rateSaid(serviceLevel(counts), lang),
      definition: definitions.level(goal.percent)
    },
    said('abandoned', rateSaid(abandonment(counts), lang)),
    number('short'),
    number('left'),
    number('waiting'),
    said('asa', secondsSaid(meanWait(counts), lang)),
    said('p95', secondsSaid(counts.waitP95, lang)),
    said('aht', secondsSaid(meanHandling(counts), lang)),
    said('first', rateSaid(firstLineShare(counts), lang)),
    said('settled', rateSaid(beside.settled, lang)),
    ...HANDED.map((why) => said(why, rateSaid({ part: counts.handed[why], of: counts.answered }, lang))),
    said('kept', rateSaid(beside.kept, lang)),
    said('longer', rateSaid(beside.longer, lang)),
    said('perCase', perCase === undefined ? NONE : numberInWords(perCase, lang, 2)),
    said('occupancy', percentSaid(occupancy(beside.spent)))
  ];
}

/** One row of a cut, in the order of `cuts.columns`. */
export function rowOf(counts: Counts, lang: Lang): string[] {
  return [
    numberInWords(counts.came, lang),
    numberInWords(counts.offered, lang),
    numberInWords(counts.answered, lang),
    numberInWords(counts.abandoned, lang),
    percentSaid(serviceLevel(counts)),
    secondsSaid(meanWait(counts), lang),
    secondsSaid(meanHandling(counts), lang),
    percentSaid(firstLineShare(counts))
  ];
}

/** One row of a file, in the order of `fileHeads`: numbers as they were counted, nothing rounded. */
export function fieldsOf(name: string, counts: Counts): (string | number | null)[] {
  const { handed, ...c } = counts;
  return [
    name,
    c.came,
    c.offered,
    c.answered,
    c.within,
    c.abandoned,
    c.short,
    c.left,
    c.waiting,
    c.waitSeconds,
    c.waitP95,
    c.handled,
    c.talkSeconds,
    c.holdSeconds,
    c.wrapSeconds,
    c.firstLine,
    ...HANDED.map((why) => handed[why]),
    c.tied,
    c.cases
  ];
}
