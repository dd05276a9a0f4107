/** What a resident does with a report they are still writing: begins it, fills it page by page, sends it once. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { World } from '#world/world.server.ts';
import type { Category } from '#catalogue/category.ts';
import type { Case } from '#cases/case.ts';
import { hold } from '#people/accounts/held.server.ts';
import { findCase } from '#cases/case.server.ts';
import { categoryFor } from '#reports/check.ts';
import {
  beginDraft,
  DRAFT_DAYS,
  nextStep,
  recategorised,
  reportOf,
  sentDraft,
  typedInto,
  type Draft,
  type DraftChange
} from '#reports/draft.ts';
import {
  changeDraft,
  clearDrafts,
  findDraft,
  holdDraft,
  listDraftPhotos,
  recordDraft,
  removeDraftPhoto,
  type KeptDraft
} from '#reports/draft.server.ts';
import { tooManyPhotos } from '#photos/photo.ts';
import { takePhoto, type Photo } from '#photos/photo.server.ts';
import { keepPhotos } from '#photos/photos.server.ts';
import type { Kind } from '#reports/report.ts';
import type { Lang } from '#ui/lang.ts';
import { categoryOf, todayIn, type Here } from './here.server.ts';
import { announce, submitReport } from './resident.server.ts';

/** A draft and the browser that holds it: the hash of the cookie the draft was begun with. */
export type AtDraft = { id: string; browser: Buffer };

/** Whoever has another cookie may not look: a draft holds an address or a number before anybody checked it. */
function closedTo(kept: KeptDraft | undefined, { browser }: AtDraft): Refusal | undefined {
  if (!kept) return refuse('no-draft');
  return kept.browser.equals(browser) ? undefined : refuse('foreign-draft');
}

/** Refused with `no-draft` when it was never there or is forgotten, `foreign-draft` when another browser holds it. */
export async function openDraft({ world }: Here, at: AtDraft): Promise<KeptDraft | Refusal> {
  const kept = await findDraft(world.db, at.id);
  return closedTo(kept, at) ?? kept!;
}

/**
 * A category is chosen and a draft begins. `like` is an earlier draft of the same browser whose place is
 * taken over; another browser's is left alone, silently. Refused when the category takes no reports today.
 */
export async function startDraft(
  here: Here,
  browser: Buffer,
  kind: Kind,
  code: string,
  like?: string
): Promise<string | Refusal> {
  const { world } = here;
  const now = world.now();
  const category = categoryFor(here.city, code, kind, todayIn(here, now).toString());
  if (isRefusal(category)) return category;
  const earlier = like === undefined ? undefined : await openDraft(here, { id: like, browser });
  const id = world.newId();
  await recordDraft(
    world.db,
    id,
    browser,
    beginDraft(category, isRefusal(earlier) ? undefined : earlier?.draft),
    now
  );
  return id;
}

/** Holds the draft, changes it and keeps it. Refused with `draft-sent` once it is a case. */
async function onDraft(
  here: Here,
  at: AtDraft,
  change: (draft: Draft, tx: Tx) => Draft | Refusal | Promise<Draft | Refusal>
): Promise<Draft | Refusal> {
  return here.world.db.transaction().execute(async (tx) => {
    const held = await holdDraft(tx, at.id);
    const closed = closedTo(held, at) ?? (held!.caseId === null ? undefined : refuse('draft-sent'));
    if (closed) return closed;
    const changed = await change(held!.draft, tx);
    if (!isRefusal(changed)) await changeDraft(tx, at.id, { draft: changed }, here.world.now());
    return changed;
  });
}

/** What was typed on a page goes into the draft, fit or not; `then` says what else follows from it. */
export function typeInto(
  here: Here,
  at: AtDraft,
  typed: DraftChange,
  then: (draft: Draft) => Draft = (d) => d
): Promise<Draft | Refusal> {
  return onDraft(here, at, (draft) => then(typedInto(draft, typed)));
}

/** Another category for a draft. Refused when it takes no reports today. */
export function changeCategory(here: Here, at: AtDraft, kind: Kind, code: string): Promise<Draft | Refusal> {
  const category = categoryFor(here.city, code, kind, todayIn(here, here.world.now()).toString());
  return onDraft(here, at, (draft) => (isRefusal(category) ? category : recategorised(draft, category)));
}

/**
 * Photos are taken in, one after the other; those that are photos stay although another is refused.
 *
 * The last position found is offered as the place. Too many in one go refuses them all: we do not guess
 * which the resident would leave out.
 */
