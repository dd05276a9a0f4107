/** How often which matter comes, by month: greenery first, then roads and pavements, then litter, as the seeds tell. */
import type { Matter } from '#town/matters.ts';

type Weight = { often: number; months?: Readonly<Record<number, number>> };

const SUMMER = {
  1: 0,
  2: 0,
  3: 0.2,
  4: 1.2,
  5: 2.2,
  6: 2.2,
  7: 1.9,
  8: 1.6,
  9: 1.2,
  10: 0.5,
  11: 0.1,
  12: 0
};
const WINTER = { 1: 3, 2: 2.4, 3: 0.6, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0, 10: 0, 11: 0.5, 12: 2 };
const AUTUMN = { 1: 0.2, 2: 0, 3: 0.2, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0.2, 9: 0.8, 10: 3.4, 11: 4, 12: 1 };
const HEATING = { 1: 2, 2: 1.8, 3: 1.2, 4: 0.6, 5: 0.1, 6: 0, 7: 0, 8: 0, 9: 0.4, 10: 1.6, 11: 2, 12: 2 };
const THAW = {
  1: 1.2,
  2: 1.8,
  3: 2,
  4: 1.5,
  5: 1,
  6: 0.8,
  7: 0.7,
  8: 0.7,
  9: 0.8,
  10: 0.8,
  11: 0.9,
  12: 0.9
};
const DARK = {
  1: 1.5,
  2: 1.2,
  3: 1,
  4: 0.8,
  5: 0.6,
  6: 0.5,
  7: 0.5,
  8: 0.7,
  9: 1,
  10: 1.4,
  11: 1.6,
  12: 1.6
};

/** Parts in a thousand of all problems in a middling month. */
export const PROBLEMS: Readonly<Partial<Record<Matter, Weight>>> = {
  grass: { often: 62, months: SUMMER },
  branch: { often: 46 },
  tree: { often: 44 },
  hedge: { often: 30 },
  playground: { often: 24 },
  bench: { often: 30 },
  leaves: { often: 20, months: AUTUMN },
  pothole: { often: 72, months: THAW },
  pavement: { often: 74 },
  manhole: { often: 14 },
  sign: { often: 28 },
  signals: { often: 18 },
  lift: { often: 8 },
  lamp: { often: 62, months: DARK },
  dump: { often: 34 },
  litter: { often: 68 },
  bin: { often: 36 },
  collection: { often: 22 },
  bulky: { often: 20 },
  graffiti: { often: 16 },
  snow: { often: 26, months: WINTER },
  drain: { often: 24 },
  stop: { often: 28 },
  crowding: { often: 20 },
  parking: { often: 48 },
  wreck: { often: 24 },
  meter: { often: 10 },
  smoke: { often: 14, months: HEATING },
  odour: { often: 16 },
  school: { often: 9 },
  cemetery: { often: 5 },
  website: { often: 8 },
  other: { often: 20 }
};

export const IDEAS: Readonly<Partial<Record<Matter, Weight>>> = {
  planting: { often: 22 },
  'dog-run': { often: 12 },
  toilet: { often: 15 },
  cycling: { often: 16 },
  crossing: { often: 18 },
  timetable: { often: 20 },
  access: { often: 8 }
};

/** Of a hundred reports so many are ideas: 61 of 886 in March 2025. */
export const IDEAS_OF_100 = 7;

/** Ways reports come in, and of a hundred how many. */
export const CHANNELS = { portal: 57, phone: 36, open311: 5, counter: 2 } as const;

/** How often a matter comes in a month. */
export function weightIn(weight: Weight, month: number): number {
  return weight.often * (weight.months?.[month] ?? 1);
}
