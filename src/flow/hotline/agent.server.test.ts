/** A call is offered, answered, held, handed on and wrapped up, and every desk knows what it does. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openHere } from '#tests/here.ts';
import {
  callIn,
  callNow,
  callReplayed,
  comeToDesk,
  hireAgent,
  holdTelephone,
  journalOf,
  sure
} from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { findAgent } from '#contacts/agent.server.ts';
import { hotlineNow } from '#contacts/now.server.ts';
import type { Person } from '#people/person.ts';
import type { Here } from '#flow/here.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { answerCall, beAgent, hangUp, hold, refuseCall, resume } from './agent.server.ts';
import { hangUpCaller, standing } from './caller.server.ts';
import { offerNext } from './offer.server.ts';
import { wrapUp } from './wrap-up.server.ts';

let here: Here;
let anna: Person;
let bogdan: Person;
beforeAll(async () => {
  here = await openHere(hamlet);
  await holdTelephone(here);
  anna = await hireAgent(here, 'Anna');
  bogdan = await hireAgent(here, 'Bogdan');
});

const stateOf = async (person: Person) => (await findAgent(here.world.db, person.id))?.state;

describe('A call', () => {
  it('waits, is offered to who is ready, answered, held, ended and wrapped up', async () => {
    await comeToDesk(here, anna);
    const { contact, token } = await callIn(here, { number: '600 100 200' });
    expect(await standing(here, token)).toMatchObject({ status: 'queued', position: 1 });
    expect(await offerNext(here)).toBe(1);
    expect(await stateOf(anna)).toBe('ringing');
    const now = (await hotlineNow(here.world.db, anna, here.world.now()))!;
    expect(now.offered).toMatchObject({ id: contact, number: '+48600100200', timesToday: 1 });
    sure(await answerCall(here, anna, contact));
    sure(await answerCall(here, anna, contact));
    expect(await stateOf(anna)).toBe('talking');
    sure(await hold(here, anna, contact));
    sure(await hold(here, anna, contact));
    sure(await resume(here, anna, contact));
    expect(await wrapUp(here, anna, contact, { outcome: 'silent' })).toEqual({ refusal: 'call-on' });
    sure(await hangUp(here, anna, contact));
    sure(await hangUp(here, anna, contact));
    expect(await stateOf(anna)).toBe('wrapping');
    expect(await wrapUp(here, anna, contact, { outcome: 'informed' })).toMatchObject({
      refusal: 'wrap-topic'
    });
    sure(await wrapUp(here, anna, contact, { outcome: 'informed', about: 'category:ROAD-1' }));
    sure(await wrapUp(here, anna, contact, { outcome: 'informed', about: 'category:ROAD-1' }));
    expect(await stateOf(anna)).toBe('ready');
    expect(await journalOf(here, contact)).toEqual([
      'began',
      'connected',
      'queued',
      'offered',
      'answered',
      'held',
      'resumed',
      'ended',
      'wrapped'
    ]);
    const call = await callNow(here, contact);
    expect(call).toMatchObject({ status: 'ended', ending: 'agent', outcome: 'informed', agent: anna.id });
    expect(await callReplayed(here, contact)).toEqual(call);
  });

  it('is answered by one of two who press at once', async () => {
    await comeToDesk(here, anna);
    const { contact } = await callIn(here);
    await offerNext(here);
    const offered = (await callNow(here, contact)).agent;
    const both = await Promise.all([answerCall(here, anna, contact), answerCall(here, bogdan, contact)]);
    expect(both.filter(isRefusal)).toEqual([{ refusal: 'call-taken' }]);
    expect(offered).toBe(anna.id);
    sure(await hangUp(here, anna, contact));
    sure(await wrapUp(here, anna, contact, { outcome: 'wrong-number' }));
  });

  it('goes to the next one when it is refused, and who refused is away', async () => {
    await comeToDesk(here, anna);
    await comeToDesk(here, bogdan);
    const { contact, token } = await callIn(here);
    await offerNext(here);
    const first = (await callNow(here, contact)).agent === anna.id ? anna : bogdan;
    const second = first === anna ? bogdan : anna;
    sure(await refuseCall(here, first, contact, 'consultation'));
    expect(await findAgent(here.world.db, first.id)).toMatchObject({ state: 'away', reason: 'consultation' });
    await offerNext(here);
    expect((await callNow(here, contact)).agent).toBe(second.id);
    sure(await hangUpCaller(here, token));
    sure(await hangUpCaller(here, token));
    expect(await callNow(here, contact)).toMatchObject({ status: 'ended', ending: 'abandoned', agent: null });
    expect(await stateOf(second)).toBe('ready');
    expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
  });

  it('keeps what an agent wishes to be for afterwards', async () => {
    await beAgent(here, bogdan, { state: 'offline' });
    await comeToDesk(here, anna);
    const { contact, token } = await callIn(here);
    await offerNext(here);
    sure(await answerCall(here, anna, contact));
    sure(await beAgent(here, anna, { state: 'away', reason: 'break' }));
    expect(await stateOf(anna)).toBe('talking');
    sure(await hangUpCaller(here, token));
    sure(await wrapUp(here, anna, contact, { outcome: 'silent', flags: ['senior', 'unheard-of'] }));
    expect(await findAgent(here.world.db, anna.id)).toMatchObject({
      state: 'away',
      reason: 'break',
      next: null
    });
    expect((await callNow(here, contact)).flags).toEqual(['senior']);
  });
});
