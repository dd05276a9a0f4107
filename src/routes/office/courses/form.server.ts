/** The form of a course: with room for more, and what was typed in it. */
import type { TypedCourse, TypedLesson, TypedQuestion } from '#knowledge/learning/typed.ts';
import { listTopics } from '#knowledge/topics/topic.server.ts';

const LESSON: TypedLesson = { head: '', text: '' };
const ANSWER = { text: '', right: false };
const ANSWERS_SHOWN = 4;
/** No form is longer; a course of more is two courses. */
const MOST = 60;

/** With an empty lesson, an empty question and room for more answers at the end. */
export function withRoom(typed: TypedCourse): TypedCourse {
  const question: TypedQuestion = { ask: '', why: '', answers: [] };
  return {
    ...typed,
    lessons: [...typed.lessons, LESSON],
    questions: [...typed.questions, question].map((one) => ({ ...one, answers: roomy(one.answers) }))
  };
}

function roomy(answers: TypedQuestion['answers']): TypedQuestion['answers'] {
  const free = Math.max(ANSWERS_SHOWN - answers.length, answers.at(-1)?.text === '' ? 0 : 1);
  return [...answers, ...Array.from({ length: free }, () => ANSWER)];
}

/** A course nobody has written yet. */
export const EMPTY: TypedCourse = {
  code: '',
  title: { pl: '', en: '', uk: '' },
  topic: '',
  pass: '80',
  lessons: [LESSON, LESSON],
  questions: [1, 2, 3, 4].map(() => ({ ask: '', why: '', answers: [] })),
  verified: false
};

/** What was typed in the form of a course; every row at its place, also an empty one. */
export function courseIn(form: FormData): TypedCourse {
  const text = (name: string, most = 300) =>
    String(form.get(name) ?? '')
      .replaceAll('\r\n', '\n')
      .trim()
      .slice(0, most);
  const rows = <T>(named: (at: number) => string, row: (at: number) => T): T[] => {
    let length = 0;
    while (length < MOST && form.has(named(length))) length += 1;
    return Array.from({ length }, (_, at) => row(at));
  };
  return {
    code: text('code'),
    title: { pl: text('title-pl'), en: text('title-en'), uk: text('title-uk') },
    topic: text('topic'),
    pass: text('pass'),
    lessons: rows(
      (at) => `lesson-${at}-head`,
      (at) => ({ head: text(`lesson-${at}-head`), text: text(`lesson-${at}-text`, 5000) })
    ),
    questions: rows(
      (at) => `question-${at}-ask`,
      (at) => ({
        ask: text(`question-${at}-ask`, 500),
        why: text(`question-${at}-why`, 1000),
        answers: rows(
          (place) => `question-${at}-${place}`,
          (place) => ({
            text: text(`question-${at}-${place}`),
            right: form.has(`question-${at}-${place}-right`)
          })
        )
      })
    ),
    verified: form.has('verified')
  };
}

/** The topics a course can be about. */
export async function topicOptions({ here, lang }: App.Locals) {
  return (await listTopics(here.world.db)).map(({ code, name }) => ({ value: code, text: name[lang] }));
}
