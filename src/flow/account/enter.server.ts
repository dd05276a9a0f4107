/** A resident opens an account or comes into theirs: by a letter, by password; and goes out again. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { findAccount, findAccountByEmail, markUsed, openAccount } from '#people/accounts/account.server.ts';
import type { Account } from '#people/accounts/account.ts';
import { isPassword } from '#people/password.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import { beginSession, endSession } from '#people/sessions/session.server.ts';
import type { Factor } from '#people/sessions/session.ts';
import { contactFrom } from '#reports/contact.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { countTries, forgiveTries } from './limits.server.ts';
import { askForProof, proveByCode, proveByLink } from './proof.server.ts';

/** Where somebody comes from: the network, browser and system in a few words, and when they proved who they are, if not now. */
export type Coming = { from: string; device: string; provedAt?: string };

/** Somebody has come in. `to` is where their browser was going; `opened` when the account is new. */
export type Entered = {
  account: Account;
  token: string;
  expires: Temporal.Instant;
  opened: boolean;
  to: string;
};

/** Nobody types a longer password; a longer one is not hashed. */
const TYPED_MAX = 1000;

/** An address of mail that can be one, as it was typed. */
export function emailIn(text: string): string | Refusal {
  const contact = contactFrom({ by: 'email', email: text, phone: '' });
  if (isRefusal(contact)) return contact;
  return contact.by === 'email' ? contact.to : refuse('not-an-email', 'email');
}

/**
 * Somebody wants to come in: a letter goes to the address they typed. Gives what their browser keeps meanwhile.
 *
 * The words, the work and the time are the same whether there is such an account: one that is not there is opened
 * when the address is proved. Refused for what is no address, after too many letters, and without a mail server.
 */
export async function askToEnter(
  here: Here,
  given: { email: string; lang: Lang; to: string; from: string }
): Promise<string | Refusal> {
  const email = emailIn(given.email);
  if (isRefusal(email)) return email;
  if (!here.world.mail) return refuse('mail-away', 'email');
  const page = (token: string) => address(`/account/enter/${token}`, given.lang);
  return askForProof(here, { ...given, email, use: 'enter', letter: 'enter', page });
}

/** In by the code of the letter, in the browser that asked for it. */
export async function enterByCode(
  here: Here,
  given: { kept: string; code: string } & Coming
): Promise<Entered | Refusal> {
  const proof = await proveByCode(here, 'enter', given);
  if (isRefusal(proof)) return proof;
  return enterProved(here, proof, given);
}

/** In by the link of the letter. A draft belongs to the browser it was begun in, so this leads to the account only. */
export async function enterByLink(here: Here, given: { token: string } & Coming): Promise<Entered | Refusal> {
  const proof = await proveByLink(here, 'enter', given);
  if (isRefusal(proof)) return proof;
  return enterProved(here, { ...proof, to: '' }, given);
}

/** The address is theirs: their account is found or opened, and they are in. */
async function enterProved(
  here: Here,
  { email, lang, to }: { email: string; lang: Lang; to: string },
  coming: Coming
): Promise<Entered> {
  const { db, newId } = here.world;
  const now = here.world.now();
  return db.transaction().execute(async (tx) => {
    const { account, opened } = await openAccount(tx, { id: newId(), email, lang }, now);
    const { from } = coming;
    if (opened) await keepSecurity(tx, newId(), { kind: 'account-opened', account: account.id, from }, now);
    return { ...(await begin(here, tx, account, 'letter', coming)), opened, to };
  });
}

/** Begins the session in the transaction of what proved who they are. */
async function begin(
  { world }: Here,
  tx: Tx,
  account: Account,
  factor: Factor,
  { from, ...came }: Coming
): Promise<Pick<Entered, 'account' | 'token' | 'expires'>> {
  const now = world.now();
  const session = await beginSession(tx, { account: account.id }, { factors: [factor], ...came }, now);
  await markUsed(tx, account.id, now);
  const entry = { kind: 'signed-in', account: account.id, from, detail: { factor } } as const;
  await keepSecurity(tx, world.newId(), entry, now);
  return { account, ...session };
}

/** In as the account a passkey or a provider has named. Nothing when it was closed meanwhile. */
export async function enterAs(
  here: Here,
  id: string,
  factor: Factor,
  coming: Coming
): Promise<Entered | undefined> {
  return here.world.db.transaction().execute(async (tx) => {
    const account = await findAccount(tx, id);
    if (!account) return undefined;
    return { ...(await begin(here, tx, account, factor, coming)), opened: false, to: '' };
  });
}

/**
 * In by address and password.
 *
 * Refused in the same words and after the same work whether there is no such account, it has no password, or the
 * password is another: argon2id is worked out in each case.
 */
export async function enterByPassword(
  here: Here,
  given: { email: string; password: string } & Coming
): Promise<Entered | Refusal> {
  const { db, newId } = here.world;
  const email = given.email.trim();
  const tried = { what: 'password', email, from: given.from } as const;
  const stopped = await countTries(here, tried, 'password');
  if (stopped) return stopped;
  const read = emailIn(email);
  const known = isRefusal(read) ? undefined : await findAccountByEmail(db, read);
  const typed = given.password.length <= TYPED_MAX ? given.password : '';
  const right = await isPassword(typed, known?.password ?? undefined);
  if (!right || !known) {
    const detail = { whose: 'account', factor: 'password' };
    const about = known ? { account: known.id } : {};
    const entry = { kind: 'sign-in-refused', from: given.from, detail, ...about } as const;
    await keepSecurity(db, newId(), entry, here.world.now());
    return refuse('wrong-password', 'password');
  }
  await forgiveTries(here, tried);
  return (await enterAs(here, known.id, 'password', given)) ?? refuse('wrong-password', 'password');
}

/** Out: the session is over wherever its token is. */
export async function leave(here: Here, token: string | undefined, from: string): Promise<void> {
  if (token === undefined) return;
  const { db, newId } = here.world;
  const owner = await endSession(db, token);
  if (owner && 'account' in owner)
    await keepSecurity(db, newId(), { kind: 'signed-out', account: owner.account, from }, here.world.now());
}
