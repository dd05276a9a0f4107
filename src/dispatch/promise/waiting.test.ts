import { describe, expect, it } from 'vitest';
import { begin, follow, type Case } from '#cases/case.ts';
import { entry, type Entry, type NewEntry } from '#cases/entry.ts';
import { receive } from '#cases/receive.ts';
import { pothole, report, workdays } from '#town/hamlet.ts';
import { remindingDesk } from './waiting.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '08:00', to: '16:00' },
  timezone: 'Europe/Warsaw'
};
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Warsaw').toInstant();
const monday = at('2026-11-16T08:00');
const promised = { dueOn: '2026-11-20', from: '2026-11-16', period: { working_days: 4 } };
const clock = { as: 'clock' as const };
const officer = { as: 'officer' as const, person: 'olek', unit: 'ROADS' };

function whole(units: boolean, ...more: NewEntry[]): { case: Case; entries: Entry[] } {
  const given = units ? { lead: 'ROADS', further: [] } : undefined;
  const first = receive(
    report,
    pothole,
    { year: 2026, number: 1 },
    promised,
    given,
    { as: 'resident' },
    monday
  );
  const begun = begin('01900000-0000-7000-8000-000000000001', first);
  const after = follow(begun.case, more);
  return { case: after.case, entries: [...begun.entries, ...after.entries] };
}
const told = (made: { case: Case; entries: Entry[] }, local: string) =>
  remindingDesk(made.case, made.entries, calendars, at(local));
const answered = entry('answered', officer, at('2026-11-17T10:00'), {
  unit: 'ROADS',
  text: 'Done.',
  outcome: 'resolved',
  photos: []
});
const reminded = (percent: number) =>
  entry('reminded', clock, at('2026-11-19T16:10'), { unit: null, percent, of: 'answer' });

describe('the desk is reminded', () => {
  it.each([
    ['2026-11-19T15:00', undefined],
    ['2026-11-19T16:00', 80],
    ['2026-11-20T16:00', 100],
    ['2026-11-23T16:00', 120],
    ['2026-12-15T16:00', undefined]
  ])('of what it has to answer, at %s of %s per cent', (local, percent) => {
    expect(told(whole(true, answered), local)).toBe(percent);
  });

  it('of what nobody was given, and of what came back', () => {
    const back = entry('returned', officer, monday, { unit: 'ROADS', reason: 'Not ours.' });
    expect(told(whole(false), '2026-11-20T16:00')).toBe(100);
    expect(told(whole(true, back), '2026-11-20T16:00')).toBe(100);
  });

  it('once of each share, and anew when the promise moved', () => {
    expect(told(whole(true, answered, reminded(80)), '2026-11-20T10:00')).toBeUndefined();
    expect(told(whole(true, answered, reminded(80)), '2026-11-20T16:00')).toBe(100);
    const extended = entry('extended', officer, at('2026-11-19T17:00'), {
      unit: null,
      reason: 'More time.',
      promised: { ...promised, dueOn: '2026-11-27' }
    });
    const moved = whole(true, answered, reminded(100), extended);
    expect(told(moved, '2026-11-20T16:00')).toBeUndefined();
    expect(told(moved, '2026-11-27T16:00')).toBe(100);
  });
});

describe('the desk is not reminded', () => {
  it('of what a unit works on, of what its resident is asked, nor of what is closed', () => {
    const asked = entry('asked', officer, monday, { unit: null, question: 'Where?' });
    const closed = entry('closed', officer, monday, { outcome: 'resolved', text: 'Done.', photos: [] });
    for (const made of [whole(true), whole(false, asked), whole(true, answered, closed)])
      expect(told(made, '2026-11-20T16:00')).toBeUndefined();
  });
});
