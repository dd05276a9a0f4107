/** Residents' accounts in the database. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { FIRST_LANG, isLang, type Lang } from '#ui/lang.ts';
import { HEARS_BY, type Account, type Details } from './account.ts';

type Row = {
  id: string;
  email: string | null;
  name: string;
  phone: string | null;
  proved_phone: string | null;
  lang: string;
  hears_by: string;
  password: string | null;
};

const COLUMNS = ['id', 'email', 'name', 'phone', 'proved_phone', 'lang', 'hears_by', 'password'] as const;

function accountFrom({ id, email, name, phone, proved_phone, lang, hears_by, password }: Row): Account {
  return {
    id,
    email,
    name,
    phone,
    provedPhone: proved_phone,
    lang: isLang(lang) ? lang : FIRST_LANG,
    hearsBy: HEARS_BY.find((way) => way === hears_by) ?? 'none',
    hasPassword: password !== null
  };
}

export async function findAccount(db: Db | Tx, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom('accounts').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && accountFrom(row);
}

/** The account locked until the transaction ends, with its kept password. */
export async function holdAccount(
  tx: Tx,
  id: string
): Promise<(Account & { password: string | null }) | undefined> {
  const row = await tx
    .selectFrom('accounts')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...accountFrom(row), password: row.password };
}

/** The account with this address, in capitals or not, with its kept password. */
export async function findAccountByEmail(
  db: Db | Tx,
  email: string
): Promise<(Account & { password: string | null }) | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select(COLUMNS)
    .where(sql<string>`lower(email)`, '=', sql<string>`lower(${email})`)
    .executeTakeFirst();
  return row && { ...accountFrom(row), password: row.password };
}

/**
 * The account of a confirmed address: the one there is, or one that is opened now under `id`.
 *
 * Of two letters confirmed at the same moment one opens it and the other finds it.
 */
export async function openAccount(
  tx: Tx,
  { id, email, lang }: { id: string; email: string; lang: Lang },
  now: Temporal.Instant
): Promise<{ account: Account; opened: boolean }> {
  const at = now.toString();
  const row = await tx
    .insertInto('accounts')
    .values({ id, email, phone: null, password: null, lang, opened_at: at, seen_at: at })
    .onConflict((on) => on.expression(sql`lower(email)`).doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
  if (row) return { account: accountFrom(row), opened: true };
  const found = await findAccountByEmail(tx, email);
  if (!found) throw new Error('An account was closed while it was being opened.');
  const { password: _, ...account } = found;
  return { account, opened: false };
}

/** Somebody signed in: the account is in use, and nobody is told that it is not. */
export async function markUsed(db: Db | Tx, id: string, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ seen_at: now.toString(), warned_at: null })
    .where('id', '=', id)
    .execute();
}

export async function changeDetails(db: Db | Tx, id: string, details: Details): Promise<void> {
  const { hearsBy, ...rest } = details;
  await db
    .updateTable('accounts')
    // Whoever types another number says that the proved one is theirs no more.
    .set({
      ...rest,
      hears_by: hearsBy,
      proved_phone: sql`case when proved_phone = ${details.phone} then proved_phone end`
    })
    .where('id', '=', id)
    .execute();
}

/** Says whether it was changed; another account may have the address. */
export async function changeEmail(tx: Tx, id: string, email: string): Promise<boolean> {
  const taken = await findAccountByEmail(tx, email);
  if (taken && taken.id !== id) return false;
  await tx.updateTable('accounts').set({ email }).where('id', '=', id).execute();
  return true;
}

/** The account that proved this number. */
export async function findAccountByPhone(db: Db | Tx, phone: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select(COLUMNS)
    .where('proved_phone', '=', phone)
    .executeTakeFirst();
  return row && accountFrom(row);
}

/**
 * The account has proved this number from now on, and keeps it as the one to be rung at. Gives the account that had
 * proved it before, which has it no more.
 */
export async function holdPhone(tx: Tx, id: string, phone: string): Promise<Account | undefined> {
  const before = await tx
    .updateTable('accounts')
    .set({ proved_phone: null })
    .where('proved_phone', '=', phone)
    .where('id', '<>', id)
    .returning(COLUMNS)
    .executeTakeFirst();
  await tx.updateTable('accounts').set({ phone, proved_phone: phone }).where('id', '=', id).execute();
  return before && { ...accountFrom(before), provedPhone: phone };
}

/** The proved number is the account's no more. Says whether it had one. */
export async function letPhoneGo(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts')
    .set({ proved_phone: null })
    .where('id', '=', id)
    .where('proved_phone', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Keeps a password already made unreadable, or none. */
export async function keepPassword(db: Db | Tx, id: string, kept: string | null): Promise<void> {
  await db.updateTable('accounts').set({ password: kept }).where('id', '=', id).execute();
}

/** Takes the account away with its sessions, passkeys and the list of its cases; the cases themselves stay. */
export async function removeAccount(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('accounts').where('id', '=', id).execute();
}

/** Accounts nobody has signed in to since `since`: those not told yet, or told before a moment; the longest first. */
export async function listUnused(
  db: Db,
  since: Temporal.Instant,
  which: 'not-warned' | { warnedBefore: Temporal.Instant },
  most: number
): Promise<{ id: string; email: string | null; lang: Lang }[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'email', 'lang'])
    .where('seen_at', '<', since.toString())
    .$if(which === 'not-warned', (query) => query.where('warned_at', 'is', null))
    .$if(which !== 'not-warned', (query) =>
      query.where('warned_at', '<', which === 'not-warned' ? '' : which.warnedBefore.toString())
    )
    .orderBy('seen_at')
    .limit(most)
    .execute();
  return rows.map(({ lang, ...row }) => ({ ...row, lang: isLang(lang) ? lang : FIRST_LANG }));
}

/** The owner was told that the account will be closed. */
export async function markWarned(db: Db | Tx, id: string, now: Temporal.Instant): Promise<void> {
  await db.updateTable('accounts').set({ warned_at: now.toString() }).where('id', '=', id).execute();
}
