/** A topic as the sheet of a city's folder gives it. */
import { z } from 'zod';
import { codeSchema } from '#catalogue/cards/card.ts';
import { KINDS } from '#knowledge/articles/article.ts';
import { saidSchema } from '#ui/said.ts';
import { STATUSES } from './topic.ts';

/** `from`: the first day on which the centre answers. `agents`: how many must be attested before it may; one when it says nothing. */
export const topicSchema = z
  .strictObject({
    code: codeSchema,
    name: saidSchema,
    /** The unit whose topic it is; the one that leads residents on where it is not the city's. */
    unit: z.string(),
    status: z.enum(STATUSES),
    from: z.iso.date().optional(),
    /** Articles to answer from. */
    materials: z.array(z.strictObject({ kind: z.enum(KINDS), code: codeSchema })).default([]),
    /** Code of the course agents pass before they take it. */
    course: codeSchema.optional(),
    agents: z.int().min(1).max(500).optional(),
    verified: z.boolean()
  })
  .refine(({ status, from }) => from === undefined || status === 'centre', {
    path: ['from'],
    error: 'expected a day only where the centre answers'
  });
export type TopicSheet = z.infer<typeof topicSchema>;
