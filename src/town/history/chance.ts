/** Chance that is always the same: a town filled twice is the same town. */

export type Chance = () => number;

/** Numbers between 0 and 1 that follow from the seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<T>(list: readonly T[], chance: Chance): T {
  return list[Math.floor(chance() * list.length)]!;
}

/** One of the named, each as often as its weight says. */
export function weighted<K extends string>(weights: readonly (readonly [K, number])[], chance: Chance): K {
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let left = chance() * all;
  for (const [name, weight] of weights) if ((left -= weight) < 0) return name;
  return weights.at(-1)![0];
}

/** A number around 1, as often below as above, seldom far off (log-normal). */
export function around(spread: number, chance: Chance): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.exp(normal * spread);
}
