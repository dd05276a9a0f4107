/** What was typed when a session was over: kept an hour for its owner, for nobody else, and never a secret. */
import { beforeAll, expect, it } from 'vitest';
import { at, openHere } from '#tests/here.ts';
import { hamlet } from '#town/hamlet.ts';
import { randomUUID } from 'node:crypto';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import type { Here } from '#flow/here.server.ts';
import { findTyped, keepTyped, typedIn } from './typed.server.ts';

let here: Here;
let anna: Person;
let ola: Person;

beforeAll(async () => {
  here = at(await openHere(hamlet), '2026-11-20T12:00:00Z');
  const hire = async (name: string) =>
    (await addPerson(here.world.db, randomUUID(), {
      name,
      email: `${name}@city.example`,
      role: 'agent',
      password: 'zielony parasol'
    })) as Person;
  anna = await hire('anna');
  ola = await hire('ola');
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

it('waits for its owner for an hour, sealed, and for nobody else', async () => {
  const typed = typedIn(formOf({ seen: '7', text: 'Naprawimy w środę.' }), '/desk/1-2026?/close', true)!;
  const token = (await keepTyped(here, anna, typed))!;
  expect(await findTyped(here, anna, token)).toEqual({
    path: '/desk/1-2026?/close',
    fields: [
      ['seen', '7'],
      ['text', 'Naprawimy w środę.']
    ],
    files: false,
    multipart: true
  });
  expect(await findTyped(here, ola, token)).toBeUndefined();
  expect(await findTyped(here, anna, 'nonsense')).toBeUndefined();
  expect(await findTyped(at(here, '2026-11-20T12:59:59Z'), anna, token)).toBeDefined();
  expect(await findTyped(at(here, '2026-11-20T13:00:00Z'), anna, token)).toBeUndefined();
  const rows = await here.world.db.selectFrom('pendings').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('Naprawimy');
});

it('is kept without its files, which are told of', () => {
  const form = formOf({ text: 'Słowa' });
  form.append('photos', new File(['jpeg'], 'photo.jpg'));
  expect(typedIn(form, '/desk', true)).toMatchObject({ fields: [['text', 'Słowa']], files: true });
  const none = formOf({ text: 'Słowa' });
  none.append('photos', new File([], ''));
  expect(typedIn(none, '/desk', true)).toMatchObject({ files: false });
});

it('is not kept when it holds a password, is too long, or too much waits already', async () => {
  expect(typedIn(formOf({ text: 'Słowa', password: 'zielony parasol' }), '/me', false)).toBeUndefined();
  expect(typedIn(formOf({ text: 'x'.repeat(200_001) }), '/desk', false)).toBeUndefined();
  const short = typedIn(formOf({ text: 'x' }), '/desk', false)!;
  for (let kept = 0; kept < 20; kept += 1) expect(await keepTyped(here, ola, short)).toBeDefined();
  expect(await keepTyped(here, ola, short)).toBeUndefined();
  expect(await keepTyped(at(here, '2026-11-20T13:01:00Z'), ola, short)).toBeDefined();
});
