/** Faults: the exchange dies, comes back, or obeys another program; each is told, and nothing is left hanging. */
import { describe, expect, it } from 'vitest';
import { openEar } from './ear.ts';
import { alone, hears, onExchange, plan } from './exchange.ts';
import { callIn } from './sipp.ts';

const room = onExchange('faults');

async function call(contact: string) {
  const ear = await openEar('caller');
  const sipp = callIn({ port: ear.port });
  const { leg } = await room.watched.said('arrived');
  await room.watched.engine.shape(plan(contact, alone(leg, 'music')));
  await hears(ear, 'music');
  return { ear, sipp, leg };
}

describe('faults of the exchange', () => {
  it('it dies in a talk: gone is told, then that it is back, and that the leg is lost', async () => {
    const { ear, sipp, leg } = await call('dies');
    await room.exchange.asterisk.kill();
    await room.watched.said('engine-gone');
    await expect(room.watched.engine.shape(plan('dies', alone(leg, 'nothing')))).rejects.toThrow();
    await room.exchange.asterisk.start();
    expect((await room.watched.said('gone', { leg }, 15)).why).toBe('engine');
    expect((await room.watched.said('engine-back')).legs).toEqual([]);
    sipp.stop();
    ear.close();
  });

  it('it is stopped in a talk, and says goodbye: nobody is taken for somebody who hung up', async () => {
    const { ear, sipp, leg } = await call('stops');
    await room.exchange.asterisk.stop();
    expect((await room.watched.said('gone', { leg })).why).toBe('engine');
    await room.watched.said('engine-gone');
    await room.exchange.asterisk.start();
    expect((await room.watched.said('engine-back', {}, 15)).legs).toEqual([]);
    sipp.stop();
    ear.close();
  });

  it('afterwards calls come in as before', async () => {
    const { ear, sipp, leg } = await call('after');
    await room.watched.engine.hangUp(leg);
    expect(await sipp.ended).toBe(0);
    await room.watched.said('gone', { leg });
    ear.close();
  });

  it('a caller who hung up while we were away is not there any more', async () => {
    const ear = await openEar('caller');
    const sipp = callIn({ port: ear.port, hangUpAfter: 1500 });
    const { leg } = await room.watched.said('arrived');
    await room.watched.engine.shape(plan('away', alone(leg, 'music')));
    await room.watched.engine.close();
    expect(await sipp.ended).toBe(0);
    room.watched = await room.exchange.openEngine();
    expect(await room.watched.engine.listLegs()).toEqual([]);
    ear.close();
  });

  it('another program takes our place: the first one says that the engine is gone, and does not fight', async () => {
    const first = room.watched;
    room.watched = await room.exchange.openEngine();
    await first.said('engine-gone');
    const { ear, sipp, leg } = await call('second');
    expect(first.events.filter(({ what }) => what !== 'engine-gone')).toEqual([]);
    await first.engine.close();
    await room.watched.engine.hangUp(leg);
    await sipp.ended;
    ear.close();
  });

  it('without an exchange it does not open, and says why', async () => {
    await room.watched.engine.close();
    await room.exchange.asterisk.stop();
    await expect(room.exchange.openEngine(1)).rejects.toThrow(/did not answer in 1 s/);
  });
});
