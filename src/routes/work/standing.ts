/** How a case stands, as a tag and a slip show it to those who work on it. */
import type { Status } from '#cases/case.ts';
import type { Outcome } from '#cases/entry.ts';
import { dayAndMonth, localTime, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { Sign } from '#ui/signs/signs.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';

export type TagView = {
  sign: Sign;
  text: string;
  tone: 'plain' | 'moving' | 'waiting' | 'done' | 'ended' | 'late';
};
export type SlipView = { text: string; state: 'valid' | 'late' | 'stopped' | 'met'; datetime?: string };

const STATUS_LOOK: Readonly<Record<Status, Pick<TagView, 'sign' | 'tone'>>> = {
  received: { sign: 'ring', tone: 'plain' },
  dispatched: { sign: 'arrow', tone: 'moving' },
  returned: { sign: 'returned', tone: 'plain' },
  asked: { sign: 'question', tone: 'waiting' },
  answered: { sign: 'pen', tone: 'moving' },
  closed: { sign: 'tick', tone: 'done' }
};

const OUTCOME_LOOK: Readonly<Record<Outcome, Pick<TagView, 'sign' | 'tone'>>> = {
  resolved: { sign: 'tick', tone: 'done' },
  planned: { sign: 'calendar', tone: 'moving' },
  'not-done': { sign: 'bar', tone: 'ended' },
  'not-city': { sign: 'outside', tone: 'ended' },
  forwarded: { sign: 'outside', tone: 'ended' },
  merged: { sign: 'joined', tone: 'ended' },
  rejected: { sign: 'cross', tone: 'ended' }
};

type Standing = { status: Status; outcome: Outcome | null; reopened: boolean };

/** The tag of a case: its outcome once it has one, and that it came back when it did. */
export function tagOf({ status, outcome, reopened }: Standing, lang: Lang): TagView {
  if (outcome !== null) return { ...OUTCOME_LOOK[outcome], text: OUTCOME_WORDS[outcome][lang] };
  const texts = worklistTexts[lang];
  if (reopened && status === 'received')
    return { sign: 'returned', tone: 'waiting', text: texts.list.reopened };
  return { ...STATUS_LOOK[status], text: texts.status[status] };
}

/** Days between two days; negative when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The day as the desk writes it: pt 20.11; another year is said. */
export function deskDay(day: string, lang: Lang, today: string): string {
  const date = Temporal.PlainDate.from(day);
  const weekday = worklistTexts[lang].weekdays[date.dayOfWeek - 1];
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : lang === 'en' ? ` ${date.year}` : `.${date.year}`;
  if (lang === 'en') return `${weekday} ${dayAndMonth(day, lang)}${year}`;
  return `${weekday}\u00A0${date.day}.${day.slice(5, 7)}${year}`;
}

/** The moment as the desk writes it: 10.21 today, pt 6.11 before, both when `whole`. */
export function deskMoment(
  instant: string,
  lang: Lang,
  timezone: string,
  today: string,
  whole = false
): string {
  const { day, time } = localTime(instant, timezone);
  if (day === today) return timeInWords(time, lang);
  return whole ? `${deskDay(day, lang, today)}, ${timeInWords(time, lang)}` : deskDay(day, lang, today);
}

type Promise = { dueOn: string | null; stoppedAt: string | null; closedAt: string | null };

/** The slip of a promised day: until when, late by how much, or that its clock stands still. None when it is over. */
export function slipOf(c: Promise, today: string, timezone: string, lang: Lang): SlipView | undefined {
  const texts = worklistTexts[lang];
  if (c.closedAt !== null || c.dueOn === null) return undefined;
  if (c.stoppedAt !== null) {
    const since = localTime(c.stoppedAt, timezone).day;
    return { text: texts.stoppedSince(deskDay(since, lang, today)), state: 'stopped', datetime: since };
  }
  const over = daysBetween(c.dueOn, today);
  if (over > 0) return { text: texts.lateBy(over), state: 'late', datetime: c.dueOn };
  return { text: texts.due(dayAndMonth(c.dueOn, lang)), state: 'valid', datetime: c.dueOn };
}
