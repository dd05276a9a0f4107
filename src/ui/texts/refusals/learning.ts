/** Words of refusals about courses, tests, and topics that move from a unit to the centre. */
import type { RefusalWords } from './words.ts';

export const LEARNING: RefusalWords = {
  'question-open': {
    pl: 'Pytanie {number}: zaznacz odpowiedź.',
    en: 'Question {number}: choose an answer.',
    uk: 'Питання {number}: виберіть відповідь.'
  },
  'course-changed': {
    pl: 'W tym czasie ktoś zmienił ten kurs. Sprawdź, co się zmieniło, i\u00A0wyślij jeszcze raz. Twoje odpowiedzi i\u00A0wpisane słowa są niżej.',
    en: 'Somebody changed this course meanwhile. Look at what changed and send it again; what you chose and typed is below.',
    uk: 'Тим часом хтось змінив цей курс. Перегляньте, що змінилося, і\u00A0надішліть ще раз. Те, що Ви вибрали й\u00A0написали, нижче.'
  },
  'no-such-course': {
    pl: 'Nie ma takiego kursu. Wybierz go z\u00A0listy.',
    en: 'There is no such course. Choose one from the list.',
    uk: 'Такого курсу немає. Виберіть його зі списку.'
  },
  'course-used': {
    pl: 'Tego kursu uczą się osoby do tematu {topic}. Najpierw wybierz tam inny kurs.',
    en: 'Topic {topic} is learnt by this course. Choose another course there first.',
    uk: 'За цим курсом вивчають тему {topic}. Спершу виберіть там інший курс.'
  },
  'course-pass-wrong': {
    pl: 'Podaj próg jako liczbę od 1 do 100.',
    en: 'Give the pass mark as a number from 1 to 100.',
    uk: 'Вкажіть поріг числом від 1 до 100.'
  },
  'course-no-lesson': {
    pl: 'Napisz co najmniej jedną lekcję.',
    en: 'Write at least one lesson.',
    uk: 'Напишіть щонайменше один урок.'
  },
  'lesson-half': {
    pl: 'Lekcja {number}: potrzebny jest i\u00A0nagłówek, i\u00A0treść.',
    en: 'Lesson {number} needs both a heading and a text.',
    uk: 'Урок {number}: потрібні і\u00A0заголовок, і\u00A0текст.'
  },
  'lesson-html': {
    pl: 'Lekcja {number}: usuń znaczniki HTML. Pogrubienie to **słowo**, a\u00A0lista zaczyna wiersze od gwiazdki.',
    en: 'Lesson {number}: take the HTML out. Bold is **word**, and a list begins its lines with an asterisk.',
    uk: 'Урок {number}: приберіть теги HTML. Жирний шрифт – **слово**, а\u00A0рядки списку починаються зірочкою.'
  },
  'lesson-link': {
    pl: 'Lekcja {number}: link może prowadzić tylko do https: albo mailto:.',
    en: 'Lesson {number}: a link may lead to https: or mailto: only.',
    uk: 'Урок {number}: посилання може вести лише на https: або mailto:.'
  },
  'course-no-question': {
    pl: 'Napisz co najmniej jedno pytanie.',
    en: 'Write at least one question.',
    uk: 'Напишіть щонайменше одне питання.'
  },
  'question-half': {
    pl: 'Pytanie {number}: napisz pytanie i\u00A0wyjaśnienie odpowiedzi.',
    en: 'Question {number} needs both the question and why the answer is right.',
    uk: 'Питання {number}: напишіть питання і\u00A0пояснення відповіді.'
  },
  'question-answers': {
    pl: 'Pytanie {number}: podaj co najmniej dwie odpowiedzi, w\u00A0tym dobrą i\u00A0złą.',
    en: 'Question {number}: give at least two answers, a right one and a wrong one among them.',
    uk: 'Питання {number}: дайте щонайменше дві відповіді, серед них правильну й\u00A0неправильну.'
  },
  'code-taken': {
    pl: 'Ten kod jest już zajęty. Wybierz inny.',
    en: 'This code is taken. Choose another.',
    uk: 'Цей код уже зайнятий. Виберіть інший.'
  },
  'topic-code-wrong': {
    pl: 'Kod to litery bez polskich znaków, cyfry i\u00A0łączniki, na przykład paid-parking.',
    en: 'A code is made of ASCII letters, digits and hyphens, for example paid-parking.',
    uk: 'Код – це латинські літери, цифри й\u00A0дефіси, наприклад paid-parking.'
  },
  'topic-name-missing': {
    pl: 'Wpisz nazwę we wszystkich trzech językach.',
    en: 'Type the name in all three languages.',
    uk: 'Впишіть назву всіма трьома мовами.'
  },
  'topic-agents-wrong': {
    pl: 'Podaj liczbę osób od 1 do 500.',
    en: 'Give a number of people from 1 to 500.',
    uk: 'Вкажіть кількість людей від 1 до 500.'
  },
  'topic-lost-material': {
    pl: 'Nie ma już artykułów: {codes}. Odznacz je.',
    en: 'These articles are no longer there: {codes}. Untick them.',
    uk: 'Цих статей уже немає: {codes}. Зніміть позначки.'
  },
  'no-such-topic': {
    pl: 'Nie ma takiego tematu. Wybierz go z\u00A0listy.',
    en: 'There is no such topic. Choose one from the list.',
    uk: 'Такої теми немає. Виберіть її зі списку.'
  },
  'topic-changed': {
    pl: 'W tym czasie ktoś zmienił ten temat. Sprawdź, jak jest teraz, i\u00A0wyślij jeszcze raz.',
    en: 'Somebody changed this topic meanwhile. Look at how it stands now and send it again.',
    uk: 'Тим часом хтось змінив цю тему. Перегляньте, як є тепер, і\u00A0надішліть ще раз.'
  },
  'topic-words': {
    pl: 'Napisz od 3 do {max} znaków. To zdanie zostanie w\u00A0zapisie przekazania.',
    en: 'Write 3 to {max} characters. They stay in the record of the hand-over.',
    uk: 'Напишіть від 3 до {max} знаків. Це речення залишиться в\u00A0записі передавання.'
  },
  'topic-elsewhere': {
    pl: 'To nie jest sprawa miasta, więc centrum nie może jej przejąć.',
    en: 'This is not the city’s, so the centre cannot take it over.',
    uk: 'Це не справа міста, тому центр не може її перейняти.'
  },
  'topic-taken': {
    pl: 'Centrum już odpowiada w\u00A0tym temacie albo ma wyznaczony dzień.',
    en: 'The centre answers this topic already, or its day is set.',
    uk: 'Центр уже відповідає на цю тему або день уже призначено.'
  },
  'topic-no-material': {
    pl: 'Brakuje materiałów: wybierz artykuły, z\u00A0których centrum będzie odpowiadać.',
    en: 'Material is missing: choose the articles the centre will answer from.',
    uk: 'Бракує матеріалів: виберіть статті, з\u00A0яких центр відповідатиме.'
  },
  'topic-material-unread': {
    pl: 'Tych artykułów nie można dziś czytać: {codes}. Opublikuj je albo odznacz.',
    en: 'These articles cannot be read today: {codes}. Publish or untick them.',
    uk: 'Ці статті сьогодні не можна прочитати: {codes}. Опублікуйте їх або зніміть позначки.'
  },
  'topic-no-course': {
    pl: 'Brakuje kursu z\u00A0testem: napisz go albo wybierz.',
    en: 'A course with its test is missing: write one or choose one.',
    uk: 'Бракує курсу з\u00A0тестом: напишіть його або виберіть.'
  },
  'topic-too-few': {
    pl: 'Poświadczenie mają {have} z\u00A0{need} potrzebnych osób.',
    en: '{have} of the {need} people needed are attested.',
    uk: 'Підтверджено {have} з\u00A0{need} потрібних людей.'
  },
  'topic-day-missing': {
    pl: 'Podaj dzień, od którego centrum odpowiada.',
    en: 'Give the day from which the centre answers.',
    uk: 'Вкажіть день, з\u00A0якого відповідає центр.'
  },
  'topic-day-past': {
    pl: 'Ten dzień już minął. Podaj dzisiejszy albo późniejszy.',
    en: 'That day is over. Give today or a later day.',
    uk: 'Цей день уже минув. Вкажіть сьогоднішній або пізніший.'
  },
  'topic-not-taken': {
    pl: 'Centrum nie odpowiada w\u00A0tym temacie.',
    en: 'The centre does not answer this topic.',
    uk: 'Центр не відповідає на цю тему.'
  },
  'topic-not-watched': {
    pl: 'Ten temat nie jest teraz pod bliższą obserwacją.',
    en: 'This topic is not being watched more closely now.',
    uk: 'Ця тема зараз не під пильнішим наглядом.'
  },
  'watch-goes-on': {
    pl: 'Bliższa obserwacja trwa do {day}. Zakończysz ją następnego dnia.',
    en: 'The closer watch lasts until {day}. End it the day after.',
    uk: 'Пильніший нагляд триває до {day}. Його можна завершити наступного дня.'
  },
  'watch-day': {
    pl: 'Podaj dzień późniejszy niż dotychczasowy, najdalej {last}.',
    en: 'Give a later day than the one there is, {last} at the latest.',
    uk: 'Вкажіть день пізніший за дотеперішній, щонайпізніше {last}.'
  },
  'attest-oneself': {
    pl: 'Siebie nie można poświadczyć. Poproś inną osobę, która prowadzi zmianę.',
    en: 'Nobody attests themselves. Ask another supervisor.',
    uk: 'Себе підтвердити не можна. Попросіть іншого керівника зміни.'
  },
  'attest-no-agent': {
    pl: 'Ta osoba nie pracuje przy obsłudze mieszkańców.',
    en: 'This person does not work at the desk.',
    uk: 'Ця людина не працює на обслуговуванні мешканців.'
  },
  'attest-not-passed': {
    pl: 'Ta osoba nie zdała jeszcze testu z\u00A0obecnej wersji kursu.',
    en: 'This person has not passed the test of the course as it is now.',
    uk: 'Ця людина ще не склала тест чинної версії курсу.'
  },
  'attest-already': {
    pl: 'Ta osoba już ma poświadczenie.',
    en: 'This person is attested already.',
    uk: 'Цю людину вже підтверджено.'
  },
  'attest-none': {
    pl: 'Ta osoba nie ma poświadczenia.',
    en: 'This person is not attested.',
    uk: 'Ця людина не має підтвердження.'
  }
};
