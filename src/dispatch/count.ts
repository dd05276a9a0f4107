/** A count of days as its boxes show it: weekday, date, and the number in the count or why it is left out. */
import type { Lang } from '#ui/lang.ts';
import type { CountedDay, Deadline } from './deadline.ts';

/** One box. `past` and `today` are told only of days that count. */
export type Box = { weekday: string; date: string; note: string; state?: 'off' | 'end' | 'past' | 'today' };

const WORDS: Readonly<Record<Lang, { weekdays: readonly string[]; off: string; holiday: string }>> = {
  pl: { weekdays: ['pn', 'wt', 'śr', 'czw', 'pt', 'sob', 'nd'], off: 'wolne', holiday: 'święto' },
  en: { weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], off: 'off', holiday: 'holiday' },
  uk: { weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'], off: 'вих.', holiday: 'свято' }
};

function stateOf({ day, nth }: CountedDay, last: string, today: string): Box['state'] {
  if (day === last) return 'end';
  if (nth === null) return 'off';
  if (day === today) return 'today';
  return day < today ? 'past' : undefined;
}

/** The boxes of a deadline, from the day after it began to the promised one. `today` is YYYY-MM-DD. */
export function boxesOf({ days, promised }: Deadline, lang: Lang, today: string): Box[] {
  const words = WORDS[lang];
  return days.map((one) => {
    const date = Temporal.PlainDate.from(one.day);
    const why = one.off === 'weekend' ? words.off : words.holiday;
    const state = stateOf(one, promised.dueOn, today);
    return {
      weekday: words.weekdays[date.dayOfWeek - 1] ?? '',
      date: String(date.day),
      note: one.nth === null ? (one.off === null ? '' : why) : String(one.nth),
      ...(state ? { state } : {})
    };
  });
}
