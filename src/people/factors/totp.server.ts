/** Codes of an authenticator app (TOTP, RFC 6238): a secret shared with a phone, and six digits that live half a minute. */
import { Secret, TOTP } from 'otpauth';
import type { Db, Tx } from '#world/database.server.ts';
import type { Seal } from '#world/seal.server.ts';

/** RFC 6238 §4: what every authenticator app takes for granted. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** One step before and after, for clocks that differ and hands that are slow (RFC 6238 §5.2). */
const WINDOW = 1;
/** As long as the hash (RFC 4226 §4, R6). */
const SECRET_BYTES = 20;

export type NewTotp = {
  /** Base32 in groups of four, for who cannot scan. */
  key: string;
  /** What the picture says: `otpauth://totp/…`. */
  address: string;
};

function totpOf(secret: string, label = '', issuer = ''): TOTP {
  return new TOTP({ ...FORM, issuer, label, secret: Secret.fromBase32(secret) });
}

/**
 * The secret offered to a session that sets up an app: the same at every look, and kept nowhere until a code of it
 * has been typed. It is made from the seal, so that a copy of the database makes no codes.
 */
function offered(seal: Seal, session: string, before: string): string {
  const bytes = new Uint8Array(seal.keyed(`totp ${session} ${before}`).subarray(0, SECRET_BYTES));
  return new Secret({ buffer: bytes.buffer }).base32;
}

async function confirmedAt(db: Db | Tx, person: string): Promise<string> {
  const row = await db
    .selectFrom('totps')
    .select('confirmed_at')
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.confirmed_at ?? '';
}

/** What somebody scans or types into their app. */
export async function offerTotp(
  db: Db | Tx,
  seal: Seal,
  at: { person: string; session: string; label: string; issuer: string }
): Promise<NewTotp> {
  const secret = offered(seal, at.session, await confirmedAt(db, at.person));
  return {
    key: secret.replace(/(.{4})(?=.)/g, '$1 '),
    address: totpOf(secret, at.label, at.issuer).toString()
  };
}

/** The step a code belongs to; nothing when it is wrong, too old or too early. */
function stepOf(secret: string, code: string, now: Temporal.Instant): number | undefined {
  const timestamp = now.epochMilliseconds;
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / FORM.period) + delta;
}

/** Digits as somebody typed them, with spaces or without. */
function digits(code: string): string {
  return code.replace(/\s/g, '');
}

/** Sets the offered app up when the code is one of it; it takes the place of an older one. Says whether it did. */
export async function confirmTotp(
  db: Db | Tx,
  seal: Seal,
  { person, session, code }: { person: string; session: string; code: string },
  now: Temporal.Instant
): Promise<boolean> {
  const secret = offered(seal, session, await confirmedAt(db, person));
  const step = stepOf(secret, digits(code), now);
  if (step === undefined) return false;
  const kept = { secret: seal.hidden(secret, 'app'), confirmed_at: now.toString(), last_step: step };
  await db
    .insertInto('totps')
    .values({ person, ...kept })
    .onConflict((at) => at.column('person').doUpdateSet(kept))
    .execute();
  return true;
}

/** Is this a code of their app, not used before? Of one code sent twice at once only one is. */
export async function useTotp(
  db: Db | Tx,
  seal: Seal,
  { person, code }: { person: string; code: string },
  now: Temporal.Instant
): Promise<'right' | 'used' | 'wrong'> {
  const row = await db.selectFrom('totps').selectAll().where('person', '=', person).executeTakeFirst();
  const secret = row && seal.shown(row.secret, 'app');
  const step = secret === undefined ? undefined : stepOf(secret, digits(code), now);
  if (step === undefined) return 'wrong';
  const { numUpdatedRows } = await db
    .updateTable('totps')
    .set({ last_step: step })
    .where('person', '=', person)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? 'right' : 'used';
}

/** Takes their app away. Says whether there was one. */
export async function removeTotp(db: Db | Tx, person: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('totps').where('person', '=', person).executeTakeFirst();
  return numDeletedRows > 0n;
}
