/** The part of a case's page where its promised day is moved, at the desk and in a unit. */
import { limitsOf } from '#dispatch/promise/extend.ts';
import type { Extension } from '#flow/deadlines/extend.server.ts';
import { calendarsOf, type Here } from '#flow/here.server.ts';
import { dayInWords, monthsAfterDay } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { Shown } from './case.server.ts';
import { textIn, type Typed } from './form.server.ts';

/** What the form shows: how far the day can be moved, and in which words the resident hears of it. */
export function extendingData({ case: c, entries }: Shown, here: Here, lang: Lang) {
  const limits = limitsOf(c, entries, calendarsOf(here.city));
  return {
    was: c.dueOn === null ? '' : dayInWords(c.dueOn, c.lang),
    last: dayInWords(limits.last, lang),
    ceiling: limits.ceiling === undefined ? undefined : dayInWords(limits.ceiling, lang),
    before: c.extended,
    spoken: c.lang,
    contact: c.contact.by,
    months: monthsAfterDay(lang)
  };
}

export type ExtendingData = ReturnType<typeof extendingData>;

/** The new day and the reason as they were typed, and what they say; a day there is not is none. */
export function extensionIn(form: FormData): { typed: Typed; to: Extension } {
  const [day, month, year] = ['extend-day-day', 'extend-day-month', 'extend-day-year'].map((name) =>
    textIn(form, name).trim()
  );
  const typed = { day: day!, month: month!, year: year!, reason: textIn(form, 'reason') };
  return { typed, to: { day: dayOf(typed), reason: typed.reason } };
}

function dayOf({ day, month, year }: { day: string; month: string; year: string }) {
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part))) return undefined;
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
