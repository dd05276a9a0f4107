import { expect, it } from 'vitest';
import { workdays } from '#town/hamlet.ts';
import { deadlineFor } from './deadline.ts';
import { isWorkPeriod, periodInWords, reasonInWords } from './reason.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const reason = (from: string, n: number) =>
  deadlineFor({ working_days: n }, Temporal.PlainDate.from(from), workdays, workdays);

it('the reason names the period and the holidays left out, in each language', () => {
  const deadline = reason('2026-11-02', 14);
  expect(plain(reasonInWords(deadline, 'pl'))).toBe('14 dni roboczych, bez 11 listopada');
  expect(plain(reasonInWords(deadline, 'en'))).toBe('14 working days, 11 November left out');
  expect(plain(reasonInWords(deadline, 'uk'))).toBe('14 робочих днів, без 11 листопада');
});

it('weekends go without saying', () => {
  expect(plain(reasonInWords(reason('2026-11-16', 7), 'pl'))).toBe('7 dni roboczych');
});

it('several holidays are joined as the language joins them', () => {
  expect(plain(reasonInWords(reason('2026-12-21', 7), 'pl'))).toContain('24 grudnia, 25 grudnia');
});

it.each([
  [1, '1 dzień roboczy'],
  [2, '2 dni robocze'],
  [5, '5 dni roboczych'],
  [22, '22 dni robocze']
])('%i in Polish', (n, words) => {
  expect(plain(periodInWords({ working_days: n }, 'pl'))).toBe(words);
});

it('calendar days are called so', () => {
  expect(plain(periodInWords({ calendar_days: 30 }, 'en'))).toBe('30 calendar days');
});

it('hours and months are called so', () => {
  expect(plain(periodInWords({ working_hours: 4 }, 'pl'))).toBe('4 godziny pracy');
  expect(plain(periodInWords({ working_hours: 8 }, 'en'))).toBe('8 office hours');
  expect(plain(periodInWords({ calendar_months: 1 }, 'pl'))).toBe('1 miesiąc');
  expect(plain(periodInWords({ calendar_months: 3 }, 'uk'))).toBe('3 місяці');
  expect(isWorkPeriod({ working_hours: 4 })).toBe(true);
  expect(isWorkPeriod({ calendar_months: 1 })).toBe(false);
});
