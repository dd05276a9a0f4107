/** The log of security: what happened around signing in, rights, keys and attacks. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { networkOf } from './network.ts';

/** What is kept; each has words in `ui/texts/security.ts` once the page that shows it stands. */
export const SECURITY_KINDS = [
  'signed-in',
  'sign-in-refused',
  'tries-stopped',
  'signed-out',
  'sessions-ended',
  'password-changed',
  'factor-added',
  'factor-removed',
  'invited',
  'hired',
  'roles-changed',
  'suspended',
  'resumed',
  'left',
  'account-opened',
  'account-changed',
  'account-exported',
  'account-closed',
  'case-claimed',
  'case-refused',
  'glass-broken',
  'key-made',
  'key-ended',
  'webhook-made',
  'webhook-ended',
  'forged',
  'replayed',
  'not-allowed'
] as const;
export type SecurityKind = (typeof SECURITY_KINDS)[number];

export type SecurityEntry = {
  kind: SecurityKind;
  /** Who of the staff did it. */
  person?: string | undefined;
  /** To whom or what it was done: a person's or a key's id. */
  about?: string | undefined;
  /** Whose account it is about. */
  account?: string | undefined;
  /** The network address it came from. */
  from?: string | undefined;
  /** Short facts without anything personal or secret: a provider, a factor, a reason in one word. */
  detail?: Readonly<Record<string, string | number | boolean>>;
};

/** Keeps an entry. In the transaction of what it is about, where there is one. */
export async function keepSecurity(
  db: Db | Tx,
  id: string,
  { kind, person, about, account, from, detail = {} }: SecurityEntry,
  now: Temporal.Instant
): Promise<void> {
  await db
    .insertInto('security_entries')
    .values({
      id,
      at: now.toString(),
      kind,
      person: person ?? null,
      about: about ?? null,
      account: account ?? null,
      network: from === undefined ? null : networkOf(from),
      detail: sql`${JSON.stringify(detail)}::jsonb`
    })
    .execute();
}
