/** A case as Open311 shows it: everything to nobody, a little to anybody, enough to a program with a key. */
import type { Answers } from '#catalogue/question.ts';
import type { Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import { caseCode, type Status } from '#cases/case.ts';
import type { Outcome } from '#cases/entry.ts';
import type { Point } from '#places/place.ts';
import type { Lang } from '#ui/lang.ts';
import { endOfDay, toldTime } from './time.ts';
import type { Tree } from './tree.ts';
import { answerBy, standing } from './words.ts';

/**
 * What the API needs of a case. It has no contact, so that none can slip out; for anybody without a key words and
 * address are not even read, and the point is the one of the public map.
 */
export type Shown = {
  number: number;
  year: number;
  category: string;
  status: Status;
  outcome: Outcome | null;
  lead: string | null;
  description: string | null;
  answers: Answers | null;
  lat: number | null;
  lng: number | null;
  address: string | null;
  detail: string | null;
  district: string | null;
  receivedAt: string;
  updatedAt: string;
  closedAt: string | null;
  dueOn: string | null;
  /** Its place is told roughly, and so is when. */
  rough: boolean;
};

/** Who asks and how: `program` has a key, `extended` wants the fields outside the standard too. */
export type Asking = { city: City; lang: Lang; program: boolean; extended: boolean };

/** May the words and the exact place of this category's cases be shown to programs with a key? */
export function isOpenToPrograms(category: Category | undefined): boolean {
  return category?.published === true;
}

function pointFor(c: Shown, whole: boolean, program: boolean): Point | undefined {
  if (c.lat === null || c.lng === null) return undefined;
  return whole || !program ? { lat: c.lat, lng: c.lng } : undefined;
}

/** CitySDK's words for where a case stands, which clients of that family show. */
function detailedStatus({ status, outcome }: Shown): string {
  if (outcome === 'rejected' || outcome === 'not-city') return 'REJECTED';
  if (outcome !== null) return 'PROCESSED';
  return status === 'received' ? 'RECEIVED' : 'IN_PROCESS';
}

function answersOf(c: Shown, category: Category | undefined, lang: Lang): Tree {
  return Object.entries(c.answers ?? {}).map(([code, answer]) => {
    const question = category?.questions.find((q) => q.code === code);
    const values = typeof answer === 'string' ? [answer] : answer;
    const named = values.map(
      (value) => question?.choices?.find((choice) => choice.code === value)?.name[lang] ?? value
    );
    return { code, label: question?.label[lang] ?? code, value: named.join(', ') };
  });
}

/** What is told of a promised day; a list of a thousand cases names few days. */
type Promises = (day: string) => { until: string; notice: string };

function promisesIn({ city, lang }: Asking): Promises {
  const known = new Map<string, ReturnType<Promises>>();
  return (day) => {
    const told = known.get(day) ?? {
      until: endOfDay(day, city.profile.timezone),
      notice: answerBy(day, lang)
    };
    known.set(day, told);
    return told;
  };
}

/**
 * A case as a `request` of GeoReport v2.
 *
 * Anybody is told what it is about, where it stands, its dates (to the day where its place is told roughly), its district and its point as the public map has it.
 * Words, exact place and photos have not been looked through by anybody, so they are for programs with a
 * key only, and of categories that are not published not even for them (GDPR art. 5 (1) (c), art. 25).
 * A contact is shown to nobody.
 */
export function requestOf(c: Shown, asking: Asking, promises: Promises = promisesIn(asking)): Tree {
  const { city, lang, program, extended } = asking;
  const promised = c.dueOn === null ? undefined : promises(c.dueOn);
  const category = city.categories.find(({ code }) => code === c.category);
  const whole = program && isOpenToPrograms(category);
  const point = pointFor(c, whole, program);
  const district = city.districts.find(({ code }) => code === c.district)?.name[lang] ?? null;
  const written = [c.address, c.detail].filter((part) => part !== null && part !== '').join(', ');
  return {
    service_request_id: caseCode(c),
    status: c.closedAt === null ? 'open' : 'closed',
    status_notes: standing(c, lang),
    service_name: category?.name[lang] ?? c.category,
    service_code: c.category,
    description: whole ? c.description : null,
    agency_responsible: city.units.find(({ code }) => code === c.lead)?.name[lang] ?? null,
    service_notice: c.closedAt === null ? (promised?.notice ?? null) : null,
    requested_datetime: toldTime(c, c.receivedAt, city),
    updated_datetime: toldTime(c, c.closedAt ?? c.updatedAt, city),
    expected_datetime: promised?.until ?? null,
    address: whole && written !== '' ? written : district,
    address_id: null,
    zipcode: null,
    lat: point?.lat ?? null,
    long: point?.lng ?? null,
    media_url: null,
    case_status: c.status,
    outcome: c.outcome,
    district: c.district,
    ...(extended
      ? { extended_attributes: { detailed_status: detailedStatus(c), kind: category?.kind ?? null } }
      : {}),
    ...(extended && whole ? { attributes: answersOf(c, category, lang) } : {})
  };
}

/** `service_requests`. */
export function requestsOf(list: readonly Shown[], asking: Asking): Tree[] {
  const promises = promisesIn(asking);
  return list.map((c) => requestOf(c, asking, promises));
}
