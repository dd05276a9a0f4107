/** The promise of a case as it is shown: until when, and how that day was counted. */
import type { Case } from '#cases/case.ts';
import type { Entry, Promised } from '#cases/entry.ts';
import type { Calendar } from '#days/calendar.ts';
import { deadlineFor, type CountedDay } from '#dispatch/deadline.ts';
import { periodInWords } from '#dispatch/reason.ts';
import { dayAndMonth } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { workTexts } from '#ui/texts/work.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';

export type DayView = {
  weekday: string;
  date: string;
  note: string;
  state?: 'off' | 'end' | 'past' | 'today';
};
export type CountView = {
  /** "Jak policzono: 7 dni roboczych". */
  how: string;
  label: string;
  days: DayView[];
  explain: string;
};

export type Calendars = { working: Calendar; statutory: Calendar };

/** More boxes than this nobody reads; the words tell it. */
const BOXES_MAX = 42;

/** The promise that holds: the last one an entry made. */
export function lastPromise(entries: readonly Entry[]): Promised | undefined {
  return entries.flatMap(({ body }) => ('promised' in body ? [body.promised] : [])).at(-1);
}

function boxOf(one: CountedDay, promised: Promised, today: string, lang: Lang): DayView {
  const words = workTexts[lang].case;
  const date = Temporal.PlainDate.from(one.day);
  const off =
    one.off === null || one.nth !== null ? undefined : one.off === 'weekend' ? '' : words.off.holiday;
  const notes = [off ?? (one.nth === null ? '' : String(one.nth)), one.day === today ? words.today : ''];
  const state =
    one.day === promised.dueOn ? 'end' : one.day === today ? 'today' : off === undefined ? undefined : 'off';
  return {
    weekday: worklistTexts[lang].weekdays[date.dayOfWeek - 1]!,
    date: String(date.day),
    note: notes.filter(Boolean).join(', '),
    ...(state === undefined ? {} : { state })
  };
}

/** How the promised day was counted; without boxes when it has moved since, or there are too many. */
export function countOf(
  c: Case,
  entries: readonly Entry[],
  calendars: Calendars,
  today: string,
  lang: Lang
): CountView | undefined {
  const promised = lastPromise(entries);
  if (!promised || c.dueOn === null) return undefined;
  const words = workTexts[lang].case;
  const counted = deadlineFor(
    promised.period,
    Temporal.PlainDate.from(promised.from),
    calendars.working,
    calendars.statutory
  );
  const period = periodInWords(promised.period, lang);
  const moved = counted.promised.dueOn !== c.dueOn;
  const from = Temporal.PlainDate.from(promised.from);
  const first: DayView = {
    weekday: worklistTexts[lang].weekdays[from.dayOfWeek - 1]!,
    date: String(from.day),
    note: words.received,
    state: 'past'
  };
  return {
    how: words.how(period),
    label: `${dayAndMonth(promised.from, lang)}–${dayAndMonth(c.dueOn, lang)}: ${period}`,
    days:
      moved || counted.days.length > BOXES_MAX
        ? []
        : [first, ...counted.days.map((one) => boxOf(one, promised, today, lang))],
    explain: moved ? words.moved : words.from(dayAndMonth(promised.from, lang))
  };
}
