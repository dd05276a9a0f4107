/** A hamlet: the smallest city there can be, for tests of single rules. */
import type { Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import type { Calendar } from '#days/calendar.ts';
import { hamletHotline } from './hamletHotline.ts';
import type { Report } from '#reports/report.ts';

const said = (text: string) => ({ pl: text, en: text, uk: text });

/** Weekends and the statutory days off of Poland since 2025. */
export const workdays: Calendar = {
  code: 'office',
  name: said('Office'),
  weekend: [6, 7],
  off: [
    ...['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26'].map((on) => ({
      on,
      name: said(on)
    })),
    { on: '12-24', name: said('12-24'), from: 2025 },
    ...[0, 1, 49, 60].map((easter) => ({ easter, name: said(`easter+${easter}`) }))
  ],
  closures: [],
  source: 'hamlet',
  verified: false
};

export const pothole: Category = {
  code: 'ROAD-1',
  kind: 'problem',
  group: 'ROAD',
  name: said('Pothole'),
  words: ['hole'],
  lead: 'ROADS',
  further: [],
  priority: 'P2',
  deadline: { working_days: 7 },
  place: 'required',
  questions: [
    { code: 'depth', kind: 'number', label: said('Depth'), required: false },
    {
      code: 'lane',
      kind: 'choice',
      label: said('Lane'),
      required: true,
      choices: [
        { code: 'left', name: said('left') },
        { code: 'right', name: said('right') }
      ]
    }
  ],
  published: true,
  sensitive: false,
  verified: false
};

const unit = (code: string) => ({
  code,
  name: said(code),
  short: code,
  kind: 'city-unit' as const,
  from: '2020-01-01',
  verified: false
});

/** A square of about 22 by 14 km around 50° N 20° E with one district, two units and a desk. */
export const hamlet: City = {
  profile: {
    code: 'hamlet',
    name: said('Hamlet'),
    inside: said('in Hamlet'),
    centre: said('Hamlet Centre'),
    publisher: said('Hamlet'),
    address: '1 Green',
    timezone: 'Europe/Warsaw',
    hotline: {
      number: '+48120000000',
      shown: '12 000 00 00',
      calendar: 'office',
      from: '08:00',
      to: '16:00'
    },
    hours: [],
    workingCalendar: 'office',
    statutoryCalendar: 'office',
    desk: 'DESK',
    retention: { contactMonths: 12, readingMonths: 24, verified: true },
    map: {
      centre: { lat: 50, lng: 20 },
      zoom: 11,
      outline: [
        [
          [
            [19.9, 49.9],
            [20.1, 49.9],
            [20.1, 50.1],
            [19.9, 50.1],
            [19.9, 49.9]
          ]
        ]
      ],
      coarse: true
    },
    scope: said('scope'),
    complaints: { text: said('complaints') },
    privacy: said('privacy'),
    duty: [],
    verified: false
  },
  calendars: [workdays],
  units: [unit('DESK'), unit('ROADS'), unit('PARKS')],
  districts: [
    {
      code: 'I',
      name: said('First'),
      outline: [
        [
          [
            [19.9, 49.9],
            [20.1, 49.9],
            [20.1, 50.1],
            [19.9, 50.1],
            [19.9, 49.9]
          ]
        ]
      ],
      coarse: true
    }
  ],
  neighbours: [
    { code: 'east', name: 'Eastham', centre: { lat: 50, lng: 20.4 } },
    { code: 'west', name: 'Weston', centre: { lat: 50, lng: 19.5 } }
  ],
  groups: [{ code: 'ROAD', kind: 'problem', name: said('Roads') }],
  categories: [
    pothole,
    {
      ...pothole,
      code: 'ROAD-2',
      name: said('Bench'),
      questions: [],
      place: 'optional',
      lead: 'PARKS',
      further: ['ROADS']
    },
    { ...pothole, code: 'FIRE', name: said('Fire'), questions: [], priority: 'P0' }
  ],
  redirects: [],
  territories: [],
  rules: [],
  serviceGroups: [],
  lifeEvents: [],
  hotlines: [hamletHotline],
  letters: []
};

/** A report that is all right in the hamlet. */
export const report: Report = {
  kind: 'problem',
  category: 'ROAD-1',
  description: 'A hole you could bathe in.',
  place: { point: { lat: 50, lng: 20 } },
  answers: { lane: 'left' },
  contact: { by: 'email', to: 'halina@hejnal.example' },
  photos: [],
  lang: 'pl',
  channel: 'portal'
};
