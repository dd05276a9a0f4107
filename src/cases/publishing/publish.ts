/** Publishing a case: who decides what everybody may see of it, and what that is. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { PRECISIONS, type Category, type Precision } from '#catalogue/category.ts';
import { coarsened, toTheMetre } from '#places/coarse.ts';
import type { Place } from '#places/place.ts';
import { said } from '#reports/words.ts';
import type { Case } from '#cases/case.ts';
import { entry, type By, type Entry, type NewEntry } from '#cases/entry.ts';

/** The longest words shown to everybody, in characters; as long as a report may be. */
export const WORDS_MAX = 5000;
/** The longest reason why a case is not shown. */
export const REASON_MAX = 300;

/** What is shown: the words, how exactly the place, and photos that were made for it. */
export type Publication = { text: string; precision: Precision; photos: readonly string[] };

/** How exactly a place of this category may be shown, from the most exact allowed. */
export function precisionsOf(category: Pick<Category, 'precision'>): Precision[] {
  return PRECISIONS.slice(PRECISIONS.indexOf(category.precision ?? 'exact'));
}

/**
 * Nobody else has decided about showing this case since it was opened at version `seen`.
 *
 * Apart from `unchanged`, because showing a case changes nothing a unit decides on, and an answer
 * changes nothing in the words that are shown.
 */
function undecidedSince(c: Case, journal: readonly Entry[], seen: number): Refusal | undefined {
  const known = Number.isInteger(seen) && seen >= 1 && seen <= c.version;
  const decided = journal.some(
    (e) => e.seq > seen && ['published', 'withdrawn', 'recategorised'].includes(e.kind)
  );
  return known && !decided ? undefined : refuse('changed-meanwhile');
}

/**
 * The desk shows a case to everybody, or shows it otherwise than before.
 *
 * Refused always for a category that is never published (social matters, people, animals in need), for a
 * place more exact than the category allows, for a case that was merged into another, without words, and
 * when somebody decided about it meanwhile.
 */
export function publishCase(
  c: Case,
  journal: readonly Entry[],
  category: Pick<Category, 'published' | 'precision'> | undefined,
  given: Publication & { seen: number },
  by: By,
  now: Temporal.Instant
): NewEntry<'published'> | Refusal {
  if (category?.published !== true) return refuse('never-published');
  if (c.mergedInto !== null) return refuse('merged-not-shown');
  const meanwhile = undecidedSince(c, journal, given.seen);
  if (meanwhile) return meanwhile;
  const text = said(given.text, WORDS_MAX, 'text');
  if (isRefusal(text)) return text;
  if (!precisionsOf(category).includes(given.precision)) return refuse('too-exact', 'precision');
  return entry('published', by, now, { text, precision: given.precision, photos: [...given.photos] });
}

/** The desk decides that a case is not shown, or no longer. Refused without a reason, and when it was decided before. */
export function withholdCase(
  c: Case,
  journal: readonly Entry[],
  given: { reason: string; seen: number },
  by: By,
  now: Temporal.Instant
): NewEntry<'withdrawn'> | Refusal {
  const meanwhile = undecidedSince(c, journal, given.seen);
  if (meanwhile) return meanwhile;
  const reason = said(given.reason, REASON_MAX, 'reason');
  if (isRefusal(reason)) return reason;
  if (c.shown === 'withheld') return refuse('withheld-before');
  return entry('withdrawn', by, now, { reason });
}

/** May cases of a category be told of before the desk has shown them: category, distance, day and status? */
export function isToldOf(category: Pick<Category, 'published' | 'precision'> | undefined): boolean {
  return category?.published === true && (category.precision ?? 'exact') === 'exact';
}

/**
 * May those who follow a case still be told what it is about and where it stands?
 *
 * Not once it was decided that it is not shown, nor when its category is no longer published: whoever follows a
 * case knows no more of it than everybody. That it ended, and how, they are told in any case.
 */
export function isFollowable(
  c: Pick<Case, 'shown'>,
  category: Pick<Category, 'published' | 'precision'> | undefined
): boolean {
  return c.shown === 'public' ? category?.published === true : c.shown === 'unchecked' && isToldOf(category);
}

/** A street and house without the flat: "ul. Długa 5/12" and "ul. Długa 5 m. 12" are ul. Długa 5. */
export function withoutFlat(address: string): string {
  return address
    .replace(
      /(\d+[a-zA-Z]?)\s*(?:\/\s*\d+\w*|,?\s*(?:m|lok|mieszk|mieszkanie|кв|flat)\b\.?\s*\d+\w*)/giu,
      '$1'
    )
    .trim();
}

/** Where the public copy lies: exact with its street, near without, or in a district only. */
export function publicPlace(
  { point, address, district }: Place,
  precision: Precision
): { lat: number | null; lng: number | null; address: string | null; district: string | null } {
  const shown = point && { exact: toTheMetre(point), near: coarsened(point), district: undefined }[precision];
  return {
    lat: shown?.lat ?? null,
    lng: shown?.lng ?? null,
    address: precision === 'exact' && address ? withoutFlat(address) : null,
    district: district ?? null
  };
}

/** The public copy of a case as it is right after `shown` was recorded. */
export function copyOf(c: Case, { text, precision, photos }: Publication, at: string) {
  return {
    case_id: c.id,
    year: c.year,
    number: c.number,
    kind: c.kind,
    category: c.category,
    status: c.status,
    outcome: c.outcome,
    words: text,
    precision,
    ...publicPlace(c.place, precision),
    photos,
    joined: c.joined,
    received_at: c.receivedAt,
    closed_at: c.closedAt,
    published_at: at,
    changed_at: c.updatedAt
  };
}

export type PublicCopy = ReturnType<typeof copyOf>;

/**
 * The entry with which a case leaves the public map by itself: it was found to be about something that is
 * never published, or whose place is shown less exactly. Somebody may then show it anew, as that asks for.
 */
export function leavesMap(
  before: Case,
  after: Case,
  category: Pick<Category, 'published' | 'precision'> | undefined,
  now: Temporal.Instant
): NewEntry<'withdrawn'> | undefined {
  if (before.shown !== 'public' || after.shown !== 'public' || before.category === after.category)
    return undefined;
  return isToldOf(category) ? undefined : entry('withdrawn', { as: 'clock' }, now, { reason: 'category' });
}
