/** Who goes on with the work of a unit that ended: its successor, or the one that got this share of it. */
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Category } from '#catalogue/category.ts';
import type { Case } from '#cases/case.ts';
import { entry, type Entry, type NewEntry } from '#cases/entry.ts';
import { dispatchOf, openTask } from '#cases/task.ts';
import { existsOn, type Share, type Unit } from '#people/unit.ts';
import { areaOf, holds, type Ground } from '#places/territory.ts';
import type { Place } from '#places/place.ts';

/** What a case is about and where, as far as it decides who goes on with it. */
export type Matter = { readonly category: Pick<Category, 'code' | 'group'>; readonly place: Place };

export type Units = Ground & { readonly units: readonly Unit[] };

/** A unit that goes on, and the territory by which it was chosen, where one was. */
export type Heir = { unit: Unit; territory?: string };

/** Is the matter in this share of an ended unit's work? */
function fits(share: Share, { category, place }: Matter, ground: Ground): boolean {
  if (share.category !== undefined && share.category !== category.code) return false;
  if (share.group !== undefined && share.group !== category.group) return false;
  if (share.territory === undefined) return true;
  const area = areaOf(ground, share.territory);
  return area !== undefined && holds(area, place, ground.districts);
}

/**
 * The unit that does the work of `code` on this day for this matter: itself, the last in the line of its
 * successors, or, before it began, the unit it took over from.
 *
 * A unit that was split hands over by its shares, the first that fits; what none takes goes to its
 * successor. Nothing when the line ends or runs in a circle: the desk dispatches by hand then.
 */
export function heirOf(city: Units, code: string, matter: Matter, day: string): Heir | undefined {
  const named = (wanted: string | undefined) => city.units.find((unit) => unit.code === wanted);
  const seen = new Set<string>();
  let territory: string | undefined;
  let at = named(code);
  while (at && !existsOn(at, day)) {
    if (seen.has(at.code)) return undefined;
    seen.add(at.code);
    const { code: here, from, successor, shares = [] }: Unit = at;
    if (day < from) at = city.units.find((unit) => isHeir(unit, here));
    else {
      const share = shares.find((one) => fits(one, matter, city));
      territory = share?.territory ?? territory;
      at = named(share?.unit ?? successor);
    }
  }
  return at && { unit: at, ...(territory === undefined ? {} : { territory }) };
}

function isHeir(unit: Unit, code: string): boolean {
  return unit.successor === code || (unit.shares ?? []).some((share) => share.unit === code);
}

/**
 * The open task of a unit that ended goes to its heir, with the day it had and the period that
 * day was counted by, if it was the unit's own; without an heir, or where the
 * desk is the heir, it comes back to the desk with the `reason`.
 *
 * A task the heir has on the case already is opened again as one with this, so that no part is left without
 * anybody; it leads when either did, and keeps the earlier day. Refused when the task is not open any more.
 */
export function succeedTask(
  c: Case,
  journal: readonly Entry[],
  ended: { unit: string; heir: Heir | undefined; reason: string },
  now: Temporal.Instant
): NewEntry | Refusal {
  const { unit, heir, reason } = ended;
  const task = openTask(c.tasks, unit);
  if (!task) return refuse('no-open-task');
  const by = { as: 'clock' as const };
  if (!heir) return entry('returned', by, now, { unit, reason });
  const own = c.tasks.find((one) => one.unit === heir.unit.code);
  const period = dispatchOf(journal, unit)?.body.period;
  const days = [task.dueOn, own?.status === 'open' ? own.dueOn : null].flatMap((day) => day ?? []);
  return entry('dispatched', by, now, {
    unit: heir.unit.code,
    lead: task.lead || (own?.lead ?? false),
    dueOn: days.toSorted()[0] ?? now.toZonedDateTimeISO('UTC').toPlainDate().toString(),
    why: 'successor',
    instead: [unit],
    from: unit,
    ...(period === undefined ? {} : { period }),
    ...(heir.territory === undefined ? {} : { territory: heir.territory })
  });
}
