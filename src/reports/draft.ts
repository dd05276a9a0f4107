/** A draft: a report being written, one page at a time, kept as it was typed. */
import { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import type { Answers } from '#catalogue/question.ts';
import { liesIn, metresBetween } from '#places/district.ts';
import { pointSchema, type Place, type Point } from '#places/place.ts';
import type { Lang } from '#ui/lang.ts';
import { answersFaults, placeFaults } from './check.ts';
import { contactFrom } from './contact.ts';
import { PHOTOS_MAX } from '#photos/photo.ts';
import { DESCRIPTION_MAX, type Report } from './report.ts';
import { clean, said } from './words.ts';

/** The pages of a draft after its category is chosen, in their order. */
export const STEPS = ['place', 'details', 'contact'] as const;
export type Step = (typeof STEPS)[number];

/** How long a draft is kept after its last change; our rule, told on the page. */
export const DRAFT_DAYS = 30;
/** A field longer than this is shown again but not kept: far above every limit, far below a burden. */
const TYPED_MAX = 20_000;
/** Closer than this a photo and a pin show the same place. */
const SAME_PLACE_METRES = 50;

const typed = z.string().max(TYPED_MAX).default('');

/**
 * What was typed so far, fit or not: faults are worked out anew on every look, so that nothing typed is
 * lost and nothing unfit is sent. `done` are the pages gone through; `photoPoint` is where the last
 * photo was taken, until the resident says whether that is the place. `joined` is the open case they joined
 * because it says the same. `unsigned` keeps the case out of the account that is signed in.
 */
export const draftSchema = z.strictObject({
  kind: z.enum(['problem', 'idea']),
  category: z.string(),
  point: pointSchema.optional(),
  address: typed,
  detail: typed,
  district: typed,
  description: typed,
  answers: z
    .record(z.string(), z.union([z.string().max(TYPED_MAX), z.array(z.string().max(TYPED_MAX))]))
    .default({}),
  by: z.enum(['none', 'email', 'phone']).optional(),
  email: typed,
  phone: typed,
  unsigned: z.boolean().default(false),
  photoPoint: pointSchema.optional(),
  joined: z.uuid().optional(),
  done: z.array(z.enum(STEPS)).default([])
});
export type Draft = z.infer<typeof draftSchema>;

/** What a page of the draft changes in it. */
export type DraftChange = Partial<Omit<Draft, 'kind' | 'category' | 'done'>>;

/** A new draft; its place comes from an earlier report of the same browser ("something else at the same place"). */
export function beginDraft(category: Category, earlier?: Draft): Draft {
  const place = earlier && { point: earlier.point, address: earlier.address, district: earlier.district };
  return draftSchema.parse({ kind: category.kind, category: category.code, ...place });
}

/** Can the database keep this text? NUL and lone surrogates cannot be stored at all (jsonb). */
function isStorable(text: string): boolean {
  return text.length <= TYPED_MAX && !text.includes('\0') && text.isWellFormed();
}

/** The draft with what was typed. What cannot be stored stays on the page only; the draft keeps its last fit words. */
export function typedInto(draft: Draft, change: DraftChange): Draft {
  const fit = Object.entries(change).filter(([, value]) =>
    isStorable(typeof value === 'string' ? value : JSON.stringify(value ?? ''))
  );
  return { ...draft, ...Object.fromEntries(fit) };
}

/** Another category for the same draft. Its own questions are asked anew; everything else stays. */
export function recategorised(draft: Draft, category: Category): Draft {
  const done = draft.done.filter((step) => step !== 'details' || category.questions.length === 0);
  return { ...draft, kind: category.kind, category: category.code, done };
}

/** The pages this category asks for. */
export function stepsOf(category: Category): Step[] {
  return STEPS.filter((step) => step !== 'place' || category.place !== 'none');
}

/** The place as it was pointed to or typed; words left out where nothing was typed. */
export function placeOf(draft: Draft): Place {
  const words = (['address', 'detail', 'district'] as const).flatMap((key) => {
    const text = clean(draft[key]);
    return text === '' ? [] : [[key, text] as const];
  });
  return { ...(draft.point ? { point: draft.point } : {}), ...Object.fromEntries(words) };
}

/** Answers to the questions this category asks, without empty ones; those to another category's questions stay behind. */
export function answersOf(draft: Draft, category: Category): Answers {
  const given = category.questions.flatMap(({ code, kind }): [string, string | string[]][] => {
    const answer = draft.answers[code];
    if (kind === 'choices') {
      const chosen = typeof answer === 'string' ? [answer] : (answer ?? []);
      return chosen.length > 0 ? [[code, chosen]] : [];
    }
    const one = typeof answer === 'string' ? clean(answer) : '';
    return one === '' ? [] : [[code, one]];
  });
  return Object.fromEntries(given);
}

/** Everything wrong on one page of the draft, each fault beside its field. */
export function stepFaults(
  draft: Draft,
  step: Step,
  category: Category,
  city: City,
  photos: number
): Refusal[] {
  if (step === 'place') return placeFaults(placeOf(draft), category.place, city);
  if (step === 'contact') {
    const contact = contactFrom(draft);
    return isRefusal(contact) ? [contact] : [];
  }
  const description = said(draft.description, DESCRIPTION_MAX, 'description');
  return [
    ...answersFaults(category.questions, answersOf(draft, category)),
    ...(isRefusal(description) ? [description] : []),
    ...(photos > PHOTOS_MAX ? [refuse('too-many-photos', 'photos', { max: PHOTOS_MAX })] : [])
  ];
}

/** The draft with a page gone through. */
export function doneWith(draft: Draft, step: Step): Draft {
  return draft.done.includes(step) ? draft : { ...draft, done: [...draft.done, step] };
}

/** The first page not gone through or not fit any more; `check` when all of them are. */
export function nextStep(draft: Draft, category: Category, city: City, photos: number): Step | 'check' {
  const open = (step: Step) =>
    !draft.done.includes(step) || stepFaults(draft, step, category, city, photos).length > 0;
  return stepsOf(category).find(open) ?? 'check';
}

/** May this page be looked at already? Every page before it must be fit, so that no answer is skipped. */
export function mayOpen(
  draft: Draft,
  step: Step | 'check',
  category: Category,
  city: City,
  photos: number
): boolean {
  const steps: (Step | 'check')[] = [...stepsOf(category), 'check'];
  return (
    steps.includes(step) && steps.indexOf(step) <= steps.indexOf(nextStep(draft, category, city, photos))
  );
}

/**
 * The place a photo was taken, when it should be offered: inside the city, where the category asks for a
 * place, and not where the pin already stands. A photo remembers better than a person.
 */
export function photoPlace(draft: Draft, category: Category, city: City): Point | undefined {
  const { photoPoint, point } = draft;
  if (!photoPoint || category.place === 'none' || !liesIn(city.profile.map.outline, photoPoint))
    return undefined;
  return point && metresBetween(point, photoPoint) <= SAME_PLACE_METRES ? undefined : photoPoint;
}

/** The report a fit draft makes. Throws when the contact is not fit: the pages before must have been gone through. */
export function reportOf(draft: Draft, category: Category, photos: readonly string[], lang: Lang): Report {
  const contact = contactFrom(draft);
  if (isRefusal(contact)) throw new Error('A draft without a contact cannot be sent.');
  return {
    kind: draft.kind,
    category: category.code,
    description: draft.description,
    place: category.place === 'none' ? {} : placeOf(draft),
    answers: answersOf(draft, category) as Report['answers'],
    contact,
    photos: [...photos],
    lang,
    channel: 'portal'
  };
}

/** What is left of a draft once it is a case: where it was, for "something else at the same place". Nothing personal. */
export function sentDraft(draft: Draft): Draft {
  return draftSchema.parse({
    kind: draft.kind,
    category: draft.category,
    ...(draft.point ? { point: draft.point } : {}),
    address: draft.address,
    district: draft.district,
    done: draft.done
  });
}
