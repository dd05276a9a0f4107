/** Periods and months in the words of the page of figures. */
import { dayInWords, localTime, momentInWords, monthInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { Month, Period } from '#statistics/period.ts';
import { figuresTexts, MONTH_NUMERALS } from '#ui/texts/figures.ts';

/** "Październik 2026", "2026". */
export function periodName({ kind, code, months }: Period, lang: Lang): string {
  if (kind === 'year') return code;
  const name = monthInWords(months[0]!, lang);
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

/** "w październiku", "w 2026 roku". */
export function whenIn({ kind, code, months }: Period, lang: Lang): string {
  const texts = figuresTexts[lang];
  return kind === 'year' ? texts.inYear(code) : texts.inMonth(months[0]!);
}

/** Under the bars: numerals, the year at the first of them and in every January. */
export function barLabels(months: readonly Month[]): string[] {
  return months.map((month, at) => {
    const numeral = MONTH_NUMERALS[Number(month.slice(5, 7)) - 1]!;
    return at === 0 || numeral === 'I' ? `${numeral}\u00A0${month.slice(0, 4)}` : numeral;
  });
}

/** "20 listopada 2026, 12.20" */
export function countedAt(madeAt: string, lang: Lang, timezone: string): string {
  return momentInWords(madeAt, lang, timezone);
}

/** The day before the count in words: the last one that was counted whole. */
export function dayOfCount(madeAt: string, lang: Lang, timezone: string): string {
  return dayInWords(localTime(madeAt, timezone).day, lang);
}
