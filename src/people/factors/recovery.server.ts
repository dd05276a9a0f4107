/** Codes for the day the phone is lost: shown once, kept as hashes, each good for once. */
import { randomInt } from 'node:crypto';
import type { Db, Tx } from '#world/database.server.ts';
import { hashOf } from '#world/seal.server.ts';

/** How many somebody gets. */
export const RECOVERY_CODES = 10;
/** Without what is mistaken for one another on paper: 0 and O, 1, I and L. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** 16 signs of 31 are 79 bits: more than can be guessed, even from the hashes. */
const LENGTH = 16;
const GROUP = /(.{4})(?=.)/g;

function newCode(): string {
  return Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}

/** The code whatever it was written like: small letters, spaces, dashes. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '');
}

/** Is this shaped like a recovery code, and not like one of an app? */
export function isRecoveryCode(code: string): boolean {
  return plain(code).length === LENGTH;
}

/** Makes codes anew; the old ones are worth nothing any more. This is the only moment they can be read. */
export async function makeRecoveryCodes(tx: Tx, person: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await tx.deleteFrom('recovery_codes').where('person', '=', person).execute();
  await tx
    .insertInto('recovery_codes')
    .values(codes.map((code) => ({ person, code_hash: hashOf(code) })))
    .execute();
  return codes.map((code) => code.replace(GROUP, '$1-'));
}

/** Is this one of theirs? It is used up by asking. */
export async function useRecoveryCode(db: Db | Tx, person: string, code: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_codes')
    .where('person', '=', person)
    .where('code_hash', '=', hashOf(plain(code)))
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
