/** The switchboard at work: callers come, wait, are answered, and leave at every step. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  anna,
  board,
  bogdan,
  call,
  callToQueue,
  desk,
  engine,
  hears,
  here,
  later,
  openRoom,
  said,
  setClock,
  state,
  status,
  talk,
  until
} from '#tests/switchboard.ts';
import { callNow, callReplayed, journalOf, sure } from '#tests/hotline.ts';
import { findAgent } from '#contacts/agent.server.ts';
import { answerCall, beAgent, hangUp, hold } from './agent.server.ts';
import { callFromBrowser, hangUpCaller } from './caller.server.ts';
import { line } from '#contacts/entry.ts';
import { onCall } from './on-call.server.ts';
import { wrapUp } from './wrap-up.server.ts';

openRoom();

describe('A call', () => {
  it('is greeted in its language, waits with music, is heard by its agent, held, and over', async () => {
    const called = await callToQueue('600100200');
    await hears(called.leg, 'music');
    expect((await callNow(here, called.contact)).lang).toBe('uk');
    const leg = await desk(anna!);
    await state(anna!, 'ringing');
    sure(await answerCall(here, anna!, called.contact));
    await hears(leg, 'room');
    sure(await hold(here, anna!, called.contact));
    await hears(called.leg, 'music');
    sure(await hangUp(here, anna!, called.contact));
    await until(
      () => engine.hungUp,
      (legs) => legs.includes(called.leg)
    );
    expect(engine.hungUp).not.toContain(leg);
    expect(engine.plans.get(called.contact)?.parts).toEqual([]);
    sure(await wrapUp(here, anna!, called.contact, { outcome: 'informed', about: 'category:ROAD-1' }));
    await state(anna!, 'ready');
  });

  it('from outside is greeted as soon as it arrives, with its number kept', async () => {
    engine.tell({ what: 'arrived', leg: 'a leg of the exchange', number: '+48600100200' });
    expect((await said('a leg of the exchange'))?.sounds).toEqual(['pl/greeting.wav']);
    engine.tell({ what: 'gone', leg: 'a leg of the exchange', why: 'hung-up' });
    const [newest] = await until(
      () => here.world.db.selectFrom('contacts').selectAll().orderBy('began_at', 'desc').limit(1).execute(),
      (all) => all[0]?.ended_at !== null
    );
    expect(newest).toMatchObject({ carried_by: 'pbx', number: '+48600100200', ending: 'caller' });
  });

  it('survives hammered keys', async () => {
    const called = await call();
    for (const key of '7#*D55555555555555555') engine.tell({ what: 'key', leg: called.leg, key });
    engine.tell({ what: 'key', leg: called.leg, key: '0; drop table contacts' });
    await until(
      async () => (await callNow(here, called.contact)).status,
      (one) => one === 'queued' || one === 'answering'
    );
    engine.tell({ what: 'gone', leg: called.leg, why: 'hung-up' });
    await status(called.contact, 'ended');
  });

  it('that nobody answers goes to the next agent, and who did not answer is away and told why', async () => {
    await desk(anna!);
    const called = await callToQueue();
    await state(anna!, 'ringing');
    await desk(bogdan!);
    await later(21, anna!, bogdan!);
    await state(bogdan!, 'ringing');
    expect(await findAgent(here.world.db, anna!.id)).toMatchObject({ state: 'away', reason: 'no-answer' });
    sure(await hangUpCaller(here, called.token));
    await state(bogdan!, 'ready');
  });

  it.each([
    ['greeting', call, 'caller'],
    ['in the queue', callToQueue, 'abandoned'],
    ['while it rings', async () => (await desk(anna!), callToQueue()), 'abandoned'],
    ['in the talk', () => talk(anna!), 'caller']
  ])('whose caller hangs up %s ends so', async (_, come, ending) => {
    const called = await come();
    engine.tell({ what: 'gone', leg: called.leg, why: 'hung-up' });
    await until(
      async () => (await callNow(here, called.contact)).ending,
      (one) => one === ending
    );
    engine.tell({ what: 'gone', leg: called.leg, why: 'hung-up' });
    engine.tell({ what: 'answered', leg: called.leg });
    await board.settled();
    expect((await journalOf(here, called.contact)).filter((what) => what === 'ended')).toHaveLength(1);
  });

  it('whose page never connects ends as a fault', async () => {
    const { contact } = sure(await callFromBrowser(here, { lang: 'pl' }));
    await later(31);
    await status(contact, 'ended');
    expect((await callNow(here, contact)).ending).toBe('fault');
  });
});

describe('Closing time', () => {
  it('who waits is served while somebody works, and told when the time for it is over', async () => {
    await desk(anna!);
    sure(await beAgent(here, anna!, { state: 'away', reason: 'break' }));
    setClock('2026-01-07T14:59:00Z');
    const called = await callToQueue();
    sure(await beAgent(here, anna!, { state: 'ready' }));
    await later(90, anna!);
    await status(called.contact, 'offered');
    sure(await beAgent(here, anna!, { state: 'offline' }));
    await later(25);
    await until(
      () => engine.heardBy(called.leg),
      (one) => one?.what === 'sounds' && one.sounds[0] === 'uk/closing.wav'
    );
    await said(called.leg);
    await until(
      async () => (await callNow(here, called.contact)).ending,
      (one) => one === 'closed'
    );
  });

  it('who calls when it is closed is told so by the tree', async () => {
    setClock('2026-01-07T20:00:00Z');
    const called = sure(await callFromBrowser(here, { lang: 'pl' }));
    await engine.meet(called.leg, { type: 'offer', sdp: '' });
    await said(called.leg);
    await until(
      () => engine.heardBy(called.leg),
      (one) => one?.what === 'sounds' && one.sounds[0] === 'pl/closed.wav'
    );
    await said(called.leg);
    // Nobody presses anything: it is said again, and then goodbye.
    await until(
      async () => {
        await later(6);
        const hearing = engine.heardBy(called.leg);
        if (hearing?.what === 'sounds') engine.tell({ what: 'played', leg: called.leg, play: hearing.play });
        return (await callNow(here, called.contact)).ending;
      },
      (one) => one === 'closed'
    );
  });
});

describe('A database that stumbles', () => {
  it('loses no call: what the engine told is recorded once, and in its order', async () => {
    const { db } = here.world;
    await sql`create sequence stumbles`.execute(db);
    await sql`create function stumble() returns trigger language plpgsql as $$ begin
      if new.what in ('began', 'connected') and nextval('stumbles') in (1, 3) then raise exception 'stumbled'; end if;
      return new; end $$`.execute(db);
    await sql`create trigger stumble before insert on contact_entries
      for each row execute function stumble()`.execute(db);
    const leg = 'a leg in bad hours';
    const number = '+48600100299';
    engine.tell({ what: 'arrived', leg, number });
    engine.tell({ what: 'gone', leg, why: 'hung-up' });
    await until(
      () => db.selectFrom('contacts').select(['ending']).where('number', '=', number).execute(),
      (all) => all[0]?.ending === 'caller'
    );
    await board.settled();
    await sql`drop trigger stumble on contact_entries`.execute(db);
    const all = await db.selectFrom('contacts').select('id').where('number', '=', number).execute();
    expect(all).toHaveLength(1);
    expect(await journalOf(here, all[0]!.id)).toEqual(['began', 'connected', 'saying', 'ended']);
  });
});

describe('A message', () => {
  it('that nobody ends is over after three minutes', async () => {
    const called = await call('600100202');
    const file = `${called.contact}.wav`;
    sure(
      await onCall(here, called.contact, (_call, _tx, at) => [
        line('voicemail', at.toString(), { file }),
        line('saying', at.toString(), { play: 'beep', sounds: ['pl/beep.wav'], place: null, listen: 0 }),
        line('played', at.toString(), { play: 'beep' })
      ])
    );
    await later(175);
    await board.settled();
    expect((await callNow(here, called.contact)).endedAt).toBeNull();
    await later(10);
    await until(
      async () => (await callNow(here, called.contact)).ending,
      (one) => one === 'voicemail'
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
