/** Sensitive cases: which they are, to whom they are closed, and what a list still says of them. */
import { may, type Holder } from '#people/rights/rights.ts';

type Categories = { readonly categories: readonly { code: string; sensitive: boolean }[] };

const known = new WeakMap<Categories, readonly string[]>();

/** The codes of the city's sensitive categories, worked out once a city. */
export function sensitiveCodes(city: Categories): readonly string[] {
  const made = known.get(city) ?? city.categories.flatMap(({ code, sensitive }) => (sensitive ? [code] : []));
  known.set(city, made);
  return made;
}

/** Is a case of this category sensitive? */
export function isSensitive(city: Categories, category: string): boolean {
  return sensitiveCodes(city).includes(category);
}

/**
 * The categories whose cases are closed to somebody: all sensitive ones, unless they have the right.
 *
 * Everybody who may not look is given the same list, so that finding answers them as if there were no such case.
 */
export function closedTo(city: Categories, person: Holder | undefined): readonly string[] {
  return may(person, 'sensitive') ? [] : sensitiveCodes(city);
}

/** What of a row could tell whose case it is, or where. */
type Telling = {
  description: string;
  address: string | null;
  lat: number | null;
  lng: number | null;
  photos: number;
  suggestion: string | null;
};

/** A row without the words, the address, the point and the photos; its number, district and days stay. */
export function veiled<T extends Telling>(row: T): T & { veiled: true } {
  return {
    ...row,
    description: '',
    address: null,
    lat: null,
    lng: null,
    photos: 0,
    suggestion: null,
    veiled: true
  };
}
