/** Who listened at the hotline is listed for whoever watches over personal data: recordings, messages, talks. */
import { expect, it } from 'vitest';
import { listHeard } from '#contacts/log/heard.server.ts';
import { line } from '#contacts/entry.ts';
import { answerCall, beAgent } from './agent.server.ts';
import { offerNext } from './offer.server.ts';
import { onCall } from './on-call.server.ts';
import { listenTo } from './supervisor.server.ts';
import { at, openHere } from '#tests/here.ts';
import { callIn, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';

it('tells a message from a talk and from listening live, the latest first, and can ask for one person', async () => {
  const here = at(await openHere(hamlet), '2026-11-16T09:00:00Z');
  await holdTelephone(here);
  const [anna, ewa] = [await hireAgent(here, 'Anna'), await hireAgent(here, 'Ewa', 'supervisor')];
  await comeToDesk(here, anna);
  await comeToDesk(here, ewa);
  sure(await beAgent(here, ewa, { state: 'away', reason: 'consultation' }));
  const { contact } = await callIn(here, { topic: 'roads', number: '+48601000174' });
  await offerNext(here);
  sure(await answerCall(here, anna, contact));
  sure(await listenTo(here, ewa, contact, 'listen'));
  const heard = (minute: number, file: string) =>
    onCall(here, contact, () => [line('heard', `2026-11-16T09:0${minute}:00Z`, { file }, anna.id)]);
  sure(await heard(1, 'talk.wav'));
  sure(await onCall(here, contact, () => [line('voicemail', '2026-11-16T09:02:00Z', { file: 'said.wav' })]));
  sure(await heard(3, 'said.wav'));
  const all = await listHeard(here.world.db, { most: 10 });
  expect(all.map(({ name, what }) => [name, what])).toEqual([
    ['Anna', 'message'],
    ['Anna', 'talk'],
    ['Ewa', 'live']
  ]);
  expect(all[0]).toMatchObject({ contact, topic: 'roads', began: '2026-11-16T09:00:00Z' });
  expect(JSON.stringify(all)).not.toContain('601000174');
  expect(await listHeard(here.world.db, { person: ewa.id, most: 10 })).toHaveLength(1);
  expect(await listHeard(here.world.db, { most: 1 })).toHaveLength(1);
});
