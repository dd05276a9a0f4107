/** All that is kept about an account, taken out by its owner. */
import { listAllHeld } from '#cases/lists/held.server.ts';
import { findAccount } from '#people/accounts/account.server.ts';
import { listPasskeys } from '#people/factors/passkey.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import { listSessions, type Holder } from '#people/sessions/session.server.ts';
import { archive, followedBy } from '#flow/privacy/export.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Refusal } from '#world/refusal.ts';
import { countTries } from './limits.server.ts';

const NOTHING = { cases: [], areas: [] };

/**
 * The account as a ZIP archive (GDPR art. 15 and 20): what is kept of it, its cases with story, letters and photos,
 * and what its address follows. Of a case added by PIN only what its page shows, because somebody else may have
 * reported it. Refused when it was taken out often, because gathering it is work.
 */
export async function exportAccount(
  here: Here,
  { account: { id }, session }: Holder,
  from: string
): Promise<ReadableStream<Uint8Array> | Refusal | undefined> {
  const { db, newId, now } = here.world;
  const stopped = await countTries(here, { what: 'export', email: id, from }, 'export');
  if (stopped) return stopped;
  const found = await findAccount(db, id);
  if (!found) return undefined;
  const row = await db
    .selectFrom('accounts')
    .select(['opened_at', 'seen_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const [sessions, passkeys, held, security] = [
    await listSessions(db, { account: id }, now()),
    await listPasskeys(db, { account: id }),
    await listAllHeld(db, id),
    await db
      .selectFrom('security_entries')
      .select(['at', 'kind', 'network', 'detail'])
      .where('account', '=', id)
      .orderBy('at')
      .execute()
  ];
  await keepSecurity(db, newId(), { kind: 'account-exported', account: id, from }, now());
  const { id: _, ...account } = found;
  return archive(here, {
    cases: held.map((one) => ({ id: one.id, others: one.how === 'pin' })),
    followed: found.email === null ? NOTHING : await followedBy(here, { to: found.email }),
    account: {
      ...account,
      openedAt: row.opened_at,
      seenAt: row.seen_at,
      sessions: sessions.map(({ id: one, ...rest }) => ({ ...rest, present: one === session.id })),
      passkeys: passkeys.map(({ name, made_at, used_at }) => ({ name, made_at, used_at })),
      security
    }
  });
}
