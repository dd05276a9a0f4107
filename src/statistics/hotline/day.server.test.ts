/** A simulated day: every call is in the log exactly once, with its end and its result, and the figures add it up. */
import { expect, it } from 'vitest';
import { findCall, listCallEntries } from '#contacts/contact.server.ts';
import { callOf } from '#contacts/call.ts';
import { hireMany, runDay } from '#tests/day.ts';
import { openHere } from '#tests/here.ts';
import { holdTelephone } from '#tests/hotline.ts';
import { callersOf } from '#town/callers.ts';
import { hamlet } from '#town/hamlet.ts';
import { listCounts, wholeOf } from './counts.server.ts';

const here = await openHere(hamlet);

it('has every call once, answered or given up, and every answered one wrapped up', async () => {
  const CALLS = 60;
  await holdTelephone(here);
  const agents = await hireMany(here, 2);
  const midnight = Temporal.Instant.from('2026-11-15T23:00:00Z');
  // All of them within the first two hours, so that a queue builds up and some give up.
  const callers = callersOf(6, CALLS, 1).map((caller, n) => ({ ...caller, at: 27_600 + n * 90 }));
  const day = await runDay(here, midnight, callers, agents, ['roads']);
  expect(new Set(day.called).size).toBe(CALLS);
  expect(day.answered.size).toBeGreaterThan(10);
  expect(day.gaveUp.size).toBeGreaterThan(0);
  expect(day.answered.size + day.gaveUp.size).toBe(CALLS);
  for (const contact of day.called) {
    const call = (await findCall(here.world.db, contact))!;
    const journal = await listCallEntries(here.world.db, contact);
    expect(callOf(contact, journal)).toEqual(call);
    expect(journal.filter(({ what }) => what === 'ended')).toHaveLength(1);
    expect(call).toMatchObject(
      day.answered.has(contact)
        ? { status: 'ended', ending: 'agent', outcome: 'informed' }
        : { status: 'ended', ending: 'abandoned', agent: null }
    );
  }
  const span = { from: '2026-11-16', until: '2026-11-16' };
  const all = wholeOf(await listCounts(here.world.db, { span, timezone: 'Europe/Warsaw', seconds: 20 }));
  expect(all).toMatchObject({
    came: CALLS,
    offered: CALLS,
    answered: day.answered.size,
    handled: day.answered.size
  });
  expect(all.abandoned + all.short).toBe(day.gaveUp.size);
  const free = await here.world.db.selectFrom('hotline_agents').select(['state', 'contact']).execute();
  expect(free.every(({ state, contact }) => state === 'ready' && contact === null)).toBe(true);
});
