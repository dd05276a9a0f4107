/** What anybody at work does with lists: keeps one they narrowed under a name, and takes it away again. */
import { randomUUIDv7 } from 'node:crypto';
import { countSaved, recordSaved, removeSaved } from '#cases/lists/saved.server.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import { said } from '#reports/words.ts';
import { isId } from '#world/key.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Here } from '#flow/here.server.ts';

/** As long a name as fits a tab, and as many lists as fit beside each other. */
const NAME_MAX = 40;
const OWN_MAX = 12;

/** At which work place somebody keeps lists: the desk's, or their unit's. */
export function placeOf(person: Person): string | undefined {
  return mayUseDesk(person) ? 'desk' : (person.unit ?? undefined);
}

/**
 * Keeps what a list is narrowed to under a name; shared, everybody at the same work place has it.
 *
 * Refused without a name, and when somebody has as many as fit.
 */
export async function saveList(
  here: Here,
  person: Person,
  given: { name: string; shared: boolean; narrowed: Readonly<Record<string, string>> }
): Promise<string | Refusal> {
  const place = placeOf(person);
  if (place === undefined) return refuse('not-allowed');
  const name = said(given.name, NAME_MAX, 'name');
  if (isRefusal(name)) return name;
  const { db, now } = here.world;
  const id = randomUUIDv7();
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom('people').select('id').where('id', '=', person.id).forUpdate().execute();
    if ((await countSaved(tx, person.id, place)) >= OWN_MAX)
      return refuse('lists-too-many', 'name', { max: OWN_MAX });
    await recordSaved(tx, { id, person: person.id, place, ...given, name }, now());
    return id;
  });
}

/** Takes one's own list away, for everybody it was shared with too. Refused when it is somebody else's. */
export async function removeList(here: Here, person: Person, id: string): Promise<void | Refusal> {
  if (placeOf(person) === undefined) return refuse('not-allowed');
  if (!isId(id) || !(await removeSaved(here.world.db, id, person.id))) return refuse('not-allowed');
}
