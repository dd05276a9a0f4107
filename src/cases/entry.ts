/** The entries of a case's journal: what each station on the way adds. */
import type { Answers } from '#catalogue/question.ts';
import type { Place } from '#places/place.ts';
import type { Period } from '#catalogue/category.ts';
import type { Channel, Contact, Kind } from '#reports/report.ts';
import type { Lang } from '#ui/lang.ts';

/** Who acted. A person's id, never a name: a name is looked up while the person works here. */
export type By =
  | { as: 'resident' }
  | { as: 'api' }
  | { as: 'clock' }
  | { as: 'agent'; person: string }
  | { as: 'officer'; person: string; unit: string };

/**
 * A promised day and what it was counted from: `period` from the day `from`, not counting that day
 * (KPA art. 57 §1 for calendar days; our rule for working days, so that people can recount it).
 */
export type Promised = { dueOn: string; from: string; period: Period };

/** How a case ends. Every outcome but `resolved` needs its words for the resident. */
export const OUTCOMES = [
  'resolved',
  'planned',
  'not-done',
  'not-city',
  'forwarded',
  'merged',
  'rejected'
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Did the answer help? Asked once a case is closed. */
export const RATINGS = ['helped', 'partly', 'not'] as const;
export type Rating = (typeof RATINGS)[number];

type Bodies = {
  /** Recorded: the report got its number and its promised day. */
  submitted: {
    year: number;
    number: number;
    kind: Kind;
    category: string;
    priority: string;
    channel: Channel;
    lang: Lang;
    description: string;
    answers: Answers;
    place: Place;
    contact: Contact;
    photos: string[];
    promised: Promised;
  };
  /** Given to a unit; one entry for each. The open tasks of the units in `instead` end with it. */
  dispatched: {
    unit: string;
    lead: boolean;
    dueOn: string;
    why: 'category' | 'by-hand' | 'contested';
    instead: string[];
  };
  /** A unit gave it back because it is not theirs. */
  returned: { unit: string; reason: string };
  /** The desk found that it is about something else. */
  recategorised: { category: string; kind: Kind; priority: string; promised: Promised };
  /** More is asked of the resident; the clock stands from this day. */
  asked: { unit: string | null; question: string };
  /** The resident answered; the promised day moved by the days the clock stood. */
  replied: { text: string; photos: string[]; promised: Promised };
  /** The resident added something of their own accord. */
  commented: { text: string; photos: string[] };
  /** A unit answered its part. `outcome` is what it proposes. */
  answered: { unit: string; text: string; outcome: Outcome; photos: string[] };
  /** One answer to the resident; the case is closed. */
  closed: { outcome: Outcome; text: string; photos: string[] };
  /** The resident was told: a letter was handed over, or somebody rang. */
  informed: { notice: string; by: 'email' | 'phone' };
  /** A unit or the desk was reminded of the promised day. */
  reminded: { unit: string | null; percent: number };
  rated: { rating: Rating; text: string };
  /** The resident does not accept the answer; once, within 14 days of closing. The case opens again. */
  contested: { text: string; photos: string[]; promised: Promised };
};

export type EntryKind = keyof Bodies;

/** A line in the journal. `at` is an instant in UTC (ISO 8601), `seq` counts from 1. */
export type Entry<K extends EntryKind = EntryKind> = {
  [P in K]: { seq: number; kind: P; at: string; by: By; body: Bodies[P] };
}[K];

/** An entry without its place in the journal, as a decision makes it. */
export type NewEntry<K extends EntryKind = EntryKind> = {
  [P in K]: { kind: P; at: string; by: By; body: Bodies[P] };
}[K];

export function entry<K extends EntryKind>(
  kind: K,
  by: By,
  now: Temporal.Instant,
  body: Bodies[K]
): NewEntry<K> {
  return { kind, at: now.toString(), by, body } as NewEntry<K>;
}
