/** Desks die, the program is killed, the engine breaks: every call ends with a record and an ending. */
import { describe, expect, it } from 'vitest';
import {
  anna,
  begin,
  board,
  bogdan,
  callToQueue,
  desk,
  engine,
  hears,
  here,
  later,
  openRoom,
  state,
  status,
  talk,
  until
} from '#tests/switchboard.ts';
import { callNow, callReplayed, sure } from '#tests/hotline.ts';
import { findAgent } from '#contacts/agent.server.ts';
import { listOpenCallbacks } from '#contacts/callback.server.ts';
import { hangUp } from './agent.server.ts';
import { callFromBrowser, hangUpCaller } from './caller.server.ts';
import { lookAtClock } from './clock.server.ts';
import { takeLonger, wrapUp } from './wrap-up.server.ts';

openRoom();

describe('An agent whose desk dies', () => {
  it('ringing: the call goes to the next one', async () => {
    const leg = await desk(anna!);
    const called = await callToQueue();
    await state(anna!, 'ringing');
    engine.tell({ what: 'gone', leg, why: 'lost' });
    await until(
      async () => (await findAgent(here.world.db, anna!.id))?.legGoneAt,
      (one) => one !== null
    );
    await later(8, anna!);
    await state(anna!, 'away');
    await status(called.contact, 'queued');
    sure(await hangUpCaller(here, called.token));
  });

  it('talking: the caller hears music and is the first to be answered', async () => {
    const first = await talk(anna!);
    const second = await callToQueue();
    await later(25);
    await status(first.contact, 'queued');
    await hears(first.leg, 'music');
    expect(await findAgent(here.world.db, anna!.id)).toMatchObject({
      state: 'away',
      reason: 'lost',
      contact: null
    });
    await desk(bogdan!);
    await status(first.contact, 'offered');
    expect((await callNow(here, second.contact)).status).toBe('queued');
    for (const { token } of [first, second]) sure(await hangUpCaller(here, token));
  });

  it('wrapping up: is away, and the wrap-up can be given later', async () => {
    const { contact, token } = await talk(anna!);
    sure(await hangUpCaller(here, token));
    await state(anna!, 'wrapping');
    await later(25);
    await state(anna!, 'away');
    sure(await wrapUp(here, anna!, contact, { outcome: 'silent' }));
    expect((await findAgent(here.world.db, anna!.id))?.state).toBe('away');
    expect((await callNow(here, contact)).outcome).toBe('silent');
  });

  it('forgetting to wrap up: is away and told why', async () => {
    const { token } = await talk(anna!);
    sure(await hangUpCaller(here, token));
    for (let minutes = 0; minutes < 6; minutes += 1) await later(60, anna!);
    await until(
      async () => (await findAgent(here.world.db, anna!.id))?.reason,
      (one) => one === 'forgotten'
    );
  });
});

describe('Longer after a call', () => {
  it('is given twice with a reason, and nobody is away before it is over', async () => {
    const { contact, token } = await talk(anna!);
    expect(await takeLonger(here, anna!, contact, 'note')).toMatchObject({ refusal: 'longer-not-now' });
    sure(await hangUpCaller(here, token));
    await state(anna!, 'wrapping');
    expect(await takeLonger(here, anna!, contact, 'coffee')).toMatchObject({ refusal: 'longer-why' });
    expect(await takeLonger(here, bogdan!, contact, 'note')).toMatchObject({ refusal: 'call-not-yours' });
    sure(await takeLonger(here, anna!, contact, 'hard-call'));
    sure(await takeLonger(here, anna!, contact, 'note'));
    expect(await takeLonger(here, anna!, contact, 'note')).toMatchObject({ refusal: 'longer-over' });
    const began = here.world.now();
    while (here.world.now().since(began).total('seconds') < 500) await later(15, anna!);
    await lookAtClock(here);
    expect((await findAgent(here.world.db, anna!.id))?.state).toBe('wrapping');
    while (here.world.now().since(began).total('seconds') < 560) await later(15, anna!);
    await until(
      async () => (await findAgent(here.world.db, anna!.id))?.reason,
      (one) => one === 'forgotten'
    );
    expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
    sure(await wrapUp(here, anna!, contact, { outcome: 'silent' }));
  });
});

describe('The program', () => {
  it('killed in a talk finds it again when its legs live', async () => {
    const { contact, leg, desk: deskLeg } = await talk(anna!);
    await board.close();
    await begin(
      'pbx',
      new Map([
        [leg, true],
        [deskLeg, true],
        ['stray', true]
      ])
    );
    await hears(leg, 'room');
    expect((await callNow(here, contact)).status).toBe('talking');
    await until(
      () => engine.hungUp,
      (legs) => legs.includes('stray')
    );
    expect(engine.hungUp).toEqual(['stray']);
    sure(await hangUp(here, anna!, contact));
  });

  it('killed with its engine ends the talk as lost and offers a call-back as work', async () => {
    const { contact } = await talk(anna!, '600300400');
    await board.close();
    await begin('embedded');
    await until(
      async () => (await callNow(here, contact)).ending,
      (one) => one === 'lost'
    );
    const work = await listOpenCallbacks(here.world.db, 'desk');
    expect(work.find((one) => one.contact === contact)).toMatchObject({
      number: '+48600300400',
      status: 'open'
    });
    await state(anna!, 'wrapping');
  });

  it('tells everybody that the engine is gone, and what was lost by it when it is back', async () => {
    const { contact } = await talk(anna!);
    engine.tell({ what: 'engine-gone' });
    await until(
      () => here.world.line.state(),
      ({ there }) => !there
    );
    expect(await callFromBrowser(here, { lang: 'pl' })).toEqual({ refusal: 'hotline-away' });
    engine.live.clear();
    engine.tell({ what: 'engine-back', legs: [] });
    await until(
      async () => (await callNow(here, contact)).ending,
      (one) => one === 'lost'
    );
    await until(
      () => here.world.line.state(),
      ({ there }) => there
    );
  });
});

describe('Every call of this file', () => {
  it('is what its journal says', async () => {
    await board.settled();
    const rows = await here.world.db.selectFrom('contacts').select(['id', 'ended_at', 'ending']).execute();
    expect(rows.length).toBeGreaterThan(3);
    for (const { id } of rows) expect(await callReplayed(here, id)).toEqual(await callNow(here, id));
    expect(rows.filter(({ ended_at, ending }) => (ended_at === null) !== (ending === null))).toEqual([]);
  });
});
