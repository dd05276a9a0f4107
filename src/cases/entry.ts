/** The entries of a case's journal: what each station on the way adds. */
import type { Answers } from '#catalogue/question.ts';
import type { Place } from '#places/place.ts';
import type { Precision } from '#catalogue/category.ts';
import type { Period } from '#catalogue/period.ts';
import type { Channel, Contact, Kind } from '#reports/report.ts';
import type { Lang } from '#ui/lang.ts';
import type { Task } from './task.ts';

/** Who acted. A person's id, never a name: a name is looked up while the person works here. */
export type By =
  | { as: 'resident' }
  | { as: 'api' }
  | { as: 'clock' }
  | { as: 'agent'; person: string }
  | { as: 'officer'; person: string; unit: string }
  /** Somebody of an outside body, invited by a secret link; `invitation` is its id. */
  | { as: 'outside'; invitation: string };

/**
 * A promised day and what it was counted from: `period` from the day `from`, not counting that day
 * (KPA art. 57 §1 for calendar days; our rule for working days, so that people can recount it).
 */
export type Promised = {
  dueOn: string;
  from: string;
  period: Period;
  /** The promised instant, where the period is counted in hours; it falls on the day `dueOn`. */
  dueAt?: string;
  /** The instant hours are counted from. */
  fromAt?: string;
  /** The period that would have ended after the ceiling, of which `period` is the month that came in its place. */
  instead?: Period;
};

/** A unit's own deadline, where it moved together with the case's; `acceptBy` where that day moved too. */
export type TaskDue = { unit: string; dueOn: string; acceptBy?: string };

/**
 * By which law a case is answered: `report` is the city's own rule, the others are what the law calls the
 * matter (KPA art. 227 complaint, art. 241 proposal; petitions act; public information act).
 */
export const REGIMES = ['report', 'complaint', 'proposal', 'petition', 'information'] as const;
export type Regime = (typeof REGIMES)[number];

/** Another case, as an entry names it. */
export type OtherCase = { id: string; year: number; number: number };

/** Why a unit got a case. */
export type WhyDispatched = 'category' | 'rule' | 'by-hand' | 'contested' | 'passed-on' | 'successor';

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

/**
 * The outcomes an answer may have. That a case is one with another is no answer: merging says with which one, and then
 * that one's answer is its own.
 */
