/** Passkeys of a resident's account: added and taken away by its owner, and used to come in. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import {
  beginAdding,
  beginUsing,
  finishAdding,
  finishUsing,
  removePasskey
} from '#people/factors/passkey.server.ts';
import { partyOf, type Party } from '#people/factors/party.ts';
import { keepSecurity } from '#people/security.server.ts';
import type { Holder } from '#people/sessions/session.server.ts';
import type { Here } from '#flow/here.server.ts';
import { enterAs, type Coming, type Entered } from './enter.server.ts';
import { countTries } from './limits.server.ts';
import { fresh, tellChange } from './mine.server.ts';
import { isLastWay } from './ways.server.ts';

function partyIn({ world, city }: Here): Party {
  return partyOf(world.publicUrl, city.profile.centre.pl);
}

/** What a browser needs to come in by a passkey; it says nothing of who has one. */
export async function askForPasskey(here: Here, from: string) {
  const stopped = await countTries(here, { what: 'passkey', from }, 'passkey');
  if (stopped) return stopped;
  return beginUsing(here.world.db, partyIn(here), 'account', here.world.now());
}

/** In by the passkey a browser has answered with. Refused with `passkey-refused`. */
export async function enterByPasskey(
  here: Here,
  given: { answer: string } & Coming
): Promise<Entered | Refusal> {
  const { db, newId, now } = here.world;
  const owner = await finishUsing(db, partyIn(here), 'account', given.answer, now());
  if (isRefusal(owner) || !('account' in owner)) {
    const detail = { whose: 'account', factor: 'passkey' };
    await keepSecurity(db, newId(), { kind: 'sign-in-refused', from: given.from, detail }, now());
    return refuse('passkey-refused', 'passkey');
  }
  return (await enterAs(here, owner.account, 'passkey', given)) ?? refuse('passkey-refused', 'passkey');
}

/** What a browser needs to make a passkey for this account. */
export async function askNewPasskey(here: Here, holder: Holder) {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const { id, email, name } = holder.account;
  const who = { email: email ?? name, name: name || (email ?? '') };
  return beginAdding(here.world.db, partyIn(here), { account: id }, who, here.world.now());
}

/** Adds the passkey a browser made, and tells the owner by letter. */
export async function addPasskey(
  here: Here,
  holder: Holder,
  given: { answer: string; name: string; from: string }
): Promise<'added' | Refusal> {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const { account } = holder;
  return here.world.db.transaction().execute(async (tx) => {
    const { newId, now } = here.world;
    const added = await finishAdding(tx, partyIn(here), { account: account.id }, given, now());
    if (isRefusal(added)) return added;
    await tellChange(here, tx, account, 'passkey');
    const detail = { factor: 'passkey' };
    const entry = { kind: 'factor-added', account: account.id, from: given.from, detail } as const;
    await keepSecurity(tx, newId(), entry, now());
    return 'added';
  });
}

/** Takes a passkey away. Refused with `last-way-in` where nothing else would open the account. */
export async function dropPasskey(
  here: Here,
  holder: Holder,
  given: { id: string; from: string }
): Promise<'removed' | Refusal> {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const { account } = holder;
  return here.world.db.transaction().execute(async (tx) => {
    if (await isLastWay(here, tx, account.id)) return refuse('last-way-in', 'passkey');
    if (!(await removePasskey(tx, { account: account.id }, given.id))) return 'removed';
    await tellChange(here, tx, account, 'passkeyGone');
    const detail = { factor: 'passkey' };
    const entry = { kind: 'factor-removed', account: account.id, from: given.from, detail } as const;
    await keepSecurity(tx, here.world.newId(), entry, here.world.now());
    return 'removed';
  });
}
