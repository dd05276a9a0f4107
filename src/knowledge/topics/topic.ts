/** A topic: what people ask the city about, whose it is, and who answers: the unit, the centre, or nobody of the city. */
import type { Kind } from '#knowledge/articles/article.ts';
import type { Said } from '#ui/said.ts';

/** Who answers: the unit itself, the centre on its behalf, or somebody elsewhere, because it is not the city's. */
export const STATUSES = ['unit', 'centre', 'elsewhere'] as const;
export type Status = (typeof STATUSES)[number];

/** An article to answer from. */
export type Material = { kind: Kind; code: string };

/**
 * A topic.
 *
 * `from` is the first day on which the centre answers (unknown where it did before records were kept), `watched` the
 * last day of the closer watch until somebody ends it, `course` the code of what agents pass before they take it,
 * `agents` how many must be attested before the centre may take it over.
 */
export type Topic = {
  id: string;
  code: string;
  name: Said;
  unit: string;
  status: Status;
  from: string | null;
  watched: string | null;
  course: string | null;
  agents: number;
  materials: Material[];
  verified: boolean;
  /** Counts the changes, so that two who change it at once notice each other. */
  revision: number;
};

/** Who answers on a day: until the first day of the centre it is still the unit. */
export function statusOn({ status, from }: Pick<Topic, 'status' | 'from'>, day: string): Status {
  return status === 'centre' && from !== null && day < from ? 'unit' : status;
}

/** Two weeks, because in that time most questions about a topic are asked once. */
const WATCH_DAYS = 14;

/** The last day of the closer watch of a topic that the centre answers from a day. */
export function lastWatchedDay(from: Temporal.PlainDate): Temporal.PlainDate {
  return from.add({ days: WATCH_DAYS - 1 });
}

/** Is it watched more closely on a day? Also after the last day, until somebody says that it went well. */
export function isWatched(topic: Pick<Topic, 'status' | 'from' | 'watched'>, day: string): boolean {
  return topic.watched !== null && statusOn(topic, day) === 'centre';
}
