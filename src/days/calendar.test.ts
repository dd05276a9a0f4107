import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarSchema, dayOff, holidayOn, isWorkingDay, nextWorkingDay } from './calendar.ts';

const said = (pl: string) => ({ pl, en: pl, uk: pl });

/** The days off of Polish law (act of 18 January 1951 as amended), Christmas Eve from 2025 (act of 6 December 2024). */
const statutory = calendarSchema.parse({
  code: 'statutory',
  name: said('ustawowy'),
  weekend: [6, 7],
  off: [
    { on: '01-01', name: said('Nowy Rok') },
    { on: '01-06', name: said('Trzech Króli') },
    { easter: 0, name: said('Wielkanoc') },
    { easter: 1, name: said('Poniedziałek Wielkanocny') },
    { on: '05-01', name: said('1 Maja') },
    { on: '05-03', name: said('3 Maja') },
    { easter: 49, name: said('Zielone Świątki') },
    { easter: 60, name: said('Boże Ciało') },
    { on: '08-15', name: said('15 sierpnia') },
    { on: '11-01', name: said('Wszystkich Świętych') },
    { on: '11-11', name: said('Święto Niepodległości') },
    { on: '12-24', name: said('Wigilia'), from: 2025 },
    { on: '12-25', name: said('Boże Narodzenie') },
    { on: '12-26', name: said('drugi dzień świąt') }
  ],
  source: 'act of 18 January 1951 on days off',
  verified: true
});
const office = { ...statutory, closures: [{ day: '2026-08-14', name: said('dzień za 15 sierpnia') }] };
const on = (day: string) => Temporal.PlainDate.from(day);

function daysOf(year: number): Temporal.PlainDate[] {
  const first = on(`${year}-01-01`);
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }));
}

test.each([
  [2024, '05-19', '05-30', ['01-06'], 252],
  [2025, '06-08', '06-19', ['05-03', '11-01'], 251],
  [2026, '05-24', '06-04', ['08-15', '12-26'], 253],
  [2027, '05-16', '05-27', ['05-01', '12-25'], 253],
  [2028, '06-04', '06-15', ['01-01', '11-11'], 251],
  [2029, '05-20', '05-31', ['01-06'], 251],
  [2030, '06-09', '06-20', [], 250]
])(
  '%i: Pentecost %s, Corpus Christi %s, holidays on Saturday %j, %i working days',
  (year, pentecost, corpus, saturdays, working) => {
    expect(holidayOn(statutory, on(`${year}-${pentecost}`))?.pl).toBe('Zielone Świątki');
    expect(holidayOn(statutory, on(`${year}-${corpus}`))?.pl).toBe('Boże Ciało');
    const days = daysOf(year);
    const onSaturday = days.filter((day) => day.dayOfWeek === 6 && holidayOn(statutory, day));
    expect(onSaturday.map((day) => day.toString().slice(5))).toEqual(saturdays);
    expect(days.filter((day) => isWorkingDay(statutory, day))).toHaveLength(working);
  }
);

test('Christmas Eve is a day off from 2025, the day it became one by law', () => {
  expect(isWorkingDay(statutory, on('2024-12-24'))).toBe(true);
  expect(isWorkingDay(statutory, on('2025-12-24'))).toBe(false);
  expect(isWorkingDay(statutory, on('2026-12-31'))).toBe(true);
});

test("a closure of the city's own is a day off in its calendar only", () => {
  expect(dayOff(office, on('2026-08-14'))).toEqual({ day: '2026-08-14', why: said('dzień za 15 sierpnia') });
  expect(dayOff(statutory, on('2026-08-14'))).toBeUndefined();
});

test('a holiday on a Saturday is named, a plain Saturday is the weekend', () => {
  expect(dayOff(statutory, on('2026-08-15'))?.why).toEqual(said('15 sierpnia'));
  expect(dayOff(statutory, on('2026-08-22'))?.why).toBe('weekend');
});

test('the next working day is a working day, and no working day lies before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const date = on('2000-01-01').add({ days });
      const next = nextWorkingDay(statutory, date);
      expect(isWorkingDay(statutory, next)).toBe(true);
      for (let day = date; !day.equals(next); day = day.add({ days: 1 }))
        expect(isWorkingDay(statutory, day)).toBe(false);
    })
  );
});
