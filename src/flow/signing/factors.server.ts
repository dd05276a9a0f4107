/** What somebody who works here does with their own way of signing in: factors, password, sessions. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { findFactors, hasFactor } from '#people/factors/factors.server.ts';
import {
  beginAdding,
  beginUsing,
  finishAdding,
  finishUsing,
  removePasskey
} from '#people/factors/passkey.server.ts';
import { makeRecoveryCodes } from '#people/factors/recovery.server.ts';
import { confirmTotp, removeTotp } from '#people/factors/totp.server.ts';
import { isPassword } from '#people/password.server.ts';
import { findPerson, type Known } from '#people/person.server.ts';
import { keepSecurity, type SecurityKind } from '#people/security.server.ts';
import { endOne, endOthers, endSession, markProved, type Present } from '#people/sessions/session.server.ts';
import { isFresh, type Factor } from '#people/sessions/session.ts';
import { forgetTries } from '#people/tries.server.ts';
import type { Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { mayTry, tryKey } from './limits.server.ts';
import { comeIn, partyHere, type SignedIn, type Whence } from './sign-in.server.ts';
import { tellChanged, type Changed } from './tell.server.ts';

/** Who changes their own way of signing in, with which session, and from where. */
export type Own = { present: Present; token: string; lang: Lang } & Whence;

/** What setting up a factor gives: codes that are shown this once, and a whole session where there was only half a one. */
export type SetUp = { codes: string[]; signedIn?: SignedIn };

/** The same session under another token. */
export type Proof = Pick<SignedIn, 'token' | 'expires'>;

/** The longest code or password that is looked at. */
const TYPED_MAX = 1000;

/**
 * May they change it now? The demo's people are everybody's and stay as they are; everybody else must have proved who
 * they are a moment ago, so that a screen left open changes nothing.
 */
export function mayChange({ world }: Here, { present }: Pick<Own, 'present'>): void | Refusal {
  if (present.demo) return refuse('demo-stays');
  if (present.whole && !isFresh(present.session, world.now())) return refuse('prove-first');
}

/** Holds a person's row until the transaction ends, so that of two changes the second sees the first. */
async function hold(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('people').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
}

async function keepAndTell(here: Here, tx: Tx, own: Own, kind: SecurityKind, what: Changed): Promise<void> {
  const { person } = own.present;
  const entry = { kind, person: person.id, from: own.from, detail: { what } };
  await keepSecurity(tx, here.world.newId(), entry, here.world.now());
  await tellChanged(here, tx, person, what, own.lang);
}

/**
 * Adds a factor in one transaction: half a session may add the first one only, which then makes it whole under a new
 * token, so that whoever knew the old one gains nothing.
 */
async function added(
  here: Here,
  own: Own,
  factor: Factor,
  add: (tx: Tx) => Promise<void | Refusal>
): Promise<SetUp | Refusal> {
  const { person, whole, session } = own.present;
  const done = await here.world.db.transaction().execute(async (tx) => {
    await hold(tx, person.id);
    const held = await findFactors(tx, person.id);
    if (!whole && hasFactor(held)) return refuse('factor-over', 'code');
    const refused = await add(tx);
    if (refused) return refused;
    await keepAndTell(here, tx, own, 'factor-added', factor === 'totp' ? 'totp-added' : 'passkey-added');
    return held.codes > 0 ? [] : makeRecoveryCodes(tx, person.id);
  });
  if (isRefusal(done)) return done;
  if (whole) return { codes: done };
  const known = await findPerson(here.world.db, person.id);
  if (!known || known.absent) return refuse('factor-over', 'code');
  const signedIn = await comeIn(here, known, [...session.factors, factor], own);
  await endSession(here.world.db, own.token);
  return { codes: done, signedIn };
}

/** Sets up the authenticator app whose first code this is; it takes the place of an older one. */
export async function setUpApp(here: Here, own: Own, code: string): Promise<SetUp | Refusal> {
  const { person, session } = own.present;
  const stopped =
    mayChange(here, own) ?? (await mayTry(here, { factor: person.id }, { from: own.from, field: 'code' }));
  if (stopped) return stopped;
  const given = { person: person.id, session: session.id, code: code.slice(0, TYPED_MAX) };
  return added(here, own, 'totp', async (tx) => {
    const right = await confirmTotp(tx, here.world.seal, given, here.world.now());
    return right ? undefined : refuse('factor-wrong', 'code');
  });
}

