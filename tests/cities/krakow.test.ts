/** Kraków's own data: what its sheets must say for the city to work as its office says it does. */
import { expect, test } from 'vitest';
import { isOpenOn } from '#catalogue/category.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { decisionFor } from '#dispatch/units.ts';
import { isWorkingDay } from '#days/calendar.ts';
import { openingOn } from '#days/hours.ts';
import { districtAt, liesIn } from '#places/district.ts';

const city = await readCity('cities/krakow');
const category = (code: string) => city.categories.find((c) => c.code === code)!;
const calendar = (code: string) => city.calendars.find((c) => c.code === code)!;

test('all problem categories, idea topics and districts are there', () => {
  expect(city.categories.filter((c) => c.kind === 'problem').length).toBeGreaterThanOrEqual(62);
  expect(city.categories.filter((c) => c.kind === 'idea')).toHaveLength(15);
  expect(city.districts.map((d) => d.code)).toEqual('I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII'.split(' '));
});

test.each([
  ['Rynek Główny', 50.0617, 19.9373, 'I'],
  ['Zamek na Wawelu', 50.054, 19.9354, 'I'],
  ['plac Nowy, Kazimierz', 50.0518, 19.9449, 'I'],
  ['Rondo Mogilskie', 50.0659, 19.9597, 'II'],
  ['Cmentarz Rakowicki', 50.0747, 19.9535, 'I'],
  ['Dworzec Główny', 50.0683, 19.9476, 'I'],
  ['Cystersów, Rondo Czyżyńskie', 50.0725, 20.0145, 'XIV'],
  ['ulica Opolska, Azory', 50.0885, 19.915, 'IV'],
  ['AGH', 50.0661, 19.9137, 'V'],
  ['Bronowice Małe', 50.083, 19.87, 'VI'],
  ['Kopiec Kościuszki', 50.0548, 19.8934, 'VII'],
  ['Grota-Roweckiego, Ruczaj', 50.0268, 19.903, 'VIII'],
  ['Tyniec, opactwo', 50.0193, 19.8017, 'VIII'],
  ['Sanktuarium w Łagiewnikach', 50.0198, 19.937, 'IX'],
  ['Swoszowice, uzdrowisko', 49.9895, 19.939, 'X'],
  ['Kurdwanów', 50.0115, 19.953, 'XI'],
  ['Prokocim', 50.019, 20.006, 'XII'],
  ['Rynek Podgórski', 50.0457, 19.9497, 'XIII'],
  ['osiedle Złotego Wieku', 50.095, 20.01, 'XV'],
  ['Bieńczyce, Arka Pana', 50.0863, 20.026, 'XVI'],
  ['Wzgórza Krzesławickie', 50.0945, 20.07, 'XVII'],
  ['plac Centralny', 50.0719, 20.0374, 'XVIII'],
  ['Kombinat', 50.085, 20.09, 'XVIII']
])('%s lies in the city, in the right district', (_place, lat, lng, code) => {
  expect(districtAt(city.districts, { lat, lng })?.code).toBe(code);
  expect(liesIn(city.profile.map.outline, { lat, lng })).toBe(true);
});

test.each([
  ['Wieliczka, kopalnia', 49.9833, 20.0548],
  ['Skawina', 49.975, 19.828],
  ['Balice, lotnisko', 50.0777, 19.7848],
  ['Zielonki', 50.118, 19.922],
  ['Niepołomice', 50.036, 20.217]
])('%s lies outside', (_place, lat, lng) => {
  expect(liesIn(city.profile.map.outline, { lat, lng })).toBe(false);
  expect(districtAt(city.districts, { lat, lng })).toBeUndefined();
});

test('districts share the city without gaps and without lying on each other', () => {
  let inside = 0;
  for (let lat = 49.965; lat < 50.13; lat += 0.0031) {
    for (let lng = 19.79; lng < 20.22; lng += 0.0047) {
      const point = { lat, lng };
      const holders = city.districts.filter((d) => liesIn(d.outline, point)).length;
      expect(holders, `${lat}, ${lng}`).toBe(liesIn(city.profile.map.outline, point) ? 1 : 0);
      inside += holders;
    }
  }
  expect(inside).toBeGreaterThan(1500);
});

