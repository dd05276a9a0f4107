/** Measures in the database: which hold on a day, and what was done that day. */
import type { Db, Tx } from '#world/database.server.ts';
import type { Measure, MeasureKind } from './measure.ts';

/** A measure with who took it and why, and whether it was ended before the day was over. */
export type MeasureKept = Measure & {
  id: string;
  /** Whom it is about, by name. */
  agent: string | null;
  why: string;
  at: string;
  by: string | null;
  endedAt: string | null;
  endedBy: string | null;
};

/** Those that hold on a day. */
export async function listMeasures(db: Db | Tx, day: string): Promise<Measure[]> {
  const rows = await db
    .selectFrom('hotline_measures')
    .select(['what', 'topic', 'person'])
    .where('day', '=', day)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ what, topic, person }) => ({ what: what as MeasureKind, topic, person }));
}

/** What opens a topic to somebody on a day: to them, or to everybody; also what was ended again, the oldest first. */
export type Opened = {
  topic: string;
  anybody: boolean;
  why: string;
  by: string | null;
  endedAt: string | null;
};

export async function listOpenedTo(db: Db | Tx, person: string, day: string): Promise<Opened[]> {
  const rows = await db
    .selectFrom('hotline_measures as m')
    .leftJoin('people as b', 'b.id', 'm.by')
    .select(['m.topic', 'm.what', 'm.why', 'b.name as by', 'm.ended_at as endedAt'])
    .where('m.day', '=', day)
    .where((eb) => eb.or([eb('m.what', '=', 'anybody'), eb('m.person', '=', person)]))
    .orderBy('m.at')
    .orderBy('m.id')
    .execute();
  return rows.map(({ what, ...row }) => ({ ...row, anybody: what === 'anybody' }));
}

/** All of a day, also those that were ended, the newest first. */
export function listMeasuresOf(db: Db | Tx, day: string): Promise<MeasureKept[]> {
  return listMeasuresIn(db, { from: day, until: day });
}

/** As many as are read of many days. */
const MOST = 200;

/** All of some days, the last one with them; the newest first. */
export async function listMeasuresIn(
  db: Db | Tx,
  { from, until }: { from: string; until: string }
): Promise<MeasureKept[]> {
  const rows = await db
    .selectFrom('hotline_measures as m')
    .leftJoin('people as p', 'p.id', 'm.person')
    .leftJoin('people as b', 'b.id', 'm.by')
    .leftJoin('people as e', 'e.id', 'm.ended_by')
    .select(['m.id', 'm.what', 'm.topic', 'm.person', 'm.why', 'm.at', 'm.ended_at as endedAt'])
    .select(['p.name as agent', 'b.name as by', 'e.name as endedBy'])
    .where('m.day', '>=', from)
    .where('m.day', '<=', until)
    .orderBy('m.at', 'desc')
    .orderBy('m.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ ...row, what: row.what as MeasureKind }));
}
