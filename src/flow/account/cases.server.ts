/** The cases of an account: listed, opened without a PIN, and added by what proves that they are one's own. */
import type { Db, Tx } from '#world/database.server.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { parseCaseNumber } from '#cases/case.ts';
import { listEarlier } from '#cases/lists/held.server.ts';
import { CLAIM_MONTHS } from '#people/accounts/account.ts';
import { findAccount } from '#people/accounts/account.server.ts';
import { findHeld, hold } from '#people/accounts/held.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import { openByPin } from '#flow/visit.server.ts';
import type { Here } from '#flow/here.server.ts';

/**
 * The secret link behind what an address holds: itself, or for a case number the link of the case, if the account
 * that is signed in holds it. Nothing for a number the account does not hold, be there such a case or not.
 */
export async function linkOf(
  { world }: Here,
  key: string,
  account: string | undefined
): Promise<string | undefined> {
  const number = parseCaseNumber(key);
  if (!number) return key;
  const id = account === undefined ? undefined : await findHeld(world.db, account, number);
  return id && world.seal.link(id);
}

/** Earlier cases with the account's confirmed address, and those of the last months with its proved number. */
async function earlierOf({ world }: Here, db: Db | Tx, id: string) {
  const account = await findAccount(db, id);
  const since = world.now().toZonedDateTimeISO('UTC').subtract({ months: CLAIM_MONTHS }).toInstant();
  const [email, phone] = await Promise.all([
    account?.email ? listEarlier(db, id, account.email) : [],
    account?.provedPhone ? listEarlier(db, id, account.provedPhone, since) : []
  ]);
  return { email, phone };
}

/** How many earlier cases carry the account's confirmed address or number and are not in it yet. */
export async function countEarlier(here: Here, id: string): Promise<number> {
  const { email, phone } = await earlierOf(here, here.world.db, id);
  return email.length + phone.length;
}

/**
 * Adds every earlier case that carries the account's address or its proved number. Says how many.
 *
 * The address was proved by a letter and the number by a text message, and each of these cases tells its resident by
 * that very mailbox or telephone: the account opens nothing its owner could not learn before.
 */
export async function addEarlier(here: Here, id: string, from: string): Promise<number> {
  const { db, newId } = here.world;
  const now = here.world.now();
  return db.transaction().execute(async (tx) => {
    const earlier = await earlierOf(here, tx, id);
    let all = 0;
    for (const how of ['email', 'phone'] as const) {
      const cases = await hold(tx, id, earlier[how], how, now);
      const detail = { how, cases };
      if (cases > 0)
        await keepSecurity(tx, newId(), { kind: 'case-claimed', account: id, from, detail }, now);
      all += cases;
    }
    return all;
  });
}

/** Adds one case by its number and PIN, with the few tries a PIN has anywhere. */
export async function addByPin(
  here: Here,
  id: string,
  given: { number: string; pin: string; from: string }
): Promise<'added' | Refusal> {
  const { db, seal, newId } = here.world;
  const now = here.world.now();
  const { from } = given;
  const link = await openByPin(here, given);
  if (isRefusal(link)) {
    if (link.refusal === 'wrong-pin' || link.refusal === 'pin-tries-used')
      await keepSecurity(db, newId(), { kind: 'case-refused', account: id, from }, now);
    return link;
  }
  return add(here, id, seal.opened(link), from);
}

/** Adds the case whose secret link somebody holds. Refused when it is none. */
export async function addByLink(
  here: Here,
  id: string,
  given: { link: string; from: string }
): Promise<'added' | Refusal> {
  return add(here, id, here.world.seal.opened(given.link), given.from);
}

async function add(
  { world }: Here,
  id: string,
  caseId: string | undefined,
  from: string
): Promise<'added' | Refusal> {
  if (caseId === undefined) return refuse('no-such-case', 'number');
  const now = world.now();
  await world.db.transaction().execute(async (tx) => {
    if ((await hold(tx, id, [caseId], 'pin', now)) === 0) return;
    const entry = { kind: 'case-claimed', account: id, from, detail: { how: 'pin', cases: 1 } } as const;
    await keepSecurity(tx, world.newId(), entry, now);
  });
  return 'added';
}
