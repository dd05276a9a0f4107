/** Accepting: until when a unit takes what it is given, or gives it back. */
import type { NewEntry } from '#cases/entry.ts';
import { dayIn, type Calendars } from '#days/worktime.ts';
import { acceptByFor } from './deadline.ts';

/**
 * Entries that follow, each dispatch with the day until which its unit takes it.
 *
 * One place for every way a case goes to a unit, so that none is given without a clock of its own. `priority`
 * is the case's before them; a change of category among them brings its own.
 */
export function toAccept(
  entries: readonly NewEntry[],
  priority: string,
  calendars: Calendars
): readonly NewEntry[] {
  let urgency = priority;
  return entries.map((one) => {
    if (one.kind === 'recategorised') urgency = one.body.priority;
    if (one.kind !== 'dispatched' || one.body.acceptBy !== undefined) return one;
    const from = dayIn(Temporal.Instant.from(one.at), calendars);
    return { ...one, body: { ...one.body, acceptBy: acceptByFor(urgency, from, calendars.working) } };
  });
}
