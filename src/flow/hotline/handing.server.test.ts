/** Calls are handed on, taken over, and rung back. */
import { describe, expect, it } from 'vitest';
import {
  anna,
  begin,
  board,
  bogdan,
  callToQueue,
  celina,
  desk,
  engine,
  hears,
  here,
  later,
  openRoom,
  said,
  state,
  status,
  talk,
  until
} from '#tests/switchboard.ts';
import { callNow, callReplayed, sure } from '#tests/hotline.ts';
import { answerCall, beAgent, hangUp } from './agent.server.ts';
import { askCallback, callOut } from './callback.server.ts';
import { line } from '#contacts/entry.ts';
import { onCall } from './on-call.server.ts';
import { listenTo, stopListening, takeOver } from './supervisor.server.ts';
import { handOver, transfer } from './transfer.server.ts';
import { findAgent } from '#contacts/agent.server.ts';
import { hotlineNow } from '#contacts/now.server.ts';
import { wrapUp } from './wrap-up.server.ts';

openRoom();

describe('Handing on', () => {
  it('with a warm word: the caller hears music, the unit is rung, and both talk when the agent leaves', async () => {
    await board.close();
    await begin('pbx');
    const { contact, leg, desk: deskLeg } = await talk(anna!);
    sure(
      await transfer(here, anna!, contact, {
        to: { unit: 'ROADS' },
        reason: 'case-file',
        words: 'A file.',
        warm: true
      })
    );
    const [rung] = await until(
      () => engine.rung,
      (all) => all.length > 0
    );
    expect(rung?.target).toEqual({ number: '+48120000001' });
    await hears(deskLeg, 'ringing');
    await hears(leg, 'music');
    engine.tell({ what: 'answered', leg: rung!.leg });
    await hears(rung!.leg, 'room');
    sure(await handOver(here, anna!, contact));
    await hears(leg, 'room');
    await state(anna!, 'wrapping');
    sure(await wrapUp(here, anna!, contact, { outcome: 'handed-case-file', about: 'category:ROAD-1' }));
    await state(anna!, 'ready');
    engine.tell({ what: 'gone', leg: rung!.leg, why: 'hung-up' });
    await status(contact, 'ended');
    expect(await callNow(here, contact)).toMatchObject({
      ending: 'unit',
      unit: 'ROADS',
      handedFor: 'case-file'
    });
  });

  it('to nobody who answers: the agent is told and has the caller again; put through blindly, the caller comes first', async () => {
    await board.close();
    await begin('pbx');
    const { contact } = await talk(anna!);
    const to = { to: { unit: 'ROADS' }, reason: 'complicated', words: '' };
    sure(await transfer(here, anna!, contact, { ...to, warm: true }));
    const [rung] = await until(
      () => engine.rung,
      (all) => all.length === 1
    );
    engine.tell({ what: 'refused', leg: rung!.leg, why: 'no-answer' });
    await status(contact, 'held');
    sure(await transfer(here, anna!, contact, { ...to, warm: false }));
    const [, second] = await until(
      () => engine.rung,
      (all) => all.length === 2
    );
    engine.tell({ what: 'refused', leg: second!.leg, why: 'busy' });
    await until(
      async () => (await callNow(here, contact)).live.head,
      (head) => head
    );
    sure(await wrapUpLater(contact));
  });

  const wrapUpLater = async (contact: string) => {
    const found = await callNow(here, contact);
    engine.tell({ what: 'gone', leg: found.live.leg!, why: 'hung-up' });
    await until(
      async () => (await callNow(here, contact)).endedAt,
      (at) => at !== null
    );
    return found;
  };

  it('to a colleague: their desk rings, and the call is theirs when the first one leaves', async () => {
    const { contact, leg } = await talk(anna!);
    const other = await desk(bogdan!);
    sure(
      await transfer(here, anna!, contact, {
        to: { agent: bogdan!.id },
        reason: 'complicated',
        words: '',
        warm: true
      })
    );
    await state(bogdan!, 'ringing');
    sure(await answerCall(here, bogdan!, contact));
    await hears(other, 'room');
    sure(await handOver(here, anna!, contact));
    await state(anna!, 'ready');
    await state(bogdan!, 'talking');
    await hears(leg, 'room');
    sure(await hangUp(here, bogdan!, contact));
    sure(await wrapUp(here, bogdan!, contact, { outcome: 'silent' }));
  });

  it('to a colleague who does not answer: the agent has the caller again, and the colleague is away', async () => {
    const { contact } = await talk(anna!);
    await desk(bogdan!);
    const to = { to: { agent: bogdan!.id }, reason: 'complicated', words: '', warm: true };
    sure(await transfer(here, anna!, contact, to));
    await state(bogdan!, 'ringing');
    await later(21, anna!, bogdan!);
    await state(bogdan!, 'away');
    expect(await findAgent(here.world.db, bogdan!.id)).toMatchObject({ reason: 'no-answer', contact: null });
    expect(await callNow(here, contact)).toMatchObject({ status: 'held', live: { other: null } });
    sure(await hangUp(here, anna!, contact));
    sure(await wrapUp(here, anna!, contact, { outcome: 'silent' }));
  });

  it('a supervisor who listens is offered no call, and answering one that rang before ends the ear', async () => {
    const { contact } = await talk(anna!);
    await desk(celina!);
    sure(await listenTo(here, celina!, contact, 'listen'));
    const waits = await callToQueue('600100201');
    await later(1, anna!, celina!);
    await board.settled();
    await status(waits.contact, 'queued');
    await state(celina!, 'ready');
    const to = { to: { agent: celina!.id }, reason: 'complicated', words: '', warm: true };
    expect(await transfer(here, anna!, contact, to)).toMatchObject({ refusal: 'agent-not-free' });
    sure(await stopListening(here, celina!, contact));
    await state(celina!, 'ringing');
    expect(await listenTo(here, celina!, contact, 'listen')).toEqual({ refusal: 'agent-not-ready' });
    // An ear from before the ringing, as a second page may have left it.
    const leg = (await findAgent(here.world.db, celina!.id))!.leg!;
    const ear = { person: celina!.id, leg, how: 'listen' } as const;
    sure(
      await onCall(here, contact, (_call, _tx, at) => [line('listening', at.toString(), ear, celina!.id)])
    );
    sure(await answerCall(here, celina!, waits.contact));
    expect((await callNow(here, contact)).live.ears).toEqual([]);
    for (const [who, one] of [
      [anna!, contact],
      [celina!, waits.contact]
    ] as const) {
      sure(await hangUp(here, who, one));
      sure(await wrapUp(here, who, one, { outcome: 'silent' }));
    }
  });

  it('is refused where no sound can go: a desk that is gone takes over nothing, hears nothing, is asked nothing', async () => {
    await board.close();
    await begin('pbx');
    const { contact } = await talk(anna!);
    const gone = [await desk(bogdan!), await desk(celina!)];
    sure(await beAgent(here, celina!, { state: 'away', reason: 'other' }));
    for (const leg of gone) engine.tell({ what: 'gone', leg, why: 'lost' });
    await until(
      async () => (await findAgent(here.world.db, celina!.id))?.legGoneAt,
      (at) => typeof at === 'string'
    );
    await board.settled();
    expect(await takeOver(here, celina!, contact)).toEqual({ refusal: 'agent-not-ready' });
    expect(await listenTo(here, celina!, contact, 'listen')).toEqual({ refusal: 'agent-not-ready' });
    const to = { to: { agent: bogdan!.id }, reason: 'complicated', words: '', warm: true };
    expect(await transfer(here, anna!, contact, to)).toMatchObject({ refusal: 'agent-not-free' });
    expect(await callOut(here, bogdan!, { number: '600 700 801' })).toEqual({ refusal: 'agent-not-ready' });
    sure(await hangUp(here, anna!, contact));
    sure(await wrapUp(here, anna!, contact, { outcome: 'silent' }));
  });

  it('a supervisor listens, and takes over', async () => {
    const { contact } = await talk(anna!);
    const ear = await desk(celina!);
    sure(await beAgent(here, celina!, { state: 'away', reason: 'other' }));
    sure(await listenTo(here, celina!, contact, 'whisper'));
    await hears(ear, 'room');
    // Nobody is listened to in secret: the agent is told while it lasts, and it stands in the journal for good.
    expect((await hotlineNow(here.world.db, anna!, here.world.now()))?.current?.ears).toEqual([
      { person: celina!.id, how: 'whisper' }
    ]);
    expect(await listenTo(here, anna!, contact, 'listen')).toEqual({ refusal: 'not-allowed' });
    sure(await takeOver(here, celina!, contact));
    sure(await takeOver(here, celina!, contact));
    await state(anna!, 'ready');
    await state(celina!, 'talking');
    sure(await hangUp(here, celina!, contact));
  });
});

