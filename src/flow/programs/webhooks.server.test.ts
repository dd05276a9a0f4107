/** What happens to cases reaches a real program: signed, once it answers, and never to somewhere inside. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { PAUSES_SECONDS } from '#programs/attempt.ts';
import { listDeliveries, sweepDeliveries } from '#programs/delivery.server.ts';
import { NEWS_KINDS, TOLD, type NewsKind } from '#programs/news.ts';
import { findWebhook } from '#programs/webhook.server.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { openFetch } from '#world/outside/fetch.server.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { at, openHere } from '#tests/here.ts';
import { openReceiver, type Receiver } from '#tests/receiver.ts';
import * as agent from '#flow/agent.server.ts';
import { mergeCases } from '#flow/duplicates/merge.server.ts';
import type { Here } from '#flow/here.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import { sendDeliveries } from './deliver.server.ts';
import { makeWebhook, remove, resume, sendAgain, stop, tryOut } from './webhooks.server.ts';

const ewa: Person = {
  id: '01900000-0000-7000-8000-000000000009',
  name: 'Ewa',
  email: 'ewa@hejnal.example',
  role: 'administrator',
  unit: null
};
const acting = { person: ewa, from: '192.0.2.7', fresh: true };
/** A receiver believes no signature that is five minutes old or early, so these tests play around now. */
const BEGIN = Temporal.Now.instant().round('millisecond').subtract({ seconds: 200 });

let world: Here;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
  world = await openHere(hamlet, { OUTSIDE_ALLOW: receiver.at });
});
afterAll(() => receiver.close());
beforeEach(async () => {
  await world.world.db.deleteFrom('webhooks').execute();
  Object.assign(receiver, { received: [], answers: [] });
});

const later = (seconds: number) => at(world, BEGIN.add({ seconds }).toString());

async function hook(kinds: readonly NewsKind[] = NEWS_KINDS): Promise<string> {
  const made = await makeWebhook(later(0), acting, { name: 'Orders', url: receiver.url, kinds });
  if (isFaults(made) || isRefusal(made)) throw new Error(JSON.stringify(made));
  receiver.secret = made.secret;
  return made.id;
}

async function reported(here = later(0)) {
  const done = await submitReport(here, report, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done));
  return done;
}

const deliveries = async (id: string) => (await listDeliveries(world.world.db, id)).rows;
const told = () => receiver.received.map(({ body }) => body.type);

