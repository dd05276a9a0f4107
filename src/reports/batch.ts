/** Reports of one person taken in one go: what they share, and what differs line by line, kept as typed. */
import { z } from 'zod';
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { isOpenOn } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import { pointSchema } from '#places/place.ts';
import { FIRST_LANG, isLang } from '#ui/lang.ts';
import { contactFrom } from './contact.ts';
import { draftSchema, reportOf, stepFaults, stepsOf } from './draft.ts';
import type { Contact, Report } from './report.ts';
import { clean } from './words.ts';

/** The most lines of one batch: more than anybody tells in one call. */
export const LINES_MAX = 100;

/** Far above every limit, far below a burden. */
const TYPED_MAX = 20_000;
/** What was typed, as the database can hold it: NUL and lone surrogates cannot be stored at all (jsonb). */
const storable = (text: string) => text.slice(0, TYPED_MAX).replaceAll('\0', '').toWellFormed();
const typed = z.string().catch('').default('').transform(storable);

/** What all lines share: how to answer, in which language, how they came; and the street one is in now. */
export const headSchema = z.object({
  by: typed,
  email: typed,
  phone: typed,
  lang: typed,
  channel: typed,
  street: typed,
  district: typed
});
export type BatchHead = z.infer<typeof headSchema>;

/**
 * One line as it was typed, fit or not. `at` is a house number or words for the spot. `open` is the one being
 * typed now: it belongs to the form and not yet to the list.
 */
export const lineSchema = z.object({
  category: typed,
  at: typed,
  street: typed,
  district: typed,
  lat: typed,
  lng: typed,
  description: typed,
  answers: z
    .record(
      z.string(),
      z.union([z.string().transform(storable), z.array(z.string().transform(storable)).max(100)])
    )
    .catch({})
    .default({}),
  open: z.boolean().default(false)
});
export type BatchLine = z.infer<typeof lineSchema>;

/** Is anything typed in it that would be missed? The street alone is not: it was carried over. */
export function isTyped({ category, at, description, lat }: BatchLine): boolean {
  return [category, at, description, lat].some((text) => text.trim() !== '');
}

/**
 * The place of a line: a house number joins the street, other words say the spot on it.
 *
 * "12" at "ul. Długa" is the address "ul. Długa 12"; "przy przystanku" is the address "ul. Długa" and a detail.
 */
export function placeWords({ street, at }: Pick<BatchLine, 'street' | 'at'>): {
  address: string;
  detail: string;
} {
  const [where, spot] = [clean(street), clean(at)];
  if (where === '') return { address: spot, detail: '' };
  return /^\d/.test(spot) ? { address: `${where} ${spot}`, detail: '' } : { address: where, detail: spot };
}

/** How the person wants to hear. Refused when nothing is chosen, or the address or number cannot work. */
export function headContact({ by, email, phone }: BatchHead): Contact | Refusal {
  if (by !== 'none' && by !== 'email' && by !== 'phone') return refuse('caller-contact-missing', 'by');
  return contactFrom({ by, email, phone });
}

function pointOf({ lat, lng }: BatchLine) {
  if (lat === '' && lng === '') return undefined;
  const read = pointSchema.safeParse({ lat: Number(lat), lng: Number(lng) });
  return read.success ? read.data : refuse('point-wrong', 'at');
}

/** Faults name the fields of a line as its form has them. */
function onLine(fault: Refusal): Refusal {
  const field = fault.field === 'address' || fault.field === 'point' ? 'street' : fault.field;
  return { ...fault, field: field === 'detail' ? 'at' : (field ?? 'category') };
}

/**
 * The report a line makes on this day, or everything wrong with it at once; what is wrong with the contact is
 * the head's and not told here.
 */
export function lineReport(
  head: BatchHead,
  line: BatchLine,
  city: City,
  day: string,
  photos: readonly string[]
): Report | Faults {
  const category = city.categories.find(({ code }) => code === line.category);
  if (!category) return { faults: [refuse('unknown-category', 'category')] };
  if (!isOpenOn(category, day)) return { faults: [refuse('category-takes-none', 'category')] };
  const point = pointOf(line);
  if (isRefusal(point)) return { faults: [point] };
  const contact = headContact(head);
  const draft = draftSchema.parse({
    kind: category.kind,
    category: category.code,
    description: line.description,
    ...placeWords(line),
    district: line.district,
    answers: line.answers,
    ...(isRefusal(contact) ? { by: 'none' } : { by: head.by, email: head.email, phone: head.phone }),
    ...(point ? { point } : {})
  });
  const faults = stepsOf(category)
    .filter((step) => step !== 'contact')
    .flatMap((step) => stepFaults(draft, step, category, city, photos.length));
  if (faults.length > 0) return { faults: faults.map(onLine) };
  return {
    ...reportOf(draft, category, photos, isLang(head.lang) ? head.lang : FIRST_LANG),
    channel: head.channel === 'counter' ? 'counter' : 'phone'
  };
}

/** What is wrong with a line; nothing when it can be recorded. */
export function lineFaults(
  head: BatchHead,
  line: BatchLine,
  city: City,
  day: string,
  photos: number
): readonly Refusal[] {
  const report = lineReport(
    head,
    line,
    city,
    day,
    Array.from({ length: photos }, () => '')
  );
  return isFaults(report) ? report.faults : [];
}
