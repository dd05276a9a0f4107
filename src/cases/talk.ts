/** Talking with the resident: the city asks, the resident answers, comments, rates or contests. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Case } from './case.ts';
import { entry, type By, type Entry, type NewEntry, type Promised, type Rating } from './entry.ts';
import { PHOTOS_MAX } from '#photos/photo.ts';
import { DESCRIPTION_MAX } from '#reports/report.ts';
import { openTask } from './task.ts';
import { saidWhole } from './templates/gap.ts';
import { clean, said, saidOrNothing } from '#reports/words.ts';

/** Within how many days after closing the answer can be contested; our rule, told with the answer. */
export const CONTEST_DAYS = 14;
/** The most photos one case can hold, so that a case stays readable. */
export const CASE_PHOTOS_MAX = 20;

const RESIDENT: By = { as: 'resident' };

/**
 * A unit, or the desk, asks the resident something; the clock stands still until they answer.
 *
 * Refused when nobody can be asked (no contact was left: they may look at the case, or never), when a
 * question is already open, and when the case is closed.
 */
export function askResident(
  c: Case,
  unit: string | null,
  question: string,
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  const asked = saidWhole(question, DESCRIPTION_MAX, 'question');
  if (isRefusal(asked)) return asked;
  if (c.status === 'closed') return refuse('case-closed');
  if (c.stoppedAt !== null) return refuse('resident-is-asked');
  if (c.contact.by === 'none') return refuse('nobody-to-ask');
  if (unit !== null && !openTask(c.tasks, unit)) return refuse('no-open-task');
  return entry('asked', by, now, { unit, question: asked });
}

/**
 * A form sent twice (a double click, a reload) says the same once: refused when the resident said these
 * words since the form was made, that is after entry `seen`. Photos without a word are never the same: a
 * photo shown twice is a smaller harm than another one lost.
 */
export function saidBefore(
  journal: readonly Entry[],
  seen: number | undefined,
  kind: 'replied' | 'commented' | 'rated' | 'contested',
  text: string
): Refusal | undefined {
  const words = clean(text);
  if (words === '' && kind !== 'rated') return undefined;
  const same = (e: Entry) =>
    e.seq > (seen ?? Infinity) && e.kind === kind && 'text' in e.body && e.body.text === words;
  return journal.some(same) ? refuse('said-before') : undefined;
}

function photosFault(c: Case, photos: readonly string[]): Refusal | undefined {
  if (photos.length > PHOTOS_MAX || c.photos.length + photos.length > CASE_PHOTOS_MAX) {
    return refuse('too-many-photos', 'photos', {
      max: Math.min(PHOTOS_MAX, Math.max(0, CASE_PHOTOS_MAX - c.photos.length))
    });
  }
  return undefined;
}

/** The resident answers the open question. Refused when none is open, or with neither words nor photos. */
export function replyToQuestion(
  c: Case,
  text: string,
  photos: readonly string[],
  promised: Promised,
  now: Temporal.Instant
): NewEntry | Refusal {
  const words =
    photos.length > 0 ? saidOrNothing(text, DESCRIPTION_MAX, 'text') : said(text, DESCRIPTION_MAX, 'text');
  if (isRefusal(words)) return words;
  if (c.stoppedAt === null) return refuse('nothing-asked');
  return (
    photosFault(c, photos) ?? entry('replied', RESIDENT, now, { text: words, photos: [...photos], promised })
  );
}

/** The resident adds words or photos. Refused when the case is closed: contesting is the way then. */
export function commentOnCase(
  c: Case,
  text: string,
  photos: readonly string[],
  now: Temporal.Instant
): NewEntry | Refusal {
  const words =
    photos.length > 0 ? saidOrNothing(text, DESCRIPTION_MAX, 'text') : said(text, DESCRIPTION_MAX, 'text');
  if (isRefusal(words)) return words;
  if (c.status === 'closed') return refuse('case-closed');
  return photosFault(c, photos) ?? entry('commented', RESIDENT, now, { text: words, photos: [...photos] });
}

/** The resident says whether the answer helped. Once for each closing. */
export function rateAnswer(c: Case, rating: Rating, text: string, now: Temporal.Instant): NewEntry | Refusal {
  const words = saidOrNothing(text, DESCRIPTION_MAX, 'text');
  if (isRefusal(words)) return words;
  if (c.status !== 'closed') return refuse('case-open');
  if (c.rating !== null) return refuse('rated-before');
  return entry('rated', RESIDENT, now, { rating, text: words });
}

/** The last day on which the answer can be contested, in the city's time; nothing while the case is open. */
export function contestableUntil(c: Case, timezone: string): Temporal.PlainDate | undefined {
  if (c.closedAt === null || c.contested) return undefined;
  return Temporal.Instant.from(c.closedAt)
    .toZonedDateTimeISO(timezone)
    .toPlainDate()
    .add({ days: CONTEST_DAYS });
}

/**
 * The resident does not accept the answer, and says why; the case opens again.
 *
 * Once, within 14 days of closing: a second contest would go round in circles, and a complaint
 * (KPA art. 227) is the way then. `closed` is not `fixed`, and only the resident knows.
 */
export function contestAnswer(
  c: Case,
  text: string,
  photos: readonly string[],
  promised: Promised,
  timezone: string,
  now: Temporal.Instant
): NewEntry | Refusal {
  const words = said(text, DESCRIPTION_MAX, 'text');
  if (isRefusal(words)) return words;
  if (c.status !== 'closed') return refuse('case-open');
  if (c.contested) return refuse('contested-before');
  const until = contestableUntil(c, timezone);
  const today = now.toZonedDateTimeISO(timezone).toPlainDate();
  if (until && Temporal.PlainDate.compare(today, until) > 0)
    return refuse('contest-too-late', undefined, { days: CONTEST_DAYS });
  return (
    photosFault(c, photos) ??
    entry('contested', RESIDENT, now, { text: words, photos: [...photos], promised })
  );
}
