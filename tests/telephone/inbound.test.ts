/** Calls from outside: they arrive, hear, press keys, and end; real SIP on loopback, proven by tone. */
import { describe, expect, it } from 'vitest';
import { openEar, type Ear } from './ear.ts';
import { alone, hears, hearsOnce, onExchange, plan, told } from './exchange.ts';
import { callIn } from './sipp.ts';

const room = onExchange('inbound');

/** Calls, and gives back the leg with the caller's ear. */
async function arrived(caller: Partial<Parameters<typeof callIn>[0]> = {}) {
  const ear: Ear = await openEar('caller');
  const sipp = callIn({ ...caller, port: ear.port });
  const event = await room.watched.said('arrived');
  return { ...event, ear, sipp };
}

describe('a call from outside', () => {
  it('hears ringing, an announcement of two sounds, then music, and is hung up', async () => {
    const { leg, number, dialled, ear, sipp } = await arrived();
    expect({ number, dialled }).toEqual({ number: '+48600100200', dialled: '126161500' });
    const { engine } = room.watched;
    await engine.shape(plan('c1', alone(leg, 'ringing')));
    const words = plan('c1', told(leg, 'greeting', 'short.wav', 'second.wav'));
    await engine.shape(words);
    await hearsOnce(ear, 'announcement');
    // Asked for again it goes on, and is over once.
    await engine.shape(words);
    await hearsOnce(ear, 'second');
    await room.watched.said('played', { leg, play: 'greeting' });
    await engine.shape(words);
    await engine.shape(plan('c1', alone(leg, 'music')));
    await hears(ear, 'music');
    expect(room.watched.events).toEqual([]);
    expect(await engine.listLegs()).toEqual([{ leg, connected: true }]);
    await engine.hangUp(leg);
    expect(await sipp.ended).toBe(0);
    expect((await room.watched.said('gone', { leg })).why).toBe('hung-up');
    expect(await engine.listLegs()).toEqual([]);
    ear.close();
  });

  it('a sound that is missing is left out, and what is played is over all the same', async () => {
    const { leg, ear, sipp } = await arrived();
    await room.watched.engine.shape(plan('c6', told(leg, 'holes', 'none.wav', 'second.wav')));
    await hearsOnce(ear, 'second');
    await room.watched.said('played', { leg, play: 'holes' });
    await room.watched.engine.shape(plan('c6', told(leg, 'nothing', 'none.wav')));
    await room.watched.said('played', { leg, play: 'nothing' });
    await room.watched.engine.hangUp(leg);
    await sipp.ended;
    await room.watched.said('gone', { leg });
    ear.close();
  });

  it('presses keys over what is said, both ways a telephone can', async () => {
    const { leg, ear, sipp } = await arrived({ keys: { key: '7', after: 3500 } });
    await room.watched.engine.shape(plan('c2', told(leg, 'long', 'long.wav')));
    await hears(ear, 'announcement');
    await ear.press('1');
    expect((await room.watched.said('key', { leg })).key).toBe('1');
    await ear.press('#');
    expect((await room.watched.said('key', { leg })).key).toBe('#');
    expect((await room.watched.said('key', { leg })).key).toBe('7');
    // A key ends the sound when the plan says so; it was not heard to its end.
    await room.watched.engine.shape(plan('c2', alone(leg, 'music')));
    await hears(ear, 'music');
    expect(room.watched.events.filter(({ what }) => what === 'played')).toEqual([]);
    await room.watched.engine.hangUp(leg);
    await sipp.ended;
    await room.watched.said('gone', { leg });
    ear.close();
  });

  it('hears music again after a sound in between, for as long as it waits', async () => {
    const { leg, ear, sipp } = await arrived();
    for (const play of ['place-1', 'place-2']) {
      await room.watched.engine.shape(plan('c3', alone(leg, 'music')));
      await hears(ear, 'music');
      await room.watched.engine.shape(plan('c3', told(leg, play, 'short.wav')));
      await room.watched.said('played', { leg, play });
    }
    await room.watched.engine.shape(plan('c3', alone(leg, 'music')));
    await hears(ear, 'music');
    await room.watched.engine.hangUp(leg);
    await sipp.ended;
    await room.watched.said('gone', { leg });
    ear.close();
  });

  it('hangs up in the middle, and that is told', async () => {
    const { leg, ear, sipp } = await arrived({ hangUpAfter: 700 });
    await room.watched.engine.shape(plan('c4', alone(leg, 'music')));
    expect((await room.watched.said('gone', { leg })).why).toBe('hung-up');
    expect(await sipp.ended).toBe(0);
    // What comes too late harms nothing.
    await room.watched.engine.shape(plan('c4', told(leg, 'late', 'short.wav')));
    await room.watched.engine.hangUp(leg);
    ear.close();
  });

  it.each([
    ['<sip:+380441234567@[local_ip]>', [], '+380441234567'],
    ['"Anonymous" <sip:anonymous@anonymous.invalid>', [], undefined],
    [
      '"Anonymous" <sip:anonymous@anonymous.invalid>',
      ['P-Asserted-Identity: <sip:+48600999888@127.0.0.1>', 'Privacy: id'],
      undefined
    ],
    ['<sip:600%20100;x=1@[local_ip]>', [], expect.any(String)]
  ])('tells who calls as it came: %s', async (from, headers, number) => {
    const { number: given, leg, ear, sipp } = await arrived({ from, headers });
    expect(given).toEqual(number);
    await room.watched.engine.shape(plan('c5', alone(leg, 'music')));
    await hears(ear, 'music');
    await room.watched.engine.hangUp(leg);
    await sipp.ended;
    await room.watched.said('gone', { leg });
    ear.close();
  });
});

describe('while our program is not there', () => {
  it('a caller hears the announcement of the exchange and is not left in silence', async () => {
    await room.watched.engine.close();
    const ear = await openEar('caller');
    const sipp = callIn({ port: ear.port });
    await hears(ear, 'fallback');
    expect(await sipp.ended).toBe(0);
    ear.close();
    room.watched = await room.exchange.openEngine();
    expect(await room.watched.engine.listLegs()).toEqual([]);
  });
});
