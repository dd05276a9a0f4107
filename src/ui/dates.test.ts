import { expect, it } from 'vitest';
import {
  counted,
  dayAndMonth,
  dayInWords,
  lasting,
  momentInWords,
  monthInWords,
  numberInWords,
  timeInWords,
  weekdayAndDay,
  monthsAfterDay,
  untilInWords
} from './dates.ts';

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

it('a day in words, in each language, with hard spaces and no "r."', () => {
  expect(dayInWords('2026-11-20', 'pl')).toBe('20\u00A0listopada\u00A02026');
  expect(plain(dayInWords('2026-11-20', 'en'))).toBe('20 November 2026');
  expect(plain(dayInWords('2026-11-20', 'uk'))).toBe('20 листопада 2026');
});

it('shorter where the year goes without saying', () => {
  expect(plain(dayAndMonth('2026-11-11', 'pl'))).toBe('11 listopada');
  expect(plain(weekdayAndDay('2026-11-10', 'pl'))).toBe('wtorek, 10 listopada');
  expect(plain(monthInWords('2026-10-01', 'pl'))).toBe('październik 2026');
});

it('hours as each language prints them', () => {
  expect(timeInWords('07:40', 'pl')).toBe('7.40');
  expect(timeInWords('07:40', 'en')).toBe('7:40');
});

it('a moment is told in the city’s time, summer and winter', () => {
  expect(plain(momentInWords('2026-07-01T10:05:00Z', 'pl', 'Europe/Warsaw'))).toBe('1 lipca 2026, 12.05');
  expect(plain(momentInWords('2026-12-01T23:30:00Z', 'pl', 'Europe/Warsaw'))).toBe('2 grudnia 2026, 0.30');
});

it('thousands are spaced from five digits up', () => {
  expect(plain(numberInWords(1184, 'pl'))).toBe('1184');
  expect(plain(numberInWords(17906, 'pl'))).toBe('17 906');
});

it('a number asks for its form', () => {
  const forms = { one: 'zdjęcie', few: 'zdjęcia', many: 'zdjęć', other: 'zdjęcia' };
  expect([1, 3, 5, 22].map((n) => plain(counted(n, 'pl', forms)))).toEqual([
    '1 zdjęcie',
    '3 zdjęcia',
    '5 zdjęć',
    '22 zdjęcia'
  ]);
});

it('until is a day, or a moment where it was counted in hours', () => {
  const day = { dueOn: '2026-11-20' };
  expect(untilInWords(day, 'pl', 'Europe/Warsaw')).toBe(dayInWords('2026-11-20', 'pl'));
  expect(untilInWords({ ...day, dueAt: '2026-11-20T10:13:00Z' }, 'pl', 'Europe/Warsaw')).toBe(
    `${dayInWords('2026-11-20', 'pl')}, 11.13`
  );
  expect(untilInWords({ dueOn: null }, 'pl', 'Europe/Warsaw')).toBe('');
  expect(monthsAfterDay('pl')).toHaveLength(12);
  expect(monthsAfterDay('pl')[10]).toBe('listopada');
});

it('minutes from an hour on are told in hours', () => {
  expect(lasting(45, 'godz.', 'min')).toBe('45\u00A0min');
  expect(lasting(60, 'godz.', 'min')).toBe('1\u00A0godz.');
  expect(lasting(345, 'h', 'min')).toBe('5\u00A0h 45\u00A0min');
  expect(lasting(0, 'h', 'min')).toBe('0\u00A0min');
});
