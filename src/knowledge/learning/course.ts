/** A course: short lessons about one topic, and a test that shows whether they were understood. */
import { z } from 'zod';
import { codeSchema } from '#catalogue/cards/card.ts';
import { toldSchema } from '#catalogue/cards/fact.ts';
import { saidSchema } from '#ui/said.ts';

const answerSchema = z.strictObject({ text: toldSchema, right: z.boolean() });

/** A question of the test. One answer or several are right; `why` is said afterwards, whatever was chosen. */
const questionSchema = z.strictObject({
  ask: toldSchema,
  answers: z
    .array(answerSchema)
    .min(2)
    .refine((answers) => answers.some(({ right }) => right) && answers.some(({ right }) => !right), {
      error: 'expected at least one right answer and one wrong'
    }),
  why: toldSchema
});

const lessonSchema = z.strictObject({
  head: toldSchema,
  /** A little Markdown: paragraphs, lists, strong words, links. */
  text: toldSchema
});

/** A course. `pass` is how many per cent of the questions must be right. */
export const courseSchema = z.strictObject({
  code: codeSchema,
  title: saidSchema,
  /** Code of the topic it is about. */
  topic: codeSchema,
  pass: z.int().min(1).max(100),
  lessons: z.array(lessonSchema).min(1),
  questions: z.array(questionSchema).min(1),
  verified: z.boolean()
});
export type Course = z.infer<typeof courseSchema>;
export type Question = Course['questions'][number];