/** What a browser needs to make a passkey for them. */
export async function offerNewPasskey(here: Here, own: Pick<Own, 'present'>) {
  const { person } = own.present;
  const stopped = mayChange(here, own);
  return (
    stopped ?? beginAdding(here.world.db, partyHere(here), { person: person.id }, person, here.world.now())
  );
}

/** Keeps the passkey their browser made, under a name they know it by. */
export async function setUpPasskey(
  here: Here,
  own: Own,
  given: { answer: string; name: string }
): Promise<SetUp | Refusal> {
  const stopped = mayChange(here, own);
  if (stopped) return stopped;
  const owner = { person: own.present.person.id };
  const name = given.name.trim() || own.device || '–';
  return added(here, own, 'passkey', async (tx) => {
    const made = await finishAdding(tx, partyHere(here), owner, { ...given, name }, here.world.now());
    return isRefusal(made) ? made : undefined;
  });
}

/** Takes one of their factors away. Refused with `last-factor` when nothing would be left. */
export async function removeFactor(
  here: Here,
  own: Own,
  which: 'totp' | { passkey: string }
): Promise<void | Refusal> {
  const stopped = mayChange(here, own);
  if (stopped) return stopped;
  const { id } = own.present.person;
  return here.world.db.transaction().execute(async (tx) => {
    await hold(tx, id);
    const { totp, passkeys } = await findFactors(tx, id);
    if (Number(totp) + passkeys <= 1) return refuse('last-factor');
    const gone =
      which === 'totp' ? await removeTotp(tx, id) : await removePasskey(tx, { person: id }, which.passkey);
    const what = which === 'totp' ? 'totp-removed' : 'passkey-removed';
    if (gone) await keepAndTell(here, tx, own, 'factor-removed', what);
  });
}

/** Makes their recovery codes anew: the old ones open nothing any more. */
export async function remakeCodes(here: Here, own: Own): Promise<string[] | Refusal> {
  const stopped = mayChange(here, own);
  if (stopped) return stopped;
  return here.world.db.transaction().execute(async (tx) => {
    await keepAndTell(here, tx, own, 'factor-added', 'codes-made');
    return makeRecoveryCodes(tx, own.present.person.id);
  });
}

/** Is this their password? Tries are counted; a right one forgets them. */
export async function isTheirPassword(
  here: Here,
  known: Known,
  given: { password: string; from: string; field: string }
): Promise<void | Refusal> {
  const { from, field, password } = given;
  const stopped = await mayTry(here, { prove: known.id }, { from, field, about: known.id });
  if (stopped) return stopped;
  const right = password.length <= TYPED_MAX && (await isPassword(password, known.password ?? undefined));
  if (!right) return refuse('not-the-password', field);
  await forgetTries(here.world.db, tryKey(here, 'prove', known.id));
}

/**
 * They prove once more who they are, by password or passkey; for a while after that they may change things. Gives the
 * token their session has from now on.
 */
export async function prove(
  here: Here,
  own: Own,
  given: { password: string } | { answer: string }
): Promise<Proof | Refusal> {
  const { db } = here.world;
  const { person, session } = own.present;
  if ('password' in given) {
    const known = await findPerson(db, person.id);
    const asked = { ...given, from: own.from, field: 'password' };
    const refused = known
      ? await isTheirPassword(here, known, asked)
      : refuse('not-the-password', 'password');
    if (refused) return refused;
  } else {
    const found = await finishUsing(
      db,
      partyHere(here),
      { person: person.id },
      given.answer,
      here.world.now()
    );
    if (isRefusal(found)) return found;
  }
  const factor = 'password' in given ? 'password' : 'passkey';
  return (await markProved(db, session.id, factor, here.world.now())) ?? refuse('prove-first');
}

/** What a browser needs to prove by passkey that it is them still. */
export function offerProof(here: Here, { present }: Pick<Own, 'present'>) {
  return beginUsing(here.world.db, partyHere(here), { person: present.person.id }, here.world.now());
}

/** Ends one of their sessions, or all but the one they look from. */
export async function endSessions(here: Here, own: Own, which: { id: string } | 'others'): Promise<void> {
  const { db, newId } = here.world;
  const owner = { person: own.present.person.id };
  if (which === 'others') await endOthers(db, owner, own.present.session.id);
  else await endOne(db, owner, which.id);
  const detail = { which: which === 'others' ? 'others' : 'one' };
  here.world.news.tell({ about: 'access', people: [owner.person] });
  await keepSecurity(
    db,
    newId(),
    { kind: 'sessions-ended', ...owner, from: own.from, detail },
    here.world.now()
  );
}
