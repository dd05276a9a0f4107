/** Words of refusals about deadlines and matters of the law. */
import type { RefusalWords } from './words.ts';

export const DEADLINES: RefusalWords = {
  'extended-before': {
    pl: 'Termin tej sprawy był już raz przesunięty. Drugi raz nie można.',
    en: 'The deadline of this case was moved once already. It cannot be moved again.',
    uk: 'Термін цієї справи вже один раз переносили. Удруге не можна.'
  },
  'no-day': {
    pl: 'Wpisz dzień, miesiąc i\u00a0rok, na przykład 12 3 2027.',
    en: 'Enter a day, a month and a year, for example 12 3 2027.',
    uk: 'Введіть день, місяць і рік, наприклад 12 3 2027.'
  },
  'extension-not-later': {
    pl: 'Nowy dzień musi być późniejszy niż obiecany ({day}).',
    en: 'The new day must be later than the promised one ({day}).',
    uk: 'Новий день має бути пізнішим за обіцяний ({day}).'
  },
  'extension-too-far': {
    pl: 'To za późno: najdalszy możliwy dzień to {day}.',
    en: 'That is too late: the last possible day is {day}.',
    uk: 'Це запізно: найпізніший можливий день — {day}.'
  },
  'extension-day-off': {
    pl: 'Tego dnia urząd nie pracuje. Wybierz dzień roboczy.',
    en: 'The office is closed on that day. Choose a working day.',
    uk: 'Цього дня установа не працює. Виберіть робочий день.'
  },
  'extension-too-late': {
    pl: 'Termin na informację publiczną już minął, a przesunąć go można tylko przed jego końcem (art. 13 ust. 2 ustawy).',
    en: 'The time for public information is over; it can be moved only before it ends (art. 13 sec. 2 of the act).',
    uk: 'Термін надання публічної інформації минув, а перенести його можна лише до його кінця (ст. 13 ч. 2 закону).'
  },
  'no-such-calendar': {
    pl: 'Wybierz kalendarz z\u00A0listy.',
    en: 'Choose a calendar from the list.',
    uk: 'Виберіть календар зі списку.'
  },
  'closure-name': {
    pl: 'Napisz, dlaczego ten dzień jest wolny. Mieszkańcy przeczytają to przy terminie.',
    en: 'Say why the day is off. Residents read it beside their deadline.',
    uk: 'Напишіть, чому цей день вихідний. Мешканці побачать це біля терміну.'
  },
  'closure-far': {
    pl: 'Ten dzień jest dalej niż za {years} lat. Sprawdź rok.',
    en: 'That day is more than {years} years away. Check the year.',
    uk: 'До цього дня понад {years} років. Перевірте рік.'
  },
  'closure-day-off': {
    pl: 'Ten dzień już jest wolny.',
    en: 'That day is off already.',
    uk: 'Цей день уже вихідний.'
  },
  'day-not-closed': {
    pl: 'Ten dzień nie jest już wolny. Ktoś mógł to zmienić przed chwilą.',
    en: 'That day is not off any more. Somebody may have changed it a moment ago.',
    uk: 'Цей день уже не вихідний. Можливо, хтось щойно це змінив.'
  },
  'calendar-planned': {
    pl: 'Od {day} ma obowiązywać inna, zapisana już wersja i\u00A0cofnęłaby tę zmianę. Poproś osobę, która prowadzi dane miasta.',
    en: 'Another version is recorded from {day} on and would undo this. Ask whoever keeps the city’s data.',
    uk: 'Від {day} має діяти інша, вже записана версія, яка скасувала б цю зміну. Зверніться до того, хто веде дані міста.'
  },
  'hours-wrong': {
    pl: 'Wpisz godziny jak 07:30, początek przed końcem.',
    en: 'Enter hours such as 07:30, the beginning before the end.',
    uk: 'Введіть години як 07:30, початок перед кінцем.'
  },
  'same-regime': {
    pl: 'Ta sprawa już jest tak załatwiana. Wybierz inny tryb.',
    en: 'The case is handled that way already. Choose another kind.',
    uk: 'Цю справу вже так розглядають. Виберіть інший порядок.'
  },
  'regime-missing': {
    pl: 'Wybierz, czym jest to pismo.',
    en: 'Choose what this is.',
    uk: 'Виберіть, що це за звернення.'
  }
};
