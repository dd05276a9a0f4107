/** The queue in the database: who waits, who is free and for what, how long it takes. */
import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { City } from '#catalogue/city.ts';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { listAttestations } from '#knowledge/topics/attestation.server.ts';
import { mayTake } from '#knowledge/topics/takeover.ts';
import { listTopics } from '#knowledge/topics/topic.server.ts';
import type { Call } from './call.ts';
import { isForAnybody, lentTo, priorityOf, type Measure } from './measures/measure.ts';
import { listMeasures } from './measures/measure.server.ts';
import { hotlineOf } from './answering/hours.ts';
import { expectedWait, positionOf, waitTold, type Free, type Waiting } from './queue.ts';

/** What an interpreter can and nobody else; stands among the topics one is attested in. */
export const SIGN_LANGUAGE = 'sign-language';

/** What a call needs of who takes it: the topics of its topic and of its language; by video somebody who signs, whatever it is about. */
export function needsOf(
  hotline: Hotline,
  { topic, lang, channel }: Pick<Call, 'topic' | 'lang' | 'channel'>
): string[] {
  if (channel === 'video') return [SIGN_LANGUAGE];
  const about = hotline.topics.find(({ code }) => code === topic)?.needs ?? [];
  const spoken = hotline.languages.find((one) => one.lang === lang)?.needs ?? [];
  return [...new Set([...about, ...spoken])];
}

type Row = {
  id: string;
  channel: string;
  topic: string | null;
  lang: string;
  priority: number;
  queued_at: string | null;
  live: unknown;
};

function waitingFrom(hotline: Hotline, measures: readonly Measure[], row: Row): Waiting {
  const live = row.live as { head?: boolean; passed?: string[] };
  return {
    contact: row.id,
    needs: needsOf(hotline, {
      topic: isForAnybody(measures, row.topic) ? null : row.topic,
      lang: row.lang as Call['lang'],
      channel: row.channel as Call['channel']
    }),
    only: row.channel === 'video',
    priority: row.priority + priorityOf(measures, row.topic),
    queuedAt: row.queued_at ?? '',
    head: live.head ?? false,
    passed: live.passed ?? []
  };
}

/** Is being told the last words, after which the call ends: they leave the queue, and nobody is rung for them any more. */
export const IS_LEAVING: RawBuilder<boolean> = sql`(jsonb_typeof(live -> 'place') is not distinct from 'object')`;

/**
 * Everybody who waits with us, with what was changed for the day; also those it is offered for at the moment when
 * `offered`. Who waits at another call centre is given to somebody there.
 */
export async function listWaiting(
  db: Db | Tx,
  hotline: Hotline,
  day: string,
  { offered = false } = {}
): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('contacts')
    .select(['id', 'channel', 'topic', 'lang', 'priority', 'queued_at', 'live'])
    .where('status', 'in', offered ? ['queued', 'offered'] : ['queued'])
    .where('ended_at', 'is', null)
    .where('carried_by', '!=', 'cti')
    .where('queued_at', 'is not', null)
    .where(sql<boolean>`not ${IS_LEAVING}`)
    .execute();
  if (rows.length === 0) return [];
  const measures = await listMeasures(db, day);
  return rows.map((row) => waitingFrom(hotline, measures, row));
}

