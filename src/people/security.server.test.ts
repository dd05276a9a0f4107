/** The log of security, read page by page. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { LANGS } from '#ui/lang.ts';
import { securityTexts } from '#ui/texts/security.ts';
import { openDatabase } from '#world/database.server.ts';
import { addPerson } from './person.server.ts';
import type { Person } from './person.ts';
import {
  keepSecurity,
  listSecurity,
  SECURITY_KINDS,
  SECURITY_PAGE,
  sweepSecurity
} from './security.server.ts';

const { db, close } = openDatabase(await freshDatabase(), 4);
afterAll(close);

const noon = Temporal.Instant.from('2026-11-20T12:00:00Z');
let anna: Person;
beforeAll(async () => {
  const given = {
    name: 'Anna Gawlik',
    email: 'anna@city.example',
    role: 'agent',
    password: 'zielony parasol'
  } as const;
  anna = (await addPerson(db, randomUUID(), given)) as Person;
  for (let n = 0; n < SECURITY_PAGE + 5; n += 1)
    await keepSecurity(
      db,
      randomUUID(),
      {
        kind: n % 2 === 0 ? 'signed-in' : 'sign-in-refused',
        person: n % 2 === 0 ? anna.id : undefined,
        from: '2001:db8:1:2:3::4'
      },
      noon.add({ seconds: Math.floor(n / 3) })
    );
  await keepSecurity(db, randomUUID(), { kind: 'suspended', about: anna.id, detail: { why: 'leave' } }, noon);
});

it('Every kind of entry has words in every language', () => {
  for (const lang of LANGS)
    expect(
      SECURITY_KINDS.filter((kind) => !securityTexts[lang].kinds[kind]),
      lang
    ).toEqual([]);
});

it('The log is read in pages, the latest first, none lost and none twice where several share a moment', async () => {
  const first = await listSecurity(db, {});
  const second = await listSecurity(db, {}, first.next);
  expect([first.rows.length, second.rows.length, second.next]).toEqual([SECURITY_PAGE, 6, undefined]);
  const times = [...first.rows, ...second.rows].map(({ at }) => String(at));
  expect(times).toEqual(times.toSorted().toReversed());
  expect((await listSecurity(db, {}, 'x_y')).rows.length).toBe(SECURITY_PAGE);
});

it('A network is kept as far as it is one household’s, and a name is read where it is shown', async () => {
  const [row] = (await listSecurity(db, { kind: 'signed-in' })).rows;
  expect(row).toMatchObject({ name: 'Anna Gawlik', network: '2001:db8:1:2', account: false });
});

it('What concerns a person is what they did and what was done to them', async () => {
  const { rows } = await listSecurity(db, { person: anna.id });
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['signed-in', 'suspended']));
  expect(rows.find(({ kind }) => kind === 'suspended')).toMatchObject({
    person: null,
    aboutName: 'Anna Gawlik',
    detail: { why: 'leave' }
  });
});

it('What is older than the city keeps is let go', async () => {
  await sweepSecurity(db, noon.add({ hours: 1 }));
  expect((await listSecurity(db, {})).rows).toEqual([]);
});
