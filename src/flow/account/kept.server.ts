/** What is kept about an account, for whoever takes it out: its owner, or the office for them. */
import {
  findAccount,
  findAccountByEmail,
  findAccountByPhone,
  removeAccount
} from '#people/accounts/account.server.ts';
import { listPasskeys } from '#people/factors/passkey.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import { listSessions } from '#people/sessions/session.server.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { Here } from '#flow/here.server.ts';

/** The account as it is kept; never the password, nor what a session or a passkey is known by. */
export async function accountKept({ world }: Here, id: string, session?: string) {
  const { db, now } = world;
  const found = await findAccount(db, id);
  if (!found) return undefined;
  const row = await db
    .selectFrom('accounts')
    .select(['opened_at', 'seen_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const sessions = await listSessions(db, { account: id }, now());
  const passkeys = await listPasskeys(db, { account: id });
  const security = await db
    .selectFrom('security_entries')
    .select(['at', 'kind', 'network', 'detail'])
    .where('account', '=', id)
    .orderBy('at')
    .execute();
  const { id: _, ...account } = found;
  return {
    ...account,
    openedAt: row.opened_at,
    seenAt: row.seen_at,
    sessions: sessions.map(({ id: one, ...rest }) => ({ ...rest, present: one === session })),
    passkeys: passkeys.map(({ name, made_at, used_at }) => ({ name, made_at, used_at })),
    security
  };
}

/** Whose address or proved number it is. */
async function accountOf(db: Db | Tx, to: string) {
  return to.includes('@') ? findAccountByEmail(db, to) : findAccountByPhone(db, to);
}

/** The account with this address or proved number, as it is kept. */
export async function accountKeptOf(here: Here, to: string) {
  const found = await accountOf(here.world.db, to);
  return found && accountKept(here, found.id);
}

/** Whoever asked the office to be forgotten has no account any more. */
export async function forgetAccount({ world }: Here, tx: Tx, to: string, person: string): Promise<void> {
  const found = await accountOf(tx, to);
  if (!found) return;
  await removeAccount(tx, found.id);
  const entry = { kind: 'account-closed', account: found.id, person, detail: { why: 'office' } } as const;
  await keepSecurity(tx, world.newId(), entry, world.now());
}
