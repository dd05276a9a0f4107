/** Planning a week at the hotline: shifts kept, and taken over from the week before. */
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { listShifts } from '#statistics/shifts/shift.server.ts';
import { shiftFrom, weekOf, type Shift } from '#statistics/shifts/shift.ts';

/** What was typed into one field of a week. */
export type Cell = { person: string; day: string; typed: string };

async function keep(tx: Tx, person: Person, now: Temporal.Instant, shifts: readonly Shift[]): Promise<void> {
  if (shifts.length === 0) return;
  const by = { by: person.id, at: now.toString() };
  await tx
    .insertInto('shifts')
    .values(
      shifts.map(({ person: whose, day, from, to }) => ({
        person: whose,
        day,
        from_time: from,
        to_time: to,
        ...by
      }))
    )
    .execute();
}

/**
 * Keeps a week as it was typed: what is empty is no shift. Nothing is kept when anything is wrong; every wrong field is
 * told (`shift-wrong`), by `person:day`.
 */
export async function planWeek(
  here: Here,
  person: Person,
  week: string,
  cells: readonly Cell[]
): Promise<number | Refusal | Faults> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const days = weekOf(week);
  const faults: Refusal[] = [];
  const shifts: Shift[] = [];
  for (const { person: whose, day, typed } of cells) {
    if (!days.includes(day)) continue;
    const shift = shiftFrom(typed);
    if (isRefusal(shift)) faults.push({ ...shift, field: `${whose}:${day}` });
    else if (shift) shifts.push({ person: whose, day, ...shift });
  }
  if (faults.length > 0) return { faults };
  const { db } = here.world;
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('shifts').where('day', 'in', days).execute();
    await keep(tx, person, here.world.now(), shifts);
  });
  return shifts.length;
}

/** Takes the shifts of the week before over into this one; what stands in it already stays. */
export async function copyWeek(here: Here, person: Person, week: string): Promise<number | Refusal> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const days = weekOf(week);
  const before = days.map((day) => Temporal.PlainDate.from(day).subtract({ weeks: 1 }).toString());
  return here.world.db.transaction().execute(async (tx) => {
    const [old, there] = [await listShifts(tx, before), await listShifts(tx, days)];
    const taken = new Set(there.map(({ person: whose, day }) => `${whose} ${day}`));
    const copies = old
      .map((shift) => ({ ...shift, day: days[before.indexOf(shift.day)]! }))
      .filter(({ person: whose, day }) => !taken.has(`${whose} ${day}`));
    await keep(tx, person, here.world.now(), copies);
    return copies.length;
  });
}
