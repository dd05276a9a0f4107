/** A report for a caller, read from its form: kept as typed, and worked out as a report. */
import { draftSchema, reportOf, stepFaults, stepsOf, type Draft } from '#reports/draft.ts';
import type { Report } from '#reports/report.ts';
import type { Call } from '#contacts/call.ts';
import { isOpenOn, type Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import { pointSchema } from '#places/place.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { forgedFields, typedAnswers } from '#routes/(portal)/report/[draft=uuid]/details/answers.ts';
import { FIRST_LANG, isLang, type Lang } from '#ui/lang.ts';
import { refuse, type Refusal } from '#world/refusal.ts';

/** What the form holds besides a draft. */
export type TypedCall = {
  category: string;
  description: string;
  address: string;
  detail: string;
  district: string;
  lat: string;
  lng: string;
  by: string;
  email: string;
  phone: string;
  lang: string;
  channel: string;
  answers: Draft['answers'];
};

const FIELDS = [
  'category',
  'description',
  'address',
  'detail',
  'district',
  'lat',
  'lng',
  'by',
  'email',
  'phone',
  'lang',
  'channel'
] as const;

export function typedCall(form: FormData, city: City): TypedCall {
  const texts = Object.fromEntries(FIELDS.map((field) => [field, textIn(form, field)])) as Omit<
    TypedCall,
    'answers'
  >;
  const questions = city.categories.find((one) => one.code === texts.category)?.questions ?? [];
  return { ...texts, answers: typedAnswers(form, questions) };
}

function pointOf({ lat, lng }: TypedCall): Draft['point'] | Refusal {
  if (lat === '' && lng === '') return undefined;
  const read = pointSchema.safeParse({ lat: Number(lat), lng: Number(lng) });
  return read.success ? read.data : refuse('point-wrong', 'address');
}

/** Ways a report is typed by an agent: those one chooses, and those of a talk in writing or by video. */
const TALKS: Partial<Record<Call['channel'], 'chat' | 'video'>> = { text: 'chat', video: 'video' };

/** How a report comes that is taken in a contact without sound; nothing where the agent says it. */
export function wayOf(call: Pick<Call, 'channel'> | undefined): 'chat' | 'video' | undefined {
  return call && TALKS[call.channel];
}

/** The report, or everything wrong with it at once. `way` is how it came, where the contact says it. */
export function callReport(
  form: FormData,
  typed: TypedCall,
  city: City,
  today: string,
  way?: 'chat' | 'video'
): Report | { faults: Refusal[] } {
  const category = city.categories.find((one) => one.code === typed.category);
  if (!category) return { faults: [refuse('unknown-category', 'category')] };
  if (!isOpenOn(category, today)) return { faults: [refuse('category-takes-none', 'category')] };
  const point = pointOf(typed);
  const read = draftSchema.safeParse(
    draftLike(typed, category, point && 'refusal' in point ? undefined : point)
  );
  if (!read.success)
    return {
      faults: [refuse('too-long', 'description', { max: 2000, over: typed.description.length - 2000 })]
    };
  const draft = read.data;
  const faults = [
    ...(point && 'refusal' in point ? [point] : []),
    ...forgedFields(form, category.questions).map((name) => refuse('unknown-question', name)),
    ...stepsOf(category).flatMap((step) => stepFaults(draft, step, category, city, 0))
  ];
  if (faults.length > 0)
    return {
      faults: faults
        .map(forCaller)
        .map((fault) => (fault.field === 'point' ? { ...fault, field: 'address' } : fault))
    };
  const lang: Lang = isLang(typed.lang) ? typed.lang : FIRST_LANG;
  return {
    ...reportOf(draft, category, [], lang),
    channel: way ?? (typed.channel === 'counter' ? 'counter' : 'phone')
  };
}

/** Asked of an agent, not of the resident. */
function forCaller(fault: Refusal): Refusal {
  return fault.refusal === 'contact-missing' ? refuse('caller-contact-missing', 'by') : fault;
}

function draftLike(typed: TypedCall, { kind, code }: Category, point: Draft['point']) {
  const { description, address, detail, district, email, phone, answers, by } = typed;
  const known = by === 'none' || by === 'email' || by === 'phone' ? { by } : {};
  return {
    kind,
    category: code,
    description,
    address,
    detail,
    district,
    email,
    phone,
    answers,
    ...known,
    ...(point ? { point } : {})
  };
}
