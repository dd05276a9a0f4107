/** The hotline as a city sets it up: languages, topics, how long what lasts, what is told, and the answering tree. */
import { z } from 'zod';
import { saidSchema } from '#ui/said.ts';
import { LANGS } from '#ui/lang.ts';
import { timeSchema } from '#days/hours.ts';
import { treeSchema } from './tree.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const key = z.string().regex(/^[0-9*#]$/, 'expected one key of a telephone');
const seconds = (least: number, most: number) => z.int().min(least).max(most);

/** A topic callers choose by a key. `needs` are topics of the knowledge base its agents must be attested in. */
export const hotlineTopicSchema = z.strictObject({
  code,
  key,
  name: saidSchema,
  needs: z.array(z.string()).default([]),
  priority: z.int().min(0).max(9).default(0)
});
export type HotlineTopic = z.infer<typeof hotlineTopicSchema>;

/** A language the hotline speaks; the first one is spoken to whoever presses nothing. */
export const hotlineLangSchema = z.strictObject({
  lang: z.enum(LANGS),
  key: key.optional(),
  needs: z.array(z.string()).default([])
});
export type HotlineLang = z.infer<typeof hotlineLangSchema>;

/** What is said: a name and its words. A recording of the same name is played instead of reading them out. */
export const announcementSchema = z.strictObject({
  /** Recordings of it, by language: files of the folder of sounds. */
  recorded: z.partialRecord(z.enum(LANGS), z.string()).optional(),
  code,
  words: saidSchema,
  verified: z.boolean()
});
export type Announcement = z.infer<typeof announcementSchema>;

/**
 * When interpreters talk by appointment: ISO weekdays, from when to when by the clock of the city, and how long a talk
 * may be.
 *
 * The first day to choose is the `aheadWorkingDays`-th working day after today, as the law lets an office ask for
 * (Act of 19 August 2011 on sign language); `forDays` is for how many days from there.
 */
export const appointmentHoursSchema = z
  .strictObject({
    days: z.array(z.int().min(1).max(7)).min(1),
    from: timeSchema,
    to: timeSchema,
    slotMinutes: z.int().min(10).max(240),
    /** How many talks may begin at one time: as many as interpreters are there. */
    atOnce: z.int().min(1).max(20).default(1),
    aheadWorkingDays: z.int().min(0).max(20).default(3),
    forDays: z.int().min(1).max(31).default(14),
    verified: z.boolean()
  })
  .refine(({ from, to }) => from < to, { error: 'expected hours that end after they begin', path: ['to'] });
export type AppointmentHours = z.infer<typeof appointmentHoursSchema>;

/**
 * The hotline.
 *
 * Number, calendar and hours stand in the city's profile. `offerSeconds`: how long a call is one agent's to take.
 * `wrapUp`: work after a call, and the most it may be drawn out to. `queue`: music between two announcements, from
 * which expected wait a call-back is offered, after which wait agents without the topic's attestation take it too, and
 * how many may wait. `closing`: whoever waits at closing time is served for so many minutes, or told.
 */
export const hotlineSchema = z.strictObject({
  code: z.literal('hotline'),
  languages: z.array(hotlineLangSchema).min(1),
  topics: z.array(hotlineTopicSchema).max(5, 'at most five topics: nobody remembers more'),
  serviceLevel: z.strictObject({ percent: z.int().min(1).max(100), seconds: seconds(1, 600) }),
  offerSeconds: seconds(5, 60).default(20),
  wrapUp: z
    .strictObject({ seconds: seconds(5, 300), mostSeconds: seconds(30, 1800) })
    .default({ seconds: 45, mostSeconds: 300 }),
  screenBreak: z
    .strictObject({ minutes: z.int().min(1).max(30), everyMinutes: z.int().min(15).max(240) })
    .default({ minutes: 5, everyMinutes: 60 }),
  queue: z
    .strictObject({
      musicSeconds: seconds(20, 300),
      callbackAfterSeconds: seconds(0, 3600),
      overflowAfterSeconds: seconds(0, 3600),
      most: z.int().min(1).max(1000)
    })
    .default({ musicSeconds: 30, callbackAfterSeconds: 180, overflowAfterSeconds: 120, most: 60 }),
  closing: z
    .strictObject({ waiting: z.enum(['served', 'told']), minutes: z.int().min(0).max(120) })
    .default({ waiting: 'served', minutes: 20 }),
  callback: z
    .strictObject({
      tries: z.int().min(1).max(5),
      days: z.int().min(1).max(10),
      apartHours: z.int().min(1).max(12)
    })
    .default({ tries: 3, days: 2, apartHours: 2 }),
  recording: z
    .strictObject({ on: z.boolean(), topics: z.array(code).default([]) })
    .default({ on: false, topics: [] }),
  retention: z
    .strictObject({
      numberMonths: z.int().min(1).max(60),
      recordingDays: z.int().min(1).max(365),
      /** How long what was written in a text talk is kept. */
      chatDays: z.int().min(1).max(365).default(90),
      /** How long notes of agents, the words of questions and of handing on are kept. */
      noteDays: z.int().min(1).max(1825).default(365),
      verified: z.boolean()
    })
    .default({ numberMonths: 12, recordingDays: 30, chatDays: 90, noteDays: 365, verified: false }),
  /** Is whoever calls or writes from the portal told the first name of who answers? */
  agentNames: z.boolean().default(false),
  /** Nobody's real hotline: open round the clock, so that it can be tried on any day, and said so to who calls. */
  exercise: z.boolean().default(false),
  /** Talks by video in sign language: there only in cities that say so. */
  interpreter: z
    .strictObject({ verified: z.boolean(), appointments: appointmentHoursSchema.optional() })
    .optional(),
  announcements: z.array(announcementSchema),
  tree: treeSchema,
  verified: z.boolean()
});
export type Hotline = z.infer<typeof hotlineSchema>;

/** What of the hotline is how it answers: it is changed at the office as one whole, tried and then made live. */
export const answeringSchema = hotlineSchema.pick({
  languages: true,
  topics: true,
  recording: true,
  announcements: true,
  tree: true
});
export type Answering = z.infer<typeof answeringSchema>;
