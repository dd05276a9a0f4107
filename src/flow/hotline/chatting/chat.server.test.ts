/** A text talk waits in the queue of calls, is written on both sides, ends with a record, and is forgotten. */
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FLOOD } from '#contacts/chat/chat.ts';
import { findAgent } from '#contacts/agent.server.ts';
import { hotlineNow } from '#contacts/now.server.ts';
import { listContacts } from '#contacts/log/list.server.ts';
import type { Person } from '#people/person.ts';
import { hamlet } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
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
import { isRefusal } from '#world/refusal.ts';
import { answerCall, hangUp, hold } from '#flow/hotline/agent.server.ts';
import { lookAtClock } from '#flow/hotline/clock.server.ts';
import { forgetCalls } from '#flow/hotline/forget.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { transfer } from '#flow/hotline/transfer.server.ts';
import { wrapUp } from '#flow/hotline/wrap-up.server.ts';
import { readChat, typeAsAgent, writeAsAgent } from './agent.server.ts';
import {
  beginChat,
  chatStanding,
  leaveChat,
  leaveMessage,
  typeAsResident,
  writeAsResident
} from './resident.server.ts';

/** A Monday at ten; the hotline of the hamlet works. */
const MORNING = '2026-11-16T09:00:00Z';
const base = await openHere(hamlet);
let here = at(base, MORNING);
let anna: Person;
let bogdan: Person;
beforeAll(async () => {
  await holdTelephone(here);
  anna = await hireAgent(here, 'Anna');
  bogdan = await hireAgent(here, 'Bogdan');
});
beforeEach(async () => {
  here = at(base, MORNING);
  await here.world.db.deleteFrom('contacts').execute();
  await here.world.db.deleteFrom('hotline_agents').execute();
});

const first = (more = {}) => ({ once: randomUUID(), lang: 'pl', words: 'Nie mogę dzwonić.', ...more });
const later = (seconds: number) => at(base, Temporal.Instant.from(MORNING).add({ seconds }).toString());
async function begun(more = {}) {
  const { token } = sure(await beginChat(here, first(more)));
  const { contact } = (await chatStanding(here, token))!;
  return { token, contact };
}
const write = (token: string, words: string, id: string = randomUUID()) =>
  writeAsResident(here, token, { id, words });
async function answered() {
  const talk = await begun();
  await comeToDesk(here, anna);
  expect(await offerNext(here)).toBe(1);
  sure(await answerCall(here, anna, talk.contact));
  return talk;
}
const linesOf = async (token: string) => (await chatStanding(here, token))!.lines.map(({ words }) => words);

