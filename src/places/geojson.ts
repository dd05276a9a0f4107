/** Outlines from a GeoJSON file (RFC 7946), matched with a city's districts. */
import { z } from 'zod';
import { outlineSchema, polygonSchema, type District, type Outline } from './district.ts';

const geometrySchema = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: polygonSchema }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: outlineSchema })
]);

/** What is read of a feature collection: the properties that may name a district, and its area. */
export const areasSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: geometrySchema })
  )
});
export type Areas = z.infer<typeof areasSchema>;

/** Districts with their exact outlines, those no feature was found for, and features nobody knows. */
export type Matched = { exact: District[]; without: string[]; unknown: string[] };

/**
 * Gives districts the outlines of the features that name them.
 *
 * A feature names a district by its number ("Dzielnica XII", "12" in a property called number) or by its
 * name. Names are compared without marks, and one wrong letter in eight is forgiven (one in three beside the
 * right number), because files on the web are misspelt. A number that says one district and a name that says
 * another is nobody's.
 */
export function matchAreas(districts: readonly District[], areas: Areas): Matched {
  const found = new Map<string, Outline>();
  const unknown: string[] = [];
  for (const { properties, geometry } of areas.features) {
    const texts = Object.values(properties ?? {}).filter((value) => typeof value === 'string');
    const district = districts.find((d) => texts.some((text) => names(text, d, districts)));
    if (!district || found.has(district.code)) unknown.push(texts.join(', ') || 'a feature without a name');
    else
      found.set(district.code, geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  }
  return {
    exact: districts.flatMap((d) =>
      found.has(d.code) ? [{ ...d, outline: found.get(d.code)!, coarse: false }] : []
    ),
    without: districts.filter((d) => !found.has(d.code)).map((d) => d.code),
    unknown
  };
}

/** Words that stand before a district's number. */
const BEFORE_NUMBER = ['dzielnica', 'dz', 'district', 'rada', 'dzielnicy', 'no', 'nr'];

/** Does the text name this district? By its number where numbers stand, or by its name alone. */
function names(text: string, district: District, districts: readonly District[]): boolean {
  const codes = districts.map((d) => plain(d.code));
  const said = numberAndName(text, codes);
  const name = numberAndName(district.name.pl, codes).name;
  const wrong = distance(said.name, name);
  if (said.number === undefined) return said.name !== '' && wrong <= name.length / 8;
  return said.number === plain(district.code) && (said.name === '' || wrong <= name.length / 3);
}

/** "Dzielnica XII Bieżanów" as the number xii and the name biezanow. An "i" inside a name is no number. */
function numberAndName(text: string, codes: readonly string[]): { number: string | undefined; name: string } {
  const words = plain(text).split(' ');
  while (words[0] !== undefined && BEFORE_NUMBER.includes(words[0])) words.shift();
  const number = [words[0] ?? '', roman(words[0] ?? '')].find((word) => codes.includes(word));
  return { number, name: words.slice(number === undefined ? 0 : 1).join(' ') };
}

function plain(text: string): string {
  const bare = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l');
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** 12 as xii, for cities that number their districts the Roman way; other words stay. */
function roman(word: string): string {
  if (!/^[1-9]\d?$/.test(word)) return word;
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  const [ten, one] = [Math.floor(Number(word) / 10), Number(word) % 10];
  return tens[ten]! + ones[one]!;
}

/** How many letters must change to make one text of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