describe('A webhook', () => {
  it('is told what happens to a case, signed, without a word anybody wrote', async () => {
    const id = await hook();
    const c = await reported();
    const done = await agent.close(
      later(1),
      { person: { ...ewa, role: 'agent' }, id: c.id, seen: c.version },
      { outcome: 'resolved', text: 'Filled with asphalt.', photos: [] }
    );
    expect(isRefusal(done)).toBe(false);
    await sendDeliveries(later(2));
    expect(told().toSorted()).toEqual(['case.closed', 'case.dispatched', 'case.submitted']);
    expect(receiver.received.every(({ verified }) => verified)).toBe(true);
    const closed = receiver.received.find(({ body }) => body.type === 'case.closed')!;
    expect(closed.body).toEqual({
      type: 'case.closed',
      timestamp: BEGIN.add({ seconds: 1 }).toString({ fractionalSecondDigits: 3 }),
      data: {
        number: `${c.number}/${c.year}`,
        entry: c.version + 1,
        category: report.category,
        status: 'closed',
        outcome: 'resolved',
        unit: null,
        units: [],
        links: { case: `${world.world.publicUrl}/api/v1/cases/${c.number}-${c.year}` }
      }
    });
    const said = JSON.stringify(receiver.received);
    for (const word of [report.description, 'asphalt', '@']) expect(said).not.toContain(word);
    expect((await deliveries(id)).map(({ state, answered }) => [state, answered])).toEqual(
      Array(3).fill(['sent', '204'])
    );
  });

  it('hears of the kinds it chose only, and where the case stands after the whole step', async () => {
    await hook(['case.dispatched']);
    const c = await reported();
    await sendDeliveries(later(1));
    expect(receiver.received.map(({ body }) => body)).toEqual([
      expect.objectContaining({
        type: 'case.dispatched',
        data: expect.objectContaining({ status: 'dispatched', unit: c.lead, units: [c.lead] })
      })
    ]);
  });

  it('that fails is tried again after growing pauses under the same number until it answers', async () => {
    const id = await hook(['case.submitted']);
    receiver.answers = [500, 302];
    await reported();
    await sendDeliveries(later(0));
    await sendDeliveries(later(4));
    expect(receiver.received).toHaveLength(1);
    await sendDeliveries(later(5));
    await sendDeliveries(later(5 + 300));
    expect(new Set(receiver.received.map((one) => one.id)).size).toBe(1);
    expect(receiver.received.every(({ verified }) => verified)).toBe(true);
    expect(await deliveries(id)).toMatchObject([{ state: 'sent', attempts: 3, answered: '204' }]);
  });

  it('does not keep another one waiting', async () => {
    const dead = await makeWebhook(later(0), acting, { name: 'Dead', url: receiver.url, kinds: NEWS_KINDS });
    await sql`update webhooks set url = 'https://10.0.0.1/' where name = 'Dead'`.execute(world.world.db);
    await hook(['case.submitted']);
    for (const _ of [1, 2, 3]) await reported();
    await sendDeliveries(later(1));
    expect(told()).toEqual(Array(3).fill('case.submitted'));
    const tried = (await deliveries((dead as { id: string }).id)).filter(({ attempts }) => attempts > 0);
    expect(tried.length).toBeLessThanOrEqual(4);
    expect(tried.map(({ answered }) => answered)).toEqual(tried.map(() => 'private'));
  });

  it('that answers nothing for three days is stopped, which the log of security tells', async () => {
    const id = await hook(['case.submitted']);
    receiver.answers = Array<number>(20).fill(503);
    await reported();
    let seconds = 0;
    for (const pause of [0, ...PAUSES_SECONDS]) await sendDeliveries(later((seconds += pause)));
    expect(receiver.received).toHaveLength(1 + PAUSES_SECONDS.length);
    expect(await findWebhook(world.world.db, id)).toMatchObject({
      fault: '503',
      stoppedAt: expect.any(String)
    });
    expect(await deliveries(id)).toMatchObject([{ state: 'given-up', answered: '503' }]);
    const [entry] = await world.world.db
      .selectFrom('security_entries')
      .selectAll()
      .where('about', '=', id)
      .where('kind', '=', 'webhook-ended')
      .execute();
    expect(entry).toMatchObject({
      person: null,
      detail: { webhook: 'Orders', why: 'silent', answered: '503' }
    });
    await reported(later(seconds));
    expect(await deliveries(id)).toHaveLength(1);
  });

  it('that was stopped is sent nothing by a step that began before', async () => {
    const id = await hook(['case.submitted']);
    const { db } = world.world;
    await db.transaction().execute(async (tx) => {
      await submitReport(later(0), report, { as: 'resident' }, tx);
      await stop(later(0), acting, id);
    });
    await sendDeliveries(later(1));
    expect(receiver.received).toEqual([]);
    expect(await deliveries(id)).toMatchObject([{ state: 'given-up', answered: 'stopped' }]);
  });

  it('that says it is gone is stopped at once', async () => {
    const id = await hook(['case.submitted']);
    receiver.answers = [410];
    await reported();
    await sendDeliveries(later(0));
    expect((await findWebhook(world.world.db, id))?.stoppedAt).not.toBeNull();
  });

  it('whose name came to mean something inside is not asked', async () => {
    const id = await hook(['case.submitted']);
    await reported();
    const inside = later(0);
    const outside = openFetch({ lookup: async () => [{ address: '127.0.0.1', family: 4 }] });
    await sendDeliveries({ ...inside, world: { ...inside.world, outside } });
    expect(receiver.received).toEqual([]);
    expect(await deliveries(id)).toMatchObject([{ state: 'waiting', answered: 'private' }]);
  });

  it('whose secret was sealed with another key is told nothing unsigned', async () => {
    const id = await hook(['case.submitted']);
    await sql`update webhooks set secret = 'spoiled'`.execute(world.world.db);
    await reported();
    await sendDeliveries(later(0));
    expect(receiver.received).toEqual([]);
    expect(await deliveries(id)).toMatchObject([{ state: 'waiting', answered: 'sealed' }]);
  });

  it('is sent each of many things once by two processes', async () => {
    await hook(['case.submitted']);
    for (let i = 0; i < 12; i += 1) await reported();
    await Promise.all([sendDeliveries(later(1)), sendDeliveries(later(1))]);
    expect(receiver.received).toHaveLength(12);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(12);
  });
});

