/** Topics in the database: whose they are, who answers, and the record of their hand-over. */
import type { Db, Tx } from '#world/database.server.ts';
import type { Said } from '#ui/said.ts';
import type { Material, Status, Topic } from './topic.ts';

function select(db: Db | Tx) {
  return db
    .selectFrom('topics as t')
    .leftJoin('courses as c', 'c.id', 't.course')
    .select([
      't.id',
      't.code',
      't.name',
      't.unit',
      't.status',
      't.centre_from',
      't.watched_until',
      't.agents'
    ])
    .select(['t.materials', 't.verified', 't.revision', 'c.code as course']);
}
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const topicOf = ({ centre_from, watched_until, ...row }: Row): Topic => ({
  ...row,
  name: row.name as Said,
  status: row.status as Status,
  materials: row.materials as Material[],
  from: centre_from,
  watched: watched_until
});

/** The topics there are, by unit and code. */
export async function listTopics(db: Db | Tx): Promise<Topic[]> {
  const rows = await select(db).orderBy('t.unit').orderBy('t.code').execute();
  return rows.map(topicOf);
}

export async function findTopic(db: Db | Tx, code: string): Promise<Topic | undefined> {
  const row = await select(db).where('t.code', '=', code).executeTakeFirst();
  return row && topicOf(row);
}

/** The topic, held until the transaction is over. */
export async function holdTopic(tx: Tx, code: string): Promise<Topic | undefined> {
  const held = await tx
    .selectFrom('topics')
    .select('id')
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  return held && findTopic(tx, code);
}

/** What is kept of a topic; `course` is the id of its course. */
export type TopicRow = {
  code: string;
  name: Said;
  unit: string;
  status: Status;
  from: string | null;
  watched: string | null;
  course: string | null;
  agents: number;
  materials: readonly Material[];
  verified: boolean;
};

function columns({ name, from, watched, materials, ...row }: Partial<TopicRow>) {
  return {
    ...row,
    ...(name ? { name: JSON.stringify(name) } : {}),
    ...(from === undefined ? {} : { centre_from: from }),
    ...(watched === undefined ? {} : { watched_until: watched }),
    ...(materials ? { materials: JSON.stringify(materials) } : {})
  };
}

/** Keeps a new topic. Says whether its code was free. */
export async function addTopic(tx: Tx, id: string, row: TopicRow, at: string): Promise<boolean> {
  const { name, from, watched, materials, ...rest } = row;
  const added = await tx
    .insertInto('topics')
    .values({
      ...rest,
      id,
      name: JSON.stringify(name),
      materials: JSON.stringify(materials),
      centre_from: from,
      watched_until: watched,
      made_at: at
    })
    .onConflict((same) => same.column('code').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Changes a held topic. */
export async function changeTopic(tx: Tx, { id, revision }: Topic, change: Partial<TopicRow>): Promise<void> {
  await tx
    .updateTable('topics')
    .set({ ...columns(change), revision: revision + 1 })
    .where('id', '=', id)
    .execute();
}

/** What can happen to a topic. */
export const HAPPENINGS = [
  'loaded',
  'made',
  'changed',
  'noted',
  'attested',
  'attestation-ended',
  'taken-over',
  'given-back',
  'watch-prolonged',
  'watch-ended'
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** Whom it was about, from or until which day, in which words, and what of the topic changed. */
export type Detail = { whom?: string; day?: string; text?: string; parts?: string[] };

/** A line of the record. */
export type Line = { what: Happening; person: string | null; detail: Detail; at: string };

/** Adds a line to the record of a topic. */
export async function keepLine(tx: Tx, id: string, topic: string, line: Line): Promise<void> {
  await tx
    .insertInto('topic_lines')
    .values({ ...line, id, topic, detail: JSON.stringify(line.detail) })
    .execute();
}

/** The record of a topic, the newest first. */
export async function listLines(db: Db | Tx, topic: string): Promise<Line[]> {
  const rows = await db
    .selectFrom('topic_lines')
    .select(['what', 'person', 'detail', 'at'])
    .where('topic', '=', topic)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, what: row.what as Happening, detail: row.detail as Detail }));
}
