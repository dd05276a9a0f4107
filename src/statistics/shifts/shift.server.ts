/** Shifts in the database: a week of everybody, and how well each was kept. */
import type { Db, Tx } from '#world/database.server.ts';
import { instantsOf } from '#statistics/hotline/span.ts';
import { listStretches } from '#statistics/hotline/stints.server.ts';
import type { Rate } from '#statistics/share.ts';
import { adherence, instantsOfShift, type Shift } from './shift.ts';

/** The shifts of some days. */
export async function listShifts(db: Db | Tx, days: readonly string[]): Promise<Shift[]> {
  if (days.length === 0) return [];
  return db
    .selectFrom('shifts')
    .select(['person', 'day', 'from_time as from', 'to_time as to'])
    .where('day', 'in', [...days])
    .orderBy('day')
    .execute();
}

/** Everybody who takes calls, by name. */
export async function listTakers(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('role', 'in', ['agent', 'supervisor'])
    .where('suspended_at', 'is', null)
    .orderBy('name')
    .execute();
}

/** How well everybody kept the shifts of these days, as far as they are over. */
export async function findAdherence(
  db: Db,
  days: readonly string[],
  timezone: string,
  now: Temporal.Instant
): Promise<Map<string, Rate>> {
  const shifts = await listShifts(db, days);
  const [first, last] = [days[0], days.at(-1)];
  if (shifts.length === 0 || first === undefined || last === undefined) return new Map();
  const { from, until } = instantsOf({ from: first, until: last }, timezone);
  const stretches = await listStretches(db, { from, until, now });
  const kept = new Map<string, Rate>();
  for (const shift of shifts) {
    const rate = adherence(instantsOfShift(shift, timezone), stretches.get(shift.person) ?? [], now);
    const sum = kept.get(shift.person) ?? { part: 0, of: 0 };
    kept.set(shift.person, { part: sum.part + rate.part, of: sum.of + rate.of });
  }
  return kept;
}
