/** A count of days as its boxes show it: weekday, date, and the number in the count or why it is left out. */
import { numberInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { CountedDay, Deadline } from './deadline.ts';

const HOUR = 3_600_000;

/** One box. `past` and `today` are told only of days that count. */
export type Box = { weekday: string; date: string; note: string; state?: 'off' | 'end' | 'past' | 'today' };

type Words = { weekdays: readonly string[]; off: string; holiday: string; stopped: string; hours: string };

const WORDS: Readonly<Record<Lang, Words>> = {
  pl: {
    weekdays: ['pn', 'wt', 'śr', 'czw', 'pt', 'sob', 'nd'],
    off: 'wolne',
    holiday: 'święto',
    stopped: 'stoi',
    hours: 'h'
  },
  en: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    off: 'off',
    holiday: 'holiday',
    stopped: 'stops',
    hours: 'h'
  },
  uk: {
    weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'],
    off: 'вих.',
    holiday: 'свято',
    stopped: 'стоїть',
    hours: 'год'
  }
};

function stateOf({ day, nth }: CountedDay, last: string, today: string): Box['state'] {
  if (day === last) return 'end';
  if (nth === null) return 'off';
  if (day === today) return 'today';
  return day < today ? 'past' : undefined;
}

/** What stands under a day: its number in the count, how many hours it gave, or why it is left out. */
function noteOf({ nth, off, counted }: CountedDay, words: Words, lang: Lang): string {
  if (nth !== null)
    return counted === undefined
      ? String(nth)
      : `${numberInWords(counted / HOUR, lang, 1)}\u00A0${words.hours}`;
  if (off === null) return '';
  return off === 'stopped' ? words.stopped : off === 'weekend' ? words.off : words.holiday;
}

/** The boxes of a deadline, from the day after it began to the promised one. `today` is YYYY-MM-DD. */
export function boxesOf({ days, promised }: Deadline, lang: Lang, today: string): Box[] {
  const words = WORDS[lang];
  return days.map((one) => {
    const date = Temporal.PlainDate.from(one.day);
    const state = stateOf(one, promised.dueOn, today);
    return {
      weekday: words.weekdays[date.dayOfWeek - 1] ?? '',
      date: String(date.day),
      note: noteOf(one, words, lang),
      ...(state ? { state } : {})
    };
  });
}
