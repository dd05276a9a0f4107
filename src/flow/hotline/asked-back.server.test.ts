/** Who asks to be rung back: told what is true, also at night, without a number, and where nobody can be rung from. */
import { describe, expect, it } from 'vitest';
import { at, openHere } from '#tests/here.ts';
import { callIn, callNow, callReplayed, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { findCallback } from '#contacts/callback.server.ts';
import { line } from '#contacts/entry.ts';
import { hotlineNow } from '#contacts/now.server.ts';
import { countWaiting } from '#contacts/queue.server.ts';
import type { TreeNode } from '#catalogue/hotline/tree.ts';
import { askCallback, askUnitToCall, settleCallback } from './callback.server.ts';
import { callFromBrowser, hangUpCaller, standing } from './caller.server.ts';
import { pressKey } from './engine.server.ts';
import { offerNext } from './offer.server.ts';
import { onCall } from './on-call.server.ts';
import { Lines } from './tree.server.ts';

/** The hamlet, where key 2 asks to be rung back at night; with or without a place for messages. */
function cityWith(isNode: (node: TreeNode) => boolean) {
  const closed: TreeNode = {
    code: 'closed',
    kind: 'menu',
    say: ['closed'],
    seconds: 5,
    keys: { '2': 'callback' },
    otherwise: 'goodbye'
  };
  const callback: TreeNode = { code: 'callback', kind: 'callback', say: [] };
  const others = hamletHotline.tree.nodes.filter((node) => node.code !== 'closed' && isNode(node));
  const tree = { ...hamletHotline.tree, nodes: [...others, closed, callback] };
  return { ...hamlet, hotlines: [{ ...hamletHotline, tree }] };
}

const NIGHT = '2026-01-07T20:00:00Z';
const MORNING = '2026-01-07T09:00:00Z';

/** Somebody calls at night, and presses the key to be rung back. */
async function pressedAtNight(isNode: (node: TreeNode) => boolean, number?: string) {
  const here = at(await openHere(cityWith(isNode)), NIGHT);
  await holdTelephone(here);
  const { contact, leg } = sure(await callFromBrowser(here, { lang: 'en', number }));
  const place = { node: 'closed', misses: 0, typed: '', step: 0 };
  sure(
    await onCall(here, contact, (_call, _tx, now) => [
      line('connected', now.toString(), { leg }),
      line('saying', now.toString(), { play: 'p0', sounds: [], place, listen: 5 })
    ])
  );
  await pressKey(here, leg, '2');
  const call = await callNow(here, contact);
  expect(await callReplayed(here, contact)).toEqual(call);
  return call;
}

describe('a caller who asked to be rung back', () => {
  it('and hangs up before the last words are over did not give up', async () => {
    const here = at(await openHere(hamlet), MORNING);
    await holdTelephone(here);
    const { contact, token } = await callIn(here, { number: '600100300' });
    sure(await askCallback(here, { token }));
    sure(await hangUpCaller(here, token));
    const call = await callNow(here, contact);
    expect(call).toMatchObject({ status: 'ended', ending: 'callback' });
    expect(await callReplayed(here, contact)).toEqual(call);
  });

  it('waits no more while they hear the last words: nobody is rung for them, and the next one comes up', async () => {
    const here = at(await openHere(hamlet), MORNING);
    await holdTelephone(here);
    const anna = await hireAgent(here, 'Anna');
    const leaving = await callIn(here, { number: '600100300' });
    const next = await callIn(here);
    sure(await askCallback(here, { token: leaving.token }));
    expect(await standing(here, leaving.token)).toMatchObject({
      leaves: 'callback',
      position: null,
      keys: false
    });
    expect(await standing(here, next.token)).toMatchObject({ leaves: null, position: 1 });
    expect(await countWaiting(here.world.db)).toBe(1);
    expect((await hotlineNow(here.world.db, anna, here.world.now()))!.waiting).toBe(1);
    await comeToDesk(here, anna);
    expect(await offerNext(here)).toBe(1);
    expect(await callNow(here, leaving.contact)).toMatchObject({ status: 'queued', agent: null });
    expect(await callNow(here, next.contact)).toMatchObject({ status: 'offered', agent: anna.id });
  });
});

describe('A caller who is told that nobody can answer', () => {
  it.each(['overflow', 'closed', 'told'] as const)(
    'and hangs up before it is over: the call ended so, %s',
    async (ending) => {
      const here = at(await openHere(hamlet), MORNING);
      await holdTelephone(here);
      const { contact, token, leg } = sure(await callFromBrowser(here, { lang: 'pl' }));
      sure(
        await onCall(here, contact, (call, _tx, now) => {
          const lines = new Lines(call, now);
          lines.add(line('connected', now.toString(), { leg }));
          return lines.sayAndEnd(['goodbye'], ending).entries;
        })
      );
      sure(await hangUpCaller(here, token));
      expect(await callNow(here, contact)).toMatchObject({ status: 'ended', ending });
    }
  );
});

describe('At night', () => {
  it('whoever shows no number is told so and leaves a message, and waits in no queue', async () => {
    const call = await pressedAtNight(() => true);
    expect(call).toMatchObject({ status: 'voicemail', queuedAt: null });
    expect(call.live.saying?.sounds).toEqual(['en/no-number.wav', 'en/voicemail.wav', 'en/beep.wav']);
  });

  it('without a place for messages the call ends after these words', async () => {
    const call = await pressedAtNight(({ kind }) => kind !== 'voicemail');
    expect(call.live.saying?.sounds).toEqual(['en/no-number.wav']);
    expect(call.live.place?.typed).toBe('closed');
  });

  it('whoever shows a number is noted', async () => {
    const call = await pressedAtNight(() => true, '+48600100203');
    expect(call.live.saying?.sounds).toEqual(['en/callback-listed.wav']);
  });
});

describe('What is promised', () => {
  it.each([
    ['embedded', 'callback-listed'],
    ['pbx', 'callback-kept']
  ] as const)('fits what can be kept over the engine %s', async (engine, code) => {
    const here = await openHere(hamlet);
    await holdTelephone(here);
    await here.world.db.updateTable('telephone').set({ engine }).execute();
    const { contact, token } = await callIn(here, { number: '+48600100204' });
    sure(await askCallback(here, { token }));
    expect((await callNow(here, contact)).live.saying?.sounds).toEqual([`pl/${code}.wav`]);
  });
});

describe('A unit that reached nobody', () => {
  it('tries again until the day it was asked for; each try is counted', async () => {
    const base = await openHere(hamlet);
    const here = at(base, MORNING);
    await holdTelephone(here);
    const lead = await hireAgent(here, 'Celina', 'supervisor');
    const { contact } = await callIn(here, { number: '+48600100205' });
    const asked = { unit: 'ROADS', words: 'About a decision.', dueOn: '2026-01-08' };
    sure(await askUnitToCall(here, lead, contact, asked));
    const { id } = await here.world.db
      .selectFrom('callbacks')
      .select('id')
      .where('contact', '=', contact)
      .executeTakeFirstOrThrow();
    for (const tries of [1, 2, 3, 4]) {
      sure(await settleCallback(here, lead, id, { result: 'not-reached' }));
      expect(await findCallback(here.world.db, id)).toMatchObject({
        status: 'open',
        tries,
        settled_at: null
      });
    }
    const late = at(base, '2026-01-08T20:00:00Z');
    sure(await settleCallback(late, lead, id, { result: 'not-reached' }));
    expect(await findCallback(here.world.db, id)).toMatchObject({
      status: 'failed',
      tries: 5,
      settled_by: lead.id
    });
  });
});
