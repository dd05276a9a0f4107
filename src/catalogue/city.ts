/** The city: everything a contact centre knows about the city it serves. */
import { z } from 'zod';
import { saidSchema } from '#ui/said.ts';
import { calendarSchema } from '#days/calendar.ts';
import { hoursSchema, timeSchema } from '#days/hours.ts';
import { unitSchema } from '#people/unit.ts';
import { districtSchema, neighbourSchema, outlineSchema } from '#places/district.ts';
import { pointSchema } from '#places/place.ts';
import { territorySchema } from '#places/territory.ts';
import { lifeEventSchema, serviceGroupSchema } from './cards/card.ts';
import { categorySchema, groupSchema } from './category.ts';
import { hotlineSchema } from './hotline/hotline.ts';
import { letterSchema } from './letter.ts';
import { classPeriodsSchema } from './period.ts';
import { ruleSchema } from './rules/rule.ts';

/** The city's own sheet: its names, numbers, map and the calendars it counts by. */
export const profileSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  name: saidSchema,
  /** "in the city", as the language bends its name: Polish says "w Łodzi" of Łódź. */
  inside: saidSchema,
  centre: saidSchema,
  publisher: saidSchema,
  address: z.string(),
  timezone: z.string(),
  hotline: z.strictObject({
    number: z.string(),
    shown: z.string(),
    calendar: z.string(),
    from: timeSchema,
    to: timeSchema
  }),
  email: z.email().optional(),
  /** Who text messages come from: a name of up to eleven letters, or a number. A city without one sends none. */
  texts: z
    .strictObject({
      sender: z.string().regex(/^([A-Za-z0-9][A-Za-z0-9 .-]{0,10}|\+\d{8,15}|\d{3,6})$/),
      verified: z.boolean()
    })
    .optional(),
  website: z.url().optional(),
  hours: z.array(hoursSchema),
  /** When offices work on a working day; hours of a deadline are counted in it. The hotline's hours when left out. */
  office: z.strictObject({ from: timeSchema, to: timeSchema }).optional(),
  /** What each class of priority promises where a category names no period of its own. */
  deadlines: classPeriodsSchema.optional(),
  /** The calendar deadlines in working days are counted by, and the one of the law (KPA art. 57 §4). */
  workingCalendar: z.string(),
  statutoryCalendar: z.string(),
  /** The unit that receives what no other unit answers: the desk. */
  desk: z.string(),
  map: z.strictObject({ centre: pointSchema, zoom: z.number(), outline: outlineSchema, coarse: z.boolean() }),
  scope: saidSchema,
  complaints: z.strictObject({ text: saidSchema, url: z.url().optional() }),
  privacy: saidSchema,
  duty: z.array(z.strictObject({ what: saidSchema, number: z.string(), verified: z.boolean() })),
  /**
   * How long what is personal is kept: the contact so many months after a case closed, the log of who read
   * what so many months. What is counted stays.
   */
  retention: z
    .strictObject({
      contactMonths: z.int().min(1).max(120),
      readingMonths: z.int().min(1).max(120),
      verified: z.boolean()
    })
    .default({ contactMonths: 12, readingMonths: 24, verified: false }),
  verified: z.boolean()
});
export type Profile = z.infer<typeof profileSchema>;

/** Something people ask the city for that somebody else does, and where they go. */
export const redirectSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: saidSchema,
  text: saidSchema,
  words: z.array(z.string().min(2)),
  phone: z.string().optional(),
  url: z.url().optional(),
  verified: z.boolean()
});
export type Redirect = z.infer<typeof redirectSchema>;

/** All of it, each list in the order of the folder. */
export const citySchema = z.strictObject({
  profile: profileSchema,
  calendars: z.array(calendarSchema).min(1),
  units: z.array(unitSchema).min(1),
  districts: z.array(districtSchema).min(1),
  neighbours: z.array(neighbourSchema),
  groups: z.array(groupSchema).min(1),
  categories: z.array(categorySchema).min(1),
  redirects: z.array(redirectSchema),
  territories: z.array(territorySchema).default([]),
  rules: z.array(ruleSchema).default([]),
  serviceGroups: z.array(serviceGroupSchema).default([]),
  lifeEvents: z.array(lifeEventSchema).default([]),
  /** How the hotline is set up; a city without one has none, and nothing of it is seen. */
  hotlines: z.array(hotlineSchema).max(1).default([]),
  letters: z.array(letterSchema).min(1)
});
export type City = z.infer<typeof citySchema>;
