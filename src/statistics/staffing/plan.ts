/** What a day needs: people for every half hour, what callers would meet, and what changes when something does. */
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { loadOf, type Outlook } from './erlang.ts';
import { needFor, outlookWith, type Goal, type Need } from './need.ts';

/** A half hour with what is expected in it, and how many of its minutes the hotline is open. */
export type Half = { time: string; calls: number; minutes: number };

/**
 * What is asked: volume in percent of the forecast, handling time and target in seconds, patience in seconds (nought:
 * callers never hang up), time away in percent, and, where given, so many people instead of as many as needed.
 */
export type WhatIf = {
  volume: number;
  handling: number;
  percent: number;
  seconds: number;
  patience: number;
  shrinkage: number;
  agents: number;
};

/** How far each can be moved; an address that says more is brought back to the edge. */
export const LIMITS = {
  volume: { least: 10, most: 300, step: 5 },
  handling: { least: 30, most: 1800, step: 5 },
  percent: { least: 10, most: 99, step: 1 },
  seconds: { least: 0, most: 300, step: 5 },
  patience: { least: 0, most: 900, step: 15 },
  shrinkage: { least: 0, most: 60, step: 1 },
  agents: { least: 0, most: 200, step: 1 }
} as const satisfies Record<keyof WhatIf, { least: number; most: number; step: number }>;

/** What somebody typed or slid to, made whole and brought between its edges; what is no number is as it was. */
export function whatIfFrom(given: Readonly<Partial<Record<keyof WhatIf, string>>>, usual: WhatIf): WhatIf {
  const read = (name: keyof WhatIf) => {
    const typed = given[name]?.trim() ?? '';
    const number = typed === '' ? Number.NaN : Math.round(Number(typed.replace(',', '.')));
    const { least, most } = LIMITS[name];
    return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : usual[name];
  };
  return Object.fromEntries(
    (Object.keys(LIMITS) as (keyof WhatIf)[]).map((name) => [name, read(name)])
  ) as WhatIf;
}

export type Planned = {
  time: string;
  calls: number;
  need: Need | Refusal;
  given: Outlook | Refusal | undefined;
};

/**
 * The plan of a day: `peak` are the most who are needed at once, `hours` what is worked at the telephone, `rostered`
 * the rota's most, `level` what all callers together would meet with the people that were given.
 */
export type Plan = {
  halves: Planned[];
  calls: number;
  peak: number;
  rostered: number;
  hours: number;
  level: number | undefined;
};

function levelOf(halves: readonly Planned[]): number | undefined {
  let [in_, all] = [0, 0];
  for (const { calls, given } of halves) {
    if (given === undefined) return undefined;
    all += calls;
    in_ += isRefusal(given) ? 0 : calls * given.level;
  }
  return all === 0 ? undefined : in_ / all;
}

export function planOf(day: readonly Half[], whatIf: WhatIf): Plan {
  const goal: Goal = {
    percent: whatIf.percent,
    seconds: whatIf.seconds,
    ...(whatIf.patience > 0 ? { patience: whatIf.patience } : {})
  };
  const halves = day
    .filter(({ minutes }) => minutes > 0)
    .map(({ time, calls: expected, minutes }): Planned => {
      const calls = (expected * whatIf.volume) / 100;
      const work = { calls, minutes, handleSeconds: whatIf.handling };
      const given = whatIf.agents > 0 ? outlookWith({ ...work, agents: whatIf.agents }, goal) : undefined;
      return { time, calls, need: needFor(work, goal, whatIf.shrinkage), given };
    });
  const needs = halves.flatMap(({ need }) => (isRefusal(need) ? [] : [need]));
  const minutes = new Map(day.map((half) => [half.time, half.minutes]));
  return {
    halves,
    calls: halves.reduce((sum, { calls }) => sum + calls, 0),
    peak: Math.max(0, ...needs.map(({ agents }) => agents)),
    rostered: Math.max(0, ...needs.map(({ rostered }) => rostered)),
    hours: halves.reduce(
      (sum, { time, need }) => sum + (isRefusal(need) ? 0 : (need.agents * minutes.get(time)!) / 60),
      0
    ),
    level: levelOf(halves)
  };
}

/** The load of the busiest half hour, in Erlangs. */
export function peakLoad(
  day: readonly Half[],
  { volume, handling }: Pick<WhatIf, 'volume' | 'handling'>
): number {
  return Math.max(
    0,
    ...day
      .filter(({ minutes }) => minutes > 0)
      .map(({ calls, minutes }) =>
        loadOf({ calls: (calls * volume) / 100, minutes, handleSeconds: handling })
      )
  );
}
