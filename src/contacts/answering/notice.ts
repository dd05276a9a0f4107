/** A notice of the hotline: what every caller is told between two moments, and how it is typed. */
import { LANGS, type Lang } from '#ui/lang.ts';
import type { Said } from '#ui/said.ts';
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';

export type Notice = {
  id: string;
  version: number;
  words: Said;
  from: string;
  until: string;
  spokenAt: string | null;
  stoppedAt: string | null;
};

/** What was typed: words by language, and two moments of the city's clock as `2026-11-21T14:30`. */
export type Typed = { words: Readonly<Record<Lang, string>>; from: string; until: string };

export type Standing = 'coming' | 'on' | 'over' | 'stopped';

/** A sentence or two: whoever is told more hangs up. */
export const WORDS_MOST = 400;
/** What is true for longer belongs into the announcements. */
const DAYS_MOST = 31;

/** The name of its announcement. */
export function noticeCode(id: string): string {
  return `notice-${id}`;
}

/** Whose announcement this is; nothing when it is none of a notice. */
export function noticeIn(code: string): string | undefined {
  return /^notice-([0-9a-f-]{36})$/.exec(code)?.[1];
}

/** Where it stands at a moment. */
export function standingOf(
  { from, until, stoppedAt }: Pick<Notice, 'from' | 'until' | 'stoppedAt'>,
  now: Temporal.Instant
): Standing {
  if (stoppedAt !== null) return 'stopped';
  if (Temporal.Instant.compare(now, Temporal.Instant.from(until)) >= 0) return 'over';
  return Temporal.Instant.compare(now, Temporal.Instant.from(from)) >= 0 ? 'on' : 'coming';
}

/**
 * The moment a clock on the wall means.
 *
 * When clocks go back an hour comes twice: a beginning means the first time and an end the second, so that nothing is
 * told too short. An hour that clocks skip is refused.
 */
export function momentFrom(typed: string, zone: string, field: 'from' | 'until'): Temporal.Instant | Refusal {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed)) return refuse('notice-time-wrong', field);
  try {
    const clock = Temporal.PlainDateTime.from(typed, { overflow: 'reject' });
    const at = clock.toZonedDateTime(zone, { disambiguation: field === 'from' ? 'earlier' : 'later' });
    if (!at.toPlainDateTime().equals(clock)) return refuse('notice-time-skipped', field);
    return at.toInstant();
  } catch {
    return refuse('notice-time-wrong', field);
  }
}

function wordsFaults(words: Typed['words']): Refusal[] {
  return LANGS.flatMap((lang) => {
    const text = words[lang].trim();
    if (text === '') return [refuse('notice-words-missing', `words.${lang}`)];
    return text.length > WORDS_MOST
      ? [refuse('notice-words-long', `words.${lang}`, { most: WORDS_MOST })]
      : [];
  });
}

function spanOf(typed: Typed, zone: string, now: Temporal.Instant): [from: string, until: string] | Faults {
  const from = typed.from.trim() === '' ? now : momentFrom(typed.from.trim(), zone, 'from');
  const until = momentFrom(typed.until.trim(), zone, 'until');
  if (isRefusal(from) || isRefusal(until)) return { faults: [from, until].filter(isRefusal) };
  if (Temporal.Instant.compare(until, from) <= 0) return { faults: [refuse('notice-ends-first', 'until')] };
  if (Temporal.Instant.compare(until, now) <= 0) return { faults: [refuse('notice-ends-past', 'until')] };
  if (from.until(until).total('hours') > DAYS_MOST * 24)
    return { faults: [refuse('notice-too-long', 'until', { days: DAYS_MOST })] };
  return [from.toString(), until.toString()];
}

/** The notice that was typed, or everything that is wrong in it. An empty beginning is now; an end must be told. */
export function noticeFrom(
  typed: Typed,
  zone: string,
  now: Temporal.Instant
): Pick<Notice, 'words' | 'from' | 'until'> | Faults {
  const [words, span] = [wordsFaults(typed.words), spanOf(typed, zone, now)];
  if (isFaults(span)) return { faults: [...words, ...span.faults] };
  if (words.length > 0) return { faults: words };
  const { pl, en, uk } = typed.words;
  return { words: { pl: pl.trim(), en: en.trim(), uk: uk.trim() }, from: span[0], until: span[1] };
}
