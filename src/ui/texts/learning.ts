/** Words of learning: courses, lessons, the test and what was wrong in it, and what one may take. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Nauka',
  lead: 'Krótkie kursy o\u00A0tematach, które przejmujemy od jednostek. Przeczytaj lekcje, rozwiąż test, a\u00A0temat poświadczy osoba, która prowadzi zmianę.',
  none: 'Nie ma jeszcze żadnego kursu.',
  courses: 'Kursy',
  columns: ['Kurs', 'Temat', 'Ile tego', 'Jak Ci idzie'],
  size: (lessons: number, questions: number) =>
    `${counted(lessons, 'pl', { one: 'lekcja', few: 'lekcje', many: 'lekcji', other: 'lekcji' })}, ${counted(questions, 'pl', { one: 'pytanie', few: 'pytania', many: 'pytań', other: 'pytania' })}`,
  standing: {
    new: 'jeszcze nie zaczęty',
    tried: (best: number, pass: number) => `${best}% z\u00A0potrzebnych ${pass}%`,
    passed: (best: number) => `test zdany, ${best}%`,
    attested: (best: number) => `test zdany, ${best}%, temat poświadczony`
  },
  mine: 'Twoje poświadczenia',
  mineNone: 'Nie masz jeszcze żadnego. Po zdanym teście poproś osobę, która prowadzi zmianę.',
  mineColumns: ['Temat', 'Od kiedy', 'Kto poświadczył'],
  lesson: (number: number, of: number) => `Lekcja ${number} z\u00A0${of}`,
  lessons: 'Lekcje',
  next: 'Następna lekcja',
  before: 'Poprzednia lekcja',
  toTest: 'Rozwiąż test',
  toCourse: 'Wróć do lekcji',
  test: (title: string) => `Test: ${title}`,
  testLead: (pass: number) =>
    `Żeby zdać, trzeba mieć ${pass}% dobrych odpowiedzi. Test możesz rozwiązać tyle razy, ile chcesz. Po nim zobaczysz, co było nie tak i\u00A0dlaczego.`,
  many: 'zaznacz wszystkie dobre',
  check: 'Sprawdź odpowiedzi',
  faults: 'Jeszcze nie sprawdzone',
  passed: (score: number) => `Zdane: ${score}%`,
  failed: (score: number, pass: number) => `${score}%. Do zdania potrzeba ${pass}%`,
  passedText: 'Powiedz osobie, która prowadzi zmianę, że czekasz na poświadczenie.',
  failedText: 'Przeczytaj wyjaśnienia i\u00A0lekcje i\u00A0spróbuj jeszcze raz.',
  right: 'Dobrze',
  wrong: 'Nie tak',
  chose: 'Twoja odpowiedź',
  good: 'Dobra odpowiedź',
  again: 'Spróbuj jeszcze raz',
  changed: 'Kurs zmienił się po tym teście, więc nie pokazujemy pytań. Rozwiąż test jeszcze raz.',
  old: 'Kurs ważnie się zmienił: ten wynik już się nie liczy.',
  back: 'Nauka'
};
export type LearningTexts = typeof pl;

const en: LearningTexts = {
  title: 'Learning',
  lead: 'Short courses about the topics we take over from units. Read the lessons, take the test, and a supervisor attests the topic.',
  none: 'There is no course yet.',
  courses: 'Courses',
  columns: ['Course', 'Topic', 'How much', 'How you are doing'],
  size: (lessons, questions) =>
    `${counted(lessons, 'en', { one: 'lesson', other: 'lessons' })}, ${counted(questions, 'en', { one: 'question', other: 'questions' })}`,
  standing: {
    new: 'not begun yet',
    tried: (best, pass) => `${best}% of the ${pass}% needed`,
    passed: (best) => `test passed, ${best}%`,
    attested: (best) => `test passed, ${best}%, topic attested`
  },
  mine: 'Your attestations',
  mineNone: 'You have none yet. After the test, ask a supervisor.',
  mineColumns: ['Topic', 'Since', 'Attested by'],
  lesson: (number, of) => `Lesson ${number} of ${of}`,
  lessons: 'Lessons',
  next: 'Next lesson',
  before: 'Lesson before',
  toTest: 'Take the test',
  toCourse: 'Back to the lessons',
  test: (title) => `Test: ${title}`,
  testLead: (pass) =>
    `To pass, ${pass}% of the answers must be right. You may take the test as often as you like. Afterwards you see what was wrong and why.`,
  many: 'choose all that are right',
  check: 'Check the answers',
  faults: 'Not checked yet',
  passed: (score) => `Passed: ${score}%`,
  failed: (score, pass) => `${score}%. ${pass}% are needed to pass`,
  passedText: 'Tell a supervisor that you wait to be attested.',
  failedText: 'Read the explanations and the lessons, and try again.',
  right: 'Right',
  wrong: 'Not so',
  chose: 'Your answer',
  good: 'The right answer',
  again: 'Try again',
  changed: 'The course changed after this test, so its questions are not shown. Take the test again.',
  old: 'The course changed importantly: this result counts no more.',
  back: 'Learning'
};

const uk: LearningTexts = {
  title: 'Навчання',
  lead: 'Короткі курси про теми, які ми переймаємо від служб. Прочитайте уроки, складіть тест, а\u00A0тему підтвердить керівник зміни.',
  none: 'Ще немає жодного курсу.',
  courses: 'Курси',
  columns: ['Курс', 'Тема', 'Скільки', 'Як Вам іде'],
  size: (lessons, questions) =>
    `${counted(lessons, 'uk', { one: 'урок', few: 'уроки', many: 'уроків', other: 'уроку' })}, ${counted(questions, 'uk', { one: 'питання', few: 'питання', many: 'питань', other: 'питання' })}`,
  standing: {
    new: 'ще не розпочато',
    tried: (best, pass) => `${best}% із потрібних ${pass}%`,
    passed: (best) => `тест складено, ${best}%`,
    attested: (best) => `тест складено, ${best}%, тему підтверджено`
  },
  mine: 'Ваші підтвердження',
  mineNone: 'Поки що немає жодного. Після складеного тесту зверніться до керівника зміни.',
  mineColumns: ['Тема', 'Відколи', 'Хто підтвердив'],
  lesson: (number, of) => `Урок ${number} із ${of}`,
  lessons: 'Уроки',
  next: 'Наступний урок',
  before: 'Попередній урок',
  toTest: 'Скласти тест',
  toCourse: 'Назад до уроків',
  test: (title) => `Тест: ${title}`,
  testLead: (pass) =>
    `Щоб скласти, треба ${pass}% правильних відповідей. Тест можна складати скільки завгодно разів. Після нього побачите, що було не так і\u00A0чому.`,
  many: 'позначте всі правильні',
  check: 'Перевірити відповіді',
  faults: 'Ще не перевірено',
  passed: (score) => `Складено: ${score}%`,
  failed: (score, pass) => `${score}%. Щоб скласти, потрібно ${pass}%`,
  passedText: 'Скажіть керівникові зміни, що чекаєте на підтвердження.',
  failedText: 'Прочитайте пояснення й\u00A0уроки та спробуйте ще раз.',
  right: 'Правильно',
  wrong: 'Не так',
  chose: 'Ваша відповідь',
  good: 'Правильна відповідь',
  again: 'Спробувати ще раз',
  changed: 'Після цього тесту курс змінився, тому питань не показуємо. Складіть тест ще раз.',
  old: 'Курс суттєво змінився: цей результат більше не враховується.',
  back: 'Навчання'
};

export const learningTexts: Record<Lang, LearningTexts> = { pl, en, uk };