describe('a text talk', () => {
  it('stands in the queue behind a call that came before, and is offered by the same rules', async () => {
    const call = await callIn(here);
    const { token, contact } = await begun({ topic: hamlet.hotlines[0]!.topics[0]!.code });
    expect(await chatStanding(here, token)).toMatchObject({ status: 'queued', position: 2, on: true });
    await comeToDesk(here, anna);
    here = later(5);
    await comeToDesk(here, bogdan);
    expect(await offerNext(here)).toBe(2);
    expect((await callNow(here, call.contact)).agent).toBe(anna.id);
    expect((await callNow(here, contact)).agent).toBe(bogdan.id);
    expect((await hotlineNow(here.world.db, bogdan, here.world.now()))!.offered).toMatchObject({
      channel: 'text'
    });
  });

  it('is written on both sides, ended and wrapped up, and its journal makes its row', async () => {
    const { token, contact } = await answered();
    expect((await findAgent(here.world.db, anna.id))?.state).toBe('talking');
    sure(await writeAsAgent(here, anna, contact, { id: randomUUID(), words: 'Dzień dobry, czytam.' }));
    sure(await write(token, '<script>alert(1)</script>'));
    expect(await linesOf(token)).toEqual([
      'Nie mogę dzwonić.',
      'Dzień dobry, czytam.',
      '<script>alert(1)</script>'
    ]);
    expect(sure(await readChat(here, anna, contact, 1)).lines).toMatchObject([
      { position: 2, side: 'resident' }
    ]);
    sure(await hangUp(here, anna, contact));
    expect(await write(token, 'jeszcze')).toMatchObject({ refusal: 'chat-over' });
    sure(await wrapUp(here, anna, contact, { outcome: 'informed', about: 'category:ROAD-1' }));
    expect(await callNow(here, contact)).toMatchObject({
      channel: 'text',
      ending: 'agent',
      outcome: 'informed'
    });
    expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
    expect(await journalOf(here, contact)).toEqual([
      'began',
      'queued',
      'offered',
      'answered',
      'ended',
      'wrapped'
    ]);
  });

  it('begun twice by the same form is one, and a line sent twice, also at once, is one', async () => {
    const same = first();
    const both = await Promise.all([beginChat(here, same), beginChat(here, same)]);
    expect(new Set(both.map((done) => sure(done).token)).size).toBe(1);
    const { token } = sure(both[0]!);
    const id = randomUUID();
    await Promise.all([write(token, 'raz', id), write(token, 'raz', id), write(token, 'dwa')]);
    sure(await write(token, 'raz', id));
    expect((await linesOf(token)).toSorted()).toEqual(['Nie mogę dzwonić.', 'dwa', 'raz']);
  });

  it('takes no lines faster than somebody types, none too long, none of whoever has not the talk', async () => {
    const { token, contact } = await begun();
    for (let n = 1; n < FLOOD.max; n += 1) sure(await write(token, `${n}`));
    expect(await write(token, 'za szybko')).toMatchObject({ refusal: 'chat-fast' });
    here = later(FLOOD.seconds + 1);
    sure(await write(token, 'już wolniej'));
    expect(await write(token, 'x'.repeat(5000))).toMatchObject({ refusal: 'chat-long' });
    const mine = { id: randomUUID(), words: 'ja' };
    expect(await writeAsAgent(here, anna, contact, mine)).toMatchObject({ refusal: 'call-not-yours' });
    expect(await writeAsResident(here, 'a forged secret', mine)).toMatchObject({ refusal: 'no-such-call' });
    expect(await chatStanding(here, 'a forged secret')).toBeUndefined();
  });

  it('is read by whoever has it and whoever leads, and by nobody else once it was answered', async () => {
    const { contact } = await answered();
    expect(await readChat(here, bogdan, contact)).toMatchObject({ refusal: 'call-not-yours' });
    const lead = await hireAgent(here, 'Lena', 'supervisor');
    expect(sure(await readChat(here, lead, contact)).lines).toHaveLength(1);
    expect(sure(await readChat(here, anna, contact)).on).toBe(true);
  });

  it('has no sound to hold or hand on', async () => {
    const { contact } = await answered();
    const to = { to: { number: '600100200' }, reason: 'complicated', words: '', warm: true };
    expect(await hold(here, anna, contact)).toMatchObject({ refusal: 'chat-no-sound' });
    expect(await transfer(here, anna, contact, to)).toMatchObject({ refusal: 'chat-no-sound' });
  });

  it('is answered by one of two, and says that the other side types until a line comes', async () => {
    const { token, contact } = await answered();
    expect(await answerCall(here, bogdan, contact)).toMatchObject({ refusal: 'call-taken' });
    await typeAsResident(here, token);
    expect(sure(await readChat(here, anna, contact)).typing).toBe(true);
    sure(await write(token, 'już'));
    expect(sure(await readChat(here, anna, contact)).typing).toBe(false);
    await typeAsAgent(here, anna, contact);
    expect((await chatStanding(here, token))!.typing).toBe(true);
  });
});