/** How many wait with us, also those it is offered for at the moment. */
export async function countWaiting(db: Db | Tx): Promise<number> {
  const row = await db
    .selectFrom('contacts')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('status', 'in', ['queued', 'offered'])
    .where('ended_at', 'is', null)
    .where('carried_by', '!=', 'cti')
    .where('queued_at', 'is not', null)
    .where(sql<boolean>`not ${IS_LEAVING}`)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Everybody who talks in sign language, with what they do at the hotline; nothing for whoever never took calls. */
export async function listInterpreters(db: Db | Tx): Promise<{ person: string; state: string | null }[]> {
  return db
    .selectFrom('people as p')
    .leftJoin('hotline_agents as a', 'a.person', 'p.id')
    .select(['p.id as person', 'a.state'])
    .where(sql<boolean>`'interpreter' = any(p.also) and p.suspended_at is null and p.left_at is null`)
    .execute();
}

/** How many of them work now: ready, rung, in a talk or wrapping up. */
export async function countInterpreters(db: Db | Tx): Promise<number> {
  const all = await listInterpreters(db);
  return all.filter(({ state }) => state !== null && WORKING.includes(state)).length;
}

/** What somebody may take on a day; `lent` of it by a measure alone. */
export type Skills = { skills: ReadonlySet<string>; lent: ReadonlySet<string> };

/** Which topics each of these people may take on a day. */
export async function skillsOf(
  db: Db | Tx,
  hotline: Hotline,
  people: readonly string[],
  day: string
): Promise<Map<string, Skills>> {
  const [topics, attestations, signing, measures] = [
    await listTopics(db),
    await listAttestations(db),
    await listInterpreters(db),
    await listMeasures(db, day)
  ];
  return new Map(
    people.map((person) => {
      const own = new Set([
        ...topics.filter((topic) => mayTake(topic, attestations, person, day)).map(({ code }) => code),
        ...(signing.some((one) => one.person === person) ? [SIGN_LANGUAGE] : [])
      ]);
      const lent = lentTo(measures, hotline, person).difference(own);
      return [person, { skills: own.union(lent), lent }];
    })
  );
}

/** Does this person hear the call of somebody else now? Then nobody rings them. */
export function isListening(person: unknown): RawBuilder<boolean> {
  return sql`exists (select from contacts c where c.ended_at is null
    and c.live -> 'ears' @> jsonb_build_array(jsonb_build_object('person', ${person}::text)))`;
}

/** Whose talks this person hears now, by name. */
export async function namesHeardBy(db: Db | Tx, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contacts as c')
    .innerJoin('people as p', 'p.id', 'c.agent')
    .select('p.name')
    .where('c.ended_at', 'is', null)
    .where(sql<boolean>`c.live -> 'ears' @> ${JSON.stringify([{ person }])}::jsonb`)
    .orderBy('p.name')
    .execute();
  return rows.map(({ name }) => name);
}

/** The open calls of others that this person hears. */
export async function listHeardBy(db: Db | Tx, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contacts')
    .select('id')
    .where('ended_at', 'is', null)
    .where(sql<boolean>`live -> 'ears' @> ${JSON.stringify([{ person }])}::jsonb`)
    .execute();
  return rows.map(({ id }) => id);
}

/** Agents who are ready, whose desk can be heard, and who listen to nobody. */
export async function listFree(db: Db | Tx, hotline: Hotline, day: string): Promise<Free[]> {
  const rows = await db
    .selectFrom('hotline_agents')
    .select(['person', 'idle_since', 'since'])
    .where('state', '=', 'ready')
    .where('contact', 'is', null)
    .where('leg', 'is not', null)
    .where('leg_gone_at', 'is', null)
    .where(sql<boolean>`not ${isListening(sql.ref('hotline_agents.person'))}`)
    .execute();
  if (rows.length === 0) return [];
  const people = rows.map(({ person }) => person);
  const skills = await skillsOf(db, hotline, people, day);
  return rows.map(({ person, idle_since, since }) => ({
    person,
    idleSince: idle_since ?? since,
    ...skills.get(person)!
  }));
}

/** What a call takes when nothing is known yet: talk of four minutes and three quarters of one for wrapping up. */
const HANDLE_SECONDS = 285;
/** Of how many last calls the time is taken. */
const LAST_CALLS = 50;

/** How long a call took lately, from the answer to the end of its wrap-up. */
export async function handleSeconds(db: Db | Tx): Promise<number> {
  const last = db
    .selectFrom('contacts')
    .select(sql<number>`talk_seconds + hold_seconds + coalesce(wrap_seconds, 0)`.as('took'))
    .where('answered_at', 'is not', null)
    .where('ended_at', 'is not', null)
    .where('talk_seconds', 'is not', null)
    .orderBy('began_at', 'desc')
    .limit(LAST_CALLS)
    .as('last');
  const row = await db
    .selectFrom(last)
    .select(sql<number | null>`round(avg(took))::int`.as('took'))
    .executeTakeFirst();
  return row?.took || HANDLE_SECONDS;
}

const WORKING = ['ready', 'ringing', 'talking', 'wrapping'];

/**
 * How many agents work: ready, rung, in a talk or wrapping up.
 *
 * Whoever never sat down at a desk of ours, or is drawn into a call of another call centre while offline, takes none of
 * our calls.
 */
export async function countWorking(db: Db | Tx): Promise<number> {
  const row = await db
    .selectFrom('hotline_agents')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('state', 'in', WORKING)
    .where('leg', 'is not', null)
    .where(
      sql<boolean>`not (next is not distinct from 'offline' and exists
        (select from contacts c where c.id = hotline_agents.contact and c.carried_by = 'cti'))`
    )
    .executeTakeFirstOrThrow();
  return row.n;
}

export type Wait = {
  position: number;
  waiting: number;
  seconds: number | undefined;
  told: number | undefined;
  callbackOffered: boolean;
};

/** Where a waiting call stands, how long it is expected to wait, and whether a call-back is offered. */
export async function waitOf(
  db: Db | Tx,
  city: City,
  call: Pick<Call, 'id' | 'queuedAt' | 'channel'>,
  now: Temporal.Instant
): Promise<Wait | undefined> {
  const hotline = hotlineOf(city);
  if (!hotline) return undefined;
  const video = call.channel === 'video';
  // Who waits for an interpreter stands behind those who wait for one.
  const day = now.toZonedDateTimeISO(city.profile.timezone).toPlainDate().toString();
  const waiting = (await listWaiting(db, hotline, day, { offered: true })).filter(
    ({ only }) => !video || only
  );
  const position = positionOf(waiting, call.id);
  if (position === undefined) return undefined;
  const agents = video ? await countInterpreters(db) : await countWorking(db);
  const handle = await handleSeconds(db);
  const seconds = expectedWait(position, { agents, handleSeconds: handle });
  const waited =
    call.queuedAt === null ? 0 : now.since(Temporal.Instant.from(call.queuedAt)).total('seconds');
  const { callbackAfterSeconds } = hotline.queue;
  return {
    position,
    waiting: waiting.length,
    seconds,
    told: waitTold(seconds),
    callbackOffered: seconds === undefined || seconds > callbackAfterSeconds || waited > callbackAfterSeconds
  };
}
