/** Today at the town's hotline shows what a wallboard, a log and work lists are for. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { callOf } from '#contacts/call.ts';
import { findCall, listCallEntries } from '#contacts/contact.server.ts';
import { listContacts } from '#contacts/log/list.server.ts';
import { listOpenCallbacks } from '#contacts/callback.server.ts';
import { readBoard } from '#statistics/hotline/board.server.ts';
import { at, openHere } from '#tests/here.ts';
import { hireAgent } from '#tests/hotline.ts';
import { hamlet } from './hamlet.ts';
import { hamletHotline } from './hamletHotline.ts';
import { fillToday, hireStaff } from './today.server.ts';

it('people are there, most were answered, some wait to be rung back; journals give the stored rows', async () => {
  const here = at(await openHere(hamlet), '2026-11-16T11:00:00Z');
  const { db, now } = here.world;
  const anna = await hireAgent(here, 'Anna');
  const count = await fillToday({ db, city: hamlet, now: now() }, [anna.id, ...(await hireStaff(db))]);
  expect(count).toBeGreaterThan(300);
  const board = await readBoard(db, hamlet, hamletHotline, now());
  const { counts } = board.today.find(({ cut }) => cut === 'all')!;
  expect(counts.answered / counts.offered).toBeGreaterThan(0.85);
  expect(board.agents.map(({ reason }) => reason).toSorted()).toEqual(['break', 'training', 'written']);
  expect(board.measures).toMatchObject([{ what: 'first', by: 'Agnieszka Lipa' }]);
  // Nobody waits: whoever opens the town is the first one to call.
  expect(board.waiting).toEqual([]);
  const missed = await listContacts(db, { list: 'missed', person: anna.id, dawn: now().toString() });
  expect(missed.rows.filter(({ channel }) => channel === 'text')).toHaveLength(2);
  expect(missed.rows.length).toBeGreaterThan(4);
  const asked = await listOpenCallbacks(db, 'all');
  expect(asked.map(({ unit }) => unit !== null).toSorted()).toEqual([false, false, true]);
  const { rows } = await sql<{ id: string }>`select distinct contact as id from contact_entries`.execute(db);
  expect(rows.length).toBeGreaterThan(20);
  for (const { id } of rows)
    expect(callOf(id, await listCallEntries(db, id))).toEqual(await findCall(db, id));
  const { rows: numbers } = await sql<{ real: number }>`
    select count(*)::int as real from contacts where number is not null and number not like '+4899555%'`.execute(
    db
  );
  expect(numbers).toEqual([{ real: 0 }]);
  expect(await fillToday({ db, city: { ...hamlet, hotlines: [] }, now: now() }, [])).toBe(0);
});
