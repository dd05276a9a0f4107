/** A topic opened to somebody for today stands in their bar, with the reason, until a while after it ended. */
import { beforeEach, expect, it } from 'vitest';
import type { Here } from '#flow/here.server.ts';
import { endMeasure, takeMeasure } from '#flow/leading/measures.server.ts';
import type { Person } from '#people/person.ts';
import { at, openHere } from '#tests/here.ts';
import { callIn, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { hamlet } from '#town/hamlet.ts';
import { isFaults } from '#world/refusal.ts';
import { barFor } from './bar.server.ts';

let here: Here;
let [ewa, anna, bogdan]: Person[] = [];
beforeEach(async () => {
  here = at(await openHere(hamlet), '2026-11-16T09:00:00Z');
  await holdTelephone(here);
  ewa = await hireAgent(here, 'Ewa', 'supervisor');
  anna = await hireAgent(here, 'Anna');
  bogdan = await hireAgent(here, 'Bogdan');
});
const lent = async (person: Person, when = '2026-11-16T09:00:00Z') =>
  (await barFor(at(here, when), person, 'pl'))!.lent;
async function opens(what: 'agent' | 'anybody'): Promise<string> {
  const typed = { what, topic: 'taxes', person: anna!.id, why: 'Two are ill' };
  const done = await takeMeasure(here, ewa!, typed);
  if (isFaults(done)) throw new Error(JSON.stringify(done));
  return sure(done);
}

it('One person is told, nobody else; and when it ended, for a while', async () => {
  const id = await opens('agent');
  expect(await lent(anna!)).toEqual([
    { code: 'taxes', topic: 'Taxes', why: 'Two are ill', by: 'Ewa', ended: '' }
  ]);
  expect(await lent(bogdan!)).toEqual([]);
  sure(await endMeasure(at(here, '2026-11-16T11:30:00Z'), ewa!, id));
  expect(await lent(anna!, '2026-11-16T11:40:00Z')).toMatchObject([{ ended: '12.30' }]);
  expect(await lent(anna!, '2026-11-16T12:00:00Z')).toEqual([]);
});

it('Everybody is told who did not take it before, and no longer than the day', async () => {
  await opens('anybody');
  expect(await lent(bogdan!)).toHaveLength(1);
  expect(await lent(bogdan!, '2026-11-17T09:00:00Z')).toEqual([]);
});

it('A call about it says so while it rings', async () => {
  await comeToDesk(here, anna!);
  await callIn(here, { topic: 'taxes' });
  await opens('agent');
  expect(await offerNext(here)).toBe(1);
  expect((await barFor(here, anna!, 'pl'))!.offered).toMatchObject({ topic: 'Taxes', lent: true });
});
