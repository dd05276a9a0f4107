/** Checking a report: everything that is wrong with it, each fault beside its field. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { isOpenOn, type Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import type { Answers, Question } from '#catalogue/question.ts';
import { liesIn, neighbourNear } from '#places/district.ts';
import type { Place } from '#places/place.ts';
import { PHOTOS_MAX } from '#photos/photo.ts';
import { API_DESCRIPTION_MAX, DESCRIPTION_MAX, type Kind, type Report } from './report.ts';
import { said, saidOrNothing } from './words.ts';

/** The longest answer to an extra question, in characters. */
export const ANSWER_MAX = 500;

/** The category a report names. Refused when there is none, it is not of this kind, or it takes no reports today. */
export function categoryFor(city: City, code: string, kind: Kind, day: string): Category | Refusal {
  const category = city.categories.find((c) => c.code === code);
  if (!category || (category.kind !== kind && kind !== 'question'))
    return refuse('unknown-category', 'category');
  return isOpenOn(category, day) ? category : refuse('category-takes-none', 'category');
}

/**
 * What is wrong with a place. A category that requires one is content with a point or an address in
 * words: the map may never be the only way (WCAG 2.2, 1.1.1).
 *
 * Outside the city the refusal names the neighbour the point probably lies in.
 */
export function placeFaults(place: Place, need: Category['place'], city: City): Refusal[] {
  const faults = [
    saidOrNothing(place.address ?? '', 200, 'address'),
    saidOrNothing(place.detail ?? '', 300, 'detail')
  ].filter(isRefusal);
  const { point } = place;
  if (point && !liesIn(city.profile.map.outline, point)) {
    faults.push(
      refuse('outside-city', 'point', { neighbour: neighbourNear(city.neighbours, point)?.name ?? '' })
    );
  }
  if (need === 'required' && !point && !place.address?.trim())
    faults.push(refuse('place-missing', 'address'));
  if (place.district && !city.districts.some((d) => d.code === place.district))
    faults.push(refuse('unknown-district', 'district'));
  return faults;
}

/** What is wrong with one answer to an extra question; fields are called `question.<code>`. */
export function answerFault(
  question: Question,
  answer: string | readonly string[] | undefined
): Refusal | undefined {
  const field = `question.${question.code}`;
  const given = (typeof answer === 'string' ? [answer] : (answer ?? [])).filter((text) => text.trim() !== '');
  if (given.length === 0) return question.required ? refuse('answer-missing', field) : undefined;
  if (question.kind !== 'choices' && given.length > 1) return refuse('one-answer', field);
  const [one = ''] = given;
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return given.every((code) => question.choices?.some((c) => c.code === code))
        ? undefined
        : refuse('unknown-choice', field);
    case 'number':
      return /^-?\d{1,12}([.,]\d{1,6})?$/.test(one.trim()) ? undefined : refuse('not-a-number', field);
    case 'day':
      return isDay(one.trim()) ? undefined : refuse('not-a-day', field);
    default: {
      const kept = said(one, ANSWER_MAX, field);
      return isRefusal(kept) ? kept : undefined;
    }
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with the answers; an answer to a question that is not asked is a forged field. */
export function answersFaults(questions: readonly Question[], answers: Answers): Refusal[] {
  const unknown = Object.keys(answers).filter((code) => !questions.some((q) => q.code === code));
  return [
    ...unknown.map((code) => refuse('unknown-question', `question.${code}`)),
    ...questions.flatMap((q) => answerFault(q, answers[q.code]) ?? [])
  ];
}

/** Everything wrong with a report on this day; an empty list means it can be received. */
export function reportFaults(report: Report, city: City, day: string): Refusal[] {
  const category = categoryFor(city, report.category, report.kind, day);
  const longest = report.channel === 'open311' ? API_DESCRIPTION_MAX : DESCRIPTION_MAX;
  const description = said(report.description, longest, 'description');
  return [
    ...(isRefusal(category) ? [category] : []),
    ...(isRefusal(description) ? [description] : []),
    ...(report.photos.length > PHOTOS_MAX ? [refuse('too-many-photos', 'photos', { max: PHOTOS_MAX })] : []),
    ...(isRefusal(category)
      ? []
      : [
          ...placeFaults(report.place, category.place, city),
          ...answersFaults(category.questions, report.answers)
        ])
  ];
}
