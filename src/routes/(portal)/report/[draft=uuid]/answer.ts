/** An answer to an extra question, in words. */
import type { Question } from '#catalogue/question.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

export function answerInWords(
  question: Question,
  answer: string | readonly string[] | undefined,
  lang: Lang
): string {
  const given = typeof answer === 'string' ? [answer] : (answer ?? []);
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return given
        .map((code) => question.choices?.find((choice) => choice.code === code)?.name[lang] ?? code)
        .join(', ');
    case 'day':
      return given.map((day) => dayInWords(day, lang)).join('');
    default:
      return given.join('');
  }
}
