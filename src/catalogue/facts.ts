/** Facts: a city cut into the documents that are kept, dated and compared one by one, and put together again. */
import { citySchema, type City } from './city.ts';

/** The kinds of facts, with the list of the city each stands in. The profile is one document alone. */
const LISTS = {
  calendar: 'calendars',
  unit: 'units',
  district: 'districts',
  neighbour: 'neighbours',
  group: 'groups',
  category: 'categories',
  redirect: 'redirects',
  territory: 'territories',
  rule: 'rules',
  'service-group': 'serviceGroups',
  'life-event': 'lifeEvents',
  hotline: 'hotlines',
  letter: 'letters'
} as const satisfies Record<string, keyof City>;

type ListKind = keyof typeof LISTS;
export type FactKind = 'profile' | ListKind;

/** One document of a city: `code` is unique within its kind, `place` is where it stands in its list. */
export type Fact = { kind: FactKind; code: string; place: number; document: object };

/** The code a document is known by. A letter has one for each language. */
function codeOf(kind: ListKind, document: { code: string; lang?: string }): string {
  return kind === 'letter' ? `${document.code}.${document.lang}` : document.code;
}

/** The city as facts, in the order of its lists. */
export function factsOf(city: City): Fact[] {
  const lists = Object.entries(LISTS) as [ListKind, (typeof LISTS)[ListKind]][];
  return [
    { kind: 'profile', code: city.profile.code, place: 0, document: city.profile },
    ...lists.flatMap(([kind, list]) =>
      city[list].map((document, place) => ({ kind, code: codeOf(kind, document), place, document }))
    )
  ];
}

/**
 * The city a set of facts makes; throws when they do not make one, which would mean that somebody wrote
 * into the database by hand.
 */
export function cityOf(facts: readonly { kind: string; document: object }[]): City {
  const of = (kind: string) => facts.filter((fact) => fact.kind === kind).map((fact) => fact.document);
  const lists = Object.entries(LISTS).map(([kind, list]) => [list, of(kind)] as const);
  return citySchema.parse({ profile: of('profile')[0], ...Object.fromEntries(lists) });
}
