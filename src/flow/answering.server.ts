/** An officer's answer with its photos: those taken in stay although a word, or another photo, is refused. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Case } from '#cases/case.ts';
import type { Outcome } from '#cases/entry.ts';
import { mayActFor } from '#people/person.ts';
import { listLoose, takePhotos } from '#photos/photos.server.ts';
import type { Here } from './here.server.ts';
import { answer, type Officer } from './unit.server.ts';

/** What was sent. `kept` are sealed ids of photos an earlier try took in. */
export type Answering = {
  text: string;
  outcome: Outcome | Refusal;
  files: readonly File[];
  kept: readonly string[];
};

/** What is wrong, and the photos that were taken in meanwhile, sealed, so that they need not be chosen again. */
export type NotAnswered = { refusals: readonly Refusal[]; kept: string[] };

/** The unit answers its part with photos. Refused with every fault at once. */
export async function answerWithPhotos(
  here: Here,
  at: Officer,
  given: Answering
): Promise<Case | NotAnswered> {
  if (!mayActFor(at.person, at.unit)) return { refusals: [refuse('not-allowed')], kept: [] };
  const { world } = here;
  const { db, seal } = world;
  const sealed = given.kept.flatMap((one) => seal.opened(one, 'photo') ?? []);
  const before = await listLoose(db, sealed);
  const { photos, faults } = await takePhotos(db, given.files, world, world.now(), before.length);
  const ids = [...before, ...photos.map(({ id }) => id)];
  const kept = ids.map((id) => seal.link(id, 'photo'));
  const { text, outcome } = given;
  if (isRefusal(outcome)) return { refusals: [outcome, ...faults], kept };
  if (faults.length > 0) return { refusals: faults, kept };
  const done = await answer(here, at, { text, outcome, photos: ids });
  return isRefusal(done) ? { refusals: [done], kept } : done;
}
