/** Checking a city: what its shapes alone cannot say, because it takes two sheets to see it. */
import { LANGS } from '#ui/lang.ts';
import { unitOn, type Share } from '#people/unit.ts';
import { liesIn, type Outline } from '#places/district.ts';
import type { Category } from './category.ts';
import type { City } from './city.ts';
import type { Fault } from './fault.ts';
import { FILL_INS, fillInsOf, LETTER_CODES, SUBJECT_FILL_INS } from './letter.ts';
import { hotlineFaults } from './hotline/check.ts';
import type { Question } from './question.ts';
import { ruleFaultInWords, ruleFaults } from './rules/check.ts';

/** Everything that is wrong between the sheets of a city; an empty list means that it may open. */
export function checkCity(city: City): Fault[] {
  return [
    ...codesTwice(city),
    ...profileFaults(city),
    ...unitFaults(city),
    ...city.districts.flatMap((district, at) =>
      outlineFaults(district.outline, ['districts', at, 'outline'])
    ),
    ...city.groups.flatMap((group, at) =>
      city.categories.some((c) => c.group === group.code)
        ? []
        : [fault(['groups', at], `a category in the group ${group.code}`)]
    ),
    ...city.categories.flatMap((category, at) => categoryFaults(city, category, ['categories', at])),
    ...territoryFaults(city),
    ...city.rules.flatMap((rule, at) =>
      ruleFaults(city, rule).map((one) => fault(['rules', at, ...one.at], ruleFaultInWords(one, rule)))
    ),
    ...city.hotlines.flatMap((hotline, at) =>
      hotlineFaults(hotline).map((one) => fault(['hotlines', at, ...one.path], one.expected))
    ),
    ...letterFaults(city)
  ];
}

type Path = readonly PropertyKey[];
const fault = (path: Path, expected: string): Fault => ({ path, expected });

/** A reference that leads nowhere. */
function unknown(
  known: readonly { code: string }[],
  code: string | undefined,
  path: Path,
  what: string
): Fault[] {
  if (code === undefined || known.some((one) => one.code === code)) return [];
  return [fault(path, `a known ${what}; there is no ${what} "${code}"`)];
}

function twice(codes: readonly string[], path: Path): Fault[] {
  return codes.flatMap((code, at) =>
    codes.indexOf(code) < at ? [fault([...path, at], `each code once; "${code}" stands here again`)] : []
  );
}

function codesTwice(city: City): Fault[] {
  const lists = [
    'calendars',
    'units',
    'districts',
    'neighbours',
    'groups',
    'categories',
    'redirects',
    'territories',
    'rules',
    'serviceGroups',
    'lifeEvents'
  ] as const;
  return lists.flatMap((list) =>
    twice(
      city[list].map((one) => one.code),
      [list]
    )
  );
}

function profileFaults({ profile, calendars, units }: City): Fault[] {
  const places = [
    ...profile.hours.map((hours, at) => ({ hours, path: ['profile', 'hours', at] })),
    { hours: profile.hotline, path: ['profile', 'hotline'] }
  ];
  return [
    ...unknown(calendars, profile.workingCalendar, ['profile', 'workingCalendar'], 'calendar'),
    ...unknown(calendars, profile.statutoryCalendar, ['profile', 'statutoryCalendar'], 'calendar'),
    ...unknown(units, profile.desk, ['profile', 'desk'], 'unit'),
    ...places.flatMap(({ hours, path }) => [
      ...unknown(calendars, hours.calendar, [...path, 'calendar'], 'calendar'),
      ...hoursFaults(hours, path)
    ]),
    ...(isTimezone(profile.timezone)
      ? []
      : [fault(['profile', 'timezone'], 'a time zone such as Europe/Warsaw')]),
    ...outlineFaults(profile.map.outline, ['profile', 'map', 'outline']),
    ...(liesIn(profile.map.outline, profile.map.centre)
      ? []
      : [fault(['profile', 'map', 'centre'], 'a point inside the outline')])
  ];
}

function hoursFaults(
  { from, to, calendar }: { from?: string; to?: string; calendar?: string },
  path: Path
): Fault[] {
  if (from === undefined && to === undefined) return [];
  if (from === undefined || to === undefined) return [fault(path, 'both from and to, or neither')];
  if (from >= to) return [fault([...path, 'to'], `a time after ${from}`)];
  return calendar === undefined ? [fault(path, 'a calendar, because it closes at times')] : [];
}

function isTimezone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The day after everything that is planned: a line of units that leads nowhere by then leads nowhere. */
const FAR = '9999-12-31';

function unitFaults(city: City): Fault[] {
  const { units } = city;
  return units.flatMap((unit, at) => [
    ...unknown(units, unit.successor, ['units', at, 'successor'], 'unit'),
    ...(unit.shares ?? []).flatMap((share, n) => shareFaults(city, share, ['units', at, 'shares', n])),
    ...(unit.until !== undefined && unit.until < unit.from
      ? [fault(['units', at, 'until'], `a day after ${unit.from}`)]
      : []),
    ...((unit.successor !== undefined || unit.shares !== undefined) && unit.until === undefined
      ? [fault(['units', at], 'until: the last day, since it has a successor')]
      : []),
    ...(runsInCircle(units, unit.code)
      ? [fault(['units', at, 'successor'], 'a line of successors that does not come back to where it began')]
      : [])
  ]);
}

