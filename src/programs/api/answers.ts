/** What the API answers and takes in, as schemas that handlers, description and tests all read. */
import { z } from 'zod';
import { STATUSES } from '#cases/case.ts';
import { OUTCOMES, REGIMES } from '#cases/entry.ts';
import { PRECISIONS } from '#catalogue/category.ts';
import { CHANNELS, contactSchema, DESCRIPTION_MAX, KINDS } from '#reports/report.ts';
import { LANGS } from '#ui/lang.ts';
import { saidSchema } from '#ui/said.ts';
import { NEWS_KINDS } from '#programs/news.ts';

/** Every schema with a name of its own in the description. */
export const named = z.registry<{ id: string }>();

const number = z.string().regex(/^\d{1,9}\/\d{4}$/);
const at = z.iso.datetime();
const day = z.iso.date();
const count = z.int().min(0);
const counts = z.record(z.string(), count);
const links = z.object({ case: z.url() });
const lat = z.number().min(-90).max(90);
const lng = z.number().min(-180).max(180);

const questionSchema = z.object({
  code: z.string(),
  kind: z.enum(['line', 'text', 'number', 'day', 'choice', 'choices']),
  label: saidSchema,
  required: z.boolean(),
  choices: z.array(z.object({ code: z.string(), name: saidSchema }))
});

/** A category that takes reports today. */
export const categorySchema = z
  .object({
    code: z.string(),
    kind: z.enum(['problem', 'idea']),
    group: z.string(),
    name: saidSchema,
    place: z.enum(['required', 'optional', 'none']),
    /** Are its cases ever shown to everybody? */
    published: z.boolean(),
    questions: z.array(questionSchema)
  })
  .register(named, { id: 'Category' });
export const categoriesSchema = z
  .object({ categories: z.array(categorySchema) })
  .register(named, { id: 'Categories' });

export const unitSchema = z
  .object({
    code: z.string(),
    name: saidSchema,
    short: z.string(),
    kind: z.enum(['department', 'city-unit', 'company', 'outside']),
    from: day,
    until: day.nullable()
  })
  .register(named, { id: 'Unit' });
export const unitsSchema = z.object({ units: z.array(unitSchema) }).register(named, { id: 'Units' });

const standing = {
  number,
  kind: z.enum(KINDS),
  category: z.string(),
  status: z.enum(STATUSES),
  outcome: z.enum(OUTCOMES).nullable(),
  receivedAt: at,
  closedAt: at.nullable()
};
const place = {
  lat: lat.nullable(),
  lng: lng.nullable(),
  address: z.string().nullable(),
  district: z.string().nullable()
};

/** A case as everybody sees it: words, place and photos as the city checked and published them. */
export const publicCaseSchema = z
  .object({
    view: z.literal('public'),
    ...standing,
    text: z.string(),
    place: z.object({ ...place, precision: z.enum(PRECISIONS) }),
    photos: z.array(z.url()),
    joined: count,
    publishedAt: at,
    changedAt: at,
    links
  })
  .register(named, { id: 'PublicCase' });

export const casesSchema = z
  .object({ cases: z.array(publicCaseSchema), next: z.url().nullable() })
  .register(named, { id: 'Cases' });

/** Who acted, as far as a program is told. */
export const ACTORS = ['resident', 'program', 'clock', 'agent', 'officer', 'outside'] as const;

/** One line of the history. What does not belong to its kind is null. */
export const lineSchema = z
  .object({
    seq: z.int().min(1),
    kind: z.string(),
    at,
    by: z.enum(ACTORS),
    unit: z.string().nullable(),
    text: z.string().nullable(),
    outcome: z.enum(OUTCOMES).nullable(),
    category: z.string().nullable(),
    dueOn: day.nullable()
  })
  .register(named, { id: 'Entry' });

