/** The sample of a month and what reviewers thought of it. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { instantsOf } from '#statistics/hotline/span.ts';
import type { Critical, Marks } from './scorecard.ts';

/** So many talks of each agent are looked at a month. */
export const SAMPLE = 5;
/** Shorter talks show nothing. */
const LEAST_SECONDS = 30;

export type Sampled = {
  contact: string;
  agent: string;
  name: string;
  beganAt: string;
  topic: string | null;
  outcome: string | null;
  talkSeconds: number;
};

export type Review = {
  id: string;
  contact: string;
  agent: string;
  reviewer: string | null;
  reviewerName: string | null;
  month: string;
  marks: Marks;
  failed: Critical[];
  points: number;
  words: string;
  at: string;
  reply: string | null;
  appealed: boolean;
};

/** First and last day of the month a day lies in. */
function monthOf(day: string): { from: string; until: string } {
  const first = Temporal.PlainDate.from(day).with({ day: 1 });
  return { from: first.toString(), until: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
}

/**
 * The talks of a month that are looked at: five of each agent, drawn by lot and the same ones whenever it is asked.
 * The lot is the contact's id and the month, which nobody can choose: neither the agent nor who reviews them.
 */
export async function drawSample(
  db: Db,
  { month, timezone, agent }: { month: string; timezone: string; agent?: string }
): Promise<Sampled[]> {
  const span = monthOf(month);
  const { from, until } = instantsOf(span, timezone);
  const { rows } = await sql<Sampled>`
    select contact, agent, p.name, "beganAt", topic, outcome, "talkSeconds" from (
      select id as contact, agent, began_at as "beganAt", topic, outcome, talk_seconds as "talkSeconds",
        row_number() over (partition by agent order by md5(id::text || ${span.from})) as place
      from contacts
      where answered_at is not null and ended_at is not null and agent is not null
        and talk_seconds >= ${LEAST_SECONDS} and began_at >= ${from} and began_at < ${until}
        ${agent === undefined ? sql`` : sql`and agent = ${agent}`}) as drawn
    join people p on p.id = drawn.agent
    where place <= ${SAMPLE} order by p.name, agent, place`.execute(db);
  return rows;
}

const reviews = (db: Db) =>
  db
    .selectFrom('contact_reviews as r')
    .leftJoin('people as p', 'p.id', 'r.reviewer')
    .select(['r.id', 'r.contact', 'r.agent', 'r.reviewer', 'p.name as reviewerName', 'r.month', 'r.marks'])
    .select(['r.failed', 'r.points', 'r.words', 'r.at', 'r.reply', 'r.appealed'])
    .orderBy('r.at');

/** Every review of a month; of a contact; of an agent, the latest last. */
export async function listReviews(
  db: Db,
  which: { month: string } | { contact: string } | { agent: string }
): Promise<Review[]> {
  const rows =
    'month' in which
      ? await reviews(db).where('r.month', '=', monthOf(which.month).from).execute()
      : 'contact' in which
        ? await reviews(db).where('r.contact', '=', which.contact).execute()
        : await reviews(db).where('r.agent', '=', which.agent).execute();
  return rows as unknown as Review[];
}

/** Is this contact in the sample of its month? Only those are reviewed, so that nobody is picked out. */
export async function isSampled(
  db: Db,
  contact: { id: string; agent: string; beganAt: string },
  timezone: string
): Promise<string | undefined> {
  const month = Temporal.Instant.from(contact.beganAt)
    .toZonedDateTimeISO(timezone)
    .toPlainDate()
    .with({ day: 1 })
    .toString();
  const drawn = await drawSample(db, { month, timezone, agent: contact.agent });
  return drawn.some((one) => one.contact === contact.id) ? month : undefined;
}
