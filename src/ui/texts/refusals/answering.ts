/** Words of refusals at changing how the hotline answers. */
import type { RefusalWords } from './words.ts';

export const ANSWERING: RefusalWords = {
  'answering-words': {
    pl: 'Napisz, co mamy powiedzieć w tym języku.',
    en: 'Write what is to be said in this language.',
    uk: 'Напишіть, що сказати цією мовою.'
  },
  'answering-words-long': {
    pl: 'Zapowiedź może mieć najwyżej {most} znaków. Dłuższej nikt nie wysłucha.',
    en: 'An announcement may have {most} characters at most. Nobody listens to a longer one.',
    uk: 'Привітання може мати щонайбільше {most} знаків. Довшого ніхто не дослухає.'
  },
  'answering-nothing': {
    pl: 'To miejsce musi coś powiedzieć.',
    en: 'This place has to say something.',
    uk: 'Це місце має щось сказати.'
  },
  'answering-way': {
    pl: 'Wybierz, dokąd stąd prowadzimy.',
    en: 'Choose where this leads.',
    uk: 'Виберіть, куди звідси ведемо.'
  },
  'answering-key': {
    pl: 'Podaj jeden klawisz telefonu: cyfrę, * albo #.',
    en: 'Enter one key of a telephone: a digit, * or #.',
    uk: 'Вкажіть одну клавішу телефону: цифру, * або #.'
  },
  'answering-key-twice': {
    pl: 'Klawisz {key} ma tu już inne znaczenie.',
    en: 'The key {key} already means something else here.',
    uk: 'Клавіша {key} тут уже має інше значення.'
  },
  'answering-seconds': {
    pl: 'Podaj od 1 do 30 sekund.',
    en: 'Enter 1 to 30 seconds.',
    uk: 'Вкажіть від 1 до 30 секунд.'
  },
  'place-gone': {
    pl: 'Tego miejsca już nie ma.',
    en: 'This place is gone.',
    uk: 'Цього місця вже немає.'
  },
  'place-name': {
    pl: 'Nazwij to miejsce literami łacińskimi, na przykład „swieta”.',
    en: 'Name this place in Latin letters, for example “holidays”.',
    uk: 'Назвіть це місце латинськими літерами, наприклад «sviata».'
  },
  'place-twice': {
    pl: 'Miejsce o tej nazwie już jest.',
    en: 'There is a place of this name already.',
    uk: 'Місце з такою назвою вже є.'
  },
  'place-many': {
    pl: 'Może być najwyżej {most} miejsc.',
    en: 'There may be {most} places at most.',
    uk: 'Місць може бути щонайбільше {most}.'
  },
  'place-moves-not': {
    pl: 'Tu decyduje klawisz, godzina albo schodzi się kilka dróg. Zmień, dokąd prowadzą drogi.',
    en: 'A key or the hour decides here, or several ways come together. Change where the ways lead.',
    uk: 'Тут вирішує клавіша, година або сходиться кілька шляхів. Змініть, куди ведуть шляхи.'
  },
  'place-start': {
    pl: 'Od tego miejsca wszystko się zaczyna. Nie można go usunąć.',
    en: 'Everything begins at this place. It cannot be removed.',
    uk: 'Із цього місця все починається. Його не можна вилучити.'
  },
  'topic-name': {
    pl: 'Nazwij temat w tym języku.',
    en: 'Name the topic in this language.',
    uk: 'Назвіть тему цією мовою.'
  },
  'topics-five': {
    pl: 'Może być najwyżej {most} tematów. Więcej nikt nie zapamięta.',
    en: 'There may be {most} topics at most. Nobody remembers more.',
    uk: 'Тем може бути щонайбільше {most}. Більше ніхто не запам’ятає.'
  },
  'draft-there': {
    pl: 'Szkic już jest. Wprowadź go albo wyrzuć, zanim zaczniesz nowy.',
    en: 'There is a draft already. Make it live or throw it away before you begin another.',
    uk: 'Чернетка вже є. Запустіть її або викиньте, перш ніж почати нову.'
  },
  'draft-gone': {
    pl: 'Szkicu już nie ma: ktoś go wprowadził albo wyrzucił.',
    en: 'The draft is gone: somebody made it live or threw it away.',
    uk: 'Чернетки вже немає: хтось її запустив або викинув.'
  },
  'draft-changed': {
    pl: 'Ktoś zmienił szkic przed chwilą. To, co masz wpisane, zostało: porównaj i zapisz jeszcze raz.',
    en: 'Somebody has just changed the draft. What you typed is still there: compare and save again.',
    uk: 'Хтось щойно змінив чернетку. Введене вами лишилося: порівняйте і збережіть ще раз.'
  },
  'draft-untried': {
    pl: 'Zadzwoń najpierw na próbę i dojdź do końca drzewa. Bez tego nie wprowadzimy zmian.',
    en: 'Call for a rehearsal first and come to an end of the tree. Nothing goes live without it.',
    uk: 'Спершу подзвоніть на пробу й дійдіть до кінця дерева. Без цього зміни не запустимо.'
  },
  'draft-unsaid': {
    pl: 'Napisz, dlaczego rozmówca ma tego najpierw nie usłyszeć. Albo popraw szkic.',
    en: 'Write why callers shall not hear this first. Or mend the draft.',
    uk: 'Напишіть, чому абонент не має почути це спершу. Або виправте чернетку.'
  },
  'draft-faulty': {
    pl: 'W zapowiedziach jest jeszcze coś do poprawienia.',
    en: 'There is still something to mend in the announcements.',
    uk: 'У привітаннях ще є що виправити.'
  },
  'version-gone': {
    pl: 'Nie ma takiej wersji.',
    en: 'There is no such version.',
    uk: 'Такої версії немає.'
  },
  'version-why': {
    pl: 'Napisz, dlaczego to zmieniasz.',
    en: 'Write why you change this.',
    uk: 'Напишіть, чому ви це змінюєте.'
  },
  'version-why-long': {
    pl: 'Wystarczy {most} znaków.',
    en: '{most} characters are enough.',
    uk: 'Досить {most} знаків.'
  }
};
