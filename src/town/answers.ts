/** Answers to a category's extra questions: those a story gives, and something plain for the rest that must be answered. */
import { answerFault } from '#reports/check.ts';
import type { Question } from '#catalogue/question.ts';
import type { Report } from '#reports/report.ts';

function plainAnswer(question: Question, day: string): string | string[] {
  const first = question.choices?.[0]?.code ?? '';
  switch (question.kind) {
    case 'choice':
      return first;
    case 'choices':
      return [first];
    case 'number':
      return '2';
    case 'day':
      return day;
    default:
      return 'nie wiem';
  }
}

/** `given` where the city asks it and takes the answer; required questions are never left open. */
export function answersFor(
  questions: readonly Question[],
  given: Readonly<Record<string, string>>,
  day: string
): Report['answers'] {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const told = given[question.code];
      if (told !== undefined && !answerFault(question, told)) return [[question.code, told] as const];
      return question.required ? [[question.code, plainAnswer(question, day)] as const] : [];
    })
  );
}
