/** Callers nobody knows: when they call, how patient they are, how long they talk; the same ones for the same seed. */

/** Numbers between nought and one, always the same for a seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How calls spread over the half hours of a day that is open from 7.40 to 15.30, in percent; the ninth hour is the worst. */
export const HALVES: Readonly<Record<string, number>> = {
  '07:30': 4,
  '08:00': 7.5,
  '08:30': 9,
  '09:00': 10,
  '09:30': 9.5,
  '10:00': 9,
  '10:30': 8,
  '11:00': 7.5,
  '11:30': 6.5,
  '12:00': 6,
  '12:30': 5.5,
  '13:00': 5,
  '13:30': 4.5,
  '14:00': 4,
  '14:30': 2.5,
  '15:00': 1.5
};
/** How busy each working day is against their mean; Mondays most. */
export const WEEKDAYS = [1.22, 1.06, 0.98, 0.92, 0.82] as const;

/** A caller: how many seconds after midnight, how long they would wait, how long talk and wrap-up take. */
export type Caller = {
  at: number;
  patience: number;
  talk: number;
  wrap: number;
  hold: number;
  topic: number;
};

const exponential = (chance: () => number, mean: number) => -Math.log(1 - chance()) * mean;
/** Durations people take: never shorter than `least`, most near the mean, a few long ones. */
const duration = (chance: () => number, least: number, mean: number) =>
  Math.round(least + (exponential(chance, mean - least) + exponential(chance, mean - least)) / 2);

function halfAt(share: number): [time: string, within: number] {
  const whole = Object.values(HALVES).reduce((a, b) => a + b, 0);
  let left = share * whole;
  for (const [time, part] of Object.entries(HALVES)) {
    if (left < part) return [time, left / part];
    left -= part;
  }
  return ['15:00', 0.999];
}

/** The callers of one day in the order in which they call. */
export function callersOf(seed: number, calls: number, topics = 1): Caller[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: calls }, () => {
    const [time, within] = halfAt(chance());
    const begin = Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;
    const [from, long] = time === '07:30' ? [begin + 600, 1200] : [begin, 1800];
    return {
      at: Math.floor(from + within * long),
      patience: Math.round(exponential(chance, 240)),
      talk: duration(chance, 20, 200),
      wrap: duration(chance, 5, 40),
      hold: chance() < 0.2 ? Math.round(exponential(chance, 30)) : 0,
      topic: Math.floor(chance() * topics)
    };
  }).toSorted((a, b) => a.at - b.at);
}
