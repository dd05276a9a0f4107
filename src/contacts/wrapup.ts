/** The wrap-up: how a talk ended and what it was about, and what belongs to it. */
import { refuse, type Refusal } from '#world/refusal.ts';

/** Outcomes of a talk, in the order in which they are chosen most often; the groups stand together on the page. */
export const OUTCOMES = [
  'informed',
  'informed-partly',
  'report-new',
  'report-added',
  'report-status',
  'handed-complicated',
  'handed-case-file',
  'unit-no-answer',
  'call-back',
  'not-the-city',
  'emergency-112',
  'complaint',
  'public-information',
  'idea-for-articles',
  'abusive',
  'silent',
  'wrong-number',
  'test'
] as const;

/**
 * How a talk ended.
 *
 * Answered; in part; a report written, added to one, or told how it stands; handed on because it was complicated, or
 * needs a look into a case file; the unit did not answer; we ring back; not the city's; sent to 112; complaint under
 * the code; public information; something the knowledge base lacks; abuse; nobody spoke; wrong number; a test.
 */
export type WrapOutcome = (typeof OUTCOMES)[number];

/** What is not chosen but found: nobody said how it ended in time. */
export const NOT_GIVEN = 'not-given';

/** The codes a report to the city's council uses. */
export const OUTCOME_CODES: Readonly<Record<WrapOutcome, string>> = {
  informed: 'INF-OK',
  'informed-partly': 'INF-PART',
  'report-new': 'ZGL-NEW',
  'report-added': 'ZGL-DUP',
  'report-status': 'ZGL-STATUS',
  'handed-complicated': 'PRZ-SKOMPL',
  'handed-case-file': 'PRZ-AKTA',
  'unit-no-answer': 'PRZ-NIEODEB',
  'call-back': 'CALLBACK',
  'not-the-city': 'POZA-MIASTO',
  'emergency-112': 'ALARM-112',
  complaint: 'SKARGA-KPA',
  'public-information': 'INFPUB',
  'idea-for-articles': 'IDZ',
  abusive: 'WULG',
  silent: 'PUSTE',
  'wrong-number': 'POMYLKA',
  test: 'TEST'
};

/**
 * Why somebody needs longer after a call: a long note, a report still to be written, a unit to be asked, or because the
 * call was hard and they need a moment.
 */
export const LONGER_REASONS = ['note', 'report', 'unit', 'hard-call'] as const;
export type LongerReason = (typeof LONGER_REASONS)[number];

/** How much longer each time, and how often for one call: then it is a break, and is called so. */
export const LONGER_SECONDS = 120;
export const LONGER_MOST = 2;

/** How often more can still be asked for, after so many seconds were given. */
export function longerLeft(given: number): number {
  return Math.max(0, LONGER_MOST - Math.round(given / LONGER_SECONDS));
}

export function isLongerReason(value: unknown): value is LongerReason {
  return typeof value === 'string' && (LONGER_REASONS as readonly string[]).includes(value);
}

/** Outcomes that say by themselves that there was no topic. */
const WITHOUT_TOPIC: ReadonlySet<WrapOutcome> = new Set(['silent', 'wrong-number', 'test', 'abusive']);

export const FLAGS = [
  'senior',
  'hard-of-hearing',
  'foreign-language',
  'repeated',
  'vulnerable',
  'press-or-councillor'
] as const;
export type Flag = (typeof FLAGS)[number];

/** What a talk was about: `service:SA-14`, `category:ROAD-1`, `article:…`, `topic:…`. */
const ABOUT = /^(service|category|article|topic|guide|contact|script|announcement):[\w.-]{1,80}$/;

export type WrapUp = {
  outcome: string;
  about?: string | null | undefined;
  flags?: readonly string[];
  note?: string | null | undefined;
};

export const NOTE_MOST = 2000;

export function isOutcome(value: unknown): value is WrapOutcome {
  return typeof value === 'string' && (OUTCOMES as readonly string[]).includes(value);
}

export function needsTopic(outcome: WrapOutcome): boolean {
  return !WITHOUT_TOPIC.has(outcome);
}

export function isAbout(value: string): boolean {
  return ABOUT.test(value);
}

/**
 * A wrap-up as it may be kept.
 *
 * Refused when the outcome is unknown (`wrap-outcome`), when it needs a topic and has none (`wrap-topic`), or when the
 * note is longer than anybody reads (`wrap-note`). Flags nobody knows are left out.
 */
export function wrapUpFrom(given: WrapUp): Refusal | Kept {
  if (!isOutcome(given.outcome)) return refuse('wrap-outcome', 'outcome');
  const about = given.about?.trim() || null;
  if (about !== null && !isAbout(about)) return refuse('wrap-topic', 'about');
  if (about === null && needsTopic(given.outcome)) return refuse('wrap-topic', 'about');
  const note = given.note?.trim() || null;
  if (note !== null && note.length > NOTE_MOST) return refuse('wrap-note', 'note', { most: NOTE_MOST });
  const flags = FLAGS.filter((flag) => given.flags?.includes(flag));
  return { outcome: given.outcome, about, flags, note };
}
export type Kept = { outcome: WrapOutcome; about: string | null; flags: Flag[]; note: string | null };
