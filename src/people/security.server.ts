/** The log of security: what happened around signing in, rights, keys and attacks. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { keyFrom } from '#world/key.ts';
import { networkOf } from './network.ts';

/** What is kept; each has words in `ui/texts/security.ts`. */
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

/** How many entries one page shows. */
export const SECURITY_PAGE = 50;

export type SecurityRow = {
  at: string;
  kind: SecurityKind;
  person: string | null;
  /** The name of who did it; nothing for nobody of the staff, or who is no more in the table. */
  name: string | null;
  /** The name of the person, key or webhook it was done to. */
  aboutName: string | null;
  /** It is about a resident's account; whose is not told here. */
  account: boolean;
  network: string | null;
  detail: Readonly<Record<string, string | number | boolean>>;
};
export type SecurityList = { rows: SecurityRow[]; next: string | undefined };

/** Entries, the latest first: of one kind, of one person (who did it or whom it was done to), or all. */
export async function listSecurity(
  db: Db,
  of: { kind?: SecurityKind | undefined; person?: string | undefined },
  after?: string
): Promise<SecurityList> {
  const key = keyFrom(after);
  const { rows } = await sql<SecurityRow & { key: string }>`
    select e.at, e.kind, e.person, p.name, e.account is not null as account, e.network, e.detail,
      coalesce(o.name, k.name, w.name) as "aboutName",
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '_' || e.id as key
    from security_entries e
      left join people p on p.id = e.person
      left join people o on o.id = e.about
      left join api_keys k on k.id = e.about
      left join webhooks w on w.id = e.about
    where true ${of.kind === undefined ? sql`` : sql`and e.kind = ${of.kind}`}
      ${of.person === undefined ? sql`` : sql`and (e.person = ${of.person} or e.about = ${of.person})`}
      ${key ? sql`and (e.at, e.id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``}
    order by e.at desc, e.id desc limit ${SECURITY_PAGE + 1}`.execute(db);
  const shown = rows.slice(0, SECURITY_PAGE);
  return {
    rows: shown.map(({ key: _, ...row }) => row),
    next: rows.length > SECURITY_PAGE ? shown.at(-1)?.key : undefined
  };
}

/** Lets go of entries older than the city keeps them. */
export async function sweepSecurity(db: Db, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('security_entries').where('at', '<', before.toString()).execute();
}