describe('Ringing back', () => {
  it('keeps the place: the call joins the queue where its caller stood, and is done when it was answered', async () => {
    await board.close();
    await begin('pbx');
    const waited = await callToQueue('600500600');
    sure(await askCallback(here, { token: waited.token }));
    await said(waited.leg);
    await until(
      async () => (await callNow(here, waited.contact)).ending,
      (one) => one === 'callback'
    );
    const back = await until(
      () =>
        here.world.db
          .selectFrom('contacts')
          .selectAll()
          .where('earlier', '=', waited.contact)
          .executeTakeFirst(),
      (row) => row?.status === 'queued'
    );
    expect(back!.queued_at).toBe((await callNow(here, waited.contact)).queuedAt);
    const deskLeg = await desk(anna!);
    await state(anna!, 'ringing');
    sure(await answerCall(here, anna!, back!.id));
    await hears(deskLeg, 'ringing');
    const [rung] = await until(
      () => engine.rung,
      (all) => all.length === 1
    );
    expect(rung!.target).toEqual({ number: '+48600500600' });
    engine.tell({ what: 'answered', leg: rung!.leg });
    await hears(rung!.leg, 'room');
    sure(await hangUp(here, anna!, back!.id));
    const settled = await here.world.db
      .selectFrom('callbacks')
      .selectAll()
      .where('contact', '=', waited.contact)
      .executeTakeFirstOrThrow();
    expect(settled).toMatchObject({ status: 'done', result: 'reached', tries: 1, settled_by: anna!.id });
  });

  it('tries again at another hour when nobody picks up, and asks no wrap-up for it', async () => {
    await board.close();
    await begin('pbx');
    await desk(anna!);
    const { contact } = sure(await callOut(here, anna!, { number: '600 700 800' }));
    const [rung] = await until(
      () => engine.rung,
      (all) => all.length === 1
    );
    engine.tell({ what: 'refused', leg: rung!.leg, why: 'no-answer' });
    await status(contact, 'ended');
    expect(await callNow(here, contact)).toMatchObject({ ending: 'unreached', outcome: 'call-back' });
    await state(anna!, 'ready');
  });

  it('is refused where there is no way out to the network', async () => {
    await desk(anna!);
    expect(await callOut(here, anna!, { number: '600700800' })).toEqual({ refusal: 'no-way-out' });
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
