/** A talk by video waits for an interpreter and nobody else, and two pages find each other through the rows of it. */
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { answerCall, hangUp, hold } from '#flow/hotline/agent.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { wrapUp } from '#flow/hotline/wrap-up.server.ts';
import { hamlet } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { callIn, callNow, callReplayed, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { writeAsAgent } from './agent.server.ts';
import { beginChat, chatStanding } from './resident.server.ts';
import { seeAsAgent } from './seeing.server.ts';
import { isInterpreterThere, seeAsResident } from './video.server.ts';

const MORNING = '2026-11-16T09:00:00Z';
const [hotline] = hamlet.hotlines;
const city = { ...hamlet, hotlines: [{ ...hotline!, interpreter: { verified: false } }] };
const base = await openHere(city);
let here = at(base, MORNING);
let anna: Person;
let iga: Person;
beforeAll(async () => {
  await holdTelephone(here);
  anna = await hireAgent(here, 'Anna');
  iga = await hireAgent(here, 'Iga', 'agent', ['interpreter']);
});
beforeEach(async () => {
  here = at(base, MORNING);
  await here.world.db.deleteFrom('contacts').execute();
  await here.world.db.deleteFrom('hotline_agents').execute();
});

const given = () => ({ once: randomUUID(), lang: 'pl', words: 'Chcę migać.', video: true });
async function begun() {
  const { token } = sure(await beginChat(here, given()));
  return { token, contact: (await chatStanding(here, token))!.contact };
}
async function answered() {
  await comeToDesk(here, iga);
  const talk = await begun();
  expect(await offerNext(here)).toBe(1);
  sure(await answerCall(here, iga, talk.contact));
  return talk;
}

describe('a talk by video', () => {
  it('is refused where no interpreter works, and where the city has none', async () => {
    expect(await beginChat(here, given())).toMatchObject({ refusal: 'interpreter-none' });
    await comeToDesk(here, anna);
    expect(await beginChat(here, given())).toMatchObject({ refusal: 'interpreter-none' });
    await comeToDesk(here, iga);
    expect(await isInterpreterThere(here)).toBe(true);
    expect(await isInterpreterThere({ ...here, city: hamlet })).toBe(false);
    expect(await beginChat({ ...here, city: hamlet }, given())).toMatchObject({
      refusal: 'interpreter-none'
    });
  });

  it('is offered to an interpreter alone, however long it waits and however free the others are', async () => {
    await comeToDesk(here, iga);
    const call = await callIn(here);
    await offerNext(here);
    expect((await callNow(here, call.contact)).agent).toBe(iga.id);
    sure(await answerCall(here, iga, call.contact));
    const { token, contact } = await begun();
    await comeToDesk(here, anna);
    here = at(base, '2026-11-16T09:30:00Z');
    await here.world.db.updateTable('hotline_agents').set({ seen_at: here.world.now().toString() }).execute();
    expect(await offerNext(here)).toBe(0);
    expect(await chatStanding(here, token)).toMatchObject({ status: 'queued', position: 1 });
    sure(await hangUp(here, iga, call.contact));
    sure(await wrapUp(here, iga, call.contact, { outcome: 'silent' }));
    expect(await offerNext(here)).toBe(1);
    expect((await callNow(here, contact)).agent).toBe(iga.id);
  });

  it('is described by the resident, answered by the interpreter, and described anew when a page is read anew', async () => {
    const { token, contact } = await answered();
    expect(await seeAsResident(here, token, { came: true })).toMatchObject({
      on: true,
      wanted: 1,
      offered: 0
    });
    expect(await seeAsResident(here, token, { number: 1, sdp: 'offer 1' })).toMatchObject({ offered: 1 });
    expect(await seeAsAgent(here, iga, contact, {})).toMatchObject({
      offer: 'offer 1',
      offered: 1,
      answered: 0
    });
    expect(await seeAsAgent(here, iga, contact, { number: 1, sdp: 'answer 1' })).toMatchObject({
      answered: 1
    });
    expect(await seeAsResident(here, token, {})).toMatchObject({ answer: 'answer 1', answered: 1 });
    expect(await seeAsAgent(here, iga, contact, { came: true })).toMatchObject({ wanted: 2 });
    expect(await seeAsAgent(here, iga, contact, { came: true })).toMatchObject({ wanted: 2 });
    expect(await seeAsAgent(here, iga, contact, { number: 1, sdp: 'too late' })).toMatchObject({
      answer: 'answer 1'
    });
    expect(await seeAsResident(here, token, { number: 2, sdp: 'offer 2' })).toMatchObject({ offered: 2 });
  });

  it('is told to nobody else, before it was answered and after it is over', async () => {
    await comeToDesk(here, iga);
    const { token, contact } = await begun();
    expect(await seeAsResident(here, token, { number: 1, sdp: 'early' })).toMatchObject({
      on: false,
      offered: 0
    });
    expect(await seeAsResident(here, 'forged', {})).toMatchObject({ refusal: 'no-such-call' });
    await offerNext(here);
    sure(await answerCall(here, iga, contact));
    expect(await seeAsAgent(here, anna, contact, {})).toMatchObject({ refusal: 'call-not-yours' });
    sure(await hangUp(here, iga, contact));
    expect(await seeAsResident(here, token, {})).toMatchObject({ on: false });
  });

  it('takes lines beside the picture, has no sound of ours, and ends with a record', async () => {
    const { contact } = await answered();
    sure(await writeAsAgent(here, iga, contact, { id: randomUUID(), words: 'Numer: 12/2026' }));
    expect(await hold(here, iga, contact)).toMatchObject({ refusal: 'chat-no-sound' });
    sure(await hangUp(here, iga, contact));
    sure(await wrapUp(here, iga, contact, { outcome: 'silent' }));
    expect(await callNow(here, contact)).toMatchObject({
      channel: 'video',
      ending: 'agent',
      outcome: 'silent'
    });
    expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
  });
});
