/** Ways into an account besides its letter: passkeys and identities at other houses. One is always left. */
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { holdAccount } from '#people/accounts/account.server.ts';
import { listPasskeys } from '#people/factors/passkey.server.ts';
import { listIdentities, unlinkIdentity } from '#people/identity/identity.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import type { Holder } from '#people/sessions/session.server.ts';
import type { Here } from '#flow/here.server.ts';
import { fresh, tellChange } from './mine.server.ts';

/**
 * Would nothing open the account without one of these?
 *
 * A letter opens whatever has an address. An identity counts as long as the city still knows its provider. The
 * account is locked, so that of two ways taken away at the same moment one stays.
 */
export async function isLastWay({ world }: Here, tx: Tx, account: string): Promise<boolean> {
  const held = await holdAccount(tx, account);
  if (!held || held.email !== null) return false;
  const known = new Set(world.providers.map(({ code }) => code));
  const owner = { account };
  const [keys, identities] = [await listPasskeys(tx, owner), await listIdentities(tx, owner)];
  return keys.length + identities.filter(({ provider }) => known.has(provider)).length <= 1;
}

/**
 * Parts an identity from the account, and tells the owner by letter. Refused with `last-way-in` where nothing else
 * would open the account, and to a session that is not fresh.
 */
export async function dropIdentity(
  here: Here,
  holder: Holder,
  { provider, from }: { provider: string; from: string }
): Promise<'removed' | Refusal> {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const { account } = holder;
  const { db, newId, now } = here.world;
  return db.transaction().execute(async (tx) => {
    const owner = { account: account.id };
    const linked = (await listIdentities(tx, owner)).some((one) => one.provider === provider);
    if (!linked) return 'removed';
    if (await isLastWay(here, tx, account.id)) return refuse('last-way-in', 'identity');
    await unlinkIdentity(tx, provider, owner);
    await tellChange(here, tx, account, 'identityGone');
    const detail = { what: 'identity-gone', provider };
    await keepSecurity(tx, newId(), { kind: 'account-changed', account: account.id, from, detail }, now());
    return 'removed';
  });
}
