/** What the bar tells of a talk that is somebody else's: who asks into it, why and for how long; whose talk one hears. */
import { expect, it } from 'vitest';
import { answerCall } from '#flow/hotline/agent.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { listenTo, stopListening } from '#flow/hotline/supervisor.server.ts';
import { transfer } from '#flow/hotline/transfer.server.ts';
import { at, openHere } from '#tests/here.ts';
import { callIn, callNow, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { barFor } from './bar.server.ts';
import { journalOf } from './journal.server.ts';

it('A colleague who is asked in sees who asks, why, in which words and for how long it rings; the journal names both', async () => {
  const here = at(await openHere(hamlet), '2026-11-16T09:00:00Z');
  await holdTelephone(here);
  const anna = await hireAgent(here, 'Anna');
  const bogdan = await hireAgent(here, 'Bogdan');
  await comeToDesk(here, anna);
  const { contact } = await callIn(here);
  expect(await offerNext(here)).toBe(1);
  sure(await answerCall(here, anna, contact));
  await comeToDesk(here, bogdan);
  const words = 'Whether a fence needs a permit';
  sure(
    await transfer(here, anna, contact, {
      to: { agent: bogdan.id },
      reason: 'complicated',
      words,
      warm: true
    })
  );
  const soon = at(here, '2026-11-16T09:00:05Z');
  const bar = (await barFor(soon, bogdan, 'pl'))!;
  expect(bar).toMatchObject({ asked: true, state: 'ringing' });
  expect(bar.offered).toMatchObject({ by: 'Anna', left: 15, other: { words } });
  const journal = await journalOf(here, await callNow(here, contact), 'pl');
  expect(journal.at(-1)).toMatchObject({ by: 'Anna', detail: expect.stringContaining(`Bogdan`) });
  expect(journal.at(-1)!.detail).toContain(words);
});

it('Whoever leads the hotline sees whose talk they hear, wherever they are, until they hear it no more', async () => {
  const here = at(await openHere(hamlet), '2026-11-16T09:00:00Z');
  await holdTelephone(here);
  const [anna, ewa] = [await hireAgent(here, 'Anna'), await hireAgent(here, 'Ewa', 'supervisor')];
  await comeToDesk(here, anna);
  const { contact } = await callIn(here);
  expect(await offerNext(here)).toBe(1);
  sure(await answerCall(here, anna, contact));
  await comeToDesk(here, ewa);
  const hears = async (person = ewa) => (await barFor(here, person, 'pl'))!.hears;
  expect(await hears()).toEqual([]);
  sure(await listenTo(here, ewa, contact, 'whisper'));
  expect(await hears()).toEqual(['Anna']);
  expect(await hears(anna)).toEqual([]);
  sure(await stopListening(here, ewa, contact));
  expect(await hears()).toEqual([]);
});
