/** An outside body (the gas works, a housing cooperative) is asked for its word on a case, and gives it. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { PHOTOS_MAX } from '#photos/photo.ts';
import { said } from '#reports/words.ts';
import type { Case } from './case.ts';
import { entry, type By, type Entry, type NewEntry } from './entry.ts';
import { openTask } from './task.ts';
import { TEXT_MAX } from './work.ts';

/** For how many days an invitation may wait; longer than that nobody outside remembers what it was about. */
export const INVITE_DAYS_MAX = 60;
const NAME_MAX = 100;

/** One invitation of a case and what came of it. `until` is its last day in the city's time. */
export type Invitation = {
  id: string;
  unit: string | null;
  name: string;
  question: string;
  until: string;
  at: string;
  /** Of the case's photos those that go along. */
  shown: string[];
  answer?: { at: string; text: string; photos: string[] };
};

/** Where an invitation stands: it can be answered, was, its time is over, or its case was closed without it. */
export type Standing = 'open' | 'answered' | 'over' | 'closed';

/** The invitations of a case in the order they were sent. */
export function invitationsOf(journal: readonly Entry[]): Invitation[] {
  return journal.flatMap((e): Invitation[] => {
    if (e.kind !== 'invited') return [];
    const { invitation: id, unit, name, question, until, shown = [] } = e.body;
    const answer = journal.find((one) => one.kind === 'contributed' && one.body.invitation === id);
    const { text, photos } = answer?.kind === 'contributed' ? answer.body : { text: '', photos: [] };
    return [
      {
        id,
        unit,
        name,
        question,
        until,
        at: e.at,
        shown,
        ...(answer ? { answer: { at: answer.at, text, photos } } : {})
      }
    ];
  });
}

/** Where an invitation stands on `today`, the city's day. */
export function standingOf(
  c: Pick<Case, 'closedAt'>,
  invitation: Pick<Invitation, 'answer' | 'until'>,
  today: string
): Standing {
  if (invitation.answer) return 'answered';
  if (c.closedAt !== null) return 'closed';
  return invitation.until < today ? 'over' : 'open';
}

/** Why an invitation can no longer be answered; nothing while it can. */
export function overFor(standing: Standing): Refusal | undefined {
  switch (standing) {
    case 'open':
      return undefined;
    case 'answered':
      return refuse('invitation-answered');
    case 'over':
      return refuse('invitation-over');
    case 'closed':
      return refuse('invitation-closed');
  }
}

/** A day from a form, between today and as far as one may wait. */
function untilIn(text: string, today: string): string | Refusal {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return refuse('day-missing', 'until');
  let until: Temporal.PlainDate;
  try {
    until = Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return refuse('day-missing', 'until');
  }
  const days = Temporal.PlainDate.from(today).until(until, { largestUnit: 'days' }).days;
  if (days < 0) return refuse('day-over', 'until');
  return days > INVITE_DAYS_MAX
    ? refuse('day-too-far', 'until', { days: INVITE_DAYS_MAX })
    : until.toString();
}

/**
 * The desk, or a unit with an open task, asks an outside body. Several may be asked at once.
 *
 * Who is asked sees what the case is about, where, and the photos chosen for it, never who reported it: the city answers the
 * resident, the outside body answers the city. Refused when the case is closed, when the unit has no open
 * task, without a name, a question, or a day within reach.
 */
export function inviteOutside(
  c: Case,
  given: { invitation: string; name: string; question: string; until: string; photos: readonly string[] },
  unit: string | null,
  today: string,
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  const name = said(given.name, NAME_MAX, 'name');
  if (isRefusal(name)) return name;
  const question = said(given.question, TEXT_MAX, 'question');
  if (isRefusal(question)) return question;
  const until = untilIn(given.until, today);
  if (isRefusal(until)) return until;
  if (c.status === 'closed') return refuse('case-closed');
  if (unit !== null && !openTask(c.tasks, unit)) return refuse('no-open-task');
  // What somebody chose that is no photo of the case is left out: nothing else may be shown through it.
  const shown = given.photos.filter((id) => c.photos.includes(id));
  return entry('invited', by, now, { invitation: given.invitation, unit, name, question, until, shown });
}

/**
 * The outside body gives its word, once, until its last day or the closing of the case.
 *
 * Refused with why it can no longer be given, without words, and with more photos than one may send.
 */
export function contribute(
  c: Case,
  journal: readonly Entry[],
  invitation: string,
  given: { text: string; photos: readonly string[] },
  today: string,
  now: Temporal.Instant
): NewEntry | Refusal {
  const found = invitationsOf(journal).find(({ id }) => id === invitation);
  if (!found) return refuse('no-such-invitation');
  const over = overFor(standingOf(c, found, today));
  if (over) return over;
  const text = said(given.text, TEXT_MAX, 'text');
  if (isRefusal(text)) return text;
  if (given.photos.length > PHOTOS_MAX) return refuse('too-many-photos', 'photos', { max: PHOTOS_MAX });
  const body = { invitation, name: found.name, text, photos: [...given.photos] };
  return entry('contributed', { as: 'outside', invitation }, now, body);
}
