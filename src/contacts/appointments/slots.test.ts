import { describe, expect, it } from 'vitest';
import type { Calendar } from '#days/calendar.ts';
import { firstDay, isToRemind, remindsAt, slotsFrom, stateOf } from './slots.ts';

const said = { pl: 'x', en: 'x', uk: 'x' };
const calendar: Calendar = {
  code: 'office',
  name: said,
  weekend: [6, 7],
  off: [{ on: '11-11', name: said }],
  closures: [],
  source: 'x',
  verified: true
};
const daily = { ...calendar, weekend: [] };
const timezone = 'Europe/Warsaw';
const hours = {
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '10:15',
  slotMinutes: 30,
  atOnce: 1,
  aheadWorkingDays: 3,
  forDays: 14,
  verified: false
};
const at = Temporal.Instant.from;
const slots = (more: Partial<typeof hours>, now: string, days = calendar) =>
  slotsFrom({ ...hours, ...more }, { calendar: days, timezone }, at(now));

describe('times to choose', () => {
  it('begin on the third working day after today: weekends and holidays do not count', () => {
    const first = (day: string) => firstDay(calendar, Temporal.PlainDate.from(day), 3).toString();
    expect(first('2026-11-16')).toBe('2026-11-19');
    expect(first('2026-11-19')).toBe('2026-11-24');
    expect(first('2026-11-21')).toBe('2026-11-25');
    expect(first('2026-11-09')).toBe('2026-11-13');
  });

  it('stand for two weeks on working days of the week that were named, and only whole talks fit', () => {
    const all = slots({}, '2026-11-16T09:00:00Z');
    expect(all[0]).toEqual({ at: '2026-11-19T08:00:00Z', day: '2026-11-19', time: '09:00' });
    expect(all.filter(({ day }) => day === '2026-11-19').map(({ time }) => time)).toEqual(['09:00', '09:30']);
    expect(all.at(-1)!.day).toBe('2026-12-02');
    expect(new Set(all.map(({ day }) => day)).size).toBe(10);
    expect(new Set(slots({ days: [2] }, '2026-11-16T09:00:00Z').map(({ day }) => day))).toEqual(
      new Set(['2026-11-24', '2026-12-01'])
    );
  });

  it('are past no more where a city lets one book for today', () => {
    const today = slots({ aheadWorkingDays: 0, forDays: 1 }, '2026-11-16T08:10:00Z');
    expect(today.map(({ time }) => time)).toEqual(['09:30']);
  });

  it('are those on the wall when the clocks change; what is skipped is no time, what comes twice is one', () => {
    const night = { days: [7], from: '01:30', to: '03:30', aheadWorkingDays: 0, forDays: 1 };
    const spring = slots(night, '2027-03-27T23:10:00Z', daily);
    expect(spring.map(({ time, at: when }) => `${time} ${when}`)).toEqual([
      '01:30 2027-03-28T00:30:00Z',
      '03:00 2027-03-28T01:00:00Z'
    ]);
    const autumn = slots(night, '2026-10-24T22:10:00Z', daily);
    expect(autumn.map(({ time }) => time)).toEqual(['01:30', '02:00', '02:30', '03:00']);
    const week = slots({ from: '09:00', to: '09:30' }, '2026-10-21T09:00:00Z');
    expect(week[0]!.at).toBe('2026-10-26T08:00:00Z');
    expect(slots({ from: '09:00', to: '09:30' }, '2026-10-13T09:00:00Z')[0]!.at).toBe('2026-10-16T07:00:00Z');
  });
});

it.each([
  ['2026-11-19T08:49:59Z', 'ahead'],
  ['2026-11-19T08:50:00Z', 'open'],
  ['2026-11-19T09:30:00Z', 'open'],
  ['2026-11-19T09:30:01Z', 'over']
])('at %s an appointment of nine is %s', (now, state) => {
  const appointment = { at: '2026-11-19T09:00:00Z', cancelledAt: null };
  expect(stateOf(appointment, at(now))).toBe(state);
  expect(stateOf({ ...appointment, cancelledAt: now }, at(now))).toBe('cancelled');
});

it('the letter of the day before is due at nine by the clock on the wall, once the day has come, and not after', () => {
  const near = { at: '2026-10-26T08:00:00Z', askedAt: '2026-10-20T08:00:00Z' };
  expect(remindsAt(near.at, timezone).toString()).toBe('2026-10-25T08:00:00Z');
  expect(isToRemind(near, timezone, at('2026-10-25T07:59:00Z'))).toBe(false);
  expect(isToRemind(near, timezone, at('2026-10-25T08:00:00Z'))).toBe(true);
  expect(isToRemind(near, timezone, at('2026-10-26T08:00:00Z'))).toBe(false);
  expect(isToRemind({ ...near, askedAt: '2026-10-25T10:00:00Z' }, timezone, at('2026-10-25T11:00:00Z'))).toBe(
    false
  );
});
