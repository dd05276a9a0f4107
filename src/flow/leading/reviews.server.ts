/** Reviewing talks: a reviewer gives marks, the agent answers and may ask for another look. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { findCall } from '#contacts/contact.server.ts';
import { isSampled } from '#statistics/quality/review.server.ts';
import { criticalIn, marksFrom, scoreOf, WORDS_MOST, type Scored } from '#statistics/quality/scorecard.ts';

/** A review as it was typed. */
export type Given = {
  marks: Readonly<Record<string, string | null>>;
  failed: readonly string[];
  words: string;
};

/**
 * A reviewer's marks for a contact of the sample; given again they take the place of the first.
 *
 * Refused with `not-sampled` for any other contact, with `review-own` for one's own talk, and when words are missing:
 * a number alone teaches nobody anything.
 */
export async function reviewContact(
  here: Here,
  person: Person,
  contact: string,
  given: Given
): Promise<Scored | Refusal> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const marks = marksFrom(given.marks);
  if (isRefusal(marks)) return marks;
  const words = given.words.trim();
  if (words === '' || words.length > WORDS_MOST) return refuse('review-words', 'words', { most: WORDS_MOST });
  const { db, newId, now } = here.world;
  const call = await findCall(db, contact);
  if (!call?.agent) return refuse('no-such-call');
  if (call.agent === person.id) return refuse('review-own');
  const month = await isSampled(db, { ...call, agent: call.agent }, here.city.profile.timezone);
  if (month === undefined) return refuse('not-sampled');
  const scored = scoreOf(marks, criticalIn(given.failed));
  const row = { marks: JSON.stringify(marks), ...scored, words, at: now().toString() };
  await db
    .insertInto('contact_reviews')
    .values({
      id: newId(),
      contact,
      agent: call.agent,
      reviewer: person.id,
      month,
      reply: null,
      replied_at: null,
      ...row
    })
    .onConflict((same) => same.columns(['contact', 'reviewer']).doUpdateSet(row))
    .execute();
  return scored;
}

/** The agent says something to a review of their talk, and may ask for another look. Nobody else's is theirs. */
export async function replyToReview(
  here: Here,
  person: Person,
  id: string,
  { words, appeal }: { words: string; appeal: boolean }
): Promise<void | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const reply = words.trim();
  if (reply === '' || reply.length > WORDS_MOST) return refuse('review-words', 'words', { most: WORDS_MOST });
  const { db, now } = here.world;
  const done = await db
    .updateTable('contact_reviews')
    .set({ reply, appealed: appeal, replied_at: now().toString() })
    .where('id', '=', id)
    .where('agent', '=', person.id)
    .executeTakeFirst();
  return done.numUpdatedRows === 0n ? refuse('no-such-review') : undefined;
}
