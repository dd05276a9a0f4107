/** A calendar changed under running deadlines: they are counted anew, and the resident is told where their day moved. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { refuse } from '#world/refusal.ts';
import { findCity } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import type { Case } from '#cases/case.ts';
import { listCases, listJournals } from '#cases/many.server.ts';
import type { Calendars } from '#days/worktime.ts';
import { findMark, setMark } from '#dispatch/promise/marks.server.ts';
import { countsAlike, recountCase } from '#dispatch/promise/recount.ts';
import { calendarsOf, onCase, todayIn, type Here } from '#flow/here.server.ts';
import { letterFor } from '#flow/letters.server.ts';
import { dayInWords } from '#ui/dates.ts';
import { forgetPlans } from './plan.server.ts';

const JOB = 'recount';
const AT_ONCE = 200;

/** By which calendars open promises may have been counted, and behind which of them the walk goes on. */
type Mark = { known: Calendars[]; after?: { dueOn: string; id: string } };

/** Remembers by which calendars promises were counted so far, before one of them changes for the first time. */
export async function rememberCalendars(db: Db | Tx, city: City, now: Temporal.Instant): Promise<void> {
  if (!(await findMark<Mark>(db, JOB))) await setMark(db, JOB, { known: [calendarsOf(city)] }, now);
}

/**
 * Counts open promises anew where the calendars are no longer those they were counted by.
 *
 * The calendars that hold are read from the database, because a folder may have been applied by another process.
 * The walk goes batch by batch in the order of the promised days and keeps its place, so that a crash or a
 * second process costs nothing but time: a case that lies where the calendars lead is left alone. A calendar that
 * changes while it walks begins the walk again, knowing all of them.
 */
export async function recountPromises(given: Here): Promise<void> {
  const { db, now } = given.world;
  const city = await findCity(db, todayIn(given, now()).toString());
  if (!city) return;
  const here = { ...given, city };
  const calendars = calendarsOf(city);
  const kept = await findMark<Mark>(db, JOB);
  if (!kept) return setMark(db, JOB, { known: [calendars] }, now());
  const newest = kept.known[0];
  if (newest && countsAlike(newest, calendars) && kept.known.length === 1) return;
  const goesOn = newest !== undefined && countsAlike(newest, calendars);
  const known = goesOn ? kept.known : [calendars, ...kept.known];
  let after = (goesOn ? kept.after : undefined) ?? { dueOn: todayIn(here, now()).toString(), id: FIRST };
  for (;;) {
    await setMark(db, JOB, { known, after }, now());
    const batch = await listRunning(here, after);
    const last = batch.at(-1);
    if (!last) break;
    await recountBatch(
      here,
      batch.map(({ id }) => id),
      known,
      calendars
    );
    after = last;
  }
  await setMark(db, JOB, { known: [calendars] }, now());
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Open cases whose clock runs and whose day is still to come, in the order of their days. */
async function listRunning(
  { world }: Here,
  after: { dueOn: string; id: string }
): Promise<{ id: string; dueOn: string }[]> {
  const { rows } = await sql<{ id: string; dueOn: string }>`
    select id, due_on as "dueOn" from cases
    where closed_at is null and stopped_at is null and (due_on, id) > (${after.dueOn}::date, ${after.id}::uuid)
    order by due_on, id limit ${AT_ONCE}`.execute(world.db);
  return rows;
}

async function recountBatch(
  here: Here,
  ids: readonly string[],
  known: readonly Calendars[],
  calendars: Calendars
): Promise<void> {
  const { db } = here.world;
  const journals = await listJournals(db, ids);
  const today = todayIn(here, here.world.now()).toString();
  for (const c of await listCases(db, ids)) {
    const now = here.world.now();
    if (recountCase(c, journals.get(c.id) ?? [], known, calendars, today, now))
      await recountOne(here, c, known, calendars);
  }
  await forgetPlans(db, ids);
}

/** One case, held: what became of it since the batch was read decides. */
async function recountOne(here: Here, { id }: Case, known: readonly Calendars[], calendars: Calendars) {
  const now = here.world.now();
  const today = todayIn(here, now).toString();
  await onCase(here, id, (c, journal) => {
    const decided = recountCase(c, journal, known, calendars, today, now);
    if (!decided) return refuse('told-before');
    const moved = decided.body.promised.dueOn !== c.dueOn;
    const was = c.dueOn === null ? '' : dayInWords(c.dueOn, c.lang);
    return {
      entries: [decided],
      notices: (after) => (moved ? letterFor(here, 'recounted', after, now, { was }) : [])
    };
  });
}
