/** What an administrator does with outlines: brings them in a file, looks at them, and takes them over or not. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Db } from '#world/database.server.ts';
import { changeCity } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { checkCity } from '#catalogue/check.ts';
import type { Fact, FactKind } from '#catalogue/facts.ts';
import { matchAreas, type Matched } from '#places/geojson.ts';
import { territorySchema, type Territory } from '#places/territory.ts';
import { FILE_BYTES, POINTS_MOST, readAreas, type AreaFault, type NamedArea } from '#places/upload.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { mayAdminister, type Person } from '#people/person.ts';

/** How long an upload waits to be looked at. */
const WAITS_HOURS = 24;
/** Faults told of one file; who has more begins with these. */
const FAULTS_TOLD = 10;

/** What outlines are taken over as: exact borders of districts, or territories. */
export const TAKEN_AS = ['territories', 'districts'] as const;
export type TakenAs = (typeof TAKEN_AS)[number];

const WORDS: Readonly<Record<AreaFault['why'], string>> = {
  'not-json': 'areas-not-json',
  'not-collection': 'areas-not-collection',
  empty: 'areas-empty',
  'too-many': 'areas-too-many',
  tangled: 'areas-tangled',
  'not-area': 'areas-not-area',
  'ring-short': 'areas-ring-short',
  'ring-open': 'areas-ring-open',
  'no-degrees': 'areas-no-degrees',
  swapped: 'areas-swapped',
  outside: 'areas-outside',
  'no-name': 'areas-no-name',
  'name-twice': 'areas-name-twice'
};

/** Reads a file of outlines and keeps it until somebody agrees to it. Refused with what is wrong in it, taking over nothing. */
export async function bringAreas(
  here: Here,
  person: Person,
  file: File | undefined
): Promise<string | Faults | Refusal> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  if (!file || file.size === 0) return refuse('areas-missing', 'file');
  if (file.size > FILE_BYTES) return refuse('areas-too-big', 'file', { megabytes: FILE_BYTES / 1024 / 1024 });
  const read = readAreas(await file.text(), here.city.profile.map.outline);
  if ('faults' in read) {
    const told = read.faults.slice(0, FAULTS_TOLD);
    return {
      faults: told.map(({ why, at, name }) =>
        refuse(WORDS[why], 'file', { n: at ?? '', name: name ? ` (${name})` : '', points: POINTS_MOST })
      )
    };
  }
  const id = here.world.newId();
  await here.world.db
    .insertInto('area_files')
    .values({
      id,
      person: person.id,
      document: JSON.stringify(read.areas),
      uploaded_at: here.world.now().toString()
    })
    .execute();
  return id;
}

/** The outlines somebody brought; nothing for anybody else, or when they were taken over or forgotten. */
export async function findAreas(
  { world }: Here,
  person: Person,
  id: string
): Promise<NamedArea[] | undefined> {
  if (!mayAdminister(person)) return undefined;
  const row = await world.db
    .selectFrom('area_files')
    .select('document')
    .where('id', '=', id)
    .where('person', '=', person.id)
    .executeTakeFirst();
  return row && (row.document as unknown as NamedArea[]);
}

/** Which districts the outlines would make exact. */
export function matchDistricts(city: City, areas: readonly NamedArea[]): Matched {
  return matchAreas(city.districts, {
    type: 'FeatureCollection',
    features: areas.map(({ name, outline }) => ({
      properties: { name },
      geometry: { type: 'MultiPolygon', coordinates: outline }
    }))
  });
}

/** A code from a name: "Las Wolski" is las-wolski. */
export function codeOf(name: string): string {
  const bare = name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l');
  const code = bare.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return code.slice(0, 60) || 'area';
}

/** The territories outlines become: one that is called like a territory we have is its new outline. */
export function territoriesFrom(
  city: City,
  areas: readonly NamedArea[]
): { territory: Territory; known: boolean }[] {
  const used = new Set(city.districts.map(({ code }) => code.toLowerCase()));
  return areas.map(({ name, outline }) => {
    const same = city.territories.find((t) => Object.values(t.name).includes(name) || t.code === name);
    let code = same?.code ?? codeOf(name);
    for (let n = 2; !same && used.has(code); n += 1) code = `${codeOf(name)}-${n}`;
    used.add(code);
    const named = same?.name ?? { pl: name, en: name, uk: name };
    return { territory: { code, name: named, outline, verified: true }, known: same !== undefined };
  });
}

