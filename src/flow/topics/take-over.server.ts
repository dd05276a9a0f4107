/** A topic moves from its unit to the centre, is watched more closely, and may go back. */
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { groundOf } from '#knowledge/topics/ground.server.ts';
import { mayBeTakenOver } from '#knowledge/topics/takeover.ts';
import { isWatched, lastWatchedDay } from '#knowledge/topics/topic.ts';
import type { Here } from '#flow/here.server.ts';
import { onTopic, wordsFor, type Seen } from './on-topic.server.ts';

/** The centre answers from a day, today or later; everything that stands in the way is told at once. */
export async function takeOver(
  here: Here,
  person: Person,
  seen: Seen,
  from: string
): Promise<void | Faults | Refusal> {
  if (!may(person, 'attest')) return refuse('not-allowed');
  return onTopic(here, person, seen, async ({ topic, tx, today }) => {
    const ground = await groundOf(tx, topic, today.toString());
    const faults = mayBeTakenOver(topic, ground, { from, today: today.toString() });
    if (faults.length > 0) return { faults };
    const watched = lastWatchedDay(Temporal.PlainDate.from(from)).toString();
    return { change: { status: 'centre', from, watched }, what: 'taken-over', detail: { day: from } };
  });
}

/** The unit answers again, from now on, with the reason; what was learnt and attested stays. */
export async function giveBackTopic(
  here: Here,
  person: Person,
  seen: Seen,
  reason: string
): Promise<void | Faults | Refusal> {
  if (!may(person, 'attest')) return refuse('not-allowed');
  const words = wordsFor(reason, 'back');
  if (isRefusal(words)) return words;
  return onTopic(here, person, seen, ({ topic }) =>
    Promise.resolve(
      topic.status === 'centre'
        ? {
            change: { status: 'unit', from: null, watched: null },
            what: 'given-back' as const,
            detail: { text: words }
          }
        : refuse('topic-not-taken')
    )
  );
}

/** The longest a watch may be prolonged at once: what needs more is not ready for the centre. */
const PROLONG_DAYS = 60;

/** Watches a topic more closely until a later day, with the reason. */
export async function prolongWatch(
  here: Here,
  person: Person,
  seen: Seen,
  { until, reason }: { until: string; reason: string }
): Promise<void | Faults | Refusal> {
  if (!may(person, 'attest')) return refuse('not-allowed');
  const words = wordsFor(reason, 'prolong');
  if (isRefusal(words)) return words;
  return onTopic(here, person, seen, ({ topic, today }) => {
    const last = today.add({ days: PROLONG_DAYS }).toString();
    const longer = topic.watched !== null && until > topic.watched && until <= last;
    if (topic.watched === null) return Promise.resolve(refuse('topic-not-watched'));
    if (!longer) return Promise.resolve(refuse('watch-day', 'until', { last }));
    const detail = { day: until, text: words };
    return Promise.resolve({ change: { watched: until }, what: 'watch-prolonged' as const, detail });
  });
}

/** Ends the watch after its last day, with a word on how it went. */
export async function endWatch(
  here: Here,
  person: Person,
  seen: Seen,
  text: string
): Promise<void | Faults | Refusal> {
  if (!may(person, 'attest')) return refuse('not-allowed');
  const words = wordsFor(text, 'watch');
  if (isRefusal(words)) return words;
  return onTopic(here, person, seen, ({ topic, today }) => {
    const day = today.toString();
    if (!isWatched(topic, day)) return Promise.resolve(refuse('topic-not-watched'));
    if (day <= topic.watched!)
      return Promise.resolve(refuse('watch-goes-on', undefined, { day: topic.watched! }));
    return Promise.resolve({
      change: { watched: null },
      what: 'watch-ended' as const,
      detail: { text: words }
    });
  });
}
