/** The reason of a deadline, in words a resident can count after. */
import type { Period } from '#catalogue/period.ts';
import { counted, dayAndMonth } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { leftOut, type Deadline } from './deadline.ts';

const WORKING = {
  pl: { one: 'dzień roboczy', few: 'dni robocze', many: 'dni roboczych', other: 'dnia roboczego' },
  en: { one: 'working day', other: 'working days' },
  uk: { one: 'робочий день', few: 'робочі дні', many: 'робочих днів', other: 'робочого дня' }
};
const HOURS = {
  pl: { one: 'godzina pracy', few: 'godziny pracy', many: 'godzin pracy', other: 'godziny pracy' },
  en: { one: 'office hour', other: 'office hours' },
  uk: { one: 'робоча година', few: 'робочі години', many: 'робочих годин', other: 'робочої години' }
};
const MONTHS = {
  pl: { one: 'miesiąc', few: 'miesiące', many: 'miesięcy', other: 'miesiąca' },
  en: { one: 'month', other: 'months' },
  uk: { one: 'місяць', few: 'місяці', many: 'місяців', other: 'місяця' }
};
const CALENDAR = {
  pl: { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' },
  en: { one: 'calendar day', other: 'calendar days' },
  uk: { one: 'календарний день', few: 'календарні дні', many: 'календарних днів', other: 'календарного дня' }
};
const WITHOUT = {
  pl: (days: string) => `bez ${days}`,
  en: (days: string) => `${days} left out`,
  uk: (days: string) => `без ${days}`
};

/** 14 dni roboczych */
export function periodInWords(period: Period, lang: Lang): string {
  if ('working_hours' in period) return counted(period.working_hours, lang, HOURS[lang]);
  if ('working_days' in period) return counted(period.working_days, lang, WORKING[lang]);
  if ('calendar_months' in period) return counted(period.calendar_months, lang, MONTHS[lang]);
  return counted(period.calendar_days, lang, CALENDAR[lang]);
}

/** Does the period count only days and hours on which the city works? */
export function isWorkPeriod(period: Period): boolean {
  return 'working_days' in period || 'working_hours' in period;
}

/** "14 dni roboczych, bez 11 listopada": the period and the holidays it left out; weekends go without saying. */
export function reasonInWords(deadline: Deadline, lang: Lang): string {
  const period = periodInWords(deadline.promised.period, lang);
  if (!isWorkPeriod(deadline.promised.period)) return period;
  const holidays = leftOut(deadline).filter(({ why }) => why !== 'weekend');
  if (holidays.length === 0) return period;
  const days = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(
    holidays.map(({ day }) => dayAndMonth(day, lang))
  );
  return `${period}, ${WITHOUT[lang](days)}`;
}
