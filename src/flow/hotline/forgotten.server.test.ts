/** What is written and typed about callers goes after its time and on their wish; tries are counted where they come from. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { line } from '#contacts/entry.ts';
import { exportPerson } from '#flow/privacy/export.server.ts';
import { forgetPerson } from '#flow/privacy/privacy.server.ts';
import { at, openHere } from '#tests/here.ts';
import { callIn, callNow, callReplayed, hireAgent, holdTelephone, keptOf, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { recordingsIn } from '#world/telephone/recordings.server.ts';
import { askCallback } from './callback.server.ts';
import { callFromBrowser } from './caller.server.ts';
import { pressKey } from './engine.server.ts';
import { forgetCalls } from './forget.server.ts';
import { onCall } from './on-call.server.ts';
import { wrapUp } from './wrap-up.server.ts';

const opened = await openHere(hamlet);
const here = at(opened, '2026-01-07T09:00:00Z');
const { db } = here.world;
await holdTelephone(here);
const joanna = await hireAgent(here, 'Joanna', 'administrator');
const anna = await hireAgent(here, 'Anna');
const ewa = await hireAgent(here, 'Ewa', 'supervisor');
const WORDS = 'Her neighbour Olga';

/** Somebody without a number, or with another one, leaves one to be rung back. */
async function left(number: string, own?: string): Promise<string> {
  const { contact, token } = await callIn(here, own === undefined ? {} : { number: own });
  sure(await askCallback(here, { token, number }));
  const ended = line('ended', here.world.now().toString(), { ending: 'callback' });
  sure(await onCall(here, contact, (call) => (call.endedAt === null ? [ended] : [])));
  return contact;
}

/** A talk with a question and words for a unit, wrapped up by Anna. */
async function talked(number: string): Promise<string> {
  const { contact } = await callIn(here, { number });
  const now = here.world.now().toString();
  const consulting = {
    ...{ to: { kind: 'unit', unit: 'ROADS', number: '+48120000001' } as const, leg: randomUUID() },
    ...{ reason: 'case-file' as const, words: WORDS, warm: true }
  };
  sure(
    await onCall(here, contact, () => [
      line('answered', now, { leg: null }, anna.id),
      line('consulting', now, consulting, anna.id),
      line('handed', now, {}, anna.id),
      line('ended', now, { ending: 'unit' })
    ])
  );
  await db
    .insertInto('contact_questions')
    .values({ id: randomUUID(), contact, position: 1, words: WORDS, at: now })
    .execute();
  sure(
    await wrapUp(here, anna, contact, { outcome: 'informed', about: 'topic:roads', flags: [], note: WORDS })
  );
  return contact;
}

it('A number left to be rung back is handed out, forgotten on a wish, and after its time', async () => {
  const wish = { contact: '601 000 211', reason: 'letter 1' } as const;
  const own = await left('+48601000211');
  const others = await left('+48601000211', '+48601000212');
  expect(await exportPerson(here, joanna, wish)).toBeInstanceOf(ReadableStream);
  sure(await forgetPerson(here, joanna, { ...wish, what: 'contact' }));
  expect(await keptOf(here, own)).not.toContain('601000211');
  expect(await keptOf(here, others)).not.toContain('601000211');
  expect(await keptOf(here, others)).toContain('601000212');
  expect(await exportPerson(here, joanna, wish)).toMatchObject({ refusal: 'nobody-known' });
  const old = await left('+48601000213');
  await forgetCalls(at(opened, '2027-01-06T09:00:00Z'));
  expect(await keptOf(here, old)).toContain('601000213');
  await forgetCalls(at(opened, '2027-01-08T09:00:00Z'));
  expect(await keptOf(here, old)).not.toContain('601000213');
  expect(await callReplayed(here, old)).toEqual(await callNow(here, old));
});

it('Notes and words about a contact go after their time, and it stays true to its journal', async () => {
  const contact = await talked('+48601000214');
  await forgetCalls(at(opened, '2027-01-06T09:00:00Z'));
  expect((await keptOf(here, contact)).split(WORDS).length).toBeGreaterThan(4);
  await forgetCalls(at(opened, '2027-01-08T09:00:00Z'));
  expect(await keptOf(here, contact)).not.toContain('Olga');
  expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
  const { version } = await callNow(here, contact);
  await forgetCalls(at(opened, '2027-01-09T09:00:00Z'));
  expect((await callNow(here, contact)).version).toBe(version);
});

it('The piece of a recording that a full disk left goes on a wish', async () => {
  const contact = await talked('+48601000215');
  const folder = recordingsIn(here.world.settings);
  mkdirSync(folder, { recursive: true });
  const pieces = ['.wav', '.wav.part'].map((end) => join(folder, contact + end));
  for (const piece of pieces) writeFileSync(piece, 'RIFF');
  const wish = { contact: '601 000 215', reason: 'letter 2', what: 'all' } as const;
  sure(await forgetPerson(here, joanna, wish));
  expect(pieces.map((piece) => existsSync(piece))).toEqual([false, false]);
  expect(await keptOf(here, contact)).not.toContain('Olga');
  expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
});

it('A result that a lead mends is signed by the lead, and stays a call of the agent', async () => {
  const contact = await talked('+48601000216');
  sure(
    await wrapUp(here, ewa, contact, { outcome: 'report-added', about: 'topic:roads', flags: [], note: null })
  );
  const signed = await db
    .selectFrom('contact_entries')
    .select('by')
    .where('contact', '=', contact)
    .where('what', '=', 'wrapped')
    .orderBy('position')
    .execute();
  expect(signed).toEqual([{ by: anna.id }, { by: ewa.id }]);
  expect((await callNow(here, contact)).agent).toBe(anna.id);
});

it('Whoever guesses PINs from a browser is stopped by where they come from, whatever number they type', async () => {
  const guess = async (from: string, number: string, n: number) => {
    const called = sure(await callFromBrowser(here, { lang: 'pl', number, from }));
    const place = { node: 'status', misses: 0, typed: '', step: 0 };
    const now = here.world.now().toString();
    sure(
      await onCall(here, called.contact, () => [
        line('connected', now, { leg: called.leg }),
        line('saying', now, { play: 'p0', sounds: [], place, listen: 5 })
      ])
    );
    for (const key of `${900 + n}#123456#`) await pressKey(here, called.leg, key);
    return called.contact;
  };
  const spent = async () => {
    const { rows } = await sql<{ most: number }>`select max(count)::int as most from tries`.execute(db);
    return rows[0]!.most;
  };
  await sql`delete from tries`.execute(db);
  const contacts: string[] = [];
  for (let n = 0; n < 4; n += 1) contacts.push(await guess(`2001:db8:1:${n}::1`, `+4860100022${n}`, n));
  expect(await spent()).toBe(4);
  expect(await keptOf(here, contacts[0]!)).not.toContain('2001:db8');
  expect(await callReplayed(here, contacts[0]!)).toEqual(await callNow(here, contacts[0]!));
});
