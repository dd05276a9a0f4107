/** Steering the hotline for a day: a topic opened to further agents, a topic put first; each with its reason. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { measureFrom, type TypedMeasure } from '#contacts/measures/measure.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { hotlineHere, tellHotline } from '#flow/hotline/on-call.server.ts';
import { listAgents } from '#knowledge/topics/attestation.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';

/**
 * Something is changed for today, and holds from the next call that is offered.
 *
 * It stands in no attestation: who takes a topic by it took no test, so it ends with the day, and each call they get
 * that way says so in its journal. The same twice is once.
 */
export async function takeMeasure(
  here: Here,
  person: Person,
  typed: TypedMeasure
): Promise<string | Refusal | Faults> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  const { db, newId, now } = here.world;
  const agents = (await listAgents(db)).map(({ id }) => id);
  const made = measureFrom(typed, hotline, agents);
  if (isFaults(made)) return made;
  const at = now();
  const id = newId();
  const done = await db
    .insertInto('hotline_measures')
    .values({
      ...made,
      id,
      day: todayIn(here, at).toString(),
      at: at.toString(),
      by: person.id,
      ended_at: null,
      ended_by: null
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (done.numInsertedOrUpdatedRows !== 1n) return refuse('measure-taken');
  tellHotline(here);
  return id;
}

/** A measure ends before its day does; twice is once. Calls that are on go on. */
export async function endMeasure(here: Here, person: Person, id: string): Promise<string | Refusal> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const { db, now } = here.world;
  const found = await db.selectFrom('hotline_measures').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) return refuse('measure-gone');
  await db
    .updateTable('hotline_measures')
    .set({ ended_at: now().toString(), ended_by: person.id })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  tellHotline(here);
  return id;
}
