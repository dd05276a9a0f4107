/** An account ends: its owner closes it, or the clock closes one nobody has used for long. */
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { recordForgotten } from '#cases/forget/forget.server.ts';
import { listAllHeld } from '#cases/lists/held.server.ts';
import { markWarned, listUnused, removeAccount } from '#people/accounts/account.server.ts';
import { UNUSED_MONTHS, WARNED_DAYS } from '#people/accounts/account.ts';
import { keepSecurity } from '#people/security.server.ts';
import type { Holder } from '#people/sessions/session.server.ts';
import { address } from '#ui/addresses.ts';
import { tellOf, type Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';
import { fresh, tellChange } from './mine.server.ts';

/** So many accounts are told or closed in one night; the rest the next. */
const AT_ONCE = 500;

/**
 * Closes the account. Its cases stay as reports without one; with `forget` the owner's address or number is taken
 * out of them as well, so that nobody can write to them any more. Says in how many.
 *
 * The words of the reports stay: the city has to keep what it was told and answered, and whether it may forget that
 * too is for its guardian of personal data to say.
 */
export async function closeAccount(
  here: Here,
  holder: Holder,
  given: { forget: boolean; from: string }
): Promise<{ forgotten: number } | Refusal> {
  const stale = fresh(here, holder);
  if (stale) return stale;
  const { db, newId, now } = here.world;
  const { id } = holder.account;
  const own = (await listAllHeld(db, id)).filter(({ how }) => how !== 'pin');
  const detail = { why: 'asked', forget: given.forget };
  await db.transaction().execute(async (tx) => {
    await removeAccount(tx, id);
    await tellChange(here, tx, holder.account, 'closed');
    await keepSecurity(tx, newId(), { kind: 'account-closed', account: id, from: given.from, detail }, now());
  });
  let forgotten = 0;
  for (const { id: caseId } of given.forget ? own : []) {
    const asked = { what: 'contact', why: 'asked' } as const;
    const after = await db
      .transaction()
      .execute((tx) => recordForgotten(tx, caseId, asked, { as: 'resident' }, now()));
    if (isRefusal(after)) continue;
    forgotten += 1;
    tellOf(here, after);
  }
  return { forgotten };
}

/**
 * Tells the owners of accounts nobody has signed in to for two years, and closes those that were told a month ago
 * and are still unused. An account without an address has nobody to tell and is closed after the same time.
 */
export async function closeUnused(here: Here): Promise<{ told: number; closed: number }> {
  const { db, newId, now, publicUrl, log } = here.world;
  const since = now()
    .toZonedDateTimeISO(here.city.profile.timezone)
    .subtract({ months: UNUSED_MONTHS })
    .toInstant();
  const warnedBefore = now().subtract({ hours: 24 * WARNED_DAYS });
  const done = { told: 0, closed: 0 };
  for (const { id } of await listUnused(db, since, { warnedBefore }, AT_ONCE)) {
    await db.transaction().execute(async (tx) => {
      await removeAccount(tx, id);
      await keepSecurity(
        tx,
        newId(),
        { kind: 'account-closed', account: id, detail: { why: 'unused' } },
        now()
      );
    });
    done.closed += 1;
  }
  for (const { id, email, lang } of await listUnused(db, since, 'not-warned', AT_ONCE)) {
    const fill = { days: String(WARNED_DAYS) };
    const opens = { link: publicUrl + address('/account/enter', lang) };
    await db.transaction().execute(async (tx) => {
      if (email !== null) await sendLetter(here, tx, { letter: 'unused', lang, to: email, fill, opens });
      await markWarned(tx, id, now());
    });
    done.told += 1;
  }
  if (done.closed > 0) log.info(done, 'unused accounts were closed');
  return done;
}