function factsFrom(city: City, areas: readonly NamedArea[], as: TakenAs): Fact[] {
  const fact = (kind: FactKind, code: string, place: number, document: object): Fact => ({
    kind,
    code,
    place,
    document
  });
  if (as === 'districts') {
    const { exact, without } = matchDistricts(city, areas);
    const districts = exact.map((district) =>
      fact(
        'district',
        district.code,
        city.districts.findIndex(({ code }) => code === district.code),
        district
      )
    );
    if (without.length > 0 || exact.length === 0) return districts;
    // With every district exact, the city's border is theirs.
    const { profile } = city;
    const map = { ...profile.map, outline: exact.flatMap((d) => d.outline), coarse: false };
    return [...districts, fact('profile', profile.code, 0, { ...profile, map })];
  }
  return territoriesFrom(city, areas).map(({ territory }, n) => {
    const at = city.territories.findIndex(({ code }) => code === territory.code);
    return fact('territory', territory.code, at < 0 ? city.territories.length + n : at, territory);
  });
}

/** The city as facts would make it, to see what they break. */
function withFacts(city: City, facts: readonly Fact[]): City {
  return facts.reduce<City>((so, { kind, code, document }) => {
    if (kind === 'profile') return { ...so, profile: document as City['profile'] };
    const put = <T extends { code: string }>(list: readonly T[]) =>
      list.some((one) => one.code === code)
        ? list.map((one) => (one.code === code ? (document as T) : one))
        : [...list, document as T];
    return kind === 'district'
      ? { ...so, districts: put(so.districts) }
      : { ...so, territories: put(so.territories) };
  }, city);
}

async function record(
  here: Here,
  person: Person,
  factsOf: (city: City) => readonly Fact[] | Refusal
): Promise<number | Refusal> {
  const now = here.world.now();
  const today = todayIn(here, now).toString();
  const done = await changeCity<Refusal>(here.world.db, today, person.id, now, async (city) => {
    const facts = factsOf(city);
    if (isRefusal(facts)) return facts;
    const before = new Set(checkCity(city).map((one) => one.expected));
    const broken = checkCity(withFacts(city, facts)).find((one) => !before.has(one.expected));
    return broken ? refuse('areas-break', undefined, { fault: broken.expected }) : { facts, from: today };
  });
  if (isRefusal(done)) return done;
  here.world.news.tell({ about: 'city' });
  return done.facts.length;
}

/**
 * Takes over outlines that were looked at, all of them or none, from today. A second press of the button finds
 * nothing any more. Refused when they would make two rules decide about the same reports.
 */
export async function takeAreas(
  here: Here,
  person: Person,
  id: string,
  as: TakenAs
): Promise<number | Refusal> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  const areas = await findAreas(here, person, id);
  if (!areas) return refuse('areas-gone');
  const done = await record(here, person, (city) => {
    const facts = factsFrom(city, areas, as);
    return facts.length > 0 ? facts : refuse('areas-nobody');
  });
  if (!isRefusal(done)) await here.world.db.deleteFrom('area_files').where('id', '=', id).execute();
  return done;
}

/** A territory of whole districts. Refused without a name or a district, and when there is one called so. */
export async function joinDistricts(
  here: Here,
  person: Person,
  given: { name: Territory['name']; districts: readonly string[] }
): Promise<number | Faults | Refusal> {
  if (!mayAdminister(person)) return refuse('not-allowed');
  const faults = [
    ...(given.name.pl === '' ? [refuse('territory-name', 'name')] : []),
    ...(given.districts.length === 0 ? [refuse('territory-districts', 'districts')] : [])
  ];
  if (faults.length > 0) return { faults };
  const { pl } = given.name;
  const name = { pl, en: given.name.en || pl, uk: given.name.uk || pl };
  const done = await record(here, person, (city) => {
    const territory = { code: codeOf(pl), name, districts: [...given.districts], verified: true };
    const taken = [...city.territories, ...city.districts].some(
      ({ code }) => code.toLowerCase() === territory.code
    );
    if (taken) return refuse('territory-name-taken', 'name');
    if (!territorySchema.safeParse(territory).success) return refuse('territory-name', 'name');
    return [{ kind: 'territory', code: territory.code, place: city.territories.length, document: territory }];
  });
  return isFaults(done) || !isRefusal(done) ? done : { faults: [done] };
}

/** Uploads nobody agreed to are forgotten after a day. */
export async function forgetAreaFiles(db: Db, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: WAITS_HOURS }).toString();
  await db.deleteFrom('area_files').where('uploaded_at', '<', before).execute();
}
