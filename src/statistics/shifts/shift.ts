/** A shift: from when to when somebody is to be at the hotline, as it is typed, and how well it was kept. */
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Rate } from '#statistics/share.ts';

/** By the city's clock, HH:MM. */
export type Shift = { person: string; day: string; from: string; to: string };

const TYPED = /^(\d{1,2})(?:[.:](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[.:](\d{2}))?$/;

function clockOf(hours: string, minutes = '00'): string | undefined {
  const [h, m] = [Number(hours), Number(minutes)];
  if (m > 59 || h > 24 || (h === 24 && m > 0)) return undefined;
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}

/**
 * A shift as people write it: "7.40-15.30", "8–16". Empty is none that day.
 *
 * Refused with `shift-wrong` when it is no such thing, or ends before it begins.
 */
export function shiftFrom(typed: string): { from: string; to: string } | undefined | Refusal {
  const text = typed.trim();
  if (text === '') return undefined;
  const [, h1, m1, h2, m2] = TYPED.exec(text) ?? [];
  const [from, to] = [h1 && clockOf(h1, m1), h2 && clockOf(h2, m2)];
  if (!from || !to || from >= to) return refuse('shift-wrong', 'shift');
  return { from, to };
}

/** The same as it stands in its field. */
export function shiftSaid(shift: { from: string; to: string } | undefined): string {
  if (!shift) return '';
  const short = (clock: string) => clock.replace(/^0/, '').replace(':', '.');
  return `${short(shift.from)}–${short(shift.to)}`;
}

/** Reasons that are not time at work: the hotline set them when nobody was there. */
const NOT_THERE: readonly (string | null)[] = ['no-answer', 'lost', 'forgotten'];

type Stretch = { state: string; reason: string | null; from: string; until: string };
const ms = (at: string) => Temporal.Instant.from(at).epochMilliseconds;

/**
 * Adherence: the time somebody was there, of the time they were planned for, in seconds. Breaks, training and written
 * matters are part of the plan; time in which the hotline noticed that nobody answered is not. What is planned and
 * still to come is not counted.
 */
export function adherence(
  planned: { from: string; until: string },
  stretches: readonly Stretch[],
  now: Temporal.Instant
): Rate {
  const [begin, end] = [ms(planned.from), Math.min(ms(planned.until), now.epochMilliseconds)];
  const there = stretches
    .filter(({ state, reason }) => state !== 'offline' && !(state === 'away' && NOT_THERE.includes(reason)))
    .reduce(
      (sum, { from, until }) => sum + Math.max(0, Math.min(ms(until), end) - Math.max(ms(from), begin)),
      0
    );
  return { part: Math.round(there / 1000), of: Math.max(0, Math.round((end - begin) / 1000)) };
}

/** The instants of a shift. */
export function instantsOfShift(
  { day, from, to }: Pick<Shift, 'day' | 'from' | 'to'>,
  timezone: string
): { from: string; until: string } {
  const date = Temporal.PlainDate.from(day);
  const at = (clock: string) =>
    clock === '24:00'
      ? date.add({ days: 1 }).toZonedDateTime(timezone).toInstant().toString()
      : date.toZonedDateTime({ timeZone: timezone, plainTime: clock }).toInstant().toString();
  return { from: at(from), until: at(to) };
}

/** The seven days of the week a day lies in, Monday first. */
export function weekOf(day: string): string[] {
  const date = Temporal.PlainDate.from(day);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return Array.from({ length: 7 }, (_, n) => monday.add({ days: n }).toString());
}
