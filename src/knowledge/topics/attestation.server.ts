/** Attestations in the database: who may take which topic. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { RIGHTS } from '#people/rights/rights.ts';
import { mayTake, type Attested } from './takeover.ts';
import { listTopics } from './topic.server.ts';
import type { Topic } from './topic.ts';

/** An attestation that holds. */
export type Attestation = Attested & { name: string; givenBy: string | null; givenAt: string };

const DESK: readonly string[] = RIGHTS.desk;

/** Works at the desk today. */
const AT_DESK = sql<boolean>`p.suspended_at is null and p.left_at is null
  and (p.role = any(${[...DESK]}) or p.also && ${[...DESK]}::text[])`;

/** Everybody who works at the desk today, by name: those who can learn a topic. */
export async function listAgents(db: Db | Tx): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('people as p').select(['p.id', 'p.name']).where(AT_DESK).orderBy('p.name').execute();
}

/** The attestations that hold, of people who work at the desk; of one topic or one person when they are given. */
export async function listAttestations(
  db: Db | Tx,
  { topic, person }: { topic?: string; person?: string } = {}
): Promise<Attestation[]> {
  return db
    .selectFrom('attestations as a')
    .innerJoin('people as p', 'p.id', 'a.person')
    .leftJoin('people as g', 'g.id', 'a.given_by')
    .select(['a.topic', 'a.person', 'p.name', 'g.name as givenBy', 'a.given_at as givenAt'])
    .where('a.ended_at', 'is', null)
    .where(AT_DESK)
    .$if(topic !== undefined, (q) => q.where('a.topic', '=', topic!))
    .$if(person !== undefined, (q) => q.where('a.person', '=', person!))
    .orderBy('p.name')
    .execute();
}

/** Keeps an attestation. Says whether it is new: who has one that holds needs no other. */
export async function addAttestation(
  tx: Tx,
  { topic, person }: Attested,
  by: string,
  at: string
): Promise<boolean> {
  const row = { given_by: by, given_at: at, ended_at: null, ended_for: null };
  const done = await tx
    .insertInto('attestations')
    .values({ topic, person, ...row })
    .onConflict((same) =>
      same.columns(['topic', 'person']).doUpdateSet(row).where('attestations.ended_at', 'is not', null)
    )
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Ends attestations that hold, and gives which. Why: `left`, `course`, or the words of a supervisor. */
export async function endAttestations(
  tx: Tx,
  of: { topic?: string; person?: string },
  why: string,
  at: string
): Promise<Attested[]> {
  return tx
    .updateTable('attestations')
    .set({ ended_at: at, ended_for: why })
    .where('ended_at', 'is', null)
    .$if(of.topic !== undefined, (q) => q.where('topic', '=', of.topic!))
    .$if(of.person !== undefined, (q) => q.where('person', '=', of.person!))
    .returning(['topic', 'person'])
    .execute();
}

/** The topics somebody may take on a day: what a queue asks before it gives them a call. */
export async function listTakeable(db: Db | Tx, person: string, day: string): Promise<Topic[]> {
  const [topics, attestations] = [await listTopics(db), await listAttestations(db, { person })];
  return topics.filter((topic) => mayTake(topic, attestations, person, day));
}
