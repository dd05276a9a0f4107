/** Whoever calls is told the first name of who answers, where the city says so, and while they talk. */
import { expect, it } from 'vitest';
import { answerCall, hangUp } from './agent.server.ts';
import { standing } from './caller.server.ts';
import { offerNext } from './offer.server.ts';
import { at, openHere } from '#tests/here.ts';
import { callIn, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';

it.each([
  [true, 'Anna'],
  [false, null]
])('names told: %s', async (agentNames, told) => {
  const city = { ...hamlet, hotlines: hamlet.hotlines.map((one) => ({ ...one, agentNames })) };
  const here = at(await openHere(city), '2026-11-16T09:00:00Z');
  await holdTelephone(here);
  const anna = await hireAgent(here, 'Anna');
  await here.world.db.updateTable('people').set({ name: 'Anna Gawlik' }).where('id', '=', anna.id).execute();
  await comeToDesk(here, anna);
  const { contact, token } = await callIn(here);
  expect((await standing(here, token))!.agent).toBeNull();
  await offerNext(here);
  // Who is rung has not answered yet.
  expect((await standing(here, token))!.agent).toBeNull();
  sure(await answerCall(here, anna, contact));
  expect((await standing(here, token))!.agent).toBe(told);
  sure(await hangUp(here, anna, contact));
  expect((await standing(here, token))!.agent).toBeNull();
});
