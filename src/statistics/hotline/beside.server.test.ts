/** Who called again, which call-backs were kept, how people ask: by hand-made contacts and hand-counted results. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeContact, type Made } from '#tests/contacts.ts';
import { openHere } from '#tests/here.ts';
import { hireAgent, sure } from '#tests/hotline.ts';
import { submitReport } from '#flow/resident.server.ts';
import { line } from '#contacts/entry.ts';
import { beAgent } from '#flow/hotline/agent.server.ts';
import { onCall } from '#flow/hotline/on-call.server.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { at } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { findKept, findLonger, findSettledAtOnce, listWays } from './beside.server.ts';
import { findSpent, listStretches } from './stints.server.ts';
import { occupancy } from './stints.ts';

let here: Here;
let anna: Person;
beforeAll(async () => {
  here = await openHere(hamlet);
  anna = await hireAgent(here, 'Anna');
});

const timezone = 'Europe/Warsaw';
const span = { from: '2026-10-01', until: '2026-10-31' };
const now = Temporal.Instant.from('2026-11-20T12:00:00Z');

describe('Settled at once', () => {
  it('is whoever did not come again with the same within seven days', async () => {
    const make = (made: Made) => makeContact(here.world.db, { agent: anna.id, outcome: 'informed', ...made });
    const [road, tree] = ['category:ROAD-1', 'category:ROAD-2'];
    // Came again after six days, about the same: the first was not settled, the second was.
    await make({ at: '2026-10-01T08:00:00Z', number: '+48600000001', about: road });
    await make({ at: '2026-10-07T08:00:00Z', number: '+48600000001', about: road });
    // About something else, and after eight days: both were.
    await make({ at: '2026-10-02T08:00:00Z', number: '+48600000002', about: road });
    await make({ at: '2026-10-03T08:00:00Z', number: '+48600000002', about: tree });
    await make({ at: '2026-10-11T08:00:00Z', number: '+48600000002', about: road });
    // Came again and hung up in the queue of the same topic: not settled.
    await make({ at: '2026-10-12T08:00:00Z', number: '+48600000003', topic: 'roads', about: road });
    const waited = { at: '2026-10-13T08:00:00Z', number: '+48600000003', topic: 'roads', wait: 60 };
    await makeContact(here.world.db, waited);
    // Withheld numbers are nobody.
    await make({ at: '2026-10-14T08:00:00Z', about: road });
    expect(await findSettledAtOnce(here.world.db, { span, timezone, now })).toEqual({ part: 4, of: 6 });
    const soon = Temporal.Instant.from('2026-10-13T12:00:00Z');
    expect(await findSettledAtOnce(here.world.db, { span, timezone, now: soon })).toEqual({ part: 2, of: 3 });
  });
});

describe('Call-backs', () => {
  it('are kept when they were made before they were due', async () => {
    const contact = await makeContact(here.world.db, { at: '2026-10-20T08:00:00Z', ending: 'callback' });
    const due = '2026-10-20T12:00:00Z';
    const rows = [
      { status: 'done', settled_at: '2026-10-20T11:00:00Z' },
      { status: 'done', settled_at: '2026-10-20T13:00:00Z' },
      { status: 'open', settled_at: null },
      { status: 'dropped', settled_at: '2026-10-20T10:00:00Z' }
    ];
    for (const row of rows)
      await here.world.db
        .insertInto('callbacks')
        .values({
          id: randomUUID(),
          contact,
          number: null,
          lang: 'pl',
          topic: null,
          keep_at: null,
          from_at: '2026-10-20T09:00:00Z',
          due_at: due,
          next_at: null,
          unit: null,
          words: null,
          settled_by: null,
          result: null,
          asked_at: '2026-10-20T08:00:00Z',
          asked_by: null,
          ...row
        })
        .execute();
    expect(await findKept(here.world.db, { span, timezone, now })).toEqual({ part: 1, of: 3 });
  });
});

describe('Telephone and web', () => {
  it('stand side by side for each category', async () => {
    const today = here.world.now().toZonedDateTimeISO(timezone).toPlainDate().toString();
    for (const _ of [1, 2]) await submitReport(here, report, { as: 'resident' });
    await makeContact(here.world.db, {
      at: here.world.now().toString(),
      agent: anna.id,
      outcome: 'informed',
      about: 'category:ROAD-1'
    });
    expect(await listWays(here.world.db, { span: { from: today, until: today }, timezone })).toEqual([
      { category: 'ROAD-1', calls: 1, reports: 2 }
    ]);
  });
});

describe('The time of agents', () => {
  it('is read from their stints, the open one until now', async () => {
    const be = (time: string, state: 'ready' | 'away') =>
      beAgent(at(here, `2026-09-01T${time}:00Z`), anna, { state, reason: 'break' });
    await be('08:00', 'ready');
    await be('09:00', 'away');
    await be('09:10', 'ready');
    const between = {
      from: '2026-09-01T08:30:00Z',
      until: '2026-09-01T10:00:00Z',
      now: Temporal.Instant.from('2026-09-01T09:40:00Z')
    };
    const spent = await findSpent(here.world.db, between);
    expect(spent).toEqual({ ready: 3600, away: 600 });
    expect(occupancy(spent)).toEqual({ part: 0, of: 3600 });
    const stretches = (await listStretches(here.world.db, between)).get(anna.id)!;
    expect(stretches.map(({ state, reason }) => [state, reason])).toEqual([
      ['ready', null],
      ['away', 'break'],
      ['ready', null]
    ]);
    expect(stretches.at(-1)!.until).toBe(between.now.toString());
  });
});

it('Talks after which somebody asked for longer are counted once each', async () => {
  const { db } = here.world;
  const march = { from: '2026-03-01', until: '2026-03-31' };
  const made = { at: '2026-03-03T09:00:00Z', agent: anna.id };
  const [longer] = [await makeContact(db, made), await makeContact(db, made)];
  await makeContact(db, { at: made.at });
  const more = () =>
    onCall(here, longer, (_call, _tx, at) => [
      line('longer', at.toString(), { seconds: 120, reason: 'note' }, anna.id)
    ]);
  sure(await more());
  sure(await more());
  expect(await findLonger(db, { span: march, timezone })).toEqual({ part: 1, of: 2 });
});
