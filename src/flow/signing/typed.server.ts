/** What somebody typed into a form that was sent when their session was over: kept sealed until they have signed in again. */
import { sql } from 'kysely';
import { beginPending, findPending } from '#people/pending.server.ts';
import type { Person } from '#people/person.ts';
import type { Here } from '#flow/here.server.ts';

/** A form as it was sent: where to, and its words in order. Files are not kept, only that there were some. */
export type Typed = {
  path: string;
  fields: (readonly [name: string, value: string])[];
  files: boolean;
  /** Was it sent as a form with files is, which its page may need to read it. */
  multipart: boolean;
};

/** For how long what was typed waits for its owner. */
export const TYPED_MINUTES = 60;
/** More words than any form takes; a longer one is not kept. */
const TYPED_BYTES_MAX = 200_000;
/** More forms than one person has open. */
const TYPED_MOST = 20;

/** Names of fields with secrets: a form with one of them is never kept. */
const SECRET = /password|secret|^passkey$/i;

/** The words of a form, or nothing where it holds a secret or is too long to be kept. */
export function typedIn(form: FormData, path: string, multipart: boolean): Typed | undefined {
  const fields: [string, string][] = [];
  let files = false;
  for (const [name, value] of form) {
    if (SECRET.test(name)) return undefined;
    if (typeof value === 'string') fields.push([name, value]);
    else files ||= value.size > 0;
  }
  const typed = { path, fields, files, multipart };
  return Buffer.byteLength(JSON.stringify(typed)) > TYPED_BYTES_MAX ? undefined : typed;
}

/** Keeps it for its owner: what it is called in the address of their page. Nothing when they have too much kept already. */
export async function keepTyped(
  { world }: Here,
  { id }: Pick<Person, 'id'>,
  typed: Typed
): Promise<string | undefined> {
  const { db, seal } = world;
  const { rows } = await sql<{ kept: number }>`select count(*)::int as kept from pendings
    where person = ${id} and kind = 'typed' and expires_at > ${world.now().toString()}::timestamptz`.execute(
    db
  );
  if (rows[0]!.kept >= TYPED_MOST) return undefined;
  const body = { sealed: seal.hidden(JSON.stringify(typed)) };
  return beginPending(
    db,
    { kind: 'typed', owner: { person: id }, body, minutes: TYPED_MINUTES },
    world.now()
  );
}

/** What was kept for this person under this name; anybody else finds nothing. */
export async function findTyped(
  { world }: Here,
  { id }: Pick<Person, 'id'>,
  token: string
): Promise<Typed | undefined> {
  const found = await findPending(world.db, 'typed', token, world.now());
  if (!found?.owner || !('person' in found.owner) || found.owner.person !== id) return undefined;
  const shown = world.seal.shown(String(found.body['sealed']));
  return shown === undefined ? undefined : (JSON.parse(shown) as Typed);
}
