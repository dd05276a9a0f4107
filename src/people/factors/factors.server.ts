/** The second factors somebody who works here has. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';

export type Held = {
  /** Their authenticator app is set up. */
  totp: boolean;
  passkeys: number;
  /** Recovery codes that are left. */
  codes: number;
};

/** What they have; recovery codes alone are no factor, only a way back. */
export async function findFactors(db: Db | Tx, person: string): Promise<Held> {
  const { rows } = await sql<Held>`select
    exists (select from totps where person = ${person}) as totp,
    (select count(*)::int from passkeys where person = ${person}) as passkeys,
    (select count(*)::int from recovery_codes where person = ${person}) as codes`.execute(db);
  return rows[0]!;
}

/** Have they anything that may be asked for after the password? */
export function hasFactor({ totp, passkeys }: Held): boolean {
  return totp || passkeys > 0;
}

/** Takes every factor but the password away, for somebody who lost them. */
export async function forgetFactors(tx: Tx, person: string): Promise<void> {
  for (const table of ['totps', 'passkeys', 'recovery_codes'] as const)
    await tx.deleteFrom(table).where('person', '=', person).execute();
}
