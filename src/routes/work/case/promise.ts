/** The promise of a case and of each task as it is shown: how that day came about. */
import type { Entry } from '#cases/entry.ts';
import type { Calendars } from '#days/worktime.ts';
import { promiseIn } from '#dispatch/promise/promise.ts';
import { toldOf } from '#dispatch/promise/told.ts';
import { unfold, unfoldTask } from '#dispatch/promise/unfold.ts';
import { periodInWords } from '#dispatch/reason.ts';
import type { CountedDay } from '#ui/promises/CountDays.svelte';
import type { Lang } from '#ui/lang.ts';
import { workTexts } from '#ui/texts/work.ts';

export type CountView = {
  /** "Jak policzono: 7 dni roboczych". */
  text: string;
  lines: string[];
  label: string;
  days: CountedDay[];
};

export type Counting = { calendars: Calendars; today: string; lang: Lang };

/** How the promised day of a case came about, or with a task the day of its unit. */
export function countOf(
  entries: readonly Entry[],
  { calendars, today, lang }: Counting,
  task?: { unit: string; dueOn: string | null }
): CountView | undefined {
  const promised = promiseIn(entries);
  if (!promised) return undefined;
  const unfolded = task ? unfoldTask(entries, task, calendars) : unfold(entries, calendars);
  const period = unfolded.steps.find((one) => one.step === 'period')?.period ?? promised.period;
  const { lines, boxes, label } = toldOf(unfolded, { lang, calendars }, today);
  return { text: workTexts[lang].case.how(periodInWords(period, lang)), lines, label, days: boxes };
}
