/** Publishing: the desk decides what everybody may see of a case, and the public copy is made or taken away. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { may } from '#people/rights/rights.ts';
import type { Case } from '#cases/case.ts';
import { findCase } from '#cases/case.server.ts';
import type { By } from '#cases/entry.ts';
import { copyOf, publishCase, withholdCase, type Publication } from '#cases/publishing/publish.ts';
import { keepCopies } from '#cases/publishing/copy.server.ts';
import { coverPhoto, type Area } from '#photos/cover.server.ts';
import { findPhoto, keepPhotos } from '#photos/photos.server.ts';
import { follow } from '#cases/case.ts';
import type { Agent } from '#flow/agent.server.ts';
import { categoryOf, onCase, type Here } from '#flow/here.server.ts';
import { isClosedTo } from '#flow/sensitive/gate.server.ts';

/** A photo of the case that is to be shown, and what of it is to be covered, in parts of its sides. */
export type Covered = { id: string; areas: readonly Area[] };
export type Publishing = Omit<Publication, 'photos'> & { photos: readonly Covered[] };

function byOf({ person }: Agent): By {
  return { as: 'agent', person: person.id };
}

/**
 * The desk shows a case to everybody.
 *
 * Whether it may is asked twice: before photos are covered, which takes a while, and in the transaction.
 * Photos made for nothing stay loose and are tidied away.
 */
export async function publish(here: Here, at: Agent, given: Publishing): Promise<Case | Refusal> {
  if (!may(at.person, 'publish')) return refuse('not-allowed');
  const { world, city } = here;
  const now = world.now();
  const before = await findCase(world.db, at.id);
  if (!before) return refuse('no-such-case');
  if (await isClosedTo(here, world.db, at.person, before, true)) return refuse('sensitive');
  const early = publishCase(
    before,
    [],
    categoryOf(city, before.category),
    { ...given, photos: [], seen: at.seen },
    byOf(at),
    now
  );
  if (isRefusal(early)) return early;
  const photos = await coverAll(here, before, given.photos);
  if (isRefusal(photos)) return photos;
  return onCase(here, at, async (c, journal, tx) => {
    const publication = { ...given, photos };
    const decided = publishCase(
      c,
      journal,
      categoryOf(city, c.category),
      { ...publication, seen: at.seen },
      byOf(at),
      now
    );
    if (isRefusal(decided)) return decided;
    const shown = follow(c, [decided]).case;
    await keepCopies(tx, [copyOf(shown, decided.body, now.toString())]);
    return { entries: [decided], photos };
  });
}

/** Copies of the photos with what may not be seen covered, loose until the case takes them. */
async function coverAll(here: Here, c: Case, photos: readonly Covered[]): Promise<string[] | Refusal> {
  const { db, files, newId, now } = here.world;
  const made: string[] = [];
  for (const { id, areas } of photos) {
    const photo = c.photos.includes(id) ? await findPhoto(db, id) : undefined;
    const bytes = photo && (await files.read(photo.key));
    if (!bytes) return refuse('no-such-photo', 'photos');
    const copy = await coverPhoto(bytes, areas, { newId, files });
    if (isRefusal(copy)) return copy;
    await keepPhotos(db, [copy], now());
    made.push(copy.id);
  }
  return made;
}

/** The desk decides that a case is not shown, or no longer; a public copy is gone at once. */
export function withhold(here: Here, at: Agent, reason: string): Promise<Case | Refusal> {
  if (!may(at.person, 'publish')) return Promise.resolve(refuse('not-allowed'));
  const now = here.world.now();
  return onCase(here, at, (c, journal) => {
    const decided = withholdCase(c, journal, { reason, seen: at.seen }, byOf(at), now);
    return isRefusal(decided) ? decided : { entries: [decided] };
  });
}
