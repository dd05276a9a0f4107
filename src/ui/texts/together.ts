/** Words of working on a case together: taking a task, passing it on, outside bodies, taking back, opening again. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  bounces: (n: number) =>
    n === 1
      ? 'wróciła raz'
      : `wróciła ${counted(n, 'pl', { one: 'raz', few: 'razy', many: 'razy', other: 'razy' })}`,
  task: {
    accepted: (when: string) => `Przyjęte ${when}`,
    acceptBy: (day: string) => `Przyjąć do\u00A0${day}`,
    acceptLate: (day: string) => `Miało być przyjęte do\u00A0${day}`,
    contested: 'Zakwestionowane',
    passedOn: (unit: string) => `Przekazuje: ${unit}`,
    suggests: (unit: string) => `Propozycja: ${unit}`,
    note: (when: string) => `Notatka, ${when}`
  },
  unitField: {
    search: 'Szukaj jednostki',
    suggestions: 'Pasujące jednostki',
    counted: (n: number) => `Pasujące jednostki: ${n}`,
    choose: 'wybierz jednostkę',
    unknown: 'nie wiemy'
  },
  accept: { button: 'Przyjmij zadanie', hint: 'Odpowiedź albo pytanie też je przyjmuje.' },
  giveBack: { suggestion: 'Kto może ją poprowadzić' },
  passOn: {
    title: 'Przekaż innej jednostce',
    to: 'Komu',
    reason: 'Dlaczego to ich sprawa',
    hint: 'Zadanie przejdzie razem z\u00A0terminem i\u00A0prowadzeniem. Centrum kontaktu to zobaczy.',
    asked: 'Czekamy na odpowiedź osoby, która zgłosiła sprawę. Przekazać można, gdy odpowie.',
    button: 'Przekaż'
  },
  invite: {
    title: 'Zapytaj instytucję spoza miasta',
    name: 'Nazwa instytucji',
    email: 'Jej adres e-mail',
    question: 'O co pytamy',
    hint: 'Instytucja dostanie link do strony z\u00A0opisem i\u00A0miejscem sprawy, bez danych kontaktowych. Odpowiada bez zakładania konta.',
    photos: 'Które zdjęcia zobaczy',
    photosHint:
      'Żadnego, dopóki go nie zaznaczysz. Wybierz tylko te, na których nie ma ludzi, tablic rejestracyjnych ani okien.',
    until: 'Do kiedy czekamy',
    button: 'Wyślij zapytanie'
  },
  outside: {
    title: 'Instytucje spoza miasta',
    waiting: (day: string) => `Czekamy do\u00A0${day}`,
    over: (day: string) => `Bez odpowiedzi, czas minął ${day}`,
    ended: 'Bez odpowiedzi, sprawa zamknięta',
    answered: (when: string) => `Odpowiedź ${when}`,
    asks: (who: string) => `Pyta: ${who}`,
    asked: 'Pytanie'
  },
  recall: {
    title: 'Odbierz zadanie',
    units: 'Komu odbieramy',
    hint: 'Zadania, które zakończyło przekazanie do tej jednostki, wrócą do poprzednich.',
    button: 'Odbierz'
  },
  reopen: {
    title: 'Otwórz sprawę ponownie',
    reason: 'Dlaczego wracamy do tej sprawy',
    hint: 'Policzymy nowy termin, a\u00A0osoba, która zgłosiła sprawę, dostanie wiadomość. Odpowiedzi jednostek zostaną.',
    button: 'Otwórz ponownie',
    undo: 'Cofnij zamknięcie',
    undoHint:
      'Nikt jeszcze nie dostał odpowiedzi. Sprawa wróci do stanu sprzed zamknięcia, a\u00A0list nie wyjdzie.'
  },
  dispatch: {
    returned: (unit: string) => `${unit} oddaje sprawę`,
    suggests: (unit: string, suggestion: string) => `${unit} proponuje: ${suggestion}`
  },
  done: {
    accept: 'Zadanie przyjęte.',
    passOn: 'Zadanie jest już u\u00A0innej jednostki.',
    invite: 'Zapytanie wyjdzie za chwilę.',
    recall: 'Zadanie odebrane.',
    reopen: 'Sprawa otwarta ponownie.',
    undo: 'Zamknięcie cofnięte.'
  }
};

export type TogetherTexts = typeof pl;

const en: TogetherTexts = {
  bounces: (n) => (n === 1 ? 'came back once' : `came back ${n} times`),
  task: {
    accepted: (when) => `Accepted ${when}`,
    acceptBy: (day) => `To accept by ${day}`,
    acceptLate: (day) => `Was to be accepted by ${day}`,
    contested: 'Contested',
    passedOn: (unit) => `Passed on by ${unit}`,
    suggests: (unit) => `Suggestion: ${unit}`,
    note: (when) => `Note, ${when}`
  },
  unitField: {
    search: 'Search for a unit',
    suggestions: 'Matching units',
    counted: (n) => `Matching units: ${n}`,
    choose: 'choose a unit',
    unknown: 'we do not know'
  },
  accept: { button: 'Accept the task', hint: 'An answer or a question accepts it too.' },
  giveBack: { suggestion: 'Who may take it' },
  passOn: {
    title: 'Pass on to another unit',
    to: 'To whom',
    reason: 'Why it is theirs',
    hint: 'The task goes with its deadline and with the lead. The contact centre will see it.',
    asked: 'We are waiting for the person who reported. You can pass it on once they reply.',
    button: 'Pass on'
  },
  invite: {
    title: 'Ask a body outside the city',
    name: 'Name of the body',
    email: 'Its e-mail address',
    question: 'What we ask',
    hint: 'They get a link to a page with the description and place of the case, without contact data. They answer without an account.',
    photos: 'Which photos they see',
    photosHint: 'None unless you tick it. Choose only those without people, number plates or windows.',
    until: 'Until when we wait',
    button: 'Send the question'
  },
  outside: {
    title: 'Bodies outside the city',
    waiting: (day) => `We wait until ${day}`,
    over: (day) => `No answer, the time was over on ${day}`,
    ended: 'No answer, the case is closed',
    answered: (when) => `Answer ${when}`,
    asks: (who) => `Asked by ${who}`,
    asked: 'Question'
  },
  recall: {
    title: 'Take a task back',
    units: 'From whom',
    hint: 'Tasks that ended when this unit got the case go back to those who had them.',
    button: 'Take back'
  },
  reopen: {
    title: 'Open the case again',
    reason: 'Why we are going back to it',
    hint: 'A new deadline is counted and the person who reported is told. The units’ answers stay.',
    button: 'Open again',
    undo: 'Undo the closing',
    undoHint:
      'Nobody has got the answer yet. The case goes back to where it was, and the letter does not go out.'
  },
  dispatch: {
    returned: (unit) => `${unit} gives the case back`,
    suggests: (unit, suggestion) => `${unit} suggests: ${suggestion}`
  },
  done: {
    accept: 'Task accepted.',
    passOn: 'The task is with another unit now.',
    invite: 'The question goes out in a moment.',
    recall: 'Task taken back.',
    reopen: 'Case opened again.',
    undo: 'Closing undone.'
  }
};

const uk: TogetherTexts = {
  bounces: (n) =>
    n === 1
      ? 'поверталася раз'
      : `поверталася ${counted(n, 'uk', { one: 'раз', few: 'рази', many: 'разів', other: 'раза' })}`,
  task: {
    accepted: (when) => `Прийнято ${when}`,
    acceptBy: (day) => `Прийняти до\u00A0${day}`,
    acceptLate: (day) => `Мали прийняти до\u00A0${day}`,
    contested: 'Оскаржено',
    passedOn: (unit) => `Передає: ${unit}`,
    suggests: (unit) => `Пропозиція: ${unit}`,
    note: (when) => `Нотатка, ${when}`
  },
  unitField: {
    search: 'Шукати службу',
    suggestions: 'Відповідні служби',
    counted: (n) => `Відповідні служби: ${n}`,
    choose: 'виберіть службу',
    unknown: 'не знаємо'
  },
  accept: { button: 'Прийняти завдання', hint: 'Відповідь або запитання теж його приймає.' },
  giveBack: { suggestion: 'Хто може її вести' },
  passOn: {
    title: 'Передати іншій службі',
    to: 'Кому',
    reason: 'Чому це їхня справа',
    hint: 'Завдання перейде разом із терміном і\u00A0веденням справи. Контакт-центр це побачить.',
    asked: 'Чекаємо на відповідь людини, яка повідомила. Передати можна, коли вона відповість.',
    button: 'Передати'
  },
  invite: {
    title: 'Запитати установу поза містом',
    name: 'Назва установи',
    email: 'Її адреса e-mail',
    question: 'Про що питаємо',
    hint: 'Установа отримає посилання на сторінку з\u00A0описом і\u00A0місцем справи, без контактних даних. Відповідає без облікового запису.',
    photos: 'Які фото вона побачить',
    photosHint:
      'Жодного, доки Ви його не позначите. Виберіть лише ті, де немає людей, номерних знаків і\u00A0вікон.',
    until: 'До якого дня чекаємо',
    button: 'Надіслати запит'
  },
  outside: {
    title: 'Установи поза містом',
    waiting: (day) => `Чекаємо до\u00A0${day}`,
    over: (day) => `Без відповіді, час минув ${day}`,
    ended: 'Без відповіді, справу закрито',
    answered: (when) => `Відповідь ${when}`,
    asks: (who) => `Питає: ${who}`,
    asked: 'Запитання'
  },
  recall: {
    title: 'Забрати завдання',
    units: 'У\u00A0кого забираємо',
    hint: 'Завдання, які завершилися з\u00A0передачею цій службі, повернуться до попередніх.',
    button: 'Забрати'
  },
  reopen: {
    title: 'Відкрити справу знову',
    reason: 'Чому повертаємося до цієї справи',
    hint: 'Порахуємо новий термін, а\u00A0людина, яка повідомила, отримає лист. Відповіді служб залишаться.',
    button: 'Відкрити знову',
    undo: 'Скасувати закриття',
    undoHint:
      'Ще ніхто не отримав відповіді. Справа повернеться до стану перед закриттям, а\u00A0лист не вийде.'
  },
  dispatch: {
    returned: (unit) => `${unit} повертає справу`,
    suggests: (unit, suggestion) => `${unit} пропонує: ${suggestion}`
  },
  done: {
    accept: 'Завдання прийнято.',
    passOn: 'Завдання вже в\u00A0іншої служби.',
    invite: 'Запит вийде за мить.',
    recall: 'Завдання забрано.',
    reopen: 'Справу відкрито знову.',
    undo: 'Закриття скасовано.'
  }
};

export const togetherTexts: Record<Lang, TogetherTexts> = { pl, en, uk };
