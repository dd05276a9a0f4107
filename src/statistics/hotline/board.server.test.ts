/** The wallboard reads what stands in the database at this moment. */
import { beforeAll, expect, it } from 'vitest';
import { makeContact } from '#tests/contacts.ts';
import { at, openHere } from '#tests/here.ts';
import { callIn, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { answerCall, beAgent } from '#flow/hotline/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { listenTo } from '#flow/hotline/supervisor.server.ts';
import { readBoard } from './board.server.ts';

let here: Here;
const monday = '2026-11-16T09:00:00Z';
beforeAll(async () => {
  here = at(await openHere(hamlet), monday);
  await holdTelephone(here);
});

const read = (when: Here) => readBoard(when.world.db, when.city, hamletHotline, when.world.now());

it('shows who waits, who talks and who hears, the day so far and its forecast', async () => {
  const [anna, ewa] = [await hireAgent(here, 'Anna'), await hireAgent(here, 'Ewa', 'supervisor')];
  for (const week of [1, 2, 3]) {
    const day = Temporal.Instant.from(monday).subtract({ hours: 24 * 7 * week });
    for (const minutes of [1, 2])
      await makeContact(here.world.db, { at: day.add({ minutes }).toString(), wait: 1, agent: anna.id });
  }
  await makeContact(here.world.db, { at: '2026-11-16T08:10:00Z', topic: 'roads', wait: 9, agent: anna.id });
  expect((await read(here)).alarms).toEqual([]);
  await comeToDesk(here, anna);
  await comeToDesk(here, ewa);
  sure(await beAgent(here, ewa, { state: 'away', reason: 'consultation' }));
  const first = await callIn(here, { topic: 'roads' });
  await offerNext(here);
  sure(await answerCall(here, anna, first.contact));
  sure(await listenTo(here, ewa, first.contact, 'listen'));
  await callIn(here, { topic: 'taxes' });
  const board = await read(at(here, '2026-11-16T09:02:30Z'));
  expect(board.waiting).toMatchObject([{ topic: 'taxes', since: '2026-11-16T09:00:00Z' }]);
  expect(board.agents).toMatchObject([
    { name: 'Anna', state: 'talking', call: { contact: first.contact, topic: 'roads', ears: [ewa.id] } },
    { name: 'Ewa', state: 'away', reason: 'consultation', call: null }
  ]);
  expect(board.today.find(({ cut }) => cut === 'all')!.counts).toMatchObject({
    offered: 3,
    answered: 2,
    waiting: 1
  });
  expect(board.forecast!.halves['10:00']).toBeCloseTo(2);
  expect(board.alarms.map(({ what }) => what)).toEqual(['waits']);
});
