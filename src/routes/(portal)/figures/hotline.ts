/** The hotline as the page of figures shows it: the period in numbers, its months, its topics, telephone and web. */
import { abandonment, firstLineShare, meanWait, serviceLevel } from '#statistics/hotline/counts.ts';
import { addedUp, FEW, OTHERS, type MonthCounts } from '#statistics/hotline/months.ts';
import type { Month } from '#statistics/period.ts';
import { percentOf, type Rate } from '#statistics/share.ts';
import { numberInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { hotlineDefinitions } from '#ui/texts/hotlineDefinitions.ts';
import { hotlineFiguresTexts } from '#ui/texts/hotlineFigures.ts';
import { hotlinePublicTexts } from '#ui/texts/hotlinePublic.ts';

type Kept = { month: Month; topic: string; counts: MonthCounts };
type Names = ReadonlyMap<string, string>;

const NONE = '–';

/** A rate of so few says more about chance; it is not told. */
export function rateOf(rate: Rate): number | null {
  return rate.of < FEW ? null : (percentOf(rate) ?? null);
}

const percentSaid = (rate: Rate) => {
  const percent = rateOf(rate);
  return percent === null ? NONE : `${percent}%`;
};

/** Seconds as people say them. */
export function waitSaid(seconds: number | undefined, lang: Lang): string {
  if (seconds === undefined) return NONE;
  const texts = hotlineFiguresTexts[lang];
  const whole = Math.round(seconds);
  return whole < 60
    ? texts.seconds(String(whole))
    : texts.minutes(String(Math.floor(whole / 60)), String(whole % 60));
}

export type Figure = { name: string; value: string; definition: string };

/** The numbers of the period, each with how it is counted. */
export function figuresOf(
  counts: MonthCounts,
  goal: { percent: number; seconds: number },
  lang: Lang
): Figure[] {
  const { names, definitions } = hotlineDefinitions[lang];
  const number = (n: number) => numberInWords(n, lang);
  const rate = (one: Rate) =>
    rateOf(one) === null
      ? NONE
      : `${percentSaid(one)} (${hotlineFiguresTexts[lang].outOf(number(one.part), number(one.of))})`.replaceAll(
          ' ',
          '\u00A0'
        );
  return [
    { name: names.offered, value: number(counts.offered), definition: hotlinePublicTexts[lang].offered },
    { name: names.answered, value: number(counts.answered), definition: definitions.answered },
    {
      name: names.level(goal.seconds),
      value: rate(serviceLevel(counts)),
      definition: definitions.level(goal.percent)
    },
    { name: names.asa, value: waitSaid(meanWait(counts), lang), definition: definitions.asa },
    { name: names.first, value: rate(firstLineShare(counts)), definition: definitions.first },
    { name: names.abandoned, value: rate(abandonment(counts)), definition: definitions.abandoned },
    { name: names.short, value: number(counts.short), definition: definitions.short },
    { name: names.left, value: number(counts.left), definition: definitions.left }
  ];
}

export type MonthShown = {
  month: Month;
  offered: number | null;
  answered: number | null;
  abandoned: number | null;
  level: number | null;
  first: number | null;
  wait: number | null;
};

/** Month by month; a month in which nothing was counted is a gap and no nought. */
export function monthsOf(kept: readonly Kept[], months: readonly Month[]): MonthShown[] {
  const byMonth = Map.groupBy(kept, ({ month }) => month);
  return months.map((month) => {
    const rows = byMonth.get(month);
    if (!rows)
      return { month, offered: null, answered: null, abandoned: null, level: null, first: null, wait: null };
    const counts = addedUp(rows.map((row) => row.counts));
    const wait = meanWait(counts);
    return {
      month,
      offered: counts.offered,
      answered: counts.answered,
      abandoned: counts.abandoned,
      level: rateOf(serviceLevel(counts)),
      first: rateOf(firstLineShare(counts)),
      wait: wait === undefined ? null : Math.round(wait)
    };
  });
}

/** Each of these months in the words of a table. */
export function monthRows(months: readonly MonthShown[], lang: Lang): string[][] {
  const number = (n: number | null) => (n === null ? NONE : numberInWords(n, lang));
  const percent = (n: number | null) => (n === null ? NONE : `${n}%`);
  return months.map(({ offered, answered, level, wait, first, abandoned }) => [
    number(offered),
    number(answered),
    percent(level),
    waitSaid(wait ?? undefined, lang),
    percent(first),
    number(abandoned)
  ]);
}

/** Topics of the period, the most asked about first, what stands together at the end; in the words of a table. */
export function topicRows(kept: readonly Kept[], names: Names, lang: Lang): string[][] {
  const number = (n: number) => numberInWords(n, lang);
  return [...Map.groupBy(kept, ({ topic }) => topic)]
    .map(([topic, rows]) => ({ topic, counts: addedUp(rows.map((row) => row.counts)) }))
    .toSorted(
      (a, b) => Number(a.topic === OTHERS) - Number(b.topic === OTHERS) || b.counts.came - a.counts.came
    )
    .map(({ topic, counts }) => [
      topic === OTHERS ? hotlinePublicTexts[lang].otherTopics : (names.get(topic) ?? topic),
      number(counts.offered),
      number(counts.answered),
      percentSaid(serviceLevel(counts)),
      waitSaid(meanWait(counts), lang),
      percentSaid(firstLineShare(counts))
    ]);
}

/** So many categories are drawn beside each other. */
const MOST = 12;

export type Way = { label: string; values: [calls: number, reports: number] };

/** What people called and wrote about, the most asked about first. */
export function waysOf(
  matters: readonly { category: string; calls: number; reports: number }[],
  names: Names
): Way[] {
  return [...Map.groupBy(matters, ({ category }) => category)]
    .filter(([category]) => category !== OTHERS)
    .map(([category, rows]): Way => {
      const sum = (key: 'calls' | 'reports') => rows.reduce((all, row) => all + row[key], 0);
      return { label: names.get(category) ?? category, values: [sum('calls'), sum('reports')] };
    })
    .toSorted((a, b) => b.values[0] + b.values[1] - a.values[0] - a.values[1] || (a.label < b.label ? -1 : 1))
    .slice(0, MOST);
}
