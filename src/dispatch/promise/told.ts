/** How a deadline came about, in words and boxes: what the resident, the desk and a unit unfold. */
import type { Calendars } from '#days/worktime.ts';
import { boxesOf, type Box } from '#dispatch/count.ts';
import { periodInWords } from '#dispatch/reason.ts';
import { dayAndMonth, dayInWords, localTime, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { countingTexts } from '#ui/texts/counting.ts';
import type { Unfolded, UnfoldStep } from './unfold.ts';

/** `lines` tell it step by step; `boxes` show it day by day, none where they would not lead to the day that was told. */
export type Told = { lines: string[]; boxes: Box[]; label: string };

/** More boxes than this nobody reads; the words tell it. */
const BOXES_MAX = 42;

type Set = { lang: Lang; calendars: Calendars };

function begun(step: Extract<UnfoldStep, { step: 'begun' }>, { lang, calendars }: Set): string {
  const texts = countingTexts[lang];
  const day = dayInWords(step.on, lang);
  if (step.at !== undefined) {
    const time = timeInWords(localTime(step.at, calendars.timezone).time, lang);
    const { from, to } = calendars.office;
    const hours = texts.first.hours(timeInWords(from, lang), timeInWords(to, lang));
    return `${texts.begun[step.by](`${day}, ${time}`)} ${hours}`;
  }
  const byLaw = 'calendar_days' in step.period || 'calendar_months' in step.period;
  return `${texts.begun[step.by](day)} ${byLaw ? texts.first.law : texts.first.own}`;
}

function leftOut({ named, weekends }: Extract<UnfoldStep, { step: 'left-out' }>, lang: Lang): string {
  const texts = countingTexts[lang].leftOut;
  const days = named.map(({ day, why }) => `${dayAndMonth(day, lang)} (${why[lang]})`);
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(days);
  return [...(days.length > 0 ? [texts.named(list)] : []), ...(weekends ? [texts.weekends] : [])].join(' ');
}

function lineOf(step: UnfoldStep, set: Set): string {
  const { lang, calendars } = set;
  const texts = countingTexts[lang];
  const day = (iso: string) => dayInWords(iso, lang);
  switch (step.step) {
    case 'begun':
      return begun(step, set);
    case 'period': {
      const kind = Object.keys(step.period)[0] as keyof typeof texts.period;
      return texts.period[kind](periodInWords(step.period, lang));
    }
    case 'law':
      return texts.law[step.regime];
    case 'ceiling':
      return texts.ceiling(periodInWords(step.instead, lang));
    case 'left-out':
      return leftOut(step, lang);
    case 'shifted':
      return texts.shifted(day(step.from));
    case 'stopped':
      return step.to === null
        ? texts.stands(day(step.from))
        : texts.stopped(day(step.from), day(step.to), step.days);
    case 'within':
      return texts.within(day(step.promised));
    case 'extended':
      return texts.extended(day(step.on), day(step.to), step.reason);
    case 'recounted': {
      const { working, statutory } = calendars;
      const { name } = working.code === step.calendar ? working : statutory;
      return texts.recounted(day(step.on), name[lang], day(step.to));
    }
    case 'end':
      return step.dueAt === undefined
        ? texts.end(day(step.dueOn))
        : texts.endAt(day(step.dueOn), timeInWords(localTime(step.dueAt, calendars.timezone).time, lang));
  }
}

/** The steps as sentences, and the days as boxes beginning with the day of the event. `today` is YYYY-MM-DD. */
export function toldOf({ steps, deadline, dueOn }: Unfolded, set: Set, today: string): Told {
  const { lang } = set;
  const lines = steps.map((step) => lineOf(step, set));
  const label = (from: string) => `${dayAndMonth(from, lang)}–${dayAndMonth(dueOn, lang)}`;
  if (!deadline) return { lines, boxes: [], label: '' };
  const { from, period } = deadline.promised;
  const first = 'working_hours' in period ? [] : [{ day: from, nth: 0, off: null }];
  const boxes = boxesOf({ ...deadline, days: [...first, ...deadline.days] }, lang, today);
  const begins = first.length > 0 ? boxes.map((box, n) => (n === 0 ? { ...box, note: '–' } : box)) : boxes;
  return { lines, boxes: boxes.length > BOXES_MAX ? [] : begins, label: label(from) };
}
