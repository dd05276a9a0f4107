/** Somebody tried a page that is not theirs: kept in the log of security, each page once in a while. */
import { sql } from 'kysely';
import type { Person } from '#people/person.ts';
import { keepSecurity } from '#people/security.server.ts';
import type { Here } from '#flow/here.server.ts';

/** A page somebody loads again and again is one line, so that nobody fills the log by a held key. */
const ONCE_IN = { minutes: 10 };

/** Keeps that this person may not open this route. */
export async function keepNotAllowed(
  { world }: Here,
  person: Pick<Person, 'id'>,
  { route, from }: { route: string; from: string }
): Promise<void> {
  const { db, newId, now } = world;
  const at = now();
  const kept = await db
    .selectFrom('security_entries')
    .select('id')
    .where('person', '=', person.id)
    .where('at', '>', at.subtract(ONCE_IN).toString())
    .where('kind', '=', 'not-allowed')
    .where(sql<string>`detail ->> 'route'`, '=', route)
    .limit(1)
    .executeTakeFirst();
  if (!kept)
    await keepSecurity(db, newId(), { kind: 'not-allowed', person: person.id, from, detail: { route } }, at);
}
