/** The log of contacts: a page at a time by keys, never by counting. */
import { sql, type RawBuilder } from 'kysely';
import { KEPT, type Db } from '#world/database.server.ts';
import { keyFrom } from '#world/key.ts';
import type { ContactList } from './lists.ts';
import { MISSED } from './missed.server.ts';

export const CONTACTS_A_PAGE = 25;

export type ListedContact = {
  id: string;
  at: string;
  channel: string;
  direction: string;
  number: string | null;
  account: string | null;
  lang: string;
  topic: string | null;
  status: string;
  agent: string | null;
  ending: string | null;
  outcome: string | null;
  about: string | null;
  waitSeconds: number | null;
  talkSeconds: number | null;
  caseId: string | null;
  /** What the list stands by. */
  keyAt: string;
};
export type ContactPage = { rows: ListedContact[]; next: string | undefined };

export type LookingFor = {
  list: ContactList;
  person: string;
  /** The first instant of today in the city. */
  dawn: string;
  /** Only of this number. */
  number?: string | undefined;
  after?: string | undefined;
};

const COLUMNS = sql`c.id, c.began_at as at, c.channel, c.direction, c.number, c.account, c.lang, c.topic, c.status,
  p.name as agent, c.ending, c.outcome, c.about, c.wait_seconds as "waitSeconds", c.talk_seconds as "talkSeconds",
  c.case_id as "caseId"`;

function heldBy({ list, person, dawn }: LookingFor): RawBuilder<unknown> {
  switch (list) {
    case 'mine':
      return sql`c.agent = ${person}`;
    case 'today':
      return sql`c.began_at >= ${dawn}::timestamptz`;
    case 'missed':
      return MISSED;
    case 'all':
      return sql`true`;
  }
}

/** A page of a list, the latest first; of the missed ones the one that waits longest for us first. */
export async function listContacts(db: Db, looking: LookingFor): Promise<ContactPage> {
  const missed = looking.list === 'missed';
  const at = sql.ref(missed ? 'c.ended_at' : 'c.began_at');
  const key = keyFrom(looking.after);
  const beyond = missed ? sql`>` : sql`<`;
  const after = key ? sql`and (${at}, c.id) ${beyond} (${key.at}::timestamptz, ${key.id}::uuid)` : sql``;
  const number = looking.number === undefined ? sql`` : sql`and c.number = ${looking.number}`;
  const order = missed ? sql`order by ${at}, c.id` : sql`order by ${at} desc, c.id desc`;
  const { rows } = await sql<ListedContact>`${KEPT} select ${COLUMNS}, ${at} as "keyAt" from contacts c
    left join people p on p.id = c.agent where ${heldBy(looking)} ${number} ${after}
    ${order} limit ${sql.lit(CONTACTS_A_PAGE + 1)}`.execute(db);
  const page = rows.slice(0, CONTACTS_A_PAGE);
  const last = page.at(-1);
  return { rows: page, next: rows.length > page.length && last ? `${last.keyAt}_${last.id}` : undefined };
}
