/** Calls of another call centre on a real database: once each, at whoever is meant, and never offered to others. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openHere } from '#tests/here.ts';
import { callReplayed, comeToDesk, hireAgent, holdTelephone, journalOf, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { findAgent } from '#contacts/agent.server.ts';
import { OUTER_NEWS, type OuterNews } from '#contacts/calls/outer.ts';
import { findCall } from '#contacts/contact.server.ts';
import { hotlineNow } from '#contacts/now.server.ts';
import type { Person } from '#people/person.ts';
import type { Here } from '#flow/here.server.ts';
import { lookAtClock } from './clock.server.ts';
import { tookOuter } from './cti.server.ts';
import { beAgent, connectAgent } from './agent.server.ts';
import { countWorking } from '#contacts/queue.server.ts';
import { wrapUp } from './wrap-up.server.ts';
import { offerNext } from './offer.server.ts';
import { reconcile } from './reconcile.server.ts';

const pbx = { name: 'Old exchange' };
let here: Here;
let anna: Person;
beforeAll(async () => {
  here = await openHere(hamlet);
  await holdTelephone(here);
  anna = await hireAgent(here, 'Anna');
});

let count = 0;
function newsOf(more: Partial<OuterNews> = {}) {
  const callId = `call-${(count += 1)}`;
  return (event: OuterNews['event'], also: Partial<OuterNews> = {}): OuterNews =>
    OUTER_NEWS.parse({
      event,
      from: '48600100200',
      to: '126161500',
      direction: 'in',
      callId,
      ...more,
      ...also
    });
}
const took = (news: OuterNews) => tookOuter(here, pbx, news);
const stateOf = async () => (await findAgent(here.world.db, anna.id))?.state;

describe('A call of another call centre', () => {
  it('shows on the desk of who is rung, and is theirs to wrap up', async () => {
    await comeToDesk(here, anna);
    const news = newsOf({ user: [anna.name] });
    const contact = await took(news('newCall'));
    expect(await stateOf()).toBe('ringing');
    const now = (await hotlineNow(here.world.db, anna, here.world.now()))!;
    expect(now.offered).toMatchObject({ id: contact, number: '+48600100200' });
    await took(news('answer', { answeringNumber: anna.email }));
    expect(await stateOf()).toBe('talking');
    await took(news('hangup', { cause: 'normalClearing' }));
    expect(await stateOf()).toBe('wrapping');
    expect(await journalOf(here, contact)).toEqual(['began', 'queued', 'offered', 'answered', 'ended']);
    expect(await callReplayed(here, contact)).toEqual(await findCall(here.world.db, contact));
  });

  it.each([
    ['at no desk', 'offline', null],
    ['offline', 'offline', null],
    ['away', 'away', 'break'],
    ['ready', 'ready', null]
  ] as const)(
    'leaves whoever was %s as they were; who takes no calls of ours does not work',
    async (what, state, reason) => {
      const who = await hireAgent(here, `Jan ${what.replaceAll(' ', '')}`.replaceAll(' ', ''));
      const before = await countWorking(here.world.db);
      if (what !== 'at no desk') sure(await connectAgent(here, who));
      if (state !== 'offline') sure(await beAgent(here, who, { state, ...(reason ? { reason } : {}) }));
      const news = newsOf({ user: [who.name] });
      const contact = await took(news('newCall'));
      await took(news('answer', { answeringNumber: who.email }));
      const stands = () => findAgent(here.world.db, who.id);
      expect((await stands())?.state).toBe('talking');
      expect(await countWorking(here.world.db)).toBe(before + (state === 'offline' ? 0 : 1));
      // Our page was closed long ago; the other call centre talks on without it.
      await here.world.db
        .updateTable('hotline_agents')
        .set({ seen_at: '2020-01-01T00:00:00Z' })
        .where('person', '=', who.id)
        .execute();
      await lookAtClock(here);
      expect(await findCall(here.world.db, contact)).toMatchObject({ status: 'talking', endedAt: null });
      await took(news('hangup', { cause: 'normalClearing' }));
      expect((await stands())?.state).toBe('wrapping');
      sure(await wrapUp(here, who, contact, { outcome: 'silent' }));
      expect(await stands()).toMatchObject({ state, reason, contact: null, next: null });
      sure(await beAgent(here, who, { state: 'offline' }));
    }
  );

  it('told ten times at once is one contact', async () => {
    const news = newsOf();
    const all = [news('newCall'), news('answer'), news('hangup', { cause: 'normalClearing' })];
    const contacts = await Promise.all([...all, ...all, ...all].map(took));
    expect(new Set(contacts).size).toBe(1);
    const call = await findCall(here.world.db, contacts[0]!);
    expect(call).toMatchObject({ status: 'ended', ending: 'caller', outcome: 'not-given' });
    const journal = await journalOf(here, contacts[0]!);
    // Only the end may stand there twice: once before the answer that came late, once after it.
    const once = journal.filter((what) => what !== 'ended');
    expect(new Set(once).size).toBe(once.length);
    expect(journal).toContain('answered');
  });

  it('is another one where another program calls it the same', async () => {
    const news = newsOf();
    const mine = await took(news('newCall'));
    expect(await tookOuter(here, { name: 'New exchange' }, news('newCall'))).not.toBe(mine);
    expect(await took(news('newCall'))).toBe(mine);
  });

  it('is offered to nobody by us, not closed by our clock, and not lost when our engine is', async () => {
    const contact = await took(newsOf()('newCall'));
    expect(await offerNext(here)).toBe(0);
    await lookAtClock(here);
    await reconcile(here, []);
    expect(await findCall(here.world.db, contact)).toMatchObject({ status: 'queued', endedAt: null });
  });

  it('names nobody who does not take calls, is unknown, or is one of several', async () => {
    const editor = await hireAgent(here, 'Oskar', 'editor');
    for (const more of [{ user: [editor.name] }, { user: ['Nobody'] }, { user: [anna.name, 'Ewa'] }])
      expect(await findCall(here.world.db, await took(newsOf(more)('newCall')))).toMatchObject({
        status: 'queued',
        agent: null
      });
  });

  it('has the topic whose code its queue bears', async () => {
    const topic = here.city.hotlines[0]?.topics[0]?.code;
    expect(topic).toBeDefined();
    const contact = await took(newsOf({ queue: topic! })('newCall'));
    expect((await findCall(here.world.db, contact))!.topic).toBe(topic);
  });
});