/** A case as a program of the city sees it: all of it but who reported it and notes among colleagues. */
export const wholeCaseSchema = z
  .object({
    view: z.literal('whole'),
    ...standing,
    priority: z.string(),
    channel: z.enum(CHANNELS),
    regime: z.enum(REGIMES),
    description: z.string(),
    answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    place: z.object({ ...place, detail: z.string().nullable() }),
    updatedAt: at,
    dueOn: day.nullable(),
    lead: z.string().nullable(),
    tasks: z.array(
      z.object({
        unit: z.string(),
        lead: z.boolean(),
        status: z.enum(['open', 'answered', 'returned', 'ended']),
        dueOn: day.nullable(),
        dispatchedAt: at,
        answeredAt: at.nullable()
      })
    ),
    joined: count,
    reopened: z.boolean(),
    journal: z.array(lineSchema),
    links
  })
  .register(named, { id: 'WholeCase' });

export const caseSchema = z
  .discriminatedUnion('view', [publicCaseSchema, wholeCaseSchema])
  .register(named, { id: 'Case' });

const hotlineMonthSchema = z
  .object({
    contacts: count,
    offered: count,
    answered: count,
    answeredInTime: count,
    abandoned: count,
    shortAbandoned: count,
    leftOtherwise: count,
    waitSeconds: count,
    firstLine: count
  })
  .register(named, { id: 'HotlineMonth' });

export const figuresSchema = z
  .object({
    month: z.string().regex(/^\d{4}-\d{2}$/),
    countedAt: at,
    received: count,
    contested: count,
    /** Of what was received: still open, or how it ended. */
    standings: counts,
    kinds: counts,
    categories: counts,
    /** By district; `none` is where nobody knows. */
    districts: counts,
    channels: counts,
    /** Calendar days until the answer of what was closed: half waited no longer than `median`, nine of ten than `ninth`. */
    waits: z.object({ cases: count, median: count, ninth: count }).nullable(),
    /** The hotline of the month; null where nothing of it was counted. Seconds are sums over what was answered. */
    hotline: z
      .object({
        targetSeconds: count,
        total: hotlineMonthSchema,
        /** By the code of the topic; `other` is what came too seldom to stand alone, and calls without a topic. */
        topics: z.record(z.string(), hotlineMonthSchema)
      })
      .nullable()
  })
  .register(named, { id: 'Figures' });

/** A report as a program sends it. */
export const reportSchema = z
  .strictObject({
    category: z.string().max(60),
    description: z.string().min(1).max(DESCRIPTION_MAX),
    place: z
      .strictObject({
        lat: lat.optional(),
        lng: lng.optional(),
        address: z.string().max(200).optional(),
        detail: z.string().max(300).optional()
      })
      .refine(({ lat, lng }) => (lat === undefined) === (lng === undefined), {
        error: 'lat and lng together'
      })
      .optional(),
    answers: z
      .record(z.string().max(60), z.union([z.string().max(500), z.array(z.string().max(60)).max(30)]))
      .optional(),
    contact: contactSchema.optional(),
    lang: z.enum(LANGS).optional()
  })
  .register(named, { id: 'NewReport' });

/** What became of a report: where its case stands, and the city's answer once there is one. */
export const sentReportSchema = z
  .object({
    ...standing,
    dueOn: day.nullable(),
    answer: z.string().nullable(),
    links: z.object({ report: z.url(), case: z.url() })
  })
  .register(named, { id: 'Report' });

/** A problem (RFC 9457); `code` is the same in every language, `faults` say which fields are wrong. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.string(),
    faults: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).optional()
  })
  .register(named, { id: 'Problem' });

/** What a webhook is sent. */
export const newsSchema = z
  .object({
    type: z.enum([...NEWS_KINDS, 'test']),
    timestamp: at,
    data: z.object({
      number: number.optional(),
      entry: z.int().min(1).optional(),
      category: z.string().optional(),
      status: z.enum(STATUSES).optional(),
      outcome: z.enum(OUTCOMES).nullish(),
      unit: z.string().nullish(),
      units: z.array(z.string()).optional(),
      links: links.optional()
    })
  })
  .register(named, { id: 'News' });
