/** A course as an editor types it: checked whole, and put together with what it says in the other languages. */
import { codeSchema } from '#catalogue/cards/card.ts';
import type { Told } from '#catalogue/cards/fact.ts';
import { textFaults } from '#catalogue/cards/markdown.ts';
import type { Lang } from '#ui/lang.ts';
import type { Said } from '#ui/said.ts';
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Course, Question } from './course.ts';

export type TypedLesson = { head: string; text: string };
export type TypedQuestion = { ask: string; why: string; answers: { text: string; right: boolean }[] };

/**
 * What was typed, in one language. Lessons and questions stand at the places of those there were; new ones come
 * after them. In Polish one that is left empty goes away; in another language it is only not translated yet.
 */
export type TypedCourse = {
  code: string;
  title: Said;
  topic: string;
  pass: string;
  lessons: TypedLesson[];
  questions: TypedQuestion[];
  verified: boolean;
};

/** The course that was typed, or everything that is wrong with it. */
export function courseTyped(typed: TypedCourse, before: Course | undefined, lang: Lang): Course | Refusal[] {
  const faults = [...headFaults(typed), ...(lang === 'pl' ? polishFaults(typed) : []), ...markFaults(typed)];
  if (faults.length > 0) return faults;
  const { code, title, topic, verified } = typed;
  const pass = Number(typed.pass);
  const parts =
    lang === 'pl' || before === undefined
      ? writtenParts(typed, before)
      : translatedParts(typed, before, lang);
  return { code, title, topic, pass, ...parts, verified };
}

function headFaults({ code, title, pass }: TypedCourse): Refusal[] {
  const whole = /^\d{1,3}$/.test(pass) && Number(pass) >= 1 && Number(pass) <= 100;
  return [
    ...(codeSchema.safeParse(code).success ? [] : [refuse('topic-code-wrong', 'code')]),
    ...(['pl', 'en', 'uk'] as const)
      .filter((lang) => title[lang] === '')
      .map((lang) => refuse('topic-name-missing', `title-${lang}`)),
    ...(whole ? [] : [refuse('course-pass-wrong', 'pass')])
  ];
}

/** Was nothing typed in it? */
export const isEmptyLesson = ({ head, text }: TypedLesson): boolean => head === '' && text === '';
export const isEmptyQuestion = ({ ask, why, answers }: TypedQuestion): boolean =>
  ask === '' && why === '' && answers.every(({ text }) => text === '');

function polishFaults({ lessons, questions }: TypedCourse): Refusal[] {
  const halves = lessons.flatMap((lesson, at) =>
    isEmptyLesson(lesson) || (lesson.head !== '' && lesson.text !== '')
      ? []
      : [
          refuse('lesson-half', `lesson-${at}-${lesson.head === '' ? 'head' : 'text'}`, {
            number: at + 1
          })
        ]
  );
  return [
    ...(lessons.every(isEmptyLesson) ? [refuse('course-no-lesson', 'lesson-0-head')] : []),
    ...halves,
    ...(questions.every(isEmptyQuestion) ? [refuse('course-no-question', 'question-0-ask')] : []),
    ...questions.flatMap((question, at) => (isEmptyQuestion(question) ? [] : questionFaults(question, at)))
  ];
}

function questionFaults({ ask, why, answers }: TypedQuestion, at: number): Refusal[] {
  const number = at + 1;
  const given = answers.filter(({ text }) => text !== '');
  const marked = answers.filter(({ text, right }) => right && text === '').length === 0;
  const good =
    marked && given.length >= 2 && given.some(({ right }) => right) && given.some(({ right }) => !right);
  return [
    ...(ask === '' ? [refuse('question-half', `question-${at}-ask`, { number })] : []),
    ...(good ? [] : [refuse('question-answers', `question-${at}-0`, { number })]),
    ...(why === '' ? [refuse('question-half', `question-${at}-why`, { number })] : [])
  ];
}

function markFaults({ lessons }: TypedCourse): Refusal[] {
  return lessons.flatMap(({ text }, at) =>
    textFaults(text).map((fault) =>
      fault === 'html'
        ? refuse('lesson-html', `lesson-${at}-text`, { number: at + 1 })
        : refuse('lesson-link', `lesson-${at}-text`, { number: at + 1 })
    )
  );
}

type Parts = Pick<Course, 'lessons' | 'questions'>;

/** Polish is what the course is made of: what is empty goes, what is new comes. */
function writtenParts({ lessons, questions }: TypedCourse, before: Course | undefined): Parts {
  const told = (pl: string, was: Told | undefined): Told => ({ ...was, pl });
  return {
    lessons: lessons.flatMap((lesson, at) => {
      if (isEmptyLesson(lesson)) return [];
      const was = before?.lessons[at];
      return [{ head: told(lesson.head, was?.head), text: told(lesson.text, was?.text) }];
    }),
    questions: questions.flatMap((question, at): Question[] => {
      if (isEmptyQuestion(question)) return [];
      const was = before?.questions[at];
      const answers = question.answers.flatMap(({ text, right }, place) =>
        text === '' ? [] : [{ text: told(text, was?.answers[place]?.text), right }]
      );
      return [{ ask: told(question.ask, was?.ask), answers, why: told(question.why, was?.why) }];
    })
  };
}

/** Another language says what there is; what is right stays as it was. */
function translatedParts({ lessons, questions }: TypedCourse, before: Course, lang: 'en' | 'uk'): Parts {
  const told = (was: Told, text: string | undefined): Told => {
    const { [lang]: _, ...others } = was;
    return text === undefined || text === '' ? others : { ...others, [lang]: text };
  };
  return {
    lessons: before.lessons.map(({ head, text }, at) => ({
      head: told(head, lessons[at]?.head),
      text: told(text, lessons[at]?.text)
    })),
    questions: before.questions.map(({ ask, answers, why }, at) => ({
      ask: told(ask, questions[at]?.ask),
      answers: answers.map(({ text, right }, place) => ({
        text: told(text, questions[at]?.answers[place]?.text),
        right
      })),
      why: told(why, questions[at]?.why)
    }))
  };
}

/** A course as its form shows it in a language. */
export function typedOf(course: Course, lang: Lang): TypedCourse {
  const { code, title, topic, pass, lessons, questions, verified } = course;
  const own = (told: Told) => told[lang] ?? '';
  return {
    code,
    title,
    topic,
    pass: String(pass),
    lessons: lessons.map(({ head, text }) => ({ head: own(head), text: own(text) })),
    questions: questions.map(({ ask, answers, why }) => ({
      ask: own(ask),
      why: own(why),
      answers: answers.map(({ text, right }) => ({ text: own(text), right }))
    })),
    verified
  };
}
