/** All that is kept about an account, taken out by its owner. */
import { listAllHeld } from '#cases/lists/held.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import type { Holder } from '#people/sessions/session.server.ts';
import { archive, followedBy } from '#flow/privacy/export.server.ts';
import { callsKeptOf } from '#flow/hotline/person.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Refusal } from '#world/refusal.ts';
import { accountKept } from './kept.server.ts';
import { countTries } from './limits.server.ts';
import { fresh } from './mine.server.ts';

const NOTHING = { cases: [], areas: [], appointments: [] };

/**
 * The account as a ZIP archive (GDPR art. 15 and 20): what is kept of it, its cases with story, letters and photos,
 * and what its address follows. Of a case added by PIN only what its page shows, because somebody else may have
 * reported it. Refused to a session
 * that is not fresh, and when it was taken out often, because gathering it is work.
 */
export async function exportAccount(
  here: Here,
  holder: Holder,
  from: string
): Promise<ReadableStream<Uint8Array> | Refusal | undefined> {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const {
    account: { id },
    session
  } = holder;
  const { db, newId, now } = here.world;
  const stopped = await countTries(here, { what: 'export', email: id, from }, 'export');
  if (stopped) return stopped;
  const account = await accountKept(here, id, session.id);
  if (!account) return undefined;
  const held = await listAllHeld(db, id);
  await keepSecurity(db, newId(), { kind: 'account-exported', account: id, from }, now());
  return archive(here, {
    calls: await callsKeptOf(here, { account: id }),
    cases: held.map((one) => ({ id: one.id, others: one.how === 'pin' })),
    followed: account.email === null ? NOTHING : await followedBy(here, { to: account.email }),
    account
  });
}
