import { describe, expect, it } from 'vitest';
import type { Entry } from '#cases/entry.ts';
import { workdays } from '#town/hamlet.ts';
import { promiseFor } from './promise.ts';
import { unfold, unfoldTask } from './unfold.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '07:30', to: '15:30' },
  timezone: 'Europe/Warsaw'
};
type Line = readonly [kind: Entry['kind'], at: string, body?: object];
const journal = (...lines: Line[]) =>
  lines.map(
    ([kind, at, body = {}], i) => ({ seq: i + 1, kind, at, by: { as: 'clock' }, body }) as unknown as Entry
  );
const submitted = (at: string, period: object): Line => [
  'submitted',
  at,
  {
    contact: { by: 'email' },
    promised: promiseFor(period as never, Temporal.Instant.from(at), calendars, { named: true }).promised
  }
];
const steps = (...lines: Line[]) => unfold(journal(...lines), calendars).steps.map(({ step }) => step);

describe('a deadline unfolds', () => {
  it('into its beginning, its period, what was left out, and its end', () => {
    const {
      steps: all,
      deadline,
      dueOn
    } = unfold(journal(submitted('2026-11-02T10:00:00Z', { working_days: 7 })), calendars);
    expect(all.map(({ step }) => step)).toEqual(['begun', 'period', 'left-out', 'end']);
    expect(all[0]).toEqual({ step: 'begun', by: 'submitted', on: '2026-11-02', period: { working_days: 7 } });
    expect(all[2]).toMatchObject({ named: [{ day: '2026-11-11' }], weekends: true });
    expect(deadline?.days.at(-1)?.day).toBe(dueOn);
  });

  it('with the law it is answered by, and the end the law moves', () => {
    const promised = { dueOn: '2026-11-09', from: '2026-10-07', period: { calendar_months: 1 } };
    expect(
      steps(submitted('2026-10-07T10:00:00Z', { working_days: 7 }), [
        'requalified',
        '2026-10-08T10:00:00Z',
        { regime: 'complaint', promised }
      ])
    ).toEqual(['begun', 'law', 'period', 'shifted', 'end']);
  });

  it('with the ceiling that came in the place of a longer period', () => {
    expect(steps(submitted('2027-01-29T10:00:00Z', { calendar_days: 40 }))).toContain('ceiling');
  });

  it('with each time the resident was asked, and the one that is open', () => {
    const lines = [
      submitted('2026-11-02T10:00:00Z', { working_days: 7 }),
      ['asked', '2026-11-03T10:00:00Z'],
      [
        'replied',
        '2026-11-05T10:00:00Z',
        { promised: { dueOn: '2026-11-16', from: '2026-11-02', period: { working_days: 7 } } }
      ],
      ['asked', '2026-11-06T10:00:00Z']
    ] as const;
    const stops = unfold(journal(...lines), calendars).steps.filter(({ step }) => step === 'stopped');
    expect(stops).toEqual([
      { step: 'stopped', from: '2026-11-03', to: '2026-11-05', days: 2 },
      { step: 'stopped', from: '2026-11-06', to: null, days: 0 }
    ]);
  });

  it('with what moved it since, and without days that would lead elsewhere', () => {
    const promised = { dueOn: '2026-11-13', from: '2026-11-02', period: { working_days: 7 } };
    const recounted = unfold(
      journal(submitted('2026-11-02T10:00:00Z', { working_days: 7 }), [
        'recounted',
        '2026-11-05T10:00:00Z',
        { calendar: 'office', promised }
      ]),
      calendars
    );
    expect(recounted.steps.map(({ step }) => step)).toEqual(['begun', 'period', 'recounted', 'end']);
    expect(recounted.deadline).toBeUndefined();
    const lies = { dueOn: '2026-11-12', from: '2026-11-02', period: { working_days: 7 } };
    expect(
      steps(submitted('2026-11-02T10:00:00Z', { working_days: 7 }), [
        'recounted',
        '2026-11-05T10:00:00Z',
        { calendar: 'office', promised: lies, of: 'tasks' }
      ])
    ).not.toContain('recounted');
    expect(
      steps(submitted('2026-11-02T10:00:00Z', { working_days: 7 }), [
        'extended',
        '2026-11-05T10:00:00Z',
        { reason: 'x', promised }
      ])
    ).toEqual(['begun', 'period', 'left-out', 'extended', 'end']);
  });

  it('counted in hours from the minute', () => {
    const [first, , , last] = unfold(
      journal(submitted('2026-11-10T12:30:00Z', { working_hours: 4 })),
      calendars
    ).steps;
    expect(first).toMatchObject({ step: 'begun', at: '2026-11-10T12:30:00Z' });
    expect(last).toMatchObject({ step: 'end', dueAt: '2026-11-12T08:30:00Z' });
  });
});

describe('a unit’s own deadline unfolds', () => {
  const given = (period?: object): Line => [
    'dispatched',
    '2026-11-02T10:00:00Z',
    { unit: 'ROADS', ...(period ? { period } : {}) }
  ];
  const task = (period: object | undefined, dueOn: string) =>
    unfoldTask(
      journal(submitted('2026-11-02T10:00:00Z', { working_days: 7 }), given(period)),
      { unit: 'ROADS', dueOn },
      calendars
    ).steps.map(({ step }) => step);

  it('by its own period', () => {
    expect(task({ working_days: 3 }, '2026-11-05')).toEqual(['begun', 'period', 'end']);
  });
  it('within the promise', () => {
    expect(task({ working_days: 30 }, '2026-11-12')).toContain('within');
  });
  it('as the case’s where it has none', () => {
    expect(task(undefined, '2026-11-12')).toEqual(['begun', 'period', 'left-out', 'end']);
  });
});
