import { expect, it } from 'vitest';
import { pothole, report } from '#town/hamlet.ts';
import { dispatchTo, receive } from './receive.ts';

const now = Temporal.Instant.from('2026-11-10T08:00:00Z');
const promised = { dueOn: '2026-11-20', from: '2026-11-10', period: { working_days: 7 } };

it('a report is submitted and dispatched to each unit of its category, the leading one first', () => {
  const entries = receive(
    report,
    pothole,
    { year: 2026, number: 7 },
    promised,
    { lead: 'A', further: ['B'] },
    { as: 'resident' },
    now
  );
  expect(entries.map((e) => e.kind)).toEqual(['submitted', 'dispatched', 'dispatched']);
  expect(entries[1]).toMatchObject({
    by: { as: 'clock' },
    body: { unit: 'A', lead: true, dueOn: '2026-11-20', why: 'category' }
  });
  expect(entries[2]).toMatchObject({ body: { unit: 'B', lead: false } });
});

it('without a unit it is received all the same, and waits for the desk', () => {
  expect(
    receive(report, pothole, { year: 2026, number: 7 }, promised, undefined, { as: 'resident' }, now)
  ).toHaveLength(1);
});

it('only the first dispatch of several ends other units’ tasks', () => {
  const [first, second] = dispatchTo(
    { lead: 'A', further: ['B'] },
    '2026-11-20',
    'by-hand',
    { as: 'clock' },
    now,
    ['C']
  );
  expect(first).toMatchObject({ body: { instead: ['C'] } });
  expect(second).toMatchObject({ body: { instead: [] } });
});
