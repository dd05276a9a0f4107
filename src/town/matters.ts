/** What the town's stories are about, in words any city's categories can be found by. */
import type { Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import { findByWords, wordIndex } from '#catalogue/find.ts';

/** Words in the order of preference: the first ones the city finds a category by win. */
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
  website: ['strona internetowa', 'aplikacja'],
  other: ['inna sprawa', 'inne']
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

/** What each city's categories are found to be; a city is looked through once. */
const known = new WeakMap<City, Map<Matter, Category>>();

/** Categories that take in reports on any day: a story may be told on all of them. */
function alwaysOpen(city: City): Category[] {
  return city.categories.filter(
    (c) => c.priority !== 'P0' && c.diversion?.stop !== true && c.from === undefined && c.until === undefined
  );
}

function lookThrough(city: City): Map<Matter, Category> {
  const categories = alwaysOpen(city);
  const index = wordIndex({ ...city, categories, redirects: [] }, '2000-01-01');
  const find = (words: readonly string[], kind: Category['kind']) => {
    const codes = words.flatMap(
      (word) => findByWords(index, word).filter(({ what }) => what === kind)[0]?.code ?? []
    );
    const found = categories.find((c) => c.code === codes[0]) ?? categories.findLast((c) => c.kind === kind);
    if (!found) throw new Error(`The city takes in no ${kind}s.`);
    return found;
  };
  const matters = { ...PROBLEMS, ...IDEAS } as Readonly<Record<Matter, readonly string[]>>;
  return new Map(
    Object.entries(matters).map(([matter, words]) => [
      matter as Matter,
      find(words, matter in IDEAS ? 'idea' : 'problem')
    ])
  );
}

/** The category of this city the matter belongs to; a city that knows none of its words takes it in its last one. */
export function categoryAbout(city: City, matter: Matter): Category {
  let matters = known.get(city);
  if (!matters) known.set(city, (matters = lookThrough(city)));
  return matters.get(matter)!;
}
