/** Opening hours: when the hotline and the counters answer, by their calendar. */
import { z } from 'zod';
import { saidSchema } from '#ui/lang.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected HH:MM');

/** Hours of one place or line. `from` and `to` are local times; without them it is open day and night. */
export const hoursSchema = z.strictObject({
  what: saidSchema,
  phone: z.string().optional(),
  calendar: z.string().optional(),
  from: time.optional(),
  to: time.optional()
});
export type Hours = z.infer<typeof hoursSchema>;