export async function addPhotos(here: Here, at: AtDraft, files: readonly File[]): Promise<Refusal[]> {
  const { world } = here;
  const opened = await openDraft(here, at);
  if (isRefusal(opened)) return [opened];
  const many = tooManyPhotos(files.length);
  if (many) return [many];
  const taken: (Photo | Refusal)[] = [];
  for (const file of files)
    taken.push(await takePhoto(new Uint8Array(await file.arrayBuffer()), world, file.name));
  const photos = taken.filter((photo): photo is Photo => !isRefusal(photo));
  const refused = photos.length > 0 ? await keepInDraft(here, at, photos) : undefined;
  return [...(refused ? [refused] : []), ...taken.filter(isRefusal)];
}

/** The photos a draft does not have yet: a form that is sent twice brings each of them twice, byte for byte. */
async function newPhotos(
  { files }: World,
  kept: readonly { key: string; bytes: number }[],
  photos: readonly Photo[]
): Promise<Photo[]> {
  const fresh: Photo[] = [];
  for (const photo of photos) {
    const alike = [...kept, ...fresh].filter(({ bytes }) => bytes === photo.bytes);
    const [own, ...others] = await Promise.all([photo, ...alike].map(({ key }) => files.read(key)));
    if (!others.some((other) => own && other?.equals(own))) fresh.push(photo);
  }
  return fresh;
}

async function keepInDraft(here: Here, at: AtDraft, photos: readonly Photo[]): Promise<Refusal | undefined> {
  const { world } = here;
  let fresh: readonly Photo[] = [];
  const kept = await onDraft(here, at, async (draft, tx) => {
    const before = await listDraftPhotos(tx, at.id);
    fresh = await newPhotos(world, before, photos);
    const many = tooManyPhotos(fresh.length, before.length);
    if (many) return many;
    await keepPhotos(tx, fresh, world.now(), at.id);
    const photoPoint = photos.findLast(({ point }) => point)?.point;
    return photoPoint ? { ...draft, photoPoint } : draft;
  });
  const left = isRefusal(kept) ? photos : photos.filter((photo) => !fresh.includes(photo));
  for (const { key } of left) await world.files.remove(key);
  return isRefusal(kept) ? kept : undefined;
}

/** A photo is taken back, and forgotten. */
export async function dropPhoto(here: Here, at: AtDraft, photo: string): Promise<Refusal | undefined> {
  let key: string | undefined;
  const kept = await onDraft(here, at, async (draft, tx) => {
    key = await removeDraftPhoto(tx, at.id, photo);
    return draft;
  });
  if (isRefusal(kept)) return kept;
  if (key) await here.world.files.remove(key);
  return undefined;
}

/** The category of a draft, or nothing when the city no longer has it. */
export function categoryOfDraft(here: Here, draft: Draft): Category | undefined {
  return categoryOf(here.city, draft.category);
}

/**
 * The draft becomes a case, once; `account` holds it from then on, unless the resident keeps it out.
 *
 * The draft is locked: a second send (a double click, a reload, another tab) waits and gets the same
 * case. Refused with `draft-unfinished` when a page is missing or no longer fit.
 */
export async function sendDraft(
  here: Here,
  at: AtDraft,
  lang: Lang,
  account?: string
): Promise<Case | Faults | Refusal> {
  let fresh = false;
  const sent = await here.world.db.transaction().execute(async (tx) => {
    const held = await holdDraft(tx, at.id);
    const closed = closedTo(held, at);
    if (closed) return closed;
    const { draft, caseId } = held!;
    if (caseId !== null) return (await findCase(tx, caseId)) ?? refuse('no-such-case');
    const category = categoryOfDraft(here, draft);
    if (!category) return refuse('unknown-category', 'category');
    const photos = (await listDraftPhotos(tx, at.id)).map(({ id }) => id);
    if (nextStep(draft, category, here.city, photos.length) !== 'check') return refuse('draft-unfinished');
    const done = await submitReport(here, reportOf(draft, category, photos, lang), { as: 'resident' }, tx);
    if (isFaults(done)) return done;
    if (account !== undefined && !draft.unsigned)
      await hold(tx, account, [done.id], 'reported', here.world.now());
    await changeDraft(tx, at.id, { draft: sentDraft(draft), caseId: done.id }, here.world.now());
    fresh = true;
    return done;
  });
  if (fresh && !isFaults(sent) && !isRefusal(sent)) await announce(here, sent);
  return sent;
}

/** The clock forgets drafts nobody has touched for thirty days, with their photos. */
export async function forgetDrafts({ world }: Here): Promise<void> {
  const before = world.now().subtract({ hours: 24 * DRAFT_DAYS });
  const keys = await world.db.transaction().execute((tx) => clearDrafts(tx, before));
  for (const key of keys) await world.files.remove(key);
}