describe('what goes wrong', () => {
  it('a desk that dies gives the talk back, before all others, with all its lines', async () => {
    const { token, contact } = await answered();
    here = later(60);
    await chatStanding(here, token);
    await lookAtClock(here);
    expect(await callNow(here, contact)).toMatchObject({ status: 'queued', live: { head: true } });
    expect((await findAgent(here.world.db, anna.id))?.reason).toBe('lost');
    sure(await write(token, 'Halo?'));
    await comeToDesk(here, bogdan);
    await offerNext(here);
    sure(await answerCall(here, bogdan, contact));
    expect(sure(await readChat(here, bogdan, contact)).lines).toHaveLength(2);
  });

  it('a page that was closed while it waited ends as abandoned; one that asks again in time does not', async () => {
    const [gone, there] = [await begun(), await begun()];
    here = later(170);
    await chatStanding(here, there.token);
    here = later(200);
    await lookAtClock(here);
    expect(await callNow(here, gone.contact)).toMatchObject({ status: 'ended', ending: 'abandoned' });
    expect((await callNow(here, there.contact)).status).toBe('queued');
  });

  it('a page that was closed in the talk is told to the agent, and ends it after a while, with a wrap-up owed', async () => {
    const { contact } = await answered();
    here = later(40);
    expect(sure(await readChat(here, anna, contact)).quiet).toBe(true);
    here = later(700);
    await here.world.db.updateTable('hotline_agents').set({ seen_at: here.world.now().toString() }).execute();
    await lookAtClock(here);
    expect(await callNow(here, contact)).toMatchObject({ status: 'wrapping', ending: 'caller' });
  });

  it('the resident leaves: abandoned while waiting, theirs while talking', async () => {
    const { token, contact } = await begun();
    sure(await leaveChat(here, token));
    sure(await leaveChat(here, token));
    expect(await callNow(here, contact)).toMatchObject({ ending: 'abandoned' });
  });

  it('hours that end with nobody at work end who waits as closed, and who talks goes on', async () => {
    const talk = await answered();
    here = at(base, '2026-11-16T22:00:00Z');
    expect(await beginChat(here, first())).toMatchObject({ refusal: 'chat-closed' });
    await here.world.db.updateTable('hotline_agents').set({ seen_at: here.world.now().toString() }).execute();
    await here.world.db.updateTable('chats').set({ seen_at: here.world.now().toString() }).execute();
    await lookAtClock(here);
    expect((await callNow(here, talk.contact)).status).toBe('talking');
    here = at(base, MORNING);
    const waiting = await begun();
    here = at(base, '2026-11-16T22:00:00Z');
    await here.world.db.updateTable('chats').set({ seen_at: here.world.now().toString() }).execute();
    await lookAtClock(here);
    expect(await callNow(here, waiting.contact)).toMatchObject({ status: 'ended', ending: 'closed' });
  });

  it('a full queue takes no more', async () => {
    const { most } = hamlet.hotlines[0]!.queue;
    for (let n = 0; n < most; n += 1) await callIn(here);
    expect(await beginChat(here, first())).toMatchObject({ refusal: 'chat-full' });
  });
});

describe('a message', () => {
  it('left at night is work until a report is made of it or it is settled', async () => {
    here = at(base, '2026-11-16T22:00:00Z');
    expect(await leaveMessage(here, { ...first(), email: 'nobody' })).toMatchObject({
      refusal: 'not-an-email'
    });
    const { token } = sure(await leaveMessage(here, { ...first(), email: ' ola@example.com ' }));
    const { contact } = (await chatStanding(here, token))!;
    expect(await callNow(here, contact)).toMatchObject({
      ending: 'voicemail',
      status: 'ended',
      channel: 'text'
    });
    expect(await readChat(here, anna, contact)).toMatchObject({
      email: 'ola@example.com',
      lines: [{ position: 0 }]
    });
    const missed = { list: 'missed', person: anna.id, dawn: MORNING } as const;
    expect((await listContacts(here.world.db, missed)).rows.map(({ id }) => id)).toEqual([contact]);
    expect((await hotlineNow(here.world.db, anna, here.world.now()))!.missed).toBe(1);
  });
});

it('What was written is forgotten after its time, and what is counted stays', async () => {
  const { token, contact } = await answered();
  sure(await write(token, 'Mój PESEL to…'));
  sure(await hangUp(here, anna, contact));
  here = later(24 * 3600 * 89);
  await forgetCalls(here);
  expect(sure(await readChat(here, anna, contact)).lines).toHaveLength(2);
  here = later(24 * 3600 * 91);
  await forgetCalls(here);
  expect(sure(await readChat(here, anna, contact)).lines).toHaveLength(2);
  sure(await wrapUp(here, anna, contact, { outcome: 'silent' }));
  await forgetCalls(here);
  await forgetCalls(here);
  const left = await readChat(here, anna, contact);
  expect(isRefusal(left) ? left : left.lines).toEqual([]);
  expect((await journalOf(here, contact)).filter((what) => what === 'forgotten')).toHaveLength(1);
  expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
  const rows = await here.world.db
    .selectFrom('chat_lines')
    .selectAll()
    .where('contact', '=', contact)
    .execute();
  expect(rows).toEqual([]);
});
