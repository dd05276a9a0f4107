/** What the town's stories are about, in words any city's categories can be found by. */
import type { Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';

/** Words in the order of preference; the first a category knows wins. */
const PROBLEMS = {
  grass: ['koszenie trawy', 'wysoka trawa', 'trawa'],
  branch: ['złamana gałąź', 'konar', 'drzewo'],
  tree: ['suche drzewo', 'chore drzewo', 'drzewo'],
  hedge: ['krzewy', 'żywopłot', 'krzaki'],
  playground: ['zepsuta huśtawka', 'plac zabaw'],
  bench: ['połamana ławka', 'ławka'],
  leaves: ['liście'],
  pothole: ['dziura w drodze', 'dziura w jezdni', 'dziura'],
  pavement: ['chodnik', 'krzywy chodnik'],
  manhole: ['studzienka', 'właz'],
  sign: ['znak drogowy', 'znak'],
  signals: ['sygnalizacja', 'światła'],
  lift: ['winda', 'kładka', 'most'],
  lamp: ['latarnia nie świeci', 'nie świeci', 'latarnia'],
  dump: ['dzikie wysypisko', 'wysypisko'],
  litter: ['śmieci', 'brudny chodnik'],
  bin: ['przepełniony kosz', 'kosz'],
  collection: ['nieodebrane odpady', 'nie odebrali śmieci', 'odbiór odpadów'],
  bulky: ['gabaryty', 'stare meble'],
  graffiti: ['graffiti'],
  snow: ['śnieg', 'nieodśnieżony'],
  drain: ['zatkany wpust', 'kałuża', 'studzienka'],
  stop: ['przystanek', 'wiata'],
  crowding: ['spóźniony autobus', 'punktualność', 'przystanek'],
  parking: ['źle zaparkowane', 'parkowanie'],
  wreck: ['wrak', 'porzucony samochód'],
  meter: ['parkomat'],
  smoke: ['dym z komina', 'dym'],
  odour: ['smród', 'odór'],
  school: ['szkoła', 'przedszkole'],
  cemetery: ['cmentarz'],
  website: ['strona internetowa', 'aplikacja']
} as const satisfies Record<string, readonly string[]>;

const IDEAS = {
  planting: ['posadzić drzewo', 'nowe drzewa', 'zieleń'],
  'dog-run': ['wybieg dla psów', 'plac zabaw'],
  toilet: ['toaleta publiczna', 'nowa ławka', 'ławka'],
  cycling: ['stojak na rowery', 'droga rowerowa'],
  crossing: ['nowe przejście dla pieszych', 'przejście'],
  timetable: ['rozkład jazdy', 'nowa linia', 'autobus'],
  access: ['dostępność', 'podjazd']
} as const satisfies Record<string, readonly string[]>;

export type Matter = keyof typeof PROBLEMS | keyof typeof IDEAS;

function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l');
}

function knows(category: Category, word: string): boolean {
  return [category.name.pl, ...category.words].some((known) => folded(known).includes(folded(word)));
}

/** The category of this city the matter belongs to; a city that knows none of the words takes it in its last one. */
export function categoryAbout(city: City, matter: Matter): Category {
  const kind = matter in IDEAS ? 'idea' : 'problem';
  const words: readonly string[] = { ...PROBLEMS, ...IDEAS }[matter];
  const open = city.categories.filter((c) => c.kind === kind && c.priority !== 'P0' && c.diversion?.stop !== true);
  const found = words.map((word) => open.find((c) => knows(c, word))).find((c) => c !== undefined) ?? open.at(-1);
  if (!found) throw new Error(`The city takes in no ${kind}s.`);
  return found;
}
