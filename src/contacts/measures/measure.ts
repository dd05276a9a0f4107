/** A measure: what whoever leads the hotline changes for one day, and what it does to the queue. */
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Hotline } from '#catalogue/hotline/hotline.ts';

/**
 * What can be done for a day: one person takes a topic without being attested in it, anybody takes it, or its callers
 * come first.
 */
export const MEASURES = ['agent', 'anybody', 'first'] as const;
export type MeasureKind = (typeof MEASURES)[number];

export type Measure = { what: MeasureKind; topic: string; person: string | null };

/** What was typed. */
export type TypedMeasure = { what: string; topic: string; person: string; why: string };

/** A reason is a sentence, not a report. */
export const WHY_MOST = 200;

/** Callers of a topic that comes first stand before every priority a city can give (0 to 9). */
const FIRST = 10;

/** What an agent must be attested in for a topic; nothing for a topic nobody needs anything for. */
function needsIn({ topics }: Pick<Hotline, 'topics'>, topic: string): readonly string[] {
  return topics.find(({ code }) => code === topic)?.needs ?? [];
}

/**
 * The measure that was typed, or everything that is wrong in it.
 *
 * A topic that anybody takes already is not opened to anybody: it would look like a deed and change nothing.
 */
export function measureFrom(
  { what, topic, person, why }: TypedMeasure,
  hotline: Pick<Hotline, 'topics'>,
  agents: readonly string[]
): (Measure & { why: string }) | Faults {
  const kind = MEASURES.find((one) => one === what);
  const known = hotline.topics.some(({ code }) => code === topic);
  const open = known && kind !== 'first' && needsIn(hotline, topic).length === 0;
  const said = why.trim();
  const faults = [
    kind ? undefined : refuse('measure-missing', 'what'),
    known ? (open ? refuse('measure-open', 'topic') : undefined) : refuse('measure-no-topic', 'topic'),
    kind === 'agent' && !agents.includes(person) ? refuse('measure-no-agent', 'person') : undefined,
    said === '' ? refuse('measure-why', 'why') : undefined,
    said.length > WHY_MOST ? refuse('measure-why-long', 'why', { most: WHY_MOST }) : undefined
  ].filter((one): one is Refusal => one !== undefined && isRefusal(one));
  if (faults.length > 0 || !kind) return { faults };
  return { what: kind, topic, person: kind === 'agent' ? person : null, why: said };
}

/** What somebody may take besides what they are attested in. */
export function lentTo(
  measures: readonly Measure[],
  hotline: Pick<Hotline, 'topics'>,
  person: string
): ReadonlySet<string> {
  const own = measures.filter((one) => one.what === 'agent' && one.person === person);
  return new Set(own.flatMap(({ topic }) => needsIn(hotline, topic)));
}

/** May anybody take this topic for the day? Its language still asks for what it asks. */
export function isForAnybody(measures: readonly Measure[], topic: string | null): boolean {
  return measures.some((one) => one.what === 'anybody' && one.topic === topic);
}

/** By how much callers of a topic come before the others for the day. */
export function priorityOf(measures: readonly Measure[], topic: string | null): number {
  return measures.some((one) => one.what === 'first' && one.topic === topic) ? FIRST : 0;
}

/** So long a measure that was ended is still told to whom it concerned: about as long as somebody is in a talk. */
const ENDED_MINUTES = 20;

/** A topic somebody takes for the day, or took until a moment ago. */
export type LentShown = { topic: string; why: string; by: string | null; ended: string | null };

/**
 * What an agent is told of topics opened to them for the day: those that hold, and those that ended a moment ago; each
 * topic once, as it stands now.
 *
 * `own` are topics they take anyway: opening one of them to everybody changes nothing for them, and what changes
 * nothing is not told.
 */
export function lentShown(
  opened: readonly {
    topic: string;
    anybody: boolean;
    why: string;
    by: string | null;
    endedAt: string | null;
  }[],
  own: ReadonlySet<string>,
  now: Temporal.Instant
): LentShown[] {
  const told = opened.filter(({ topic, anybody }) => !anybody || !own.has(topic));
  const topics = [...new Set(told.map(({ topic }) => topic))];
  return topics.flatMap((topic): LentShown[] => {
    const all = told.filter((one) => one.topic === topic);
    const holds = all.findLast(({ endedAt }) => endedAt === null);
    if (holds) return [{ topic, why: holds.why, by: holds.by, ended: null }];
    const ends = all.map(({ endedAt }) => endedAt!).toSorted(byInstant);
    const ended = ends.at(-1)!;
    const minutes = now.since(Temporal.Instant.from(ended)).total('minutes');
    const last = all.find(({ endedAt }) => endedAt === ended)!;
    return minutes < ENDED_MINUTES ? [{ topic, why: last.why, by: last.by, ended }] : [];
  });
}

function byInstant(a: string, b: string): number {
  return Temporal.Instant.compare(a, b);
}
