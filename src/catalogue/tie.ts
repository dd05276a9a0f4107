/** Hard spaces: which words of a city's texts may not be parted at the end of a line. */
import type { City } from './city.ts';

const TIED = '\u00a0';

/** One-letter words of Polish and Ukrainian, and short forms that lean on the next word. */
const LEANS = /(?<=^|[\s\u00a0(„«–])((?:[aiouwz]|[аіоувзяє]|ul\.|al\.|os\.|pl\.|nr|вул\.|№)) (?=\S)/giu;
/** A number and what it counts, and the groups of a telephone number: "7 dni", "12 616 55 55". */
const COUNTS = /(?<=\d) (?=[\d\p{Ll}])/gu;

/**
 * The text with its one-letter words, short forms and numbers tied to the next word.
 *
 * Texts are kept tied, so that no page has to think of it; the folder shows plain spaces, because nobody
 * can see or type a hard one there.
 */
export function tie(text: string): string {
  return text.replaceAll(LEANS, `$1${TIED}`).replaceAll(LEANS, `$1${TIED}`).replaceAll(COUNTS, TIED);
}

/** The text as a person types it. */
export function untie(text: string): string {
  return text.replaceAll(TIED, ' ');
}

/** The city with every text it says in three languages, and every letter, tied. */
export function tieCity(city: City): City {
  return changeTexts(city, tie);
}

/** The city as its folder shows it. */
export function untieCity(city: City): City {
  return changeTexts(city, untie);
}

const SAID = 'en,pl,uk';

function changeTexts<T>(value: T, change: (text: string) => string): T {
  if (Array.isArray(value)) return value.map((item) => changeTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.keys(value).toSorted().join() === SAID || ('subject' in value && 'body' in value);
  const parts = Object.entries(value).map(([name, part]) => [
    name,
    said && typeof part === 'string' ? change(part) : changeTexts(part, change)
  ]);
  return Object.fromEntries(parts) as T;
}
