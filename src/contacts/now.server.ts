/** How the hotline stands for one agent right now: what a desk shows in its call bar. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { may } from '#people/rights/rights.ts';
import type { Person } from '#people/person.ts';
import { findAgent, listStints } from './agent.server.ts';
import { screenMinutes, type AgentState } from './agent.ts';
import type { Call } from './call.ts';
import { callFrom } from './contact.server.ts';
import type { Ear, Reason, Target } from './entry.ts';
import { MISSED } from './log/missed.server.ts';
import { IS_LEAVING } from './queue.server.ts';

/** A call as the bar shows it. */
export type CallShown = Pick<
  Call,
  | 'id'
  | 'version'
  | 'channel'
  | 'direction'
  | 'number'
  | 'account'
  | 'agent'
  | 'lang'
  | 'topic'
  | 'status'
  | 'beganAt'
  | 'queuedAt'
  | 'answeredAt'
  | 'endedAt'
  | 'offeredUntil'
  | 'unit'
  | 'handedFor'
  | 'caseId'
  | 'ending'
> & {
  /** How often this number called today, this call included. */
  timesToday: number;
  /** Whom the call is handed to or who is asked, since when. */
  other: { to: Target; connected: boolean; reason: Reason; words: string; since: string | null } | null;
  recording: 'on' | 'paused' | 'failed' | null;
  /** Who hears it besides, and how: nobody is listened to in secret. */
  ears: { person: string; how: Ear }[];
  /** Seconds asked for besides, for the wrap-up. */
  longer: number;
  consent: boolean | null;
  callback: string | null;
  earlier: string | null;
  connected: boolean;
};

export type HotlineNow = {
  state: AgentState;
  reason: string | null;
  since: string | null;
  /** What they asked to be afterwards. */
  next: string | null;
  leg: string | null;
  offered: CallShown | null;
  /** A colleague asks them into a call. */
  asked: CallShown | null;
  current: CallShown | null;
  /** Calls that are over for them and not wrapped up, the newest first. */
  wrapping: CallShown[];
  waiting: number;
  longestWaitSeconds: number;
  ready: number;
  talking: number;
  /** Minutes at the screen since the last break. */
  screenMinutes: number;
  missed: number;
  callbacksDue: number;
};

/** How often this number called since the city's midnight; what we rang ourselves is no call of theirs. */
async function timesToday(db: Db, call: Call, now: Temporal.Instant, timezone: string): Promise<number> {
  if (call.number === null) return 1;
  const dawn = now.toZonedDateTimeISO(timezone).startOfDay().toInstant();
  const row = await db
    .selectFrom('contacts')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('number', '=', call.number)
    .where('direction', '=', 'in')
    .where('began_at', '>=', dawn.toString())
    .executeTakeFirstOrThrow();
  return Math.max(1, row.n);
}

/** A call as the bar shows it. */
export async function shownOf(
  db: Db,
  call: Call,
  now: Temporal.Instant,
  timezone: string
): Promise<CallShown> {
  const { other, recording, unrecorded, consent, callback, connected, ears } = call.live;
  return {
    id: call.id,
    version: call.version,
    channel: call.channel,
    direction: call.direction,
    number: call.number,
    account: call.account,
    agent: call.agent,
    lang: call.lang,
    topic: call.topic,
    status: call.status,
    beganAt: call.beganAt,
    queuedAt: call.queuedAt,
    answeredAt: call.answeredAt,
    endedAt: call.endedAt,
    offeredUntil: call.offeredUntil,
    unit: call.unit,
    handedFor: call.handedFor,
    caseId: call.caseId,
    ending: call.ending,
    timesToday: await timesToday(db, call, now, timezone),
    other: other && {
      to: other.to,
      connected: other.connected,
      reason: other.reason,
      words: other.words,
      since: other.since ?? null
    },
    recording: recording ? (recording.paused ? 'paused' : 'on') : unrecorded ? 'failed' : null,
    ears: ears.map(({ person, how }) => ({ person, how })),
    longer: call.live.longer ?? 0,
    consent,
    callback,
    earlier: call.earlier,
    connected
  };
}

