/** What the hotline keeps of one person is theirs: handed out with the sound, and forgotten on their wish. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { line } from '#contacts/entry.ts';
import type { Person } from '#people/person.ts';
import { hamlet } from '#town/hamlet.ts';
import { callIn, callNow, callReplayed, hireAgent, holdTelephone, keptOf, sure } from '#tests/hotline.ts';
import { openHere } from '#tests/here.ts';
import { recordingsIn } from '#world/telephone/recordings.server.ts';
import { exportPerson } from '#flow/privacy/export.server.ts';
import { forgetPerson } from '#flow/privacy/privacy.server.ts';
import { onCall } from './on-call.server.ts';

const here = await openHere(hamlet);
const { db } = here.world;
await holdTelephone(here);
const joanna: Person = await hireAgent(here, 'Joanna', 'administrator');
const folder = recordingsIn(here.world.settings);
const SOUND = Buffer.from('RIFF, a sound');
const WORDS = 'Her neighbour Ewa';

/** Somebody talked with an agent, was recorded, and is to be rung back. */
async function called(number: string): Promise<{ contact: string; path: string }> {
  const { contact } = await callIn(here, { number });
  const file = `${contact}.wav`;
  const at = here.world.now().toString();
  const wrapped = { outcome: 'report-new', about: null, flags: [], note: WORDS };
  sure(
    await onCall(here, contact, () => [
      line('recording', at, { file }),
      line('recorded', at, { file, seconds: 3 }),
      line('ended', at, { ending: 'caller' }),
      line('wrapped', at, wrapped, joanna.id)
    ])
  );
  await db
    .insertInto('contact_questions')
    .values({ id: randomUUID(), contact, position: 1, words: WORDS, at })
    .execute();
  await db
    .insertInto('callbacks')
    .values({
      id: randomUUID(),
      contact,
      number,
      lang: 'pl',
      from_at: at,
      due_at: at,
      asked_at: at,
      words: WORDS
    })
    .execute();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), SOUND);
  return { contact, path: join(folder, file) };
}

it('Whoever only called is known, and gets what was kept of their calls and nobody else’s', async () => {
  const { contact } = await called('+48601000191');
  await called('+48601000192');
  const done = sure(await exportPerson(here, joanna, { contact: '601 000 191', reason: 'letter 1' }));
  const files = unzipSync(new Uint8Array(await new Response(done).arrayBuffer()));
  expect(Object.keys(files).sort()).toEqual([`calls/${contact}.wav`, 'data.json']);
  expect(Buffer.from(files[`calls/${contact}.wav`]!)).toEqual(SOUND);
  const told = strFromU8(files['data.json']!);
  expect(JSON.parse(told)).toMatchObject({
    cases: [],
    calls: [{ number: '+48601000191', questions: [{ words: WORDS }], callbacks: [{ status: 'open' }] }]
  });
  expect(told).not.toContain('601000192');
});

it('Their number and whom to ring back are forgotten on their wish, with everything their words and sound as well', async () => {
  const { contact, path } = await called('+48601000193');
  const other = await called('+48601000194');
  const wish = { contact: '601 000 193', reason: 'letter 2' } as const;
  sure(await forgetPerson(here, joanna, { ...wish, what: 'contact' }));
  expect(await keptOf(here, contact)).not.toContain('601000193');
  expect(await keptOf(here, contact)).toContain('dropped');
  expect(existsSync(path)).toBe(true);
  expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
  const all = await called('+48601000195');
  sure(await forgetPerson(here, joanna, { ...wish, contact: '601 000 195', what: 'all' }));
  expect(await keptOf(here, all.contact)).not.toMatch(/601000195|Ewa/);
  expect(existsSync(all.path)).toBe(false);
  expect(await callReplayed(here, all.contact)).toEqual(await callNow(here, all.contact));
  expect(await keptOf(here, other.contact)).toMatch(/601000194.*Ewa/s);
});

it('What was written in a text talk is theirs by the address they left, and goes with it', async () => {
  const { contact } = await called('+48601000196');
  const at = here.world.now().toString();
  const email = 'Zofia@home.example';
  await db.insertInto('chats').values({ contact, seen_at: at, email }).execute();
  const said = { id: randomUUID(), at, side: 'resident', words: 'My door is blue.' };
  await db
    .insertInto('chat_lines')
    .values({ contact, position: 1, by: null, ...said })
    .execute();
  const wish = { contact: 'zofia@home.example', reason: 'letter 3' } as const;
  const done = sure(await exportPerson(here, joanna, wish));
  const files = unzipSync(new Uint8Array(await new Response(done).arrayBuffer()));
  expect(JSON.parse(strFromU8(files['data.json']!))).toMatchObject({
    calls: [{ written: [{ side: 'resident', words: 'My door is blue.' }] }]
  });
  sure(await forgetPerson(here, joanna, { ...wish, what: 'all' }));
  expect(await db.selectFrom('chats').select('email').where('contact', '=', contact).execute()).toEqual([]);
  expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
  expect(await exportPerson(here, joanna, wish)).toMatchObject({ refusal: 'nobody-known' });
});
