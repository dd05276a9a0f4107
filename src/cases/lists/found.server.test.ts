/** The first page of a list is the same, whether it is asked for alone or with who is signed in. */
import { sql, type RawBuilder } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { pothole, report } from '#town/hamlet.ts';
import { openDatabase } from '#world/database.server.ts';
import { begin, follow } from '#cases/case.ts';
import { recordNew } from '#cases/case.server.ts';
import { entry, type NewEntry } from '#cases/entry.ts';
import {
  aboveDesk,
  aboveUnit,
  DESK_LISTS,
  listForDesk,
  listForUnit,
  PAGE_SIZE,
  pageFound,
  UNIT_LISTS,
  type Above,
  type ListPage
} from '#cases/list.server.ts';
import { receive } from '#cases/receive.ts';

const { db, close } = openDatabase(await freshDatabase(), 2);
afterAll(close);

const noon = Temporal.Instant.from('2026-11-20T11:00:00.000Z');
const person = randomUUID();
const by = { as: 'officer' as const, person, unit: 'ROADS' };
const looking = { person, today: '2026-11-20', now: noon.toString() };
/** As the statement of a session names whoever comes. */
const owner = { person: sql<string>`p.id`, unit: sql<string>`p.unit` };
const COMING = sql`(select ${person}::uuid as id, 'ROADS' as unit, 'Anna' as name) p`;

/** What may have become of a case. */
const AFTER: NewEntry[][] = [
  [],
  [entry('asked', by, noon, { unit: 'ROADS', question: 'Which lane?' })],
  [entry('answered', by, noon, { unit: 'ROADS', text: 'Mended.', outcome: 'resolved', photos: [] })],
  [entry('closed', { as: 'agent', person }, noon, { outcome: 'resolved', text: 'Mended.', photos: [] })]
];

beforeAll(async () => {
  const many = Array.from({ length: 6 * PAGE_SIZE }, (_, n) => {
    // Some are promised for an hour, several of them for the same one.
    const hour = n % 3 === 0 ? { dueAt: noon.add({ hours: n % 4 }).toString(), fromAt: noon.toString() } : {};
    const promised = {
      dueOn: `2026-11-${18 + (n % 6)}`,
      from: '2026-11-01',
      period: { working_days: 7 },
      ...hour
    };
    const at = noon.subtract({ minutes: 5 + (n % 7) });
    const given = n % 8 === 5 ? undefined : { lead: 'ROADS', further: [] };
    const numbered = { year: 2026, number: n + 1 };
    const begun = begin(
      randomUUID(),
      receive(report, pothole, numbered, promised, given, { as: 'resident' }, at)
    );
    const went = follow(begun.case, given ? AFTER[n % 4 === 0 ? (n / 4) % 4 : 0]! : []);
    return { case: went.case, entries: [...begun.entries, ...went.entries] };
  });
  await recordNew(db, many);
});

async function foundWith(above: RawBuilder<Above<unknown>>, of?: { unit: string }): Promise<ListPage> {
  const { rows } = await sql<{ above: Above<unknown> }>`select ${above} as above from ${COMING}`.execute(db);
  return pageFound(db, rows[0]!.above.found!, of);
}

it.each(DESK_LISTS)('the desk’s "%s"', async (list) => {
  expect(await foundWith(aboveDesk(owner, looking, list))).toEqual(await listForDesk(db, list, looking));
});

it.each(UNIT_LISTS)('a unit’s "%s"', async (list) => {
  const found = await foundWith(aboveUnit(owner, looking, list), { unit: 'ROADS' });
  expect(found).toEqual(await listForUnit(db, 'ROADS', list, looking));
});

it('some of them have a next page, and some hold nothing', async () => {
  const pages = await Promise.all(DESK_LISTS.map((list) => listForDesk(db, list, looking)));
  expect(pages.some(({ next }) => next !== undefined)).toBe(true);
  expect(pages.some(({ rows }) => rows.length === 0)).toBe(true);
});

it('and where no list was asked for, none is found', async () => {
  const { rows } = await sql<{
    above: Above<unknown>;
  }>`select ${aboveDesk(owner, looking)} as above from ${COMING}`.execute(db);
  expect(rows[0]!.above.found).toBeNull();
});
