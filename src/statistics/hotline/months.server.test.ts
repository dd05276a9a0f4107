/** Months of the hotline are counted from the contacts, keep nothing small, and stay when contacts are gone. */
import { expect, it } from 'vitest';
import { makeContact } from '#tests/contacts.ts';
import { openHere } from '#tests/here.ts';
import { hireAgent } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { countHotlineMonths, listHotlineMonths, listMatters } from './months.server.ts';

it('A month is counted, small topics stand together, and it stays when its contacts are forgotten', async () => {
  const here = await openHere(hamlet);
  const { db } = here.world;
  const anna = await hireAgent(here, 'Anna');
  const many = async (count: number, made: Partial<Parameters<typeof makeContact>[1]>) => {
    for (let n = 0; n < count; n++)
      await makeContact(db, { at: `2026-09-${String(1 + n).padStart(2, '0')}T09:00:00Z`, ...made });
  };
  await many(12, { topic: 'roads', agent: anna.id, wait: 10, outcome: 'informed', about: 'category:ROAD-1' });
  await many(4, { topic: 'roads', wait: 50 });
  await many(7, { topic: 'taxes', agent: anna.id, wait: 40, handed: { reason: 'case-file' } });
  await many(3, { wait: 2 });
  // The evening of the last day in the city is still its month, and already the next one in London.
  await makeContact(db, { at: '2026-09-30T21:59:00Z', topic: 'roads', wait: 50 });
  await makeContact(db, { at: '2026-09-30T22:01:00Z', topic: 'roads', wait: 50 });
  const counting = {
    now: Temporal.Instant.from('2026-11-21T12:00:00Z'),
    timezone: 'Europe/Warsaw',
    seconds: 20
  };
  expect(await countHotlineMonths(db, counting, true)).toEqual(['2026-09-01', '2026-10-01']);
  const months = await listHotlineMonths(db);
  // October has one contact: nothing of it is told.
  expect(months.map(({ month, topic }) => [month, topic])).toEqual([
    ['2026-09-01', ''],
    ['2026-09-01', 'roads']
  ]);
  expect(months[0]!.counts).toMatchObject({ came: 10, answered: 7, within: 0, firstLine: 0, short: 3 });
  expect(months[1]!.counts).toMatchObject({
    came: 17,
    answered: 12,
    within: 12,
    abandoned: 5,
    waitSeconds: 120,
    firstLine: 12
  });
  expect(await listMatters(db)).toEqual([{ month: '2026-09-01', category: 'ROAD-1', calls: 12, reports: 0 }]);
  await db.deleteFrom('contact_entries').execute();
  await db.deleteFrom('contacts').execute();
  await countHotlineMonths(db, counting, true);
  await countHotlineMonths(db, counting);
  expect(await listHotlineMonths(db, ['2026-09-01'])).toEqual(months);
});
