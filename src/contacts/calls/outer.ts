/** Calls of another call centre, as it tells them (Zammad's generic CTI): what each word of it adds to a contact. */
import { z } from 'zod';
import type { Call } from '#contacts/call.ts';
import { line, type CallEntry, type Ending } from '#contacts/entry.ts';
import { numberKept } from '#contacts/number.ts';
import { NOT_GIVEN } from '#contacts/wrapup.ts';

/** How a call of theirs ended, in their words. */
const CAUSES = [
  'normalClearing',
  'busy',
  'cancel',
  'noAnswer',
  'congestion',
  'notFound',
  'forwarded'
] as const;

const number = z.string().max(250);
const names = z
  .union([z.string(), z.array(z.string()).max(50)])
  .transform((given) => (typeof given === 'string' ? [given] : given))
  .pipe(z.array(z.string().max(250)));

/** What another call centre sends. What it sends besides is left alone, as every telephone system adds words of its own. */
export const OUTER_NEWS = z.object({
  event: z.enum(['newCall', 'answer', 'hangup']),
  from: number,
  to: number,
  direction: z.enum(['in', 'out']),
  callId: z.string().min(1).max(250),
  user: names.optional(),
  queue: z.string().max(250).optional(),
  answeringNumber: number.optional(),
  cause: z.enum(CAUSES).optional().catch(undefined)
});
export type OuterNews = z.infer<typeof OUTER_NEWS>;

/** Who of ours is meant, and the topic whose name their queue bears; nobody and nothing when they cannot be told. */
export type Meant = { agent: string | null; topic: string | null };

/** A call that rings there for longer than this is one whose end was never told. */
const RING_HOURS = 4;

/** The first line of a contact of theirs. The number is of whoever is not the city. */
export function beginOuter(
  news: OuterNews,
  { outerId, lang, topic }: { outerId: string; lang: Call['lang']; topic: string | null },
  at: string
): CallEntry {
  return line('began', at, {
    channel: 'telephone',
    direction: news.direction,
    carriedBy: 'cti',
    outerId,
    number: numberKept(news.direction === 'in' ? news.from : news.to),
    account: null,
    lang,
    topic,
    leg: null,
    tokenHash: null,
    earlier: null,
    callback: null
  });
}

/**
 * The lines that follow from a piece of news, none when nothing is new in it.
 *
 * News are sent twice when an answer got lost, and overtake each other on their way: an answer before its new call is
 * an answer, a new call after its end is nothing, and an answer after the end says that there was a talk, which is
 * then over already. The agent is asked for when somebody named rings or talks; so their desk shows who calls.
 */
export function outerLines(call: Call, news: OuterNews, meant: Meant, at: string): CallEntry[] {
  const over = call.endedAt !== null;
  switch (news.event) {
    case 'newCall':
      return over || call.status !== 'answering' || news.direction === 'out' ? [] : waits(meant, at);
    case 'answer':
      if (call.answeredAt !== null) return [];
      return [...talks(call, meant, at), ...(over ? ends(meant.agent ?? call.agent, 'caller', at) : [])];
    case 'hangup': {
      if (over) return [];
      // Nobody told of the answer, but somebody of ours had talked before the line was cleared.
      const unheard = call.answeredAt === null && news.cause === 'normalClearing' && meant.agent !== null;
      const talk = unheard ? talks(call, meant, at) : [];
      const talked = unheard || call.answeredAt !== null;
      const ending = endingOf(news, talked);
      const agent = unheard ? meant.agent : call.agent;
      return [...talk, ...(talked ? ends(agent, ending, at) : [line('ended', at, { ending })])];
    }
  }
}

function waits({ agent, topic }: Meant, at: string): CallEntry[] {
  const until = Temporal.Instant.from(at).add({ hours: RING_HOURS }).toString();
  return [
    line('queued', at, { topic, priority: 0 }),
    ...(agent === null ? [] : [line('offered', at, { agent, until })])
  ];
}

function talks(call: Call, { agent, topic }: Meant, at: string): CallEntry[] {
  const waited = call.status === 'answering' && call.direction === 'in';
  return [
    ...(waited ? [line('queued', at, { topic, priority: 0 })] : []),
    line('answered', at, { leg: null }, agent ?? call.agent)
  ];
}

/** A talk is over. Where nobody of ours is known to have talked, nobody can be asked how it ended. */
function ends(agent: string | null, ending: Ending, at: string): CallEntry[] {
  const unknown = { outcome: NOT_GIVEN, about: null, flags: [], note: null };
  return [line('ended', at, { ending }), ...(agent === null ? [line('wrapped', at, unknown)] : [])];
}

const UNANSWERED: Readonly<Record<NonNullable<OuterNews['cause']>, Ending>> = {
  normalClearing: 'caller',
  cancel: 'abandoned',
  noAnswer: 'abandoned',
  busy: 'overflow',
  congestion: 'overflow',
  notFound: 'closed',
  forwarded: 'unit'
};

function endingOf({ cause, direction }: OuterNews, answered: boolean): Ending {
  if (answered) return cause === 'forwarded' ? 'unit' : 'caller';
  if (direction === 'out') return 'unreached';
  return cause === undefined ? 'abandoned' : UNANSWERED[cause];
}
