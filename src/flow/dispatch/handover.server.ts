/** Handing over: open tasks of units that ended go to their successors, each case once. */
import { causeOf } from '#world/log.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { findCity } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import type { Case } from '#cases/case.ts';
import type { Entry } from '#cases/entry.ts';
import { heirOf, succeedTask, type Heir } from '#dispatch/successor.ts';
import { categoryOf, completed, onCase, todayIn, type Here } from '#flow/here.server.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import { dispatchTexts } from '#ui/texts/dispatch.ts';

/** Tasks looked up at a time; each is handed over in a transaction of its own. */
const BATCH = 200;
/** A round ends after this long; what is left goes with the next, which is asked for at once. */
const ROUND_MINUTES = 8;

/** Who goes on with a unit's task on this case; nobody where the desk does. */
export function heirFor(city: City, unit: string, c: Pick<Case, 'category' | 'place'>, day: string) {
  const category = categoryOf(city, c.category) ?? { code: c.category, group: '' };
  const heir = heirOf(city, unit, { category, place: c.place }, day);
  return heir?.unit.code === city.profile.desk ? undefined : heir;
}

/**
 * Hands over every open task of a unit whose last day is over; without a successor it comes back to the desk.
 *
 * The city is read anew, because whoever asks may have changed it a moment ago. A crash leaves every case
 * either as it was or handed over, since a task that went on is not open with the old unit any more; the next
 * round takes the rest. A case that cannot be handed over is told to the log and stands in nobody's way.
 */
export async function handOver(given: Here): Promise<void> {
  const { world } = given;
  const today = todayIn(given, world.now()).toString();
  const city = await findCity(world.db, today);
  if (!city) return;
  const here = { world, city };
  const ended = city.units
    .filter(({ until }) => until !== undefined && until < today)
    .map(({ code }) => code);
  if (ended.length === 0) return;
  const stuck = new Set<string>();
  const end = world.now().add({ minutes: ROUND_MINUTES });
  while (Temporal.Instant.compare(world.now(), end) < 0) {
    const tasks = await world.db
      .selectFrom('tasks')
      .select(['case_id', 'unit'])
      .where('unit', 'in', ended)
      .where('status', '=', 'open')
      .$if(stuck.size > 0, (query) => query.where('case_id', 'not in', [...stuck]))
      .limit(BATCH)
      .execute();
    if (tasks.length === 0) return;
    for (const task of tasks) if (!(await handOn(here, task, today))) stuck.add(task.case_id);
  }
  world.jobs.soon('hand-over');
}

/** Hands over one task; false when that failed. */
async function handOn(here: Here, task: { case_id: string; unit: string }, today: string): Promise<boolean> {
  const now = here.world.now();
  const reason = dispatchTexts[FIRST_LANG].ended(unitName(here.city, task.unit));
  const decide = (c: Case, journal: readonly Entry[]) => {
    const heir: Heir | undefined = heirFor(here.city, task.unit, c, today);
    const decided = succeedTask(c, journal, { unit: task.unit, heir, reason }, now);
    return isRefusal(decided) ? decided : { entries: completed(here, c, [decided]) };
  };
  try {
    await onCase(here, task.case_id, decide);
    return true;
  } catch (cause) {
    here.world.log.error({ case: task.case_id, cause: causeOf(cause) }, 'a task could not be handed over');
    return false;
  }
}

function unitName(city: City, code: string): string {
  return city.units.find((unit) => unit.code === code)?.name[FIRST_LANG] ?? code;
}
