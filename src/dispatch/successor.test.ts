import { expect, test } from 'vitest';
import type { Unit } from '#people/unit.ts';
import { hamlet, pothole } from '#town/hamlet.ts';
import { begin, follow } from '#cases/case.ts';
import { receive, type Units } from '#cases/receive.ts';
import { isRefusal } from '#world/refusal.ts';
import { report } from '#town/hamlet.ts';
import { countedFrom } from './promise/dues.ts';
import { heirOf, succeedTask } from './successor.ts';

const [, roads] = hamlet.units as [Unit, Unit];
const unit = (code: string, days: Partial<Unit> = {}): Unit => ({ ...roads, code, ...days });
const city = {
  ...hamlet,
  units: [
    unit('OLD', {
      until: '2026-06-30',
      successor: 'NEW',
      shares: [
        { unit: 'BENCHES', category: 'ROAD-2' },
        { unit: 'FIRST', territory: 'I' }
      ]
    }),
    unit('NEW', { from: '2026-07-01' }),
    unit('BENCHES', { from: '2026-07-01', until: '2026-12-31', successor: 'NEW' }),
    unit('FIRST', { from: '2026-07-01' }),
    unit('GONE', { until: '2026-06-30', shares: [{ unit: 'NEW', group: 'GREEN' }] }),
    unit('HEN', { until: '2020-12-31', successor: 'EGG' }),
    unit('EGG', { until: '2020-12-31', successor: 'HEN' })
  ]
};
const away = { category: pothole, place: { district: 'II' } };
const here = { category: pothole, place: { district: 'I' } };
const bench = { category: { ...pothole, code: 'ROAD-2' }, place: { district: 'I' } };

test.each([
  ['a unit does its own work while it exists', 'OLD', away, '2026-06-30', 'OLD'],
  ['what no share takes goes to the successor', 'OLD', away, '2026-07-01', 'NEW'],
  ['a share of a territory takes what lies in it', 'OLD', here, '2026-07-01', 'FIRST'],
  ['the first share that fits takes it', 'OLD', bench, '2026-07-01', 'BENCHES'],
  ['and hands it on when it ends itself', 'OLD', bench, '2027-01-01', 'NEW'],
  ['before a unit began, the one it took over from did its work', 'FIRST', here, '2026-01-01', 'OLD'],
  ['where no share fits and nobody succeeds, nobody does it', 'GONE', here, '2026-07-01', undefined],
  ['a circle leads nowhere', 'HEN', here, '2026-07-01', undefined],
  ['an unknown unit is nobody', 'NONE', here, '2026-07-01', undefined]
])('%s', (_title, code, matter, day, found) => {
  expect(heirOf(city, code, matter, day)?.unit.code).toBe(found);
});

test('an heir found by its territory says by which', () => {
  expect(heirOf(city, 'OLD', here, '2026-07-01')).toMatchObject({ territory: 'I' });
});

const now = Temporal.Instant.from('2026-07-01T00:00:00Z');
const heir = { unit: unit('NEW') };
const promised = { dueOn: '2026-07-09', from: '2026-06-30', period: { working_days: 7 } };
const given = (units: { lead: string; further: string[]; dues?: Units['dues'] }) =>
  begin(
    '01900000-0000-7000-8000-000000000001',
    receive(report, pothole, { year: 2026, number: 1 }, promised, units, { as: 'resident' }, now)
  );

test('an open task goes to the heir with its day, and the old unit has nothing to do any more', () => {
  const { case: c, entries } = given({ lead: 'OLD', further: ['PARKS'] });
  const entry = succeedTask(c, entries, { unit: 'OLD', heir, reason: 'ended' }, now);
  expect(entry).toMatchObject({
    kind: 'dispatched',
    by: { as: 'clock' },
    body: { unit: 'NEW', lead: true, dueOn: '2026-07-09', why: 'successor', from: 'OLD', instead: ['OLD'] }
  });
});

test('two units that merged on one case have one task, which leads, with the earlier day', () => {
  let { case: c, entries } = given({
    lead: 'OLD',
    further: ['GONE'],
    dues: { GONE: { dueOn: '2026-07-03', period: { working_days: 3 } } }
  });
  for (const code of ['OLD', 'GONE']) {
    const entry = succeedTask(c, entries, { unit: code, heir, reason: 'ended' }, now);
    if (isRefusal(entry)) throw new Error(entry.refusal);
    const next = follow(c, [entry]);
    [c, entries] = [next.case, [...entries, ...next.entries]];
  }
  const open = c.tasks.filter((task) => task.status === 'open');
  expect(open).toMatchObject([{ unit: 'NEW', lead: true, dueOn: '2026-07-03' }]);
  expect(entries.at(-1)!.body).toMatchObject({ period: { working_days: 3 } });
  expect(succeedTask(c, entries, { unit: 'OLD', heir, reason: 'ended' }, now)).toEqual({
    refusal: 'no-open-task'
  });
});

test('without an heir it comes back to the desk, and counts as given back by nobody', () => {
  const { case: c, entries } = given({ lead: 'OLD', further: [] });
  const ended = { unit: 'OLD', heir: undefined, reason: 'OLD has ended.' };
  const entry = succeedTask(c, entries, ended, now);
  if (isRefusal(entry)) throw new Error(entry.refusal);
  const after = follow(c, [entry]).case;
  expect([after.status, after.bounces, after.tasks[0]!.status]).toEqual(['returned', 0, 'returned']);
});

test('a period of its own goes on from when the unit that ended got it, not from the hand-over', () => {
  const { case: c, entries } = given({
    lead: 'PARKS',
    further: ['OLD'],
    dues: { OLD: { dueOn: '2026-07-03', period: { working_days: 3 } } }
  });
  const later = now.add({ hours: 30 });
  const entry = succeedTask(c, entries, { unit: 'OLD', heir, reason: 'ended' }, later);
  if (isRefusal(entry)) throw new Error(entry.refusal);
  const journal = [...entries, ...follow(c, [entry]).entries];
  expect(countedFrom(journal, 'NEW')?.from).toMatchObject({ at: now.toString(), body: { unit: 'OLD' } });
});