test('each class of priority has its time', () => {
  const TIMES = {
    P0: [{ working_days: 2 }],
    P1: [{ working_days: 2 }],
    P2: [{ working_days: 7 }, { calendar_days: 7 }],
    P3: [{ working_days: 14 }],
    P4: [{ calendar_days: 30 }],
    P5: [{ calendar_days: 30 }]
  };
  for (const { code, priority, deadline } of city.categories) expect(TIMES[priority], code).toContainEqual(deadline);
});

test('what is dangerous is never taken in, and names a telephone', () => {
  const danger = city.categories.filter((c) => !isOpenOn(c, '2026-11-20'));
  expect(danger.map((c) => c.code)).toEqual(['WOD-02', 'POR-01', 'BUD-02']);
  for (const { code, diversion } of danger) expect(diversion?.phones.length, code).toBeGreaterThan(0);
});

test('people and animals in need never show in public', () => {
  for (const code of ['POR-02', 'POR-03', 'PAR-01', 'BUD-01']) expect(category(code).published).toBe(false);
});

test('every category can be found by at least six words, in each script', () => {
  for (const { code, words } of city.categories) {
    expect(words.length, code).toBeGreaterThanOrEqual(6);
    expect(words.some((word) => /\p{Script=Cyrillic}/u.test(word)), code).toBe(true);
  }
});

test('before the reorganisation of 2025 the old departments answer, afterwards the new ones', () => {
  expect(decisionFor(category('SRO-02'), city, {}, '2024-12-31')?.lead).toBe('WS');
  expect(decisionFor(category('SRO-02'), city, {}, '2025-01-01')?.lead).toBe('WSIK');
  expect(decisionFor(category('INN-00'), city, {}, '2024-12-31')?.lead).toBe('KCK');
});

test('paid parking has days off of its own: Corpus Christi is payable, Sunday is not', () => {
  const free = (day: string) => !isWorkingDay(calendar('opp'), Temporal.PlainDate.from(day));
  expect(free('2026-06-04')).toBe(false);
  expect(free('2026-11-11')).toBe(false);
  expect(free('2026-04-06')).toBe(true);
  expect(free('2026-11-22')).toBe(true);
  expect(isWorkingDay(calendar('opp-a'), Temporal.PlainDate.from('2026-11-22'))).toBe(true);
});

test('the hotline answers from 7.40 to 15.30 on working days', () => {
  const { hotline, timezone } = city.profile;
  const at = (moment: string) => openingOn(hotline, calendar(hotline.calendar), Temporal.ZonedDateTime.from(`${moment}[${timezone}]`)).state;
  expect(at('2026-11-20T07:39')).toBe('before');
  expect(at('2026-11-20T07:40')).toBe('open');
  expect(at('2026-11-20T15:30')).toBe('after');
  expect(at('2026-12-24T10:00')).toBe('off');
});

test.each([
  ['noise in the Old Town', 'POR-01', 'I', 'SM-1'],
  ['noise in Dębniki', 'POR-01', 'VIII', 'SM-3'],
  ['illegal trade in Nowa Huta', 'POR-05', 'XVIII', 'SM-4'],
  ['noise nobody knows the place of', 'POR-01', undefined, 'SM']
])('%s goes to the branch of the guard there', (_title, code, district, unit) => {
  const place = district === undefined ? {} : { district };
  expect(decisionFor(category(code), city, place, '2026-11-10')?.lead).toBe(unit);
});

test('a fallen tree in Las Wolski is not the greenery authority’s alone', () => {
  const place = { point: { lat: 50.057, lng: 19.855 } };
  expect(decisionFor(category('ZIE-02'), city, place, '2026-11-10')).toMatchObject({
    rule: 'zie-las-wolski',
    further: ['ZZM']
  });
});
