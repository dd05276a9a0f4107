/** Number and PIN typed by the keys of a telephone: the status is told, and no copy of the database holds the PIN. */
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { line } from '#contacts/entry.ts';
import { listCallEntries } from '#contacts/contact.server.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { callNow, callReplayed, holdTelephone, sure } from '#tests/hotline.ts';
import { openHere } from '#tests/here.ts';
import { isFaults } from '#world/refusal.ts';
import { submitReport } from '#flow/resident.server.ts';
import { callFromBrowser } from './caller.server.ts';
import { pressKey } from './engine.server.ts';
import { onCall } from './on-call.server.ts';

const here = await openHere(hamlet);
const { db, seal } = here.world;
await holdTelephone(here);

/** Somebody is asked for number and PIN. */
async function asked(): Promise<{ contact: string; leg: string }> {
  const called = sure(await callFromBrowser(here, { lang: 'pl' }));
  const place = { node: 'status', misses: 0, typed: '', step: 0 };
  sure(
    await onCall(here, called.contact, (_call, _tx, now) => [
      line('connected', now.toString(), { leg: called.leg }),
      line('saying', now.toString(), { play: 'p0', sounds: [], place, listen: 5 })
    ])
  );
  return called;
}

/** All that the database holds of a call, as text. */
async function keptOf(contact: string): Promise<string> {
  const { rows } = await sql<{ all: string }>`select string_agg(t, ' ') as all from (
    select contacts::text as t from contacts where id = ${contact}
    union all select detail::text from contact_entries where contact = ${contact}) x`.execute(db);
  return rows[0]!.all;
}

it('The status is told to who types number and PIN, and the PIN stands nowhere, nor the keys one by one', async () => {
  const c = await submitReport(here, report, { as: 'resident' });
  if (isFaults(c)) throw new Error('The report is not fit.');
  const { contact, leg } = await asked();
  const pin = seal.pin(c.id);
  for (const key of `${c.number}#${pin}`) await pressKey(here, leg, key);
  expect(await keptOf(contact)).not.toContain(pin);
  await pressKey(here, leg, '#');
  const said = (await listCallEntries(db, contact)).flatMap((e) =>
    e.what === 'saying' ? e.detail.sounds : []
  );
  expect(said.join(' ')).toContain(`status-${c.status}`);
  const entries = await listCallEntries(db, contact);
  const keys = entries.flatMap((e) => (e.what === 'pressed' ? e.detail.key : []));
  expect(new Set(keys)).toEqual(new Set(['•']));
  expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
});

it('What was typed before keys were sealed is taken out of the journal and the call', async () => {
  const { contact } = await asked();
  const typed = (text: string) => ({ node: 'status', misses: 0, typed: text, step: 1 });
  sure(
    await onCall(here, contact, (_call, _tx, now) =>
      ['1', '12/654321'].flatMap((text) => [
        line('pressed', now.toString(), { key: text.at(-1)! }),
        line('saying', now.toString(), { play: 'p1', sounds: [], place: typed(text), listen: 5 })
      ])
    )
  );
  expect(await keptOf(contact)).toContain('654321');
  await sql.raw(readFileSync('migrations/0034-typed-keys.sql', 'utf8')).execute(db);
  expect(await keptOf(contact)).not.toContain('654321');
  expect(await keptOf(contact)).not.toContain('"key": "1"');
  expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
});
