/** The figures of the hotline as programs read them: counted as on the page, by half hour, day, topic and unit. */
import { z } from 'zod';
import { HANDED, type Counts, type Cut, type Part } from '#statistics/hotline/counts.ts';
import { addedUp, OTHERS, type MonthCounts } from '#statistics/hotline/months.ts';
import { DAYS_MOST } from '#statistics/hotline/span.ts';
import { named } from './answers.ts';

const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day like 2026-11-20');
const count = z.int().min(0);

export const hotlineAskedSchema = z.strictObject({ from: day, until: day });

/** Seconds are sums, so that whoever adds days up divides once: `waitSeconds` by `answered`, the others by `handled`. */
const countsSchema = z
  .object({
    contacts: count,
    offered: count,
    answered: count,
    answeredInTime: count,
    abandoned: count,
    shortAbandoned: count,
    leftOtherwise: count,
    waiting: count,
    waitSeconds: count,
    waitP95Seconds: count.nullable(),
    handled: count,
    talkSeconds: count,
    holdSeconds: count,
    wrapUpSeconds: count,
    firstLine: count,
    transferred: z.object(Object.fromEntries(HANDED.map((why) => [why, count]))),
    contactsWithCase: count,
    cases: count
  })
  .register(named, { id: 'HotlineCounts' });

const partsSchema = z.array(z.object({ name: z.string(), counts: countsSchema }));

export const hotlineFiguresSchema = z
  .object({
    from: day,
    until: day,
    serviceLevel: z.object({ percent: z.int(), seconds: z.int() }),
    total: countsSchema,
    /** By the instant each half hour of one day begins at; of several days by what the clock says. */
    halfHours: partsSchema,
    days: partsSchema,
    /** By the code of the topic; empty where none was chosen. */
    topics: partsSchema,
    /** By the code of the unit a call was handed to; empty where to none. */
    units: partsSchema
  })
  .register(named, { id: 'HotlineFigures' });

export type HotlineAnswer = z.infer<typeof hotlineFiguresSchema>;

/** Are these days that can be read at once? */
export function isReadable({ from, until }: { from: string; until: string }): boolean {
  try {
    const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), {
      largestUnit: 'days'
    }).days;
    return days >= 0 && days < DAYS_MOST;
  } catch {
    return false;
  }
}

function countsView(c: Counts) {
  return {
    contacts: c.came,
    offered: c.offered,
    answered: c.answered,
    answeredInTime: c.within,
    abandoned: c.abandoned,
    shortAbandoned: c.short,
    leftOtherwise: c.left,
    waiting: c.waiting,
    waitSeconds: c.waitSeconds,
    waitP95Seconds: c.waitP95,
    handled: c.handled,
    talkSeconds: c.talkSeconds,
    holdSeconds: c.holdSeconds,
    wrapUpSeconds: c.wrapSeconds,
    firstLine: c.firstLine,
    transferred: { ...c.handed },
    contactsWithCase: c.tied,
    cases: c.cases
  };
}

/** The answer, of the parts that were counted. */
export function hotlineView(
  parts: readonly Part[],
  total: Counts,
  asked: { from: string; until: string; serviceLevel: { percent: number; seconds: number } }
): HotlineAnswer {
  const of = (cut: Cut) =>
    parts
      .filter((part) => part.cut === cut)
      .map(({ name, counts }) => ({ name, counts: countsView(counts) }));
  return {
    ...asked,
    total: countsView(total),
    halfHours: of('half'),
    days: of('day'),
    topics: of('topic'),
    units: of('unit')
  };
}

function monthView(c: MonthCounts) {
  return {
    contacts: c.came,
    offered: c.offered,
    answered: c.answered,
    answeredInTime: c.within,
    abandoned: c.abandoned,
    shortAbandoned: c.short,
    leftOtherwise: c.left,
    waitSeconds: c.waitSeconds,
    firstLine: c.firstLine
  };
}

/** The hotline of one month as anybody may read it; null where nothing was counted. */
export function hotlineMonthView(kept: readonly { topic: string; counts: MonthCounts; seconds: number }[]) {
  if (kept.length === 0) return null;
  return {
    targetSeconds: kept[0]!.seconds,
    total: monthView(addedUp(kept.map(({ counts }) => counts))),
    topics: Object.fromEntries(
      kept.map(({ topic, counts }) => [topic === OTHERS ? 'other' : topic, monthView(counts)])
    )
  };
}
