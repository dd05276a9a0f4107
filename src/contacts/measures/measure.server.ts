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

/** All of a day, also those that were ended, the newest first. */
export async function listMeasuresOf(db: Db | Tx, day: string): Promise<MeasureKept[]> {
  const rows = await db
    .selectFrom('hotline_measures as m')
    .leftJoin('people as p', 'p.id', 'm.person')
    .leftJoin('people as b', 'b.id', 'm.by')
    .leftJoin('people as e', 'e.id', 'm.ended_by')
    .select(['m.id', 'm.what', 'm.topic', 'm.person', 'm.why', 'm.at', 'm.ended_at as endedAt'])
    .select(['p.name as agent', 'b.name as by', 'e.name as endedBy'])
    .where('m.day', '=', day)
    .orderBy('m.at', 'desc')
    .orderBy('m.id')
    .execute();
  return rows.map((row) => ({ ...row, what: row.what as MeasureKind }));
}
