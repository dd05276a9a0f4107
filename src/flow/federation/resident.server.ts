/** A resident comes into their account by a provider of identities. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Provider, Proved } from '#world/identity/provider.ts';
import {
  changeDetails,
  findAccount,
  findAccountByEmail,
  openAccount
} from '#people/accounts/account.server.ts';
import {
  hasIdentity,
  holdIdentity,
  linkIdentity,
  openUnaddressed,
  type Identity
} from '#people/identity/identity.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import { NOT_PROVED, type Owner } from '#people/sessions/session.ts';
import { tellChange } from '#flow/account/mine.server.ts';
import { enterAs, type Coming, type Entered } from '#flow/account/enter.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Visit } from './visit.server.ts';

const NAME_MAX = 100;
const EMAIL_MAX = 254;

/**
 * In as the account of this identity.
 *
 * Whoever is met for the first time and is signed in has the identity added to their account; somebody found by
 * their confirmed address, where the file of providers says so, as well; everybody else is given an account. It gets
 * the address only when the provider has confirmed it and nobody else has it. Refused with `identity-taken` when the
 * identity is another account's.
 */
export async function enterProvedBy(
  here: Here,
  provider: Provider,
  { proved, visit }: { proved: Proved; visit: Visit },
  coming: Coming
): Promise<Entered | Refusal> {
  const found = await here.world.db
    .transaction()
    .execute((tx) => findProved(here, tx, provider, { proved, visit, from: coming.from }));
  if (isRefusal(found)) return found;
  // A provider that knows somebody from hours ago, or does not say, proves nothing now.
  const came = { ...coming, provedAt: proved.provedAt ?? NOT_PROVED };
  const entered = await enterAs(here, found.id, provider.kind, came);
  return entered ? { ...entered, opened: found.opened, to: visit.to } : refuse('identity-refused');
}

type Sent = { proved: Proved; visit: Visit; from: string };

async function findProved(
  here: Here,
  tx: Tx,
  provider: Provider,
  { proved, visit, from }: Sent
): Promise<{ id: string; opened: boolean } | Refusal> {
  const identity = { provider: provider.code, subject: proved.subject };
  const owner = await holdIdentity(tx, identity);
  const mine = visit.owner && 'account' in visit.owner ? visit.owner.account : undefined;
  if (owner && !('account' in owner)) return refuse('identity-taken');
  if (owner)
    return mine && mine !== owner.account ? refuse('identity-taken') : { id: owner.account, opened: false };
  const known = mine ?? (await matched(tx, provider, proved));
  const id = known ?? (await opened(here, tx, proved, visit));
  await link(here, tx, { identity, id, opened: known === undefined, from });
  return { id, opened: known === undefined };
}

async function matched(tx: Tx, provider: Provider, { email }: Proved): Promise<string | undefined> {
  if (provider.match !== 'email' || email === undefined) return undefined;
  const known = await findAccountByEmail(tx, email);
  const owner: Owner | undefined = known && { account: known.id };
  return owner && !(await hasIdentity(tx, provider.code, owner)) ? known?.id : undefined;
}

/** A new account: with its address where that is confirmed and free. */
async function opened({ world }: Here, tx: Tx, proved: Proved, { lang }: Visit): Promise<string> {
  const now = world.now();
  const id = world.newId();
  const name = proved.name
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, NAME_MAX);
  const email = proved.email !== undefined && proved.email.length <= EMAIL_MAX ? proved.email : undefined;
  if (email === undefined || (await findAccountByEmail(tx, email))) {
    await openUnaddressed(tx, { id, name, lang }, now);
    return id;
  }
  const made = await openAccount(tx, { id, email, lang }, now);
  if (!made.opened) {
    await openUnaddressed(tx, { id, name, lang }, now);
    return id;
  }
  const { hearsBy, phone } = (await findAccount(tx, id))!;
  await changeDetails(tx, id, { name, lang, hearsBy, phone });
  return id;
}

type Linked = { identity: Identity; id: string; opened: boolean; from: string };

async function link(here: Here, tx: Tx, { identity, id, opened, from }: Linked): Promise<void> {
  const { world } = here;
  const now = world.now();
  await linkIdentity(tx, identity, { account: id }, now);
  const known = opened ? undefined : await findAccount(tx, id);
  if (known) await tellChange(here, tx, known, 'identity');
  const kind = opened ? 'account-opened' : 'account-changed';
  const detail = { what: 'identity', provider: identity.provider };
  await keepSecurity(tx, world.newId(), { kind, account: id, from, detail }, now);
}
