/** Letters about no case: what they open is hidden until they are sent, and gone afterwards. */
import { afterAll, expect, it } from 'vitest';
import { at, openHere } from '#tests/here.ts';
import { openMailServer, textOf } from '#tests/mail.ts';
import { hamlet } from '#town/hamlet.ts';
import { sendNotices } from './clock.server.ts';
import { opensOf, sendLetter } from './letters.server.ts';

const box = await openMailServer();
afterAll(() => box.close());
const letter = {
  code: 'password',
  lang: 'pl',
  subject: 'Nowe hasło',
  body: '{name}: {link} ({minutes} minut)\n\n{centre}'
} as const;
const city = { ...hamlet, letters: [letter] };
const here = at(await openHere(city, { SMTP_URL: box.url }), '2026-11-20T12:00:00Z');
const { db } = here.world;
const rows = () => db.selectFrom('notices').selectAll().orderBy('id').execute();

const send = (to: string) =>
  db.transaction().execute((tx) =>
    sendLetter(here, tx, {
      letter: 'password',
      lang: 'pl',
      to,
      fill: { name: 'Anna', minutes: '30' },
      opens: { link: 'https://city.example/secret' }
    })
  );

it('brings its link to the reader, and neither the row before nor the row after holds it', async () => {
  await send('anna@city.example');
  const [waiting] = await rows();
  expect(waiting).toMatchObject({ case_id: null, state: 'waiting', to: 'anna@city.example' });
  expect(JSON.stringify(waiting)).not.toContain('secret');
  expect(waiting!.body).toContain('{link}');
  await sendNotices(here);
  expect(textOf(box.delivered.at(-1)!)).toContain('Anna: https://city.example/secret (30 minut)');
  expect(await rows()).toMatchObject([{ state: 'sent', sealed: null }]);
  expect(opensOf(here, null)).toEqual({ link: '', pin: '' });
});

it('waits for a mail server that says later, and goes out whole the next time', async () => {
  box.answer = () => ({ code: 451, words: 'later' });
  await send('ola@city.example');
  await sendNotices(here);
  box.answer = () => undefined;
  await sendNotices(at(here, '2026-11-20T12:10:00Z'));
  expect(box.delivered.at(-1)!.to).toEqual(['ola@city.example']);
  expect(textOf(box.delivered.at(-1)!)).toContain('secret');
});

it('is written by no city that has no such letter, and breaks nothing', async () => {
  const before = (await rows()).length;
  const mute = { ...here, city: hamlet };
  await db
    .transaction()
    .execute((tx) => sendLetter(mute, tx, { letter: 'changed', lang: 'pl', to: 'a@b.example' }));
  expect(await rows()).toHaveLength(before);
});
