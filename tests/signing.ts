/** Somebody of the staff with an app on a phone, for tests of signing in. */
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { hamlet } from '#town/hamlet.ts';
import type { Here } from '#flow/here.server.ts';
import { setUpApp, type Own } from '#flow/signing/factors.server.ts';
import { signIn, type SignedIn } from '#flow/signing/sign-in.server.ts';
import { offerTotp } from '#people/factors/totp.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Role } from '#people/rights/rights.ts';
import { sessionOf } from '#people/sessions/session.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { at, openHere } from './here.ts';

export const PASSWORD = 'zielony parasol';
export const noon = Temporal.Instant.from('2026-11-20T12:00:00Z');

export type Somebody = { email: string; id: string; from: string };

/** Opens a place where it is noon and people sign in. */
export async function openSigning(env: Record<string, string> = {}) {
  const base = await openHere(hamlet, { PUBLIC_URL: 'https://city.example', ...env });
  /** The same place so many seconds after noon. */
  const after = (seconds: number) => at(base, noon.add({ seconds }).toString());
  let count = 0;

  /** Somebody new, at a place of their own. */
  async function newcomer(more: { demo?: boolean; role?: Role; unit?: string } = {}): Promise<Somebody> {
    count += 1;
    const email = `person-${count}@city.example`;
    const given = { name: 'Anna Gawlik', role: 'agent', password: PASSWORD, email, ...more } as const;
    const id = randomUUID();
    const added = await addPerson(base.world.db, id, given);
    if (isRefusal(added)) throw new Error(added.refusal);
    return { email, id, from: `192.0.2.${count}` };
  }

  /** Somebody with an app, set up at noon. */
  async function withApp(more: Parameters<typeof newcomer>[0] = {}) {
    const somebody = await newcomer(more);
    const half = (await word(after(0), somebody)) as SignedIn;
    const own = await ownOf(after(0), half.token);
    const phone = await phoneOf(after(0), own);
    const done = await setUpApp(after(0), own, phone(0));
    if (isRefusal(done)) throw new Error(done.refusal);
    return { somebody, half, phone, codes: done.codes, signedIn: done.signedIn! };
  }

  return { base, after, newcomer, withApp };
}

/** They enter their password. */
export function word(here: Here, { email, from }: Somebody) {
  return signIn(here, { email, password: PASSWORD, from });
}

/** Their own way of signing in, as the session with this token may change it. */
export async function ownOf(here: Here, token: string): Promise<Own> {
  const present = await sessionOf(here.world.db, token, here.world.now());
  if (!present) throw new Error('Nobody is signed in with this.');
  return { present, token, lang: 'pl', from: '192.0.2.200' };
}

/** A phone with the secret that is offered to this session: what it shows so many seconds after noon. */
export async function phoneOf(here: Here, { present }: Own) {
  const { person, session } = present;
  const offer = { person: person.id, session: session.id, label: person.email, issuer: 'Hejnał' };
  const { address } = await offerTotp(here.world.db, here.world.seal, offer);
  const secret = new URL(address).searchParams.get('secret') ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return (seconds: number) => totp.generate({ timestamp: noon.add({ seconds }).epochMilliseconds });
}

/** They have entered their password, and a second factor is waited for. */
export async function waiting(here: Here, somebody: Somebody): Promise<string> {
  const done = await word(here, somebody);
  if (!('factor' in done)) throw new Error('No factor is asked for.');
  return done.factor;
}
