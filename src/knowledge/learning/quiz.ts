/** A test taken: what was chosen, how much of it was right, and whether that is enough. */
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Course, Question } from './course.ts';

/** What was chosen: for each question the places of its answers, counted from 0. */
export type Chosen = readonly (readonly number[])[];

/** `score`: per cent of the questions that were right, rounded down; `right` says it for each question. */
export type Result = { score: number; passed: boolean; right: boolean[] };

/** The places of the right answers of a question. */
export function rightOf({ answers }: Pick<Question, 'answers'>): number[] {
  return answers.flatMap(({ right }, at) => (right ? [at] : []));
}

/** Was a question answered right? All its right answers and no other: half an answer would mislead a caller. */
export function isRight(question: Pick<Question, 'answers'>, chosen: readonly number[]): boolean {
  const right = rightOf(question);
  return right.length === new Set(chosen).size && right.every((at) => chosen.includes(at));
}

/** How much of a test was right. What was left open is wrong. */
export function resultOf({ questions, pass }: Pick<Course, 'questions' | 'pass'>, chosen: Chosen): Result {
  const right = questions.map((question, at) => isRight(question, chosen[at] ?? []));
  const score = Math.floor((100 * right.filter(Boolean).length) / questions.length);
  return { score, passed: score >= pass, right };
}

/** What is missing in a test before it is marked: every question has an answer, so that nobody fails by scrolling past one. */
export function openQuestions({ questions }: Pick<Course, 'questions'>, chosen: Chosen): Refusal[] {
  return questions.flatMap((_, at) =>
    (chosen[at] ?? []).length > 0 ? [] : [refuse('question-open', `question-${at}`, { number: at + 1 })]
  );
}
