/** Taking a topic over: what must be there before the centre may answer, what is missing, and who may take it. */
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import { isWatched, statusOn, type Topic } from './topic.ts';

/** An article of a topic: whether it can be read today. */
export type Ready = { kind: Kind; code: string; read: boolean };

/** What a topic stands on today. `passed` and `attested` count agents who work here. */
export type Ground = {
  materials: readonly Ready[];
  /** Nothing when it has no course, or one that is over. */
  course: { lessons: number; questions: number; pass: number } | undefined;
  passed: number;
  attested: number;
};

/** The steps of a hand-over, in the order in which they are gone. */
export const STATIONS = ['material', 'training', 'test', 'attestation', 'day', 'watch'] as const;
export type Station = { name: (typeof STATIONS)[number]; done: boolean };

/** How far a hand-over is. A topic that the centre has answered since before records were kept has come the whole way. */
export function stationsOf(topic: Topic, ground: Ground, day: string): Station[] {
  const centre = topic.status === 'centre';
  const { materials, course, passed, attested } = ground;
  const done: Record<Station['name'], boolean> = {
    material: materials.length > 0 && materials.every(({ read }) => read),
    training: course !== undefined,
    test: course !== undefined && passed >= topic.agents,
    attestation: course !== undefined && attested >= topic.agents,
    day: centre,
    watch: statusOn(topic, day) === 'centre' && !isWatched(topic, day)
  };
  return STATIONS.map((name) => ({ name, done: done[name] }));
}

/** What is missing before the centre may answer; an empty list means that it may. */
export function missingFor(topic: Pick<Topic, 'agents'>, { materials, course, attested }: Ground): Refusal[] {
  const unread = materials.filter(({ read }) => !read).map(({ code }) => code);
  return [
    ...(materials.length === 0 ? [refuse('topic-no-material')] : []),
    ...(unread.length > 0 ? [refuse('topic-material-unread', undefined, { codes: unread.join(', ') })] : []),
    ...(course === undefined ? [refuse('topic-no-course')] : []),
    ...(attested < topic.agents
      ? [refuse('topic-too-few', undefined, { have: attested, need: topic.agents })]
      : [])
  ];
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * May the centre take a topic over from a day? Everything that stands in the way is told at once.
 *
 * From today on, never backwards: calls of days that are over were answered by the unit. Not what the centre answers
 * already, and not what is not the city's.
 */
export function mayBeTakenOver(
  topic: Pick<Topic, 'status' | 'agents'>,
  ground: Ground,
  { from, today }: { from: string; today: string }
): Refusal[] {
  if (topic.status === 'elsewhere') return [refuse('topic-elsewhere')];
  if (topic.status === 'centre') return [refuse('topic-taken')];
  const day = DAY.test(from) ? [] : [refuse('topic-day-missing', 'from')];
  const past = day.length === 0 && from < today ? [refuse('topic-day-past', 'from')] : [];
  return [...missingFor(topic, ground), ...day, ...past];
}

/** Somebody was attested for a topic, and still is. */
export type Attested = { topic: string; person: string };

/**
 * May this person take calls about a topic today?
 *
 * Where there is a course, only who was attested. Where there is none the centre answered before courses were kept,
 * so everybody does. Nobody takes what the unit answers or what is not the city's: those calls are put through.
 */
export function mayTake(
  topic: Pick<Topic, 'id' | 'status' | 'from' | 'course'>,
  attestations: readonly Attested[],
  person: string,
  day: string
): boolean {
  if (statusOn(topic, day) !== 'centre') return false;
  if (topic.course === null) return true;
  return attestations.some((one) => one.topic === topic.id && one.person === person);
}
