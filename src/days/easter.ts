/** Easter Sunday of a year, from which half the church's days off are counted. */

/**
 * Easter Sunday in the Gregorian calendar (the anonymous computus, Meeus/Jones/Butcher).
 *
 * Valid for every year from 1583. Corpus Christi is 60 days later, Pentecost 49, Easter Monday 1.
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}
