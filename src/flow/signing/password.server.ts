/** Passwords of those who work here: changed, forgotten, set for the first time. */
import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { findFactors, hasFactor } from '#people/factors/factors.server.ts';
import { choiceFault } from '#people/guessed.ts';
import { keptPassword } from '#people/password.server.ts';
import { beginPending, endPendings, findPending, takePending } from '#people/pending.server.ts';
import { findPerson, findPersonByEmail, setPassword, type Known } from '#people/person.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import { endOthers } from '#people/sessions/session.server.ts';
import type { Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { isTheirPassword, mayChange, type Own } from './factors.server.ts';
import { mayTry, placeOf } from './limits.server.ts';
import {
  comeIn,
  forgetFactorTries,
  waitForFactor,
  type SignedIn,
  type Waiting,
  type Whence
} from './sign-in.server.ts';
import { tellChanged, tellPassword } from './tell.server.ts';

/** How long a link to a new password works. */
export const RESET_MINUTES = 30;
/** Every asking takes as long as this, whether the address is somebody's or not. */
const ASKING_MILLISECONDS = 250;

/** Keeps a new password: every other session, and every link and half-done signing in, is over. */
async function replace(tx: Tx, known: Known, kept: string, session?: string): Promise<void> {
  const owner = { person: known.id };
  await setPassword(tx, known.id, kept);
  await endOthers(tx, owner, session);
  await endPendings(tx, ['password', 'hired', 'factor'], owner);
}

/** They choose another password. The old one is asked for; who has none yet must have proved who they are. */
export async function changeOwnPassword(
  here: Here,
  own: Own,
  given: { old: string; password: string }
): Promise<void | Refusal> {
  const { db, newId } = here.world;
  if (own.present.demo) return refuse('demo-stays');
  const known = await findPerson(db, own.present.person.id);
  if (!known) return refuse('prove-first');
  const refused =
    known.password === null
      ? mayChange(here, own)
      : await isTheirPassword(here, known, { password: given.old, from: own.from, field: 'old' });
  if (refused) return refused;
  const fault = choiceFault(given.password, [known.email, known.name]);
  if (fault) return fault;
  const kept = await keptPassword(given.password);
  await db.transaction().execute(async (tx) => {
    await replace(tx, known, kept, own.present.session.id);
    const entry = { kind: 'password-changed', person: known.id, from: own.from } as const;
    await keepSecurity(tx, newId(), entry, here.world.now());
    await tellChanged(here, tx, known, 'password', own.lang);
  });
  here.world.news.tell({ about: 'access', people: [known.id] });
}

/** Sends the link when the address is somebody's who may have one. */
async function sendReset(here: Here, email: string, lang: Lang): Promise<void> {
  const { db } = here.world;
  const known = await findPersonByEmail(db, email);
  // Who has no password yet waits for their first letter or comes by another house's word.
  if (!known || known.absent || known.demo || known.password === null) return;
  if (await mayTry(here, { address: known.id }, { from: '', field: 'email', about: known.id })) return;
  await db.transaction().execute(async (tx) => {
    const owner = { person: known.id };
    await endPendings(tx, ['password'], owner);
    const begun = { kind: 'password', owner, minutes: RESET_MINUTES } as const;
    const token = await beginPending(tx, begun, here.world.now());
    await tellPassword(here, tx, known, { token, minutes: RESET_MINUTES, lang });
  });
}

/**
 * Somebody has forgotten their password: a link goes to their address.
 *
 * The answer is the same, after the same time, for an address nobody here has. Refused only after too many askings
 * from one place.
 */
export async function forgotPassword(
  here: Here,
  given: { email: string; from: string; lang: Lang }
): Promise<void | Refusal> {
  const stopped = await mayTry(here, { letter: placeOf(given.from) }, { from: given.from, field: 'email' });
  if (stopped) return stopped;
  const email = given.email.trim();
  const typed = email.length <= 254 && !/\p{Cc}/u.test(email);
  await Promise.all([typed ? sendReset(here, email, given.lang) : undefined, pause(ASKING_MILLISECONDS)]);
}

/** Whose a link is, as far as its page says it; nothing for one that is over or was used. */
export async function findLink(
  here: Here,
  kind: 'hired' | 'password',
  token: string
): Promise<{ name: string; email: string } | undefined> {
  const pending = await findPending(here.world.db, kind, token, here.world.now());
  const person = pending?.owner && 'person' in pending.owner ? pending.owner.person : undefined;
  const known = person === undefined ? undefined : await findPerson(here.world.db, person);
  return known && !known.absent ? { name: known.name, email: known.email } : undefined;
}

/**
 * Sets a password by a link, which is then used up, and signs in as far as the link alone may.
 *
 * A letter is one factor: who has a second one is asked for it, and who has none sets it up before anything opens.
 * Every other session is over. Refused with `link-over` for a link that is used, too old, or whose owner may not come in.
 */
export async function setPasswordBy(
  here: Here,
  kind: 'hired' | 'password',
  given: { token: string; password: string; lang: Lang } & Whence
): Promise<SignedIn | Waiting | Refusal> {
  const { db, newId } = here.world;
  const whose = await findLink(here, kind, given.token);
  if (!whose) return refuse('link-over');
  const fault = choiceFault(given.password, [whose.email, whose.name]);
  if (fault) return fault;
  const kept = await keptPassword(given.password);
  const set = await db.transaction().execute(async (tx) => {
    const pending = await takePending(tx, kind, given.token, here.world.now());
    const person = pending?.owner && 'person' in pending.owner ? pending.owner.person : undefined;
    const known = person === undefined ? undefined : await findPerson(tx, person);
    if (!known || known.absent) return refuse('link-over');
    await replace(tx, known, kept);
    const first = kind === 'hired';
    const entry = { kind: first ? 'hired' : 'password-changed', person: known.id, from: given.from } as const;
    await keepSecurity(tx, newId(), { ...entry, detail: { by: 'letter' } }, here.world.now());
    if (!first) await tellChanged(here, tx, known, 'password', given.lang);
    return known;
  });
  if (isRefusal(set)) return set;
  here.world.news.tell({ about: 'access', people: [set.id] });
  // Whoever guessed at codes did so with the old password.
  await forgetFactorTries(here, set.id);
  return hasFactor(await findFactors(db, set.id))
    ? waitForFactor(here, set.id, 'letter')
    : comeIn(here, set, ['letter', 'password'], given);
}
