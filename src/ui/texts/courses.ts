/** Words of courses as those who keep them see them: the list, the form, results. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Kursy i\u00A0testy',
  lead: 'Krótkie kursy, z\u00A0których uczymy się tematów. Lepiej pięć lekcji po kilka zdań niż jedna długa.',
  caption: 'Kursy',
  columns: ['Kurs', 'Temat', 'Lekcje', 'Pytania', 'Próg', 'Zdało'],
  none: 'Nie ma jeszcze żadnego kursu.',
  add: 'Nowy kurs',
  back: 'Kursy i\u00A0testy',
  see: 'Zobacz kurs tak, jak widzi go obsługa',
  results: 'Wyniki',
  resultsNone: 'Nikt jeszcze nie rozwiązał tego testu.',
  resultsColumns: ['Osoba', 'Ile razy', 'Najlepszy wynik', 'Zdany'],
  notPassed: 'jeszcze nie',
  edit: 'Treść kursu',
  langs: { pl: 'Polski', en: 'Angielski', uk: 'Ukraiński' },
  langsLabel: 'Język treści',
  translating: 'Puste pole znaczy: jeszcze nie przetłumaczone. Pod polem stoi polski tekst.',
  unverified: 'niesprawdzony',
  form: {
    code: 'Kod',
    codeHint: 'Stoi w\u00A0adresie i\u00A0się nie zmienia, na przykład paid-parking.',
    name: { pl: 'Nazwa po polsku', en: 'Nazwa po angielsku', uk: 'Nazwa po ukraińsku' },
    topic: 'Temat',
    pass: 'Próg: ile procent pytań musi być dobrze',
    lesson: (n: number) => `Lekcja ${n}`,
    head: 'Nagłówek',
    text: 'Treść',
    textHint: 'Pusta linia zaczyna akapit, gwiazdka na początku wiersza listę, **słowo** pogrubia.',
    question: (n: number) => `Pytanie ${n}`,
    ask: 'Pytanie',
    answer: (n: number) => `Odpowiedź ${n}`,
    right: (n: number) => `Odpowiedź ${n} jest dobra`,
    why: 'Dlaczego: powiemy to po teście',
    empty: 'Żeby usunąć lekcję albo pytanie, wyczyść wszystkie pola.',
    more: 'Dodaj miejsce na lekcję i\u00A0pytanie',
    verified: 'Fakty są sprawdzone',
    important: 'Ważna zmiana',
    importantHint: 'Wszyscy rozwiążą test jeszcze raz, a\u00A0poświadczenia tematu się kończą.',
    keep: 'Zapisz kurs'
  },
  end: {
    title: 'Wycofaj kurs',
    text: 'Nikt nie będzie się z\u00A0niego uczyć. Wyniki zostają.',
    button: 'Wycofaj'
  },
  faults: 'Jeszcze nie zapisane',
  said: { title: 'Zrobione', kept: 'Kurs jest zapisany.', ended: 'Kurs jest wycofany.' }
};
export type CoursesTexts = typeof pl;

const en: CoursesTexts = {
  title: 'Courses and tests',
  lead: 'Short courses by which topics are learnt. Five lessons of a few sentences are better than one long one.',
  caption: 'Courses',
  columns: ['Course', 'Topic', 'Lessons', 'Questions', 'Pass mark', 'Passed by'],
  none: 'There is no course yet.',
  add: 'New course',
  back: 'Courses and tests',
  see: 'See the course as the desk sees it',
  results: 'Results',
  resultsNone: 'Nobody has taken this test yet.',
  resultsColumns: ['Person', 'How often', 'Best result', 'Passed'],
  notPassed: 'not yet',
  edit: 'What the course says',
  langs: { pl: 'Polish', en: 'English', uk: 'Ukrainian' },
  langsLabel: 'Language of the content',
  translating: 'An empty field is not translated yet. The Polish text stands below it.',
  unverified: 'not checked',
  form: {
    code: 'Code',
    codeHint: 'It stands in the address and does not change, for example paid-parking.',
    name: { pl: 'Name in Polish', en: 'Name in English', uk: 'Name in Ukrainian' },
    topic: 'Topic',
    pass: 'Pass mark: how many per cent of the questions must be right',
    lesson: (n) => `Lesson ${n}`,
    head: 'Heading',
    text: 'Text',
    textHint:
      'An empty line begins a paragraph, an asterisk at the start of a line a list, **word** is bold.',
    question: (n) => `Question ${n}`,
    ask: 'Question',
    answer: (n) => `Answer ${n}`,
    right: (n) => `Answer ${n} is right`,
    why: 'Why: said after the test',
    empty: 'To remove a lesson or a question, clear all its fields.',
    more: 'Add room for a lesson and a question',
    verified: 'The facts are checked',
    important: 'An important change',
    importantHint: 'Everybody takes the test again, and the attestations of the topic end.',
    keep: 'Keep the course'
  },
  end: {
    title: 'Take the course out of use',
    text: 'Nobody will learn by it. Results stay.',
    button: 'Take out of use'
  },
  faults: 'Not kept yet',
  said: { title: 'Done', kept: 'The course is kept.', ended: 'The course is out of use.' }
};

const uk: CoursesTexts = {
  title: 'Курси й\u00A0тести',
  lead: 'Короткі курси, за якими вивчаємо теми. Краще п’ять уроків по кілька речень, ніж один довгий.',
  caption: 'Курси',
  columns: ['Курс', 'Тема', 'Уроки', 'Питання', 'Поріг', 'Склали'],
  none: 'Ще немає жодного курсу.',
  add: 'Новий курс',
  back: 'Курси й\u00A0тести',
  see: 'Переглянути курс так, як його бачать працівники',
  results: 'Результати',
  resultsNone: 'Ще ніхто не складав цього тесту.',
  resultsColumns: ['Особа', 'Скільки разів', 'Найкращий результат', 'Складено'],
  notPassed: 'ще ні',
  edit: 'Зміст курсу',
  langs: { pl: 'Польська', en: 'Англійська', uk: 'Українська' },
  langsLabel: 'Мова змісту',
  translating: 'Порожнє поле ще не перекладено. Під полем стоїть польський текст.',
  unverified: 'не перевірено',
  form: {
    code: 'Код',
    codeHint: 'Стоїть в\u00A0адресі й\u00A0не змінюється, наприклад paid-parking.',
    name: { pl: 'Назва польською', en: 'Назва англійською', uk: 'Назва українською' },
    topic: 'Тема',
    pass: 'Поріг: скільки відсотків питань має бути правильно',
    lesson: (n) => `Урок ${n}`,
    head: 'Заголовок',
    text: 'Текст',
    textHint: 'Порожній рядок починає абзац, зірочка на початку рядка – список, **слово** виділяє.',
    question: (n) => `Питання ${n}`,
    ask: 'Питання',
    answer: (n) => `Відповідь ${n}`,
    right: (n) => `Відповідь ${n} правильна`,
    why: 'Чому: скажемо після тесту',
    empty: 'Щоб вилучити урок або питання, очистьте всі його поля.',
    more: 'Додати місце для уроку й\u00A0питання',
    verified: 'Факти перевірено',
    important: 'Важлива зміна',
    importantHint: 'Усі складуть тест ще раз, а\u00A0підтвердження теми завершаться.',
    keep: 'Зберегти курс'
  },
  end: {
    title: 'Вилучити курс',
    text: 'За ним ніхто не навчатиметься. Результати залишаться.',
    button: 'Вилучити'
  },
  faults: 'Ще не збережено',
  said: { title: 'Готово', kept: 'Курс збережено.', ended: 'Курс вилучено.' }
};

export const coursesTexts: Record<Lang, CoursesTexts> = { pl, en, uk };
