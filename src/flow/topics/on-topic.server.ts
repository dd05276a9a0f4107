/** A step on a topic: held, decided, recorded with its line. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Person } from '#people/person.ts';
import {
  changeTopic,
  holdTopic,
  keepLine,
  type Detail,
  type Happening,
  type TopicRow
} from '#knowledge/topics/topic.server.ts';
import type { Topic } from '#knowledge/topics/topic.ts';
import { todayIn, type Here } from '#flow/here.server.ts';

/** Which topic, and the revision that was seen. */
export type Seen = { code: string; seen: number };

/** What was decided: what of the topic changes, and the line of its record. */
export type Done = { change?: Partial<TopicRow>; what: Happening; detail: Detail };

/**
 * The topic as it was seen, held.
 *
 * Refused with `no-such-topic` when it is not there, and with `topic-changed` when somebody changed it since.
 */
export async function holdSeen(tx: Tx, { code, seen }: Seen): Promise<Topic | Refusal> {
  const topic = await holdTopic(tx, code);
  if (!topic) return refuse('no-such-topic');
  return topic.revision === seen ? topic : refuse('topic-changed');
}

type Deciding = { topic: Topic; tx: Tx; today: Temporal.PlainDate; at: string };

/** Holds a topic as it was seen, decides and records, in one transaction. */
export async function onTopic(
  here: Here,
  person: Person,
  seen: Seen,
  decide: (deciding: Deciding) => Promise<Done | Refusal | Faults>
): Promise<void | Refusal | Faults> {
  const now = here.world.now();
  const at = now.toString();
  return here.world.db.transaction().execute(async (tx) => {
    const topic = await holdSeen(tx, seen);
    if (isRefusal(topic)) return topic;
    const done = await decide({ topic, tx, today: todayIn(here, now), at });
    if (isRefusal(done) || isFaults(done)) return done;
    if (done.change) await changeTopic(tx, topic, done.change);
    const { what, detail } = done;
    await keepLine(tx, here.world.newId(), topic.id, { what, person: person.id, detail, at });
  });
}

/** The longest text in the record of a topic. */
const TEXT_MAX = 500;
const TEXT_MIN = 3;

/** Words for the record: some, and not a whole letter. */
export function wordsFor(text: string, field: string): string | Refusal {
  const words = text.trim();
  if (words.length < TEXT_MIN || words.length > TEXT_MAX)
    return refuse('topic-words', field, { max: TEXT_MAX });
  return words;
}
