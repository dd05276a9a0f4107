import { describe, expect, test } from 'vitest';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { checkCity } from './check.ts';
import type { City } from './city.ts';
import { pathInWords } from './fault.ts';
import { readCity } from './folder.server.ts';

/** A small city without a fault, its units called u1, u2 … Each test spoils one thing. */
const town = renamed(await readCity(SMALL_CITY));

function renamed(city: City): City {
  const codes = new Map(city.units.map(({ code }, at) => [code, `u${at + 1}`]));
  const inQuotes = [...codes].map(([code, short]) => [JSON.stringify(code), JSON.stringify(short)] as const);
  return JSON.parse(
    inQuotes.reduce((text, [code, short]) => text.replaceAll(code, short), JSON.stringify(city))
  ) as City;
}

function spoilt(spoil: (city: City) => void): string[] {
  const city = structuredClone(town);
  spoil(city);
  return checkCity(city).map(({ path, expected }) => `${pathInWords(path)}: ${expected}`);
}
const lamp = (city: City) => city.categories.find((c) => c.code === 'lampa')!;
const water = (city: City) => city.categories.find((c) => c.code === 'woda')!;

test('a good city has no faults', () => {
  expect(checkCity(town)).toEqual([]);
});

describe('references that lead nowhere', () => {
  test.each<[string, (city: City) => void, string]>([
    [
      'a leading unit',
      (c) => (lamp(c).lead = 'NONE'),
      'categories 4, lead: a known unit; there is no unit "NONE"'
    ],
    [
      'a further unit',
      (c) => lamp(c).further.push('NONE'),
      'categories 4, further 1: a known unit; there is no unit "NONE"'
    ],
    ['a group', (c) => (lamp(c).group = 'x'), 'categories 4, group: a known group; there is no group "x"'],
    [
      'a redirect',
      (c) => (water(c).diversion!.redirect = 'x'),
      'categories 12, diversion, redirect: a known redirect; there is no redirect "x"'
    ],
    [
      'a calendar',
      (c) => (c.profile.workingCalendar = 'x'),
      'profile, workingCalendar: a known calendar; there is no calendar "x"'
    ],
    [
      'a calendar of hours',
      (c) => (c.profile.hours[0]!.calendar = 'x'),
      'profile, hours 1, calendar: a known calendar; there is no calendar "x"'
    ],
    ['the desk', (c) => (c.profile.desk = 'x'), 'profile, desk: a known unit; there is no unit "x"'],
    [
      'a successor',
      (c) => (c.units[2]!.successor = 'x'),
      'units 3, successor: a known unit; there is no unit "x"'
    ]
  ])('%s', (_what, spoil, fault) => {
    expect(spoilt(spoil)).toContain(fault);
  });
});

describe('what must stand once', () => {
  test.each<[string, (city: City) => void, string]>([
    ['a code', (c) => c.units.push(c.units[0]!), 'units 6: each code once; "u1" stands here again'],
    [
      'a unit of a category',
      (c) => lamp(c).further.push('u2'),
      'categories 4, further 2: each code once; "u2" stands here again'
    ],
    [
      'a question',
      (c) => lamp(c).questions.push(lamp(c).questions[0]!),
      'categories 4, questions 2: each code once; "numer" stands here again'
    ]
  ])('%s', (_what, spoil, fault) => {
    expect(spoilt(spoil)).toContain(fault);
  });
});

describe('units', () => {
  test('successors that run in a circle', () => {
    const faults = spoilt((c) => {
      Object.assign(c.units[0]!, { until: '2026-01-01', successor: 'u4' });
      Object.assign(c.units[3]!, { until: '2026-01-01', successor: 'u1' });
    });
    expect(faults).toContain(
      'units 1, successor: a line of successors that does not come back to where it began'
    );
    expect(faults).toContain(
      'units 4, successor: a line of successors that does not come back to where it began'
    );
  });

  test('a category led by a unit that ended without a successor', () => {
    expect(spoilt((c) => (c.units.find((u) => u.code === 'u4')!.until = '2026-01-01'))).toContain(
      'categories 8, lead: a unit that exists or has a successor; u4 has ended'
    );
  });

  test('a successor without a last day, a last day before the first', () => {
    expect(spoilt((c) => delete c.units[2]!.until)).toContain(
      'units 3: until: the last day, since it has a successor'
    );
    expect(spoilt((c) => (c.units[2]!.until = '2014-12-31'))).toContain(
      'units 3, until: a day after 2015-01-01'
    );
  });
});

