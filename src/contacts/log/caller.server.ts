/** What is known of whoever calls: their cases and their last contacts, each by an index. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { Status as CaseStatus } from '#cases/case.ts';
import type { Outcome } from '#cases/entry.ts';

/** By what somebody is known: the number they call from, the account they are signed in to. */
export type Known = { number: string | null; account: string | null };

export type KnownCase = {
  id: string;
  year: number;
  number: number;
  category: string;
  address: string | null;
  status: CaseStatus;
  outcome: Outcome | null;
  reopened: boolean;
  lead: string | null;
  dueOn: string | null;
  stoppedAt: string | null;
  closedAt: string | null;
  receivedAt: string;
};

/** As many as are looked through for the open ones. */
const LOOKED = 50;

/** Their cases, the open ones first and then the latest; `closed` are categories nobody sees them of here. */
export async function casesOf(
  db: Db,
  { number, account }: Known,
  { most, closed = [] }: { most: number; closed?: readonly string[] }
): Promise<KnownCase[]> {
  if (number === null && account === null) return [];
  const { rows } = await sql<KnownCase>`with theirs as materialized (
      (select id from cases where lower(contact ->> 'to') = lower(${number ?? ''}) and contact ->> 'by' <> 'none'
        order by received_at desc limit ${sql.lit(LOOKED)})
      union
      (select case_id from account_cases where account = ${account}::uuid order by held_at desc limit ${sql.lit(LOOKED)}))
    select c.id, c.year, c.number, c.category, c.address, c.status, c.outcome, c.reopened, c.lead,
      c.due_on as "dueOn", c.stopped_at as "stoppedAt", c.closed_at as "closedAt", c.received_at as "receivedAt"
    from theirs join cases c on c.id = theirs.id where c.category <> all(${[...closed]}::text[])
    order by c.closed_at is not null, c.received_at desc limit ${most}`.execute(db);
  return rows;
}

export type KnownContact = {
  id: string;
  at: string;
  channel: string;
  direction: string;
  agent: string | null;
  outcome: string | null;
  about: string | null;
  ending: string | null;
  talkSeconds: number | null;
  note: string | null;
};

/** Their last contacts but this one, the latest first. */
export async function contactsOf(
  db: Db,
  { number, account }: Known,
  { but, most }: { but: string; most: number }
): Promise<KnownContact[]> {
  if (number === null && account === null) return [];
  const of = (where: ReturnType<typeof sql>) =>
    sql`(select * from contacts where ${where} and id <> ${but} order by began_at desc limit ${most})`;
  const { rows } = await sql<KnownContact>`select c.id, c.began_at as at, c.channel, c.direction,
      p.name as agent, c.outcome, c.about, c.ending, c.talk_seconds as "talkSeconds", c.note
    from (${of(sql`number = ${number}`)} union ${of(sql`account = ${account}::uuid`)}) c
    left join people p on p.id = c.agent order by c.began_at desc limit ${most}`.execute(db);
  return rows;
}

/** A question of a call, as it was kept. */
export type KeptQuestion = {
  id: string;
  about: string | null;
  words: string | null;
  outcome: string | null;
  caseId: string | null;
};

/** The questions of a call in their order. */
export async function listQuestions(db: Db, contact: string): Promise<KeptQuestion[]> {
  return db
    .selectFrom('contact_questions')
    .select(['id', 'about', 'words', 'outcome', 'case_id as caseId'])
    .where('contact', '=', contact)
    .orderBy('position')
    .execute();
}