describe('Writing down what is told', () => {
  it('is part of the step: what is undone is not told, and nothing is written without a webhook', async () => {
    const id = await hook();
    await world.world.db
      .transaction()
      .execute(async (tx) => {
        await submitReport(later(0), report, { as: 'resident' }, tx);
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await deliveries(id)).toEqual([]);
    await stop(later(0), acting, id);
    await reported();
    expect(await deliveries(id)).toEqual([]);
  });

  it('is done for many cases at once, each with what became of it', async () => {
    const id = await hook(['case.closed']);
    const [one, two, three] = [await reported(), await reported(), await reported()];
    const person = { ...ewa, role: 'agent' as const };
    const into = { id: one.id, seen: one.version };
    const merged = await mergeCases(later(1), person, into, [two.id, three.id]);
    expect(merged).not.toHaveProperty('refusal');
    const written = (await deliveries(id)).map(({ body }) => [body.data['number'], body.data['outcome']]);
    expect(written.toSorted()).toEqual(
      [two, three].map((c) => [`${c.number}/${c.year}`, 'merged']).toSorted()
    );
  });

  it('knows the same kinds in the database and in the program', async () => {
    const { rows } = await sql<{ entry: string; told: string }>`select * from told_entries`.execute(
      world.world.db
    );
    expect(Object.fromEntries(rows.map(({ entry, told }) => [entry, told]))).toEqual(TOLD);
  });

  it('is kept for thirty days', async () => {
    const id = await hook(['case.submitted']);
    await reported();
    await sweepDeliveries(world.world.db, BEGIN.add({ hours: 24 * 30 }));
    expect(await deliveries(id)).toHaveLength(1);
    await sweepDeliveries(world.world.db, BEGIN.add({ hours: 24 * 30, seconds: 1 }));
    expect(await deliveries(id)).toHaveLength(0);
  });
});

describe('An administrator', () => {
  it('tries a webhook and sees its answer, also of one that is stopped', async () => {
    const id = await hook();
    await stop(later(0), acting, id);
    receiver.answers = [418];
    expect(await tryOut(later(0), acting, id)).toBe('done');
    expect(await tryOut(later(1), acting, id)).toBe('done');
    expect((await deliveries(id)).map(({ state, answered }) => [state, answered])).toEqual([
      ['sent', '204'],
      ['given-up', '418']
    ]);
    expect(receiver.received[0]).toMatchObject({ verified: true, body: { type: 'test', data: {} } });
  });

  it('sends something again under its own number', async () => {
    const id = await hook(['case.submitted']);
    await reported();
    await sendDeliveries(later(0));
    const [first] = await deliveries(id);
    expect(await sendAgain(later(60), acting, first!.id)).toBe('done');
    expect(receiver.received.map((one) => one.id)).toEqual([first!.id, first!.id]);
    expect(await sendAgain(later(60), acting, world.world.newId())).toEqual({ refusal: 'no-such-webhook' });
  });

  it('stops, resumes and removes one, each once', async () => {
    const id = await hook();
    expect(await remove(later(0), acting, id)).toEqual({ refusal: 'no-such-webhook' });
    expect(await stop(later(0), acting, id)).toBe('done');
    expect(await stop(later(0), acting, id)).toEqual({ refusal: 'no-such-webhook' });
    expect(await resume(later(0), acting, id)).toBe('done');
    expect(await resume(later(0), acting, id)).toEqual({ refusal: 'no-such-webhook' });
    await stop(later(0), acting, id);
    expect(await remove(later(0), acting, id)).toBe('done');
    expect(await findWebhook(world.world.db, id)).toBeUndefined();
  });

  it.each([
    [{ name: ' ' }, 'key-name-missing', 'name'],
    [{ kinds: ['case.opened'] }, 'webhook-kinds-missing', 'kinds'],
    [{ url: 'https://127.0.0.1/hook' }, 'private-address', 'url'],
    [{ url: 'https://169.254.169.254/' }, 'private-address', 'url'],
    [{ url: 'javascript:alert(1)' }, 'not-an-outside-address', 'url']
  ])('is told what is wrong with %j', async (change, refusal, field) => {
    const typed = { name: 'Orders', url: receiver.url, kinds: ['case.closed'], ...change };
    expect(await makeWebhook(later(0), acting, typed)).toMatchObject({ faults: [{ refusal, field }] });
  });

  it('is the only one who may', async () => {
    const id = await hook();
    const other = { ...acting, person: { ...ewa, role: 'agent' as const } };
    const typed = { name: 'Orders', url: receiver.url, kinds: ['case.closed'] };
    const done = [
      await makeWebhook(later(0), other, typed),
      ...(await Promise.all(
        [stop, resume, remove, tryOut, sendAgain].map((step) => step(later(0), other, id))
      ))
    ];
    expect(done).toEqual(done.map(() => ({ refusal: 'not-allowed' })));
  });
});

it('asks who makes, stops, resumes or removes one to prove who they are; a test and a second sending do not', async () => {
  const stale = { ...acting, fresh: false };
  const id = later(0).world.newId();
  const typed = { name: 'Orders', url: receiver.url, kinds: NEWS_KINDS };
  expect(await makeWebhook(later(0), stale, typed)).toEqual({ refusal: 'prove-first' });
  for (const deed of [stop, resume, remove])
    expect(await deed(later(0), stale, id)).toEqual({ refusal: 'prove-first' });
  expect(await tryOut(later(0), stale, id)).toEqual({ refusal: 'no-such-webhook' });
});
