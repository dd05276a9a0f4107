/** The figures of hand-made contacts, counted by hand as well. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeContact, type Made } from '#tests/contacts.ts';
import { openHere } from '#tests/here.ts';
import { hireAgent } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import type { Here } from '#flow/here.server.ts';
import { meanHandling, NOTHING, serviceLevel, type Counts } from './counts.ts';
import { listCounts, partsOf, wholeOf, type Asked } from './counts.server.ts';
import { halfHoursOf } from './span.ts';

let here: Here;
let agent: string;
beforeAll(async () => {
  here = await openHere(hamlet);
  agent = (await hireAgent(here, 'Anna')).id;
});

const timezone = 'Europe/Warsaw';
const on = (from: string, until = from): Asked => ({ span: { from, until }, timezone, seconds: 20 });
const make = (made: Made) => makeContact(here.world.db, made);
const counted = (asked: Asked) => listCounts(here.world.db, asked);

describe('A morning counted by hand', () => {
  it('gives each contact its one place', async () => {
    const at = (time: string) => `2026-11-16T${time}:00Z`;
    // 7.10 UTC is 8.10 in the city. Answered in time and told; answered late and handed on; two who hung up.
    await make({
      at: at('07:10'),
      topic: 'roads',
      wait: 12,
      agent,
      talk: 200,
      wrap: 40,
      outcome: 'informed'
    });
    await make({
      at: at('07:25'),
      topic: 'roads',
      wait: 21,
      agent,
      talk: 100,
      hold: 30,
      wrap: 20,
      outcome: 'handed-case-file',
      handed: { reason: 'case-file' }
    });
    await make({ at: at('07:29'), topic: 'taxes', wait: 4 });
    await make({ at: at('07:30'), topic: 'taxes', wait: 5 });
    await make({ at: at('07:59'), wait: 90, ending: 'callback' });
    await make({ at: at('08:00'), treeOnly: true, ending: 'told' });
    await make({
      at: at('08:10'),
      topic: 'roads',
      wait: 20,
      agent,
      talk: 80,
      wrap: 10,
      outcome: 'handed-complicated'
    });
    await make({ at: at('08:20'), open: true });
    const parts = await counted(on('2026-11-16'));
    const all = wholeOf(parts);
    expect(all).toMatchObject({
      came: 8,
      offered: 7,
      answered: 3,
      within: 2,
      abandoned: 1,
      short: 1,
      left: 1,
      waiting: 1,
      waitSeconds: 53,
      waitP95: 21,
      handled: 3,
      firstLine: 1,
      handed: { complicated: 1, 'case-file': 1, 'wrong-queue': 0, other: 0 }
    });
    expect(serviceLevel(all)).toEqual({ part: 2, of: 6 });
    expect(meanHandling(all)).toBeCloseTo((240 + 150 + 90) / 3);
    const halves = partsOf(parts, 'half');
    expect([...halves].map(([name, { came }]) => [name, came])).toEqual([
      ['2026-11-16T07:00:00Z', 3],
      ['2026-11-16T07:30:00Z', 2],
      ['2026-11-16T08:00:00Z', 3]
    ]);
    expect(partsOf(parts, 'topic').get('roads')).toMatchObject({ answered: 3 });
    expect(partsOf(parts, 'unit').get('ROADS')).toMatchObject({ answered: 1 });
    expect(wholeOf(await counted({ ...on('2026-11-16'), topic: 'taxes' }))).toMatchObject({
      came: 2,
      short: 1
    });
  });

  it('counts a day’s last minute in the day of the city', async () => {
    await make({ at: '2026-11-17T22:59:30Z', wait: 1, agent });
    await make({ at: '2026-11-17T23:00:30Z', wait: 1, agent });
    const days = partsOf(await counted(on('2026-11-17', '2026-11-18')), 'day');
    expect([...days].map(([day, { came }]) => [day, came])).toEqual([
      ['2026-11-17', 1],
      ['2026-11-18', 1]
    ]);
  });

  it('of an empty day is nothing', async () => {
    expect(await counted(on('2024-02-29'))).toMatchObject([{ cut: 'all', counts: { ...NOTHING } }]);
  });
});

describe('The nights in which clocks move', () => {
  it.each([
    ['2026-10-25', 50],
    ['2026-03-29', 46]
  ])('%s has %i half hours, each contact in its own', async (day, count) => {
    const halves = halfHoursOf(day, timezone);
    for (const { from } of halves)
      await make({ at: Temporal.Instant.from(from).add({ minutes: 7 }).toString(), wait: 1, agent });
    const parts = await counted(on(day));
    const told = partsOf(parts, 'half');
    expect(wholeOf(parts).came).toBe(count);
    expect([...told.keys()]).toEqual(halves.map(({ from }) => from));
    expect([...told.values()].every(({ came }) => came === 1)).toBe(true);
    const before = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
    const two = partsOf(await counted(on(before, day)), 'half').get('02:00')?.came ?? 0;
    expect(two).toBe(day === '2026-10-25' ? 2 : 0);
  });
});

/** Every way a contact can go, anywhere in a few days. */
const made: fc.Arbitrary<Made> = fc.record(
  {
    at: fc
      .integer({ min: 0, max: 4 * 86_400 - 1 })
      .map((s) => Temporal.Instant.from('2026-10-23T22:00:00Z').add({ seconds: s }).toString()),
    topic: fc.constantFrom(null, 'roads', 'taxes'),
    wait: fc.integer({ min: 0, max: 400 }),
    talk: fc.integer({ min: 0, max: 900 }),
    hold: fc.integer({ min: 0, max: 100 }),
    wrap: fc.integer({ min: 0, max: 300 }),
    agent: fc.constantFrom('yes', ''),
    outcome: fc.constantFrom('informed', 'handed-complicated', 'handed-case-file', 'unit-no-answer'),
    handed: fc.constantFrom(
      undefined,
      { reason: 'case-file' as const },
      { reason: 'out-of-scope' as const },
      { reason: 'on-request' as const }
    ),
    ending: fc.constantFrom('abandoned' as const, 'closed' as const, 'callback' as const, 'caller' as const),
    open: fc.boolean()
  },
  { requiredKeys: ['at'] }
) as fc.Arbitrary<Made>;

const sum = (
  all: readonly Counts[],
  key: 'came' | 'offered' | 'answered' | 'within' | 'handled' | 'wrapSeconds'
) => all.reduce((total, one) => total + one[key], 0);

describe('Whatever happened', () => {
  it('the parts of every cut add up to the whole, and the whole to its parts', async () => {
    await here.world.db.deleteFrom('contacts').execute();
    for (const one of fc.sample(made, { numRuns: 150, seed: 6 }))
      await make({ ...one, ...(one.agent === 'yes' ? { agent } : { agent: undefined as never }) });
    const asked = on('2026-10-24', '2026-10-27');
    const parts = await counted(asked);
    const all = wholeOf(parts);
    expect(all.came).toBeGreaterThan(100);
    for (const cut of ['half', 'day', 'topic', 'unit', 'channel'] as const)
      for (const key of ['came', 'offered', 'answered', 'within', 'handled', 'wrapSeconds'] as const)
        expect(sum([...partsOf(parts, cut).values()], key)).toBe(all[key]);
    for (const { counts } of parts) {
      expect(counts.answered + counts.abandoned + counts.short + counts.left + counts.waiting).toBe(
        counts.offered
      );
      expect(counts.firstLine + Object.values(counts.handed).reduce((a, b) => a + b, 0)).toBe(
        counts.answered
      );
      expect(counts.within).toBeLessThanOrEqual(counts.answered);
    }
  });
});
