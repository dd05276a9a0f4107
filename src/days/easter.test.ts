import fc from 'fast-check';
import { expect, test } from 'vitest';
import { easterSunday } from './easter.ts';

test.each([
  [1583, '04-10'],
  [1818, '03-22'],
  [1943, '04-25'],
  [2000, '04-23'],
  [2024, '03-31'],
  [2025, '04-20'],
  [2026, '04-05'],
  [2027, '03-28'],
  [2028, '04-16'],
  [2029, '04-01'],
  [2030, '04-21'],
  [2285, '03-22']
])('Easter of %i is on %s', (year, day) => {
  expect(easterSunday(year).toString()).toBe(`${year}-${day}`);
});

test('Easter is a Sunday between 22 March and 25 April in every year of the Gregorian calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
      const easter = easterSunday(year);
      expect(easter.dayOfWeek).toBe(7);
      const monthDay = easter.toString().slice(-5);
      expect(monthDay >= '03-22' && monthDay <= '04-25').toBe(true);
    })
  );
});
