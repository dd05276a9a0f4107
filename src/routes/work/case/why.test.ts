import { expect, test } from 'vitest';
import type { By, Entry, NewEntry } from '#cases/entry.ts';
import { entry } from '#cases/entry.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { whyOf, type RuleTold } from './why.ts';

const at = Temporal.Instant.from('2026-11-10T10:00:00Z');
const anna = '01900000-0000-7000-8000-000000000001';
const promised = { dueOn: '2026-11-20', from: '2026-11-10', period: { working_days: 7 } };
const submitted = entry('submitted', { as: 'resident' }, at, {
  ...report,
  photos: [],
  year: 2026,
  number: 1,
  priority: 'P2',
  promised
});
const given = (
  body: Partial<Entry<'dispatched'>['body']>,
  by: By = { as: 'clock' }
): NewEntry<'dispatched'> =>
  entry('dispatched', by, at, {
    unit: 'ROADS',
    lead: true,
    dueOn: '2026-11-20',
    why: 'category',
    instead: [],
    ...body
  });
const told: RuleTold = {
  reason: 'They have the cranes.',
  from: '2026-05-01',
  by: anna,
  at: '2026-04-03T08:00:00Z'
};
const set = {
  city: hamlet,
  lang: 'en' as const,
  names: new Map([[anna, 'Anna Gawlik']]),
  rules: new Map([[2, told]])
};
const why = (news: NewEntry, change: Partial<typeof set> = {}) =>
  whyOf(
    'ROADS',
    [submitted, news].map((one, n) => ({ ...one, seq: n + 1 }) as Entry),
    { ...set, ...change }
  ).join('\n');

test.each<[string, NewEntry, (string | RegExp)[]]>([
  ['by its category', given({}), ['Category: Pothole.', 'No rule said otherwise']],
  [
    'by a rule',
    given({ why: 'rule', rule: 'r1', territory: 'I' }),
    [
      'Category: Pothole.',
      'lies in: First',
      'rule r1',
      /May.2026/,
      'They have the cranes.',
      'Anna Gawlik recorded'
    ]
  ],
  [
    'by hand',
    given({ why: 'by-hand' }, { as: 'agent', person: anna }),
    ['Anna Gawlik dispatched it by hand']
  ],
  [
    'by hand of somebody who left',
    given({ why: 'by-hand' }, { as: 'agent', person: 'x' }),
    ['no longer works here']
  ],
  ['contested', given({ why: 'contested' }), ['contested the answer']],
  [
    'passed on',
    given({ why: 'passed-on', from: 'PARKS', reason: 'A road.' }),
    ['unit PARKS passed it on', 'A road.']
  ],
  ['by succession', given({ why: 'successor', from: 'PARKS', territory: 'I' }), ['unit PARKS ended', 'First']]
])('a case that went there %s says so', (_title, news, parts) => {
  for (const part of parts) expect(why(news)).toMatch(part);
});

test('a rule nobody here recorded came with the city’s data', () => {
  expect(why(given({ why: 'rule', rule: 'r1' }), { names: new Map() })).toContain('loaded on');
});

test('a unit that was never given the case has no reason', () => {
  expect(whyOf('PARKS', [{ ...given({}), seq: 2 } as Entry], set)).toEqual([]);
});