describe('categories', () => {
  test.each<[string, (city: City) => void, string]>([
    [
      'P0 without a stop',
      (c) => (water(c).diversion!.stop = false),
      'categories 12: a diversion that stops: P0 is never taken in'
    ],
    [
      'a stop that leads nowhere',
      (c) => (water(c).diversion!.phones = []),
      'categories 12, diversion: phones or a redirect to turn to'
    ],
    ['an idea among problems', (c) => (lamp(c).kind = 'idea'), 'categories 4, group: a group of ideas'],
    [
      'a group nobody is in',
      (c) => c.groups.push({ ...c.groups[0]!, code: 'empty' }),
      'groups 6: a category in the group empty'
    ],
    [
      'a choice without choices',
      (c) => (lamp(c).questions[0]!.kind = 'choice'),
      'categories 4, questions 1: at least two choices'
    ],
    [
      'choices without a choice',
      (c) => (lamp(c).questions[0]!.choices = [{ code: 'a', name: lamp(c).name }]),
      'categories 4, questions 1, choices: no choices: the answer is a line'
    ],
    [
      'an end before the beginning',
      (c) => Object.assign(lamp(c), { from: '2026-02-01', until: '2026-01-01' }),
      'categories 4, until: a day after 2026-02-01'
    ]
  ])('%s', (_what, spoil, fault) => {
    expect(spoilt(spoil)).toContain(fault);
  });
});

describe('profile, areas and letters', () => {
  test.each<[string, (city: City) => void, string]>([
    [
      'a time zone nobody knows',
      (c) => (c.profile.timezone = 'Europe/Nowhere'),
      'profile, timezone: a time zone such as Europe/Warsaw'
    ],
    [
      'hours that end before they begin',
      (c) => (c.profile.hours[0]!.to = '07:00'),
      'profile, hours 1, to: a time after 08:00'
    ],
    [
      'hours that never end',
      (c) => delete c.profile.hours[0]!.to,
      'profile, hours 1: both from and to, or neither'
    ],
    [
      'a hotline that closes before it opens',
      (c) => (c.profile.hotline.to = '08:00'),
      'profile, hotline, to: a time after 08:00'
    ],
    [
      'a ring that is not closed',
      (c) => c.districts[0]!.outline[0]![0]!.pop(),
      'districts 1, outline 1 1: a closed ring: its last point is its first (RFC 7946, 3.1.6)'
    ],
    [
      'latitude before longitude',
      (c) => (c.districts[0]!.outline[0]![0]![1] = [53.4, 116.9]),
      'districts 1, outline 1 1 2: a point as [longitude, latitude] in degrees'
    ],
    [
      'a map that looks elsewhere',
      (c) => (c.profile.map.centre = { lat: 0, lng: 0 }),
      'profile, map, centre: a point inside the outline'
    ],
    ['a letter missing in a language', (c) => c.letters.shift(), 'letters: the letter recorded.pl.md']
  ])('%s', (_what, spoil, fault) => {
    expect(spoilt(spoil)).toContain(fault);
  });

  test('what somebody wrote in a subject, which others read too', () => {
    const [fault, ...others] = spoilt((c) => (c.letters[0]!.subject += ' {reason}'));
    expect(fault).toMatch(/no \{reason\}: a subject is read by others too/);
    expect(others).toEqual([]);
  });

  test('a fill-in that would stay standing in the letter', () => {
    const [fault, ...others] = spoilt((c) => (c.letters[0]!.body += ' {answer}'));
    expect(fault).toMatch(/^letters 1: no \{answer\}: this letter may fill in \{number\} /);
    expect(others).toEqual([]);
  });
});