export const ANSWERS = OUTCOMES.filter((one) => one !== 'merged');

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
    why: WhyDispatched;
    instead: string[];
    /** The rule of dispatch and the territory that decided, where one did. */
    rule?: string;
    territory?: string;
    /** The unit that passed it on or was succeeded, and why. */
    from?: string;
    reason?: string;
    /** The unit's own period, where a rule of dispatch gives it one; `dueOn` was counted by it. */
    period?: Period;
    /** Until when the unit takes it or gives it back. */
    acceptBy?: string;
  };
  /** The unit took its task. */
  accepted: { unit: string };
  /** A unit gave it back because it is not theirs. */
  returned: { unit: string; reason: string; suggestion?: string };
  /** The desk found that it is about something else. */
  recategorised: {
    category: string;
    kind: Kind;
    priority: string;
    promised: Promised;
    tasks?: TaskDue[];
  };
  /** More is asked of the resident; the clock stands from this day. */
  asked: { unit: string | null; question: string };
  /** The resident answered; the promised day moved by the days the clock stood. */
  replied: { text: string; photos: string[]; promised: Promised; tasks?: TaskDue[] };
  /** The resident added something of their own accord. */
  commented: { text: string; photos: string[]; from?: OtherCase };
  /** A unit answered its part. `outcome` is what it proposes. */
  answered: { unit: string; text: string; outcome: Outcome; photos: string[] };
  /** One answer to the resident; the case is closed. */
  closed: { outcome: Outcome; text: string; photos: string[] };
  /** The resident was told: a letter or a text message was handed over, or somebody rang. */
  informed: { notice: string; by: 'email' | 'phone' | 'text' };
  /** A unit or the desk was reminded of the promised day. */
  reminded: { unit: string | null; percent: number; of?: 'accept' | 'answer' };
  rated: { rating: Rating; text: string };
  /** The resident does not accept the answer; once, within 14 days of closing. The case opens again. */
  contested: { text: string; photos: string[]; promised: Promised; from?: OtherCase };
  /** A word for colleagues, never for the resident; `mentions` are ids of people who are called to it. */
  noted: { unit: string | null; text: string; mentions: string[] };
  /** The city moved the promised day once, with a reason the resident is told. */
  extended: { unit: string | null; reason: string; promised: Promised; tasks?: TaskDue[] };
  /** A calendar changed under a running deadline, and it was counted anew; `of` the days of units alone. */
  recounted: { calendar: string; promised: Promised; tasks?: TaskDue[]; of?: 'tasks' };
  /** It is answered by a law's own clock from now on. */
  requalified: { regime: Regime; was: Regime; reason: string; promised: Promised; tasks?: TaskDue[] };
  /**
   * An outside body was asked for its word by a secret link. `name` is the body's, `shown` are photos of the case
   * that go along; entries from before there was a choice have none.
   */
  invited: {
    invitation: string;
    unit: string | null;
    name: string;
    question: string;
    until: string;
    shown?: string[];
  };
  /** The outside body answered. */
  contributed: { invitation: string; name: string; text: string; photos: string[] };
  /**
   * It says the same as another case, is closed with it and shares its answer. `ended` are tasks that ended,
   * `along` how many people without a case of their own had joined it: they count for the other one now.
   */
  merged: { into: OtherCase; ended: string[]; along?: number };
  /** It was not the same after all and goes on by itself; `tasks` are units whose tasks open again. */
  unmerged: {
    from: OtherCase;
    tasks: string[];
    promised: Promised;
    /** The day of these tasks, where the promised day moved; `dues` of those with a day of their own. */
    dueOn?: string;
    dues?: TaskDue[];
  };
  /** The case it was merged into was answered: the answer is this resident's too. */
  settled: { from: OtherCase; outcome: Outcome; text: string; photos: string[] };
  /** That answer was taken back before anybody was told. */
  unsettled: { from: OtherCase };
  /** Somebody else says the same: another case that was merged into this one, or a person without one. */
  joined: { other: OtherCase | null; along?: number };
  /** A case that had joined left again, and `along` so many people with it. */
  parted: { other: OtherCase; along?: number };
  /**
   * The desk opened a closed case again, with a new promise; `undo` within the minutes in which nobody was
   * told, and then the old promise holds. `tasks` are units whose tasks open again, `dues` those of them with a day
   * of their own.
   */
  reopened:
    | { reason: string; undo: true; tasks: string[] }
    | { reason: string; undo: false; tasks: string[]; promised: Promised; dues?: TaskDue[] };
  /**
   * The desk took tasks back from units; tasks they had ended in their stead open again. `before` are tasks
   * that stand again as they stood before the units were dispatched to once more.
   */
  recalled: { units: string[]; tasks: string[]; lead: string | null; before?: Task[] };
  related: { other: OtherCase };
  unrelated: { other: OtherCase };
  /** Checked, and shown to everybody in these words, at this precision, with these photos (made unreadable in part). */
  published: { text: string; precision: Precision; photos: string[] };
  /** No longer shown to everybody. */
  withdrawn: { reason: string };
  /** The resident was asked whether the answer helped. */
  surveyed: { notice: string };
  /** What is personal was taken out: the contact alone, or every word and photo of the resident. */
  forgotten: { what: 'contact' | 'all'; why: 'retention' | 'asked' };
};

export type EntryKind = keyof Bodies;

/**
 * Kinds of entry that change nothing another person decides on; they may come while somebody writes an
 * answer and stand in nobody's way.
 */
export const QUIET: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'informed',
  'reminded',
  'accepted',
  'noted',
  'joined',
  'parted',
  'related',
  'unrelated',
  'published',
  'withdrawn',
  'surveyed'
]);

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
