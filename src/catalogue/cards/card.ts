/** A card: what a service is, for whom, what to do first, how long it takes, what it costs and what the law says. */
import { z } from 'zod';
import { saidSchema } from '#ui/said.ts';
import { dated, factSchema, linkSchema, toldSchema } from './fact.ts';

export type { Said } from '#ui/said.ts';
export type { Dated, TextFact, Told } from './fact.ts';

/** What stands in an address: ASCII letters, digits and hyphens. */
export const codeSchema = z
  .string()
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'expected ASCII letters, digits and hyphens');

const documentSchema = z.strictObject({
  name: toldSchema,
  /** In which case it is needed; always when it says nothing. */
  when: toldSchema.optional(),
  /** Who must bring it; everybody when it says nothing. */
  who: toldSchema.optional(),
  ...dated
});

const counterSchema = z.strictObject({
  name: toldSchema,
  address: z.string().min(1),
  hours: toldSchema.optional(),
  phone: z.string().min(3).optional(),
  booking: linkSchema.optional(),
  ...dated
});

/** `signature`: what it must be signed with, when it must be. */
const onlineSchema = z.strictObject({
  label: toldSchema,
  url: linkSchema,
  guide: toldSchema.optional(),
  signature: z.enum(['none', 'trusted', 'qualified', 'any']).optional(),
  ...dated
});

/** `amount` in złoty with grosze after the point; 0 is free. Without it `text` says how it is worked out. */
const feeSchema = z.strictObject({
  for: toldSchema,
  amount: z.number().nonnegative().multipleOf(0.01).optional(),
  text: toldSchema.optional(),
  account: z.string().min(10).optional(),
  ...dated
});

/** `days` when it can be counted: the longest in calendar days. */
const timeSchema = z.strictObject({ text: toldSchema, days: z.int().nonnegative().optional(), ...dated });

const lawSchema = z.strictObject({ title: z.string().min(3), url: linkSchema.optional(), ...dated });

const privacySchema = z.strictObject({
  text: toldSchema.optional(),
  mailbox: z.email().optional(),
  /** How many years the papers are kept. */
  years: z.int().positive().optional(),
  ...dated
});

/** How a service can be asked for: wholly, partly or not at all (the city's table of electronic handling). */
export const FILINGS = ['counter', 'post', 'form', 'email', 'phone', 'app'] as const;
export const filingSchema = z.partialRecord(z.enum(FILINGS), z.enum(['yes', 'partly', 'no']));

/**
 * A card of a service, section by section as the city's plain-language cards have them.
 *
 * `code` stands in the address, `symbol` is what the city calls it. Names and leads exist in every language, the rest
 * in Polish and wherever somebody wrote it. `short` is what an agent says on the telephone. Every fact may hold from
 * and until a day; what was not checked says `verified: false` and is marked inside the office.
 */
export const cardSchema = z.strictObject({
  code: codeSchema,
  symbol: z.string().min(2),
  unit: z.string(),
  /** The part of the unit that does it. */
  section: z.string().optional(),
  group: codeSchema,
  events: z.array(codeSchema).default([]),
  name: saidSchema,
  lead: saidSchema,
  short: toldSchema.optional(),
  who: z.array(factSchema).default([]),
  conditions: z.array(factSchema).default([]),
  steps: z.array(factSchema).min(1),
  documents: z.array(documentSchema).default([]),
  places: z.array(counterSchema).default([]),
  online: z.array(onlineSchema).default([]),
  fees: z.array(feeSchema).default([]),
  exemptions: z.array(factSchema).default([]),
  results: z.array(factSchema).default([]),
  times: z.array(timeSchema).min(1),
  appeals: z.array(factSchema).default([]),
  law: z.array(lawSchema).default([]),
  privacy: z.array(privacySchema).default([]),
  film: linkSchema.optional(),
  attachments: z.array(z.strictObject({ label: toldSchema, url: linkSchema, ...dated })).default([]),
  filing: filingSchema.default({}),
  related: z.array(codeSchema).default([]),
  words: z.array(z.string().min(2)).default([]),
  verified: z.boolean()
});
export type Card = z.infer<typeof cardSchema>;

/** Services that stand together on the list of services. */
export const serviceGroupSchema = z.strictObject({
  code: codeSchema,
  name: saidSchema,
  lead: saidSchema.optional()
});
export type ServiceGroup = z.infer<typeof serviceGroupSchema>;

/**
 * Something that happens in a life and brings several services with it ("przeprowadzka").
 *
 * `steps` stand in the order in which they are done; `by` says by when ("w ciągu 30 dni"), `card` which service it is;
 * a step without a card is something to do elsewhere.
 */
export const lifeEventSchema = z.strictObject({
  code: codeSchema,
  name: saidSchema,
  lead: saidSchema,
  words: z.array(z.string().min(2)).default([]),
  steps: z
    .array(
      z.strictObject({
        text: saidSchema,
        by: saidSchema.optional(),
        card: codeSchema.optional(),
        url: linkSchema.optional(),
        verified: z.boolean().optional()
      })
    )
    .min(2),
  verified: z.boolean()
});
export type LifeEvent = z.infer<typeof lifeEventSchema>;
