import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workdays } from '#town/hamlet.ts';
import { nextReminder, remindersNow, remindersOf, type Planned } from './reminder.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '08:00', to: '16:00' },
  timezone: 'Europe/Warsaw'
};
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Warsaw').toInstant();
const local = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Europe/Warsaw').toPlainDateTime().toString({ smallestUnit: 'minute' });
const task = {
  dispatchedAt: at('2026-11-16T08:00').toString(),
  dueOn: '2026-11-20',
  acceptBy: '2026-11-18',
  acceptedAt: null
};
const shown = (planned: readonly Planned[]) =>
  planned.map((one) => `${one.of === 'accept' ? 'accept' : one.percent} ${local(one.at)}`);
const fresh = { percent: 0, accept: false };

describe('when reminders are due', () => {
  it('by office time: five days are over by 80 % on the evening of the fourth', () => {
    expect(shown(remindersOf(task, calendars, []))).toEqual([
      'accept 2026-11-18T16:00',
      '80 2026-11-19T16:00',
      '100 2026-11-20T16:00',
      '120 2026-11-23T16:00'
    ]);
  });

  it('a question to the resident moves all of them, and none falls into it', () => {
    const stops = [{ from: at('2026-11-17T08:00').toString(), to: at('2026-11-18T08:00').toString() }];
    const moved = { ...task, dueOn: '2026-11-23' };
    expect(shown(remindersOf(moved, calendars, stops))).toEqual([
      'accept 2026-11-19T16:00',
      '80 2026-11-20T16:00',
      '100 2026-11-23T16:00',
      '120 2026-11-24T16:00'
    ]);
  });

  it('counted in hours by the hour', () => {
    const hours = { ...task, dueOn: '2026-11-16', dueAt: at('2026-11-16T18:00').toString(), acceptBy: null };
    expect(shown(remindersOf(hours, calendars, []))[1]).toBe('100 2026-11-16T16:00');
  });

  it('a task given when its day was over has a day all the same', () => {
    const late = { ...task, dueOn: '2026-11-10', acceptBy: null };
    expect(shown(remindersOf(late, calendars, []))).toEqual([
      '80 2026-11-16T14:24',
      '100 2026-11-16T16:00',
      '120 2026-11-17T09:36'
    ]);
  });

  it('what was taken is not reminded of taking', () => {
    const taken = { ...task, acceptedAt: task.dispatchedAt };
    expect(shown(remindersOf(taken, calendars, [])).some((one) => one.startsWith('accept'))).toBe(false);
  });

  it('are in order, and all percents within office hours, whatever the time', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 400 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 40 }), (begun, days) => {
        const given = at('2026-01-01T00:00').add({ minutes: begun });
        const dueOn = given.toZonedDateTimeISO('Europe/Warsaw').toPlainDate().add({ days }).toString();
        const planned = remindersOf(
          { dispatchedAt: given.toString(), dueOn, acceptBy: null, acceptedAt: null },
          calendars,
          []
        );
        expect(planned.map((one) => (one.of === 'answer' ? one.percent : 0))).toEqual([80, 100, 120]);
        for (const one of planned) {
          const time = local(one.at).slice(11);
          expect(time >= '08:00' && time <= '16:00').toBe(true);
        }
      })
    );
  });
});

describe('what is told', () => {
  const planned = remindersOf(task, calendars, []);
  const now = (text: string, told = fresh) => remindersNow(planned, told, at(text), calendars);

  it('is nothing before its hour, and each once', () => {
    expect(now('2026-11-18T15:59')).toEqual([]);
    expect(now('2026-11-18T16:00')).toEqual([{ of: 'accept' }]);
    expect(now('2026-11-18T16:00', { percent: 0, accept: true })).toEqual([]);
  });

  it('of several shares that are over is the last', () => {
    expect(now('2026-11-24T09:00', { percent: 0, accept: true })).toEqual([{ of: 'answer', percent: 120 }]);
    expect(now('2026-11-20T16:00', { percent: 80, accept: true })).toEqual([{ of: 'answer', percent: 100 }]);
  });

  it('after an outage goes out, and after a year no more', () => {
    expect(now('2026-12-02T09:00')).toHaveLength(2);
    expect(now('2027-11-24T09:00')).toEqual([]);
  });

  it('leads to the next one, and after the last to none', () => {
    expect(local(nextReminder(planned, fresh, at('2026-11-16T09:00'))!)).toBe('2026-11-18T16:00');
    expect(local(nextReminder(planned, { percent: 80, accept: true }, at('2026-11-19T17:00'))!)).toBe(
      '2026-11-20T16:00'
    );
    expect(nextReminder(planned, { percent: 120, accept: true }, at('2026-11-24T17:00'))).toBeUndefined();
  });
});
