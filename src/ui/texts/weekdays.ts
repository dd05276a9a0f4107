/** On which weekday something happens, as each language bends it: we wtorek, on Tuesday, у вівторок. */
import type { Lang } from '#ui/lang.ts';

const ON: Record<Lang, readonly string[]> = {
  pl: [
    'w\u00A0poniedziałek',
    'we wtorek',
    'w\u00A0środę',
    'w\u00A0czwartek',
    'w\u00A0piątek',
    'w\u00A0sobotę',
    'w\u00A0niedzielę'
  ],
  en: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
  uk: [
    'у\u00A0понеділок',
    'у\u00A0вівторок',
    'у\u00A0середу',
    'у\u00A0четвер',
    'у\u00A0п’ятницю',
    'у\u00A0суботу',
    'у\u00A0неділю'
  ]
};

/** The weekday of a day, YYYY-MM-DD, in the form that answers "when?". */
export function onWeekday(day: string, lang: Lang): string {
  return ON[lang][Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';
}