/** Every call that concerns this agent now: offered, in talk, asked into, and not wrapped up. */
async function listOwn(db: Db, person: string): Promise<Call[]> {
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([eb('ended_at', 'is', null), eb('agent', '=', person)]),
        eb.and([eb('ended_at', 'is', null), sql<boolean>`live -> 'other' -> 'to' ->> 'person' = ${person}`]),
        eb.and([
          eb('ended_at', 'is not', null),
          eb('wrapped_at', 'is', null),
          eb('answered_at', 'is not', null),
          eb('agent', '=', person)
        ])
      ])
    )
    .orderBy('began_at', 'desc')
    .limit(20)
    .execute();
  return rows.map(callFrom);
}

/** Missed calls are counted no further: a list this long is not read to its end, and every desk asks after every call. */
const MISSED_MOST = 1_000;

/** The numbers in the bar that are the same for everybody. */
async function countNow(db: Db, now: Temporal.Instant) {
  const { rows } = await sql<{
    waiting: number;
    longest: string | null;
    ready: number;
    talking: number;
    missed: number;
    due: number;
  }>`select
      (select count(*)::int from contacts where ended_at is null and status in ('queued', 'offered')
         and not ${IS_LEAVING}) as waiting,
      (select min(queued_at) from contacts where ended_at is null and status in ('queued', 'offered')
         and not ${IS_LEAVING}) as longest,
      (select count(*)::int from hotline_agents where state = 'ready') as ready,
      (select count(*)::int from hotline_agents where state = 'talking') as talking,
      (select count(*)::int from (select from contacts c where ${MISSED} limit ${MISSED_MOST}) as listed) as missed,
      (select count(*)::int from callbacks where status = 'open' and unit is null
         and coalesce(next_at, from_at) <= ${now.toString()}) as due`.execute(db);
  return rows[0]!;
}

/** How the hotline stands for this agent. Asked often: each open desk asks after every piece of news. */
export async function hotlineNow(
  db: Db,
  person: Person,
  now: Temporal.Instant,
  { breakMinutes = 5, timezone = 'UTC' }: { breakMinutes?: number; timezone?: string } = {}
): Promise<HotlineNow | undefined> {
  if (!may(person, 'hotline')) return undefined;
  const [agent, own, counted] = [
    await findAgent(db, person.id),
    await listOwn(db, person.id),
    await countNow(db, now)
  ];
  const shown = (call: Call | undefined) => (call ? shownOf(db, call, now, timezone) : Promise.resolve(null));
  const is = (statuses: readonly string[]) => (call: Call) =>
    call.agent === person.id && statuses.includes(call.status);
  const stints =
    agent && agent.state !== 'offline' ? await listStints(db, person.id, now.subtract({ hours: 12 })) : [];
  const wrapping = own.filter(
    (call) =>
      call.agent === person.id &&
      call.wrappedAt === null &&
      call.answeredAt !== null &&
      is(['wrapping', 'handed'])(call)
  );
  return {
    state: agent?.state ?? 'offline',
    reason: agent?.reason ?? null,
    since: agent?.since ?? null,
    next: agent?.next ?? null,
    leg: agent?.leg ?? null,
    offered: await shown(own.find(is(['offered']))),
    asked: await shown(
      own.find((call) => call.live.other?.to.kind === 'agent' && call.live.other.to.person === person.id)
    ),
    current: await shown(own.find(is(['talking', 'held', 'consulting', 'conferring']))),
    wrapping: await Promise.all(wrapping.map((call) => shownOf(db, call, now, timezone))),
    waiting: counted.waiting,
    longestWaitSeconds:
      counted.longest === null
        ? 0
        : Math.max(0, Math.round(now.since(Temporal.Instant.from(counted.longest)).total('seconds'))),
    ready: counted.ready,
    talking: counted.talking,
    screenMinutes: screenMinutes(stints, breakMinutes, now),
    missed: counted.missed,
    callbacksDue: counted.due
  };
}
