/** What the wallboard shows: who waits, who does what, how the day goes against its forecast. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { City } from '#catalogue/city.ts';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { AGENT_STATES, type AgentState } from '#contacts/agent.ts';
import { isOpenAt } from '#contacts/answering/hours.ts';
import type { Status } from '#contacts/call.ts';
import { isForAnybody } from '#contacts/measures/measure.ts';
import { listMeasuresOf, type MeasureKept } from '#contacts/measures/measure.server.ts';
import { IS_LEAVING, skillsOf } from '#contacts/queue.server.ts';
import { daysBefore, forecastFor, type Forecast } from '#statistics/staffing/forecast.ts';
import { listDayCalls } from '#statistics/staffing/history.server.ts';
import { alarmsOf, type Alarm } from './alarm.ts';
import { listCounts } from './counts.server.ts';
import type { Part } from './counts.ts';

export type WaitingOne = { contact: string; topic: string | null; lang: string; since: string };
export type AgentShown = {
  person: string;
  name: string;
  state: AgentState;
  reason: string | null;
  next: string | null;
  since: string;
  /** The call they are in, where it can be listened to. */
  call: {
    contact: string;
    topic: string | null;
    status: Status;
    since: string | null;
    /** Who hears it besides: their ids. */
    ears: string[];
  } | null;
};
/** How many of those who work may take a topic today, and how many of them are ready now. */
export type Takers = { topic: string; working: number; ready: number };
export type BoardNow = {
  at: string;
  open: boolean;
  waiting: WaitingOne[];
  agents: AgentShown[];
  takers: Takers[];
  /** What was changed for today, the newest first; also what was ended again. */
  measures: MeasureKept[];
  today: Part[];
  forecast: Forecast | undefined;
  alarms: Alarm[];
};

async function listWaiting(db: Db): Promise<WaitingOne[]> {
  return db
    .selectFrom('contacts')
    .select(['id as contact', 'topic', 'lang', 'queued_at as since'])
    .where('ended_at', 'is', null)
    .where('status', 'in', ['queued', 'offered'])
    .where('queued_at', 'is not', null)
    .where(sql<boolean>`not ${IS_LEAVING}`)
    .orderBy('queued_at')
    .orderBy('id')
    .$narrowType<{ since: string }>()
    .execute();
}

function earsIn(live: unknown): string[] {
  return ((live as { ears?: { person: string }[] } | null)?.ears ?? []).map(({ person }) => person);
}

async function listAgents(db: Db): Promise<AgentShown[]> {
  const rows = await db
    .selectFrom('hotline_agents as a')
    .innerJoin('people as p', 'p.id', 'a.person')
    .leftJoin('contacts as c', 'c.id', 'a.contact')
    .select(['a.person', 'p.name', 'a.state', 'a.reason', 'a.next', 'a.since', 'a.contact'])
    .select(['c.topic', 'c.status', 'c.answered_at as answered', 'c.live'])
    .where('a.state', '!=', 'offline')
    .execute();
  const order = (state: AgentState) => AGENT_STATES.indexOf(state);
  return rows
    .map(({ person, name, state, reason, next, since, contact, topic, status, answered, live }) => ({
      person,
      name,
      state: state as AgentState,
      reason,
      next,
      since,
      call:
        contact === null || status === null
          ? null
          : { contact, topic, status: status as Status, since: answered, ears: earsIn(live) }
    }))
    .toSorted((a, b) => order(a.state) - order(b.state) || (a.since < b.since ? -1 : 1));
}

async function isHeld(db: Db, now: Temporal.Instant): Promise<boolean> {
  const row = await db.selectFrom('telephone').select(['until', 'gone_at']).executeTakeFirst();
  return row !== undefined && row.gone_at === null && Temporal.Instant.compare(row.until, now) > 0;
}

const isWorking = ({ state }: Pick<AgentShown, 'state'>) => state !== 'away';

async function listTakers(
  db: Db,
  hotline: Hotline,
  agents: readonly AgentShown[],
  measures: readonly MeasureKept[],
  day: string
): Promise<Takers[]> {
  const working = agents.filter(isWorking);
  const people = working.map(({ person }) => person);
  const skills = await skillsOf(db, hotline, people, day);
  const holding = measures.filter(({ endedAt }) => endedAt === null);
  return hotline.topics.map(({ code: topic, needs }) => {
    const open = isForAnybody(holding, topic);
    const able = working.filter(
      ({ person }) => open || needs.every((need) => skills.get(person)?.skills.has(need))
    );
    return { topic, working: able.length, ready: able.filter(({ state }) => state === 'ready').length };
  });
}

/** Topics nobody at work may take, with how many wait; who waits since before `overflow` is anybody's. */
function untakenOf(takers: readonly Takers[], waiting: readonly WaitingOne[], overflow: Temporal.Instant) {
  const still = waiting.filter(({ since }) => Temporal.Instant.compare(since, overflow) > 0);
  return takers
    .filter(({ working }) => working === 0)
    .map(({ topic }) => ({ topic, waiting: still.filter((one) => one.topic === topic).length }))
    .filter((one) => one.waiting > 0);
}

/** Of the day so far, by half hour and topic. Reads the contacts of today only, by the index on when they began. */
export async function readBoard(
  db: Db,
  city: City,
  hotline: Hotline,
  now: Temporal.Instant
): Promise<BoardNow> {
  const { timezone, hotline: line } = city.profile;
  const day = now.toZonedDateTimeISO(timezone).toPlainDate().toString();
  const calendar = city.calendars.find(({ code }) => code === line.calendar) ?? city.calendars[0]!;
  const asked = { span: { from: day, until: day }, timezone, seconds: hotline.serviceLevel.seconds };
  const [waiting, agents, today, history, telephone, measures] = await Promise.all([
    listWaiting(db),
    listAgents(db),
    listCounts(db, asked, ['all', 'half', 'topic']),
    listDayCalls(db, daysBefore(day, calendar), timezone),
    isHeld(db, now),
    listMeasuresOf(db, day)
  ]);
  const takers = await listTakers(db, hotline, agents, measures, day);
  const open = isOpenAt(city, now);
  const oldest = waiting[0];
  const standing = {
    open,
    telephone,
    waiting: waiting.length,
    longestSeconds: oldest ? Math.max(0, Math.floor(now.since(oldest.since).total('seconds'))) : 0,
    working: agents.filter(isWorking).length,
    untaken: untakenOf(takers, waiting, now.subtract({ seconds: hotline.queue.overflowAfterSeconds })),
    today: today.find(({ cut }) => cut === 'all')!.counts
  };
  return {
    at: now.toString(),
    open,
    waiting,
    agents,
    takers,
    measures,
    today,
    forecast: forecastFor(day, history),
    alarms: alarmsOf(standing, hotline.serviceLevel)
  };
}
