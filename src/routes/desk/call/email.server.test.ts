/** Where the answer goes is filled in for whoever is known: by the account they call from, too. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { callFromBrowser } from '#flow/hotline/caller.server.ts';
import { openHere } from '#tests/here.ts';
import { callNow, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { emailOf } from './email.server.ts';

it('Whoever calls from the browser signed in has the address of their account, anybody else none', async () => {
  const here = await openHere(hamlet);
  await holdTelephone(here);
  const account = randomUUID();
  const at = here.world.now().toString();
  const opened = { phone: null, password: null, opened_at: at, seen_at: at };
  await here.world.db
    .insertInto('accounts')
    .values({ ...opened, id: account, email: 'ala@hejnal.example' })
    .execute();
  const known = sure(await callFromBrowser(here, { lang: 'pl', account }));
  const unknown = sure(await callFromBrowser(here, { lang: 'pl' }));
  expect(await emailOf(here, await callNow(here, known.contact))).toBe('ala@hejnal.example');
  expect(await emailOf(here, await callNow(here, unknown.contact))).toBe('');
});
