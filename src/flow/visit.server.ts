/** A resident visits their case: opens it by number and PIN or by its secret link, reads it, and says something. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Db } from '#world/database.server.ts';
import { replay, type Case } from '#cases/case.ts';
import { listEntries } from '#cases/case.server.ts';
import { RATINGS, type Entry, type Rating } from '#cases/entry.ts';
import { standingOf } from '#cases/merge.ts';
import { isStopped } from '#people/limit.server.ts';
import { findPhoto, listLoose, listPhotos, takePhotos, type PhotoRow } from '#photos/photos.server.ts';
import type { Here } from './here.server.ts';
import { findByPin } from './pin.server.ts';
import { comment, contest, rate, reply } from './resident.server.ts';

/** How often something may be said on one case's page: more than anybody has to say, fewer than a program could. */
const SAID = { max: 30, minutes: 60 } as const;

/** Opens a case by its number and PIN: gives its secret link. Refused as `findByPin` says. */
export async function openByPin(
  here: Here,
  given: { number: string; pin: string; from: string }
): Promise<string | Refusal> {
  const id = await findByPin(here, given);
  return isRefusal(id) ? id : here.world.seal.link(id);
}

/**
 * A case as its resident sees it. One that was merged stands where its master stands, and `master` is the
 * master's journal, of which only what concerns everybody may be shown.
 */
export type Visit = {
  case: Case;
  journal: readonly Entry[];
  master?: readonly Entry[];
  photos: ReadonlyMap<string, PhotoRow>;
};

/** The case behind a secret link with its journal, of which it is the fold: one look into one index. */
export async function visit({ world }: Here, link: string): Promise<Visit | undefined> {
  const { db } = world;
  const id = world.seal.opened(link);
  const journal = id === undefined ? [] : await listEntries(db, id);
  if (id === undefined || journal.length === 0) return undefined;
  const own = replay(id, journal);
  const some = journal.some((e) => 'photos' in e.body && e.body.photos.length > 0);
  const photos = some ? await listPhotos(db, id) : new Map<string, PhotoRow>();
  if (own.mergedInto === null) return { case: own, journal, photos };
  const master = await listEntries(db, own.mergedInto);
  return {
    case: standingOf(own, replay(own.mergedInto, master)),
    journal,
    master,
    photos: new Map([...photos, ...(await sharedPhotos(db, own.mergedInto, journal))])
  };
}

/** The photos of the answer a merged case shares; they are the master's. */
async function sharedPhotos(
  db: Db,
  master: string,
  journal: readonly Entry[]
): Promise<ReadonlyMap<string, PhotoRow>> {
  const shown = new Set(journal.flatMap((e) => (e.kind === 'settled' ? e.body.photos : [])));
  if (shown.size === 0) return new Map();
  return new Map([...(await listPhotos(db, master))].filter(([id]) => shown.has(id)));
}

/** A photo for whoever holds a case's secret link: of that case, or of the answer it shares. */
export async function visitPhoto(
  { world }: Here,
  link: string,
  photo: string
): Promise<PhotoRow | undefined> {
  const id = world.seal.opened(link);
  const found = id === undefined ? undefined : await findPhoto(world.db, photo);
  if (id === undefined || !found?.case_id || found.case_id === id) return found?.case_id ? found : undefined;
  const journal = await listEntries(world.db, id);
  const answer = (e: Entry) => e.kind === 'settled' && e.body.photos.includes(photo);
  return journal.some(answer) ? found : undefined;
}

/** What a resident says on their case's page. `kept` are sealed ids of photos an earlier try took in. */
export type Said = { text: string; files: readonly File[]; kept: readonly string[]; seen: number };

const STEPS = { comment, reply, contest } as const;
export type Saying = keyof typeof STEPS;

/** What is wrong, and the photos that were taken in meanwhile, sealed, so that they need not be chosen again. */
export type NotSaid = { faults: readonly Refusal[]; kept: readonly string[] };

/**
 * The resident comments, answers the question, or contests, with photos.
 *
 * Photos that were taken in stay although a word or another photo is refused. A form sent twice counts once.
 * Refused with `too-many-tries` when a link that got about is used by a program.
 */
export async function say(here: Here, link: string, saying: Saying, said: Said): Promise<'said' | NotSaid> {
  const { world } = here;
  const { db, seal } = world;
  const id = seal.opened(link);
  if (id === undefined) return { faults: [refuse('no-such-case')], kept: [] };
  const limited = { ...SAID, what: 'said case', who: id, from: '' };
  if (await isStopped(world, limited, world.now()))
    return { faults: [refuse('too-many-tries', undefined, { minutes: SAID.minutes })], kept: [...said.kept] };
  const before = await listLoose(
    db,
    said.kept.flatMap((one) => seal.opened(one, 'photo') ?? [])
  );
  const { photos, faults } = await takePhotos(db, said.files, world, world.now(), before.length);
  const ids = [...before, ...photos.map((photo) => photo.id)];
  const kept = ids.map((photo) => seal.link(photo, 'photo'));
  if (faults.length > 0) return { faults, kept };
  const done = await STEPS[saying](here, id, said.text, ids, said.seen);
  return isRefusal(done) && done.refusal !== 'said-before' ? { faults: [done], kept } : 'said';
}

/** The resident rates the answer. Refused without a rating, or with one there is not. */
export async function sayRating(
  here: Here,
  link: string,
  given: { rating: string; text: string; seen: number }
): Promise<'said' | NotSaid> {
  const id = here.world.seal.opened(link);
  if (id === undefined) return { faults: [refuse('no-such-case')], kept: [] };
  if (!isRating(given.rating)) return { faults: [refuse('rating-missing', 'rating')], kept: [] };
  const done = await rate(here, id, given.rating, given.text, given.seen);
  return isRefusal(done) && done.refusal !== 'said-before' ? { faults: [done], kept: [] } : 'said';
}

function isRating(text: string): text is Rating {
  return (RATINGS as readonly string[]).includes(text);
}