/** Does a line of successors, by whatever share, lead back to the unit it began at? */
function runsInCircle(units: City['units'], code: string): boolean {
  const heirs = (of: string) => {
    const { successor, shares = [] } = units.find((u) => u.code === of) ?? {};
    return [...(successor === undefined ? [] : [successor]), ...shares.map((share) => share.unit)];
  };
  const seen = new Set<string>();
  const ahead = heirs(code);
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === code) return true;
    if (!seen.has(at)) ahead.push(...heirs(at));
    seen.add(at);
  }
  return false;
}

function shareFaults(city: City, share: Share, path: Path): Fault[] {
  return [
    ...unknown(city.units, share.unit, [...path, 'unit'], 'unit'),
    ...unknown(city.categories, share.category, [...path, 'category'], 'category'),
    ...unknown(city.groups, share.group, [...path, 'group'], 'group'),
    ...unknown([...city.districts, ...city.territories], share.territory, [...path, 'territory'], 'territory')
  ];
}

function territoryFaults({ territories, districts }: City): Fault[] {
  return territories.flatMap((territory, at) => [
    ...(districts.some((d) => d.code === territory.code)
      ? [
          fault(
            ['territories', at, 'code'],
            `a code no district has; there is a district "${territory.code}"`
          )
        ]
      : []),
    ...(territory.districts ?? []).flatMap((code, n) =>
      unknown(districts, code, ['territories', at, 'districts', n], 'district')
    ),
    ...outlineFaults(territory.outline ?? [], ['territories', at, 'outline'])
  ]);
}

function outlineFaults(outline: Outline, path: Path): Fault[] {
  return outline.flatMap((polygon, p) =>
    polygon.flatMap((ring, r): Fault[] => {
      const here = [...path, p, r];
      const [first, last] = [ring[0], ring.at(-1)];
      if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
        return [fault(here, 'a closed ring: its last point is its first (RFC 7946, 3.1.6)')];
      const far = ring.findIndex(([lng, lat]) => Math.abs(lng) > 180 || Math.abs(lat) > 90);
      return far < 0 ? [] : [fault([...here, far], 'a point as [longitude, latitude] in degrees')];
    })
  );
}

function categoryFaults(city: City, category: Category, path: Path): Fault[] {
  const { lead, further, diversion, from, until } = category;
  const group = city.groups.find((g) => g.code === category.group);
  const stops = diversion?.stop === true;
  const leadsNowhere =
    city.units.some((u) => u.code === lead) && until === undefined && !unitOn(city.units, lead, FAR);
  return [
    ...(category.sensitive && category.published
      ? [fault([...path, 'published'], '`published: false`: what is sensitive is never published')]
      : []),
    ...unknown(city.groups, category.group, [...path, 'group'], 'group'),
    ...(group && group.kind !== category.kind
      ? [fault([...path, 'group'], `a group of ${category.kind}s`)]
      : []),
    ...unknown(city.units, lead, [...path, 'lead'], 'unit'),
    ...further.flatMap((code, at) => unknown(city.units, code, [...path, 'further', at], 'unit')),
    ...twice([lead, ...further], [...path, 'further']),
    ...(leadsNowhere
      ? [fault([...path, 'lead'], `a unit that exists or has a successor; ${lead} has ended`)]
      : []),
    ...unknown(city.redirects, diversion?.redirect, [...path, 'diversion', 'redirect'], 'redirect'),
    ...(category.priority === 'P0' && !stops
      ? [fault(path, 'a diversion that stops: P0 is never taken in')]
      : []),
    ...(stops && diversion.phones.length === 0 && !diversion.redirect
      ? [fault([...path, 'diversion'], 'phones or a redirect to turn to')]
      : []),
    ...(from !== undefined && until !== undefined && until < from
      ? [fault([...path, 'until'], `a day after ${from}`)]
      : []),
    ...twice(
      category.questions.map((q) => q.code),
      [...path, 'questions']
    ),
    ...category.questions.flatMap((question, at) => questionFaults(question, [...path, 'questions', at]))
  ];
}

function questionFaults({ kind, choices }: Question, path: Path): Fault[] {
  const asksChoice = kind === 'choice' || kind === 'choices';
  if (asksChoice && (choices?.length ?? 0) < 2) return [fault(path, 'at least two choices')];
  if (!asksChoice && choices) return [fault([...path, 'choices'], `no choices: the answer is a ${kind}`)];
  return twice(choices?.map((choice) => choice.code) ?? [], [...path, 'choices']);
}

function letterFaults({ letters }: City): Fault[] {
  const missing = LETTER_CODES.flatMap((code) =>
    LANGS.filter((lang) => !letters.some((l) => l.code === code && l.lang === lang)).map((lang) =>
      fault(['letters'], `the letter ${code}.${lang}.md`)
    )
  );
  const wrong = letters.flatMap(({ code, subject, body }, at) =>
    fillInsOf(`${subject}\n${body}`)
      .filter((name) => !FILL_INS[code].includes(name))
      .map((name) =>
        fault(
          ['letters', at],
          `no {${name}}: this letter may fill in ${FILL_INS[code].map((n) => `{${n}}`).join(' ')}`
        )
      )
  );
  const told = letters.flatMap(({ subject }, at) =>
    fillInsOf(subject)
      .filter((name) => !SUBJECT_FILL_INS.includes(name))
      .map((name) => fault(['letters', at, 'subject'], `no {${name}}: a subject is read by others too`))
  );
  return [...missing, ...wrong, ...told];
}
