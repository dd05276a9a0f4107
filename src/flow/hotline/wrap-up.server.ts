/** How a talk ended: questions in it, the wrap-up, what is settled of missed calls. */
import { sql } from 'kysely';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { listEntries } from '#cases/case.server.ts';
import type { Case } from '#cases/case.ts';
import { isMessage, type Call } from '#contacts/call.ts';
import { line } from '#contacts/entry.ts';
import {
  isAbout,
  isLongerReason,
  isOutcome,
  LONGER_SECONDS,
  longerLeft,
  NOTE_MOST,
  wrapUpFrom,
  type WrapUp
} from '#contacts/wrapup.ts';
import type { Here } from '#flow/here.server.ts';
import { isClosedTo } from '#flow/sensitive/gate.server.ts';
import { onCall } from './on-call.server.ts';

/** One question in a call: what it is about, and, once settled, how. */
export type Question = {
  about?: string | null;
  words?: string | null;
  outcome?: string | null;
  case?: string | null;
};

/** A question as it may be kept, or what is wrong with it. */
function questionFaults({ about, words, outcome }: Question): Refusal | undefined {
  if (about && !isAbout(about)) return refuse('wrap-topic', 'about');
  if (!about && !words?.trim()) return refuse('question-empty', 'words');
  if (words && words.length > NOTE_MOST) return refuse('wrap-note', 'words', { most: NOTE_MOST });
  return outcome && !isOutcome(outcome) ? refuse('wrap-outcome', 'outcome') : undefined;
}

/** May the person write about this call: who talks or talked, somebody who leads them, or anybody of a message's? */
function isTheirs(call: Call, person: Person): boolean {
  return call.agent === person.id || isMessage(call) || may(person, 'board');
}

/**
 * Adds a question to a call; several may be asked in one. `id` is the one the empty form was given, so that the same
 * form sent twice is one question.
 */
export async function addQuestion(
  here: Here,
  person: Person,
  contact: string,
  id: string,
  question: Question
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const fault = questionFaults(question);
  if (fault) return fault;
  return onCall(here, contact, async (call, tx, now) => {
    if (!isTheirs(call, person)) return refuse('call-not-yours');
    const { position } = await tx
      .selectFrom('contact_questions')
      .select(sql<number>`coalesce(max(position), 0)::int`.as('position'))
      .where('contact', '=', contact)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('contact_questions')
      .values({
        id,
        contact,
        position: position + 1,
        about: question.about ?? null,
        words: question.words?.trim() || null,
        outcome: question.outcome ?? null,
        case_id: question.case ?? null,
        at: now.toString()
      })
      .onConflict((same) => same.column('id').doNothing())
      .execute();
    return question.case ? [line('tied', now.toString(), { case: question.case }, person.id)] : [];
  });
}

/** How a question of a call was settled. */
export async function settleQuestion(
  here: Here,
  person: Person,
  contact: string,
  id: string,
  { outcome, about, case: caseId }: Question
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  if (!isOutcome(outcome)) return refuse('wrap-outcome', 'outcome');
  if (about && !isAbout(about)) return refuse('wrap-topic', 'about');
  return onCall(here, contact, async (call, tx, now) => {
    if (!isTheirs(call, person)) return refuse('call-not-yours');
    const done = await tx
      .updateTable('contact_questions')
      .set({ outcome, ...(about ? { about } : {}), ...(caseId ? { case_id: caseId } : {}) })
      .where('id', '=', id)
      .where('contact', '=', contact)
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n) return refuse('no-such-question');
    return caseId && caseId !== call.caseId
      ? [line('tied', now.toString(), { case: caseId }, person.id)]
      : [];
  });
}

/** Was the case written in this very call, by whoever has it? What opens a case goes to nobody but who reported it. */
export async function isReportedIn(
  db: Db | Tx,
  c: Pick<Case, 'id' | 'receivedAt'>,
  call: Pick<Call, 'agent' | 'beganAt'>
): Promise<boolean> {
  if (Temporal.Instant.compare(c.receivedAt, call.beganAt) < 0) return false;
  const [first] = await listEntries(db, c.id);
  return first?.by.as === 'agent' && first.by.person === call.agent;
}

/**
 * A case belongs to this call: it was written, found or told about in it.
 *
 * Refused with `no-such-case` also where it is closed to them: nobody learns of it by tying it.
 */
export async function tieCase(
  here: Here,
  person: Person,
  contact: string,
  caseId: string
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  return onCall(here, contact, async (call, tx, now) => {
    if (!isTheirs(call, person)) return refuse('call-not-yours');
    if (call.caseId === caseId) return [];
    const found = await tx
      .selectFrom('cases')
      .select(['id', 'category'])
      .where('id', '=', caseId)
      .executeTakeFirst();
    const open = found && !(await isClosedTo(here, tx, person, found, true));
    return open ? [line('tied', now.toString(), { case: caseId }, person.id)] : refuse('no-such-case');
  });
}

/**
 * The wrap-up of a talk; the agent is ready again, or what they asked to be.
 *
 * Kept once: said again it changes nothing, unless it says something else, which whoever talked may mend. Refused with
 * `call-on` while the agent still talks.
 */
export async function wrapUp(
  here: Here,
  person: Person,
  contact: string,
  given: WrapUp
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const kept = wrapUpFrom(given);
  if (isRefusal(kept)) return kept;
  return onCall(here, contact, (call, _tx, now) => {
    if (!isTheirs(call, person)) return refuse('call-not-yours');
    if (call.answeredAt === null) return refuse('call-not-answered');
    if (call.endedAt === null && call.status !== 'handed') return refuse('call-on');
    const same =
      call.wrappedAt !== null &&
      call.outcome === kept.outcome &&
      call.about === kept.about &&
      call.note === kept.note &&
      call.flags.join() === kept.flags.join();
    return same ? [] : [line('wrapped', now.toString(), kept, person.id)];
  });
}

/**
 * The agent needs longer after a call and says why; each time by a while, and only so often.
 *
 * Refused with `longer-why` without a reason, `longer-over` when it was asked for often enough (a break is called a
 * break), `longer-not-now` when there is nothing to be written down any more.
 */
export async function takeLonger(
  here: Here,
  person: Person,
  contact: string,
  reason: string | undefined
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  if (!isLongerReason(reason)) return refuse('longer-why', 'reason');
  return onCall(here, contact, (call, _tx, now) => {
    if (call.agent !== person.id) return refuse('call-not-yours');
    const owed = call.wrappedAt === null && call.answeredAt !== null;
    if (!owed || (call.status !== 'wrapping' && call.status !== 'handed')) return refuse('longer-not-now');
    if (longerLeft(call.live.longer ?? 0) === 0) return refuse('longer-over');
    return [line('longer', now.toString(), { seconds: LONGER_SECONDS, reason }, person.id)];
  });
}

/** A missed or abandoned call is settled: rung back, or nothing needed. */
export async function settleMissed(
  here: Here,
  person: Person,
  contact: string,
  { outcome, note }: { outcome: string; note?: string | null }
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  if (!isOutcome(outcome)) return refuse('wrap-outcome', 'outcome');
  return onCall(here, contact, (call, _tx, now) => {
    if (call.answeredAt !== null || call.endedAt === null) return refuse('call-not-missed');
    if (call.outcome !== null) return call.outcome === outcome ? [] : refuse('call-settled');
    return [line('settled', now.toString(), { outcome, note: note?.trim() || null }, person.id)];
  });
}
