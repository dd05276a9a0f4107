/** Signing in: the right password opens, and guessing is slow and tells nothing. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { at, openHere } from '#tests/here.ts';
import { hamlet } from '#town/hamlet.ts';
import { addPerson } from '#people/person.server.ts';
import type { Refusal } from '#world/refusal.ts';
import { sessionOf } from '#people/sessions/session.server.ts';
import type { Here } from '#flow/here.server.ts';
import { signIn as begin, signOut, type SignedIn } from './sign-in.server.ts';

const noon = '2026-11-20T12:00:00Z';
const now = Temporal.Instant.from(noon);
const PASSWORD = 'zielony parasol';
let here: Here;

/** Signs in somebody who has no second factor yet, so that nothing waits. */
const signIn = (at: Here, given: Parameters<typeof begin>[1]) =>
  begin(at, given) as Promise<SignedIn | Refusal>;

beforeAll(async () => {
  here = at(await openHere(hamlet), noon);
  const anna = { name: 'Anna Gawlik', role: 'agent', password: PASSWORD } as const;
  for (const name of ['anna', 'ola', 'ewa', 'jan'])
    await addPerson(here.world.db, randomUUID(), { ...anna, email: `${name}@city.example` });
  await addPerson(here.world.db, randomUUID(), { ...anna, email: 'demo@demo.example', demo: true });
});

const tryIn = (email: string, password: string, from = '192.0.2.1') =>
  signIn(here, { email, password, from });

describe('Signing in', () => {
  it('with the right password opens a session, with the address in capitals or spaces around it', async () => {
    const done = await tryIn(' ANNA@city.example ', PASSWORD);
    if ('refusal' in done) throw new Error(done.refusal);
    expect(done.person).toMatchObject({ name: 'Anna Gawlik', role: 'agent' });
    expect(done.person).not.toHaveProperty('password');
    expect(await sessionOf(here.world.db, done.token, now)).toMatchObject({
      person: done.person,
      whole: false
    });
    await signOut(here, done.token);
    expect(await sessionOf(here.world.db, done.token, now)).toBeUndefined();
  });

  it.each([
    ['a wrong password', 'anna@city.example', 'zielony parasolka'],
    ['an unknown address', 'nobody@city.example', PASSWORD],
    ['nothing at all', '', ''],
    ['a NUL in the address', 'anna@city.example\0', PASSWORD],
    ['an address without end', `${'a'.repeat(100_000)}@city.example`, PASSWORD],
    ['a password without end', 'ola@city.example', 'x'.repeat(100_000)]
  ])('is refused in the same words for %s', async (_, email, password) => {
    expect(await tryIn(email, password, '192.0.2.9')).toEqual({
      refusal: 'wrong-password',
      field: 'password'
    });
  });

  it('is refused after five wrong passwords, and then even with the right one, but from elsewhere it opens', async () => {
    for (let i = 0; i < 5; i += 1)
      expect(await tryIn('ewa@city.example', 'wrong')).toMatchObject({ refusal: 'wrong-password' });
    expect(await tryIn('ewa@city.example', PASSWORD)).toMatchObject({
      refusal: 'too-many-tries',
      fill: { minutes: 15 }
    });
    expect(await tryIn('ewa@city.example', PASSWORD, '198.51.100.7')).toHaveProperty('token');
    const later = at(here, '2026-11-20T12:16:00Z');
    expect(
      await signIn(later, { email: 'ewa@city.example', password: PASSWORD, from: '192.0.2.1' })
    ).toHaveProperty('token');
  });

  it('lets no more than five of a hundred guesses sent at once be compared', async () => {
    const tried = await Promise.all(
      Array.from({ length: 100 }, () => tryIn('jan@city.example', 'guess', '203.0.113.5'))
    );
    expect(
      tried.filter((one) => 'refusal' in one && one.refusal === 'wrong-password').length
    ).toBeLessThanOrEqual(5);
  });

  it('never counts the right password against an office that shares one address', async () => {
    for (let i = 0; i < 61; i += 1)
      expect(await tryIn('ola@city.example', PASSWORD, '192.0.2.77')).toHaveProperty('token');
  });

  it('of the demo’s people is refused in production', async () => {
    expect(await tryIn('demo@demo.example', PASSWORD, '192.0.2.50')).toHaveProperty('token');
    const settings = { ...here.world.settings, demo: false };
    const production = { ...here, world: { ...here.world, settings } };
    expect(
      await signIn(production, { email: 'demo@demo.example', password: PASSWORD, from: '192.0.2.51' })
    ).toMatchObject({ refusal: 'wrong-password' });
  });
});
