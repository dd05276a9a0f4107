import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#cases/entry.ts';
import { workdays } from '#town/hamlet.ts';
import { CEILING, promisedAnew, promiseFor, promiseOf, recount, regimeIn, stopsOf } from './promise.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '07:30', to: '15:30' },
  timezone: 'Europe/Warsaw'
};
const instant = (text: string) => Temporal.Instant.from(text);
type Line = readonly [kind: Entry['kind'], at: string, body?: object];
const journal = (...lines: Line[]) =>
  lines.map(
    ([kind, at, body = {}], i) => ({ seq: i + 1, kind, at, by: { as: 'clock' }, body }) as unknown as Entry
  );
const submitted = (at: string, period: object, by = 'email'): Line => [
  'submitted',
  at,
  {
    contact: { by },
    promised: promiseFor(period as never, instant(at), calendars, { named: by !== 'none' }).promised
  }
];

const anybody = { contact: { by: 'email' } };

describe('another category', () => {
  const due = (...lines: Line[]) => promisedAnew(journal(...lines), { working_days: 3 }, calendars);

  it('counts from the day the report came, in the city’s time', () => {
    expect(
      due(['submitted', '2026-11-15T23:30:00Z', anybody], ['dispatched', '2026-11-16T08:00:00Z'])
    ).toEqual({
      dueOn: '2026-11-19',
      from: '2026-11-16',
      period: { working_days: 3 }
    });
  });

  it('adds the days the clock stood still', () => {
    expect(
      due(
        ['submitted', '2026-11-16T08:00:00Z', anybody],
        ['asked', '2026-11-17T08:00:00Z'],
        ['commented', '2026-11-17T09:00:00Z'],
        ['replied', '2026-11-18T08:00:00Z']
      ).dueOn
    ).toBe('2026-11-20');
  });

  it('of a contested case counts from the contest, and only what stood still since', () => {
    expect(
      due(
        ['submitted', '2026-09-01T08:00:00Z', anybody],
        ['asked', '2026-09-02T08:00:00Z'],
        ['replied', '2026-09-12T08:00:00Z'],
        ['closed', '2026-09-14T08:00:00Z'],
        ['contested', '2026-11-16T08:00:00Z', { promised: {} }]
      )
    ).toMatchObject({ dueOn: '2026-11-19', from: '2026-11-16' });
  });

  it('of a matter of the law counts from the day it came, whatever was said since', () => {
    const lines = journal(
      ['submitted', '2026-09-01T08:00:00Z', anybody],
      ['closed', '2026-09-14T08:00:00Z'],
      ['contested', '2026-09-16T08:00:00Z', { promised: {} }]
    );
    expect(promisedAnew(lines, { calendar_months: 3 }, calendars, 'petition')).toMatchObject({
      dueOn: '2026-12-01',
      from: '2026-09-01'
    });
  });
});

describe('the ceiling', () => {
  it('of a month stands over a longer promise, and says which', () => {
    const at = instant('2027-01-29T10:00:00Z');
    expect(promiseFor({ calendar_days: 40 }, at, calendars, { named: true }).promised).toEqual({
      dueOn: '2027-03-01',
      from: '2027-01-29',
      period: CEILING,
      instead: { calendar_days: 40 }
    });
  });

  it('is nothing to one nobody can be told of', () => {
    const at = instant('2027-01-29T10:00:00Z');
    expect(promiseFor({ calendar_days: 40 }, at, calendars, { named: false }).promised.dueOn).toBe(
      '2027-03-10'
    );
  });

  it('is never passed, whatever the period and however long the clock stood', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.oneof(
          fc.integer({ min: 1, max: 200 }).map((n) => ({ working_days: n })),
          fc.integer({ min: 1, max: 200 }).map((n) => ({ calendar_days: n })),
          fc.integer({ min: 1, max: 6 }).map((n) => ({ calendar_months: n })),
          fc.integer({ min: 1, max: 400 }).map((n) => ({ working_hours: n }))
        ),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (day, period, asked, days) => {
          const at = instant('2026-01-01T11:00:00Z').add({ hours: 24 * day });
          const from = at.add({ hours: 24 * asked });
          const stops = [{ from: from.toString(), to: from.add({ hours: 24 * days }).toString() }];
          const promised = promiseFor(period, at, calendars, { named: true, stops }).promised.dueOn;
          const ceiling = promiseFor(CEILING, at, calendars, { named: false, stops }).promised.dueOn;
          expect(promised <= ceiling).toBe(true);
        }
      )
    );
  });
});

describe('the promise of a journal', () => {
  const begun = submitted('2026-11-02T10:00:00Z', { working_days: 7 });

  it('is what was promised while nothing moved it', () => {
    expect(promiseOf(journal(begun), calendars).dueOn).toBe('2026-11-12');
  });

  it('leaves out each time the resident was asked', () => {
    const lines = journal(
      begun,
      ['asked', '2026-11-03T10:00:00Z'],
      ['replied', '2026-11-05T10:00:00Z', { promised: {} }],
      ['asked', '2026-11-06T10:00:00Z']
    );
    expect(promiseOf(lines, calendars, instant('2026-11-09T10:00:00Z')).dueOn).toBe('2026-11-17');
    expect(stopsOf(lines)).toHaveLength(1);
  });

  it('is the day the city moved it to, moved on by what the clock stood since', () => {
    const lines = journal(begun, ['extended', '2026-11-10T10:00:00Z', { promised: { dueOn: '2026-11-20' } }]);
    expect(promiseOf(lines, calendars).dueOn).toBe('2026-11-20');
    const asked = [
      ...lines,
      { seq: 3, kind: 'asked', at: '2026-11-12T10:00:00Z', by: { as: 'clock' }, body: {} } as unknown as Entry
    ];
    expect(promiseOf(asked, calendars, instant('2026-11-14T10:00:00Z')).dueOn).toBe('2026-11-23');
  });

  it('begins anew with a contest: what was moved before is over', () => {
    const lines = journal(
      begun,
      ['extended', '2026-11-10T10:00:00Z', { promised: { dueOn: '2026-12-20' } }],
      ['closed', '2026-11-12T10:00:00Z'],
      [
        'contested',
        '2026-11-16T10:00:00Z',
        { promised: { dueOn: '2026-11-25', from: '2026-11-16', period: { working_days: 7 } } }
      ]
    );
    expect(promiseOf(lines, calendars).dueOn).toBe('2026-11-25');
  });

  it('counted in hours goes on to the minute', () => {
    const lines = journal(
      submitted('2026-11-12T07:00:00Z', { working_hours: 4 }),
      ['asked', '2026-11-12T08:00:00Z'],
      ['replied', '2026-11-12T10:30:00Z', { promised: {} }]
    );
    expect(promiseOf(lines, calendars).dueAt).toBe('2026-11-12T13:30:00Z');
  });

  it('follows a calendar that changed', () => {
    const closed = {
      ...calendars,
      working: { ...workdays, closures: [{ day: '2026-11-09', name: { pl: 'x', en: 'x', uk: 'x' } }] }
    };
    expect(promiseOf(journal(begun), closed).dueOn).toBe('2026-11-13');
    expect(recount(journal(begun), closed).counted.kind).toBe('submitted');
  });

  it('knows by which law it is answered', () => {
    expect(regimeIn(journal(begun))).toBe('report');
    expect(regimeIn(journal(begun, ['requalified', '2026-11-03T10:00:00Z', { regime: 'petition' }]))).toBe(
      'petition'
    );
  });
});
