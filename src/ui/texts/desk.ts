/** Words of the desk: its lists and its forms. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Sprawy',
  lists: {
    new: 'Do przekazania',
    returned: 'Zwrócone',
    answer: 'Do odpowiedzi',
    contested: 'Nieprzyjęte',
    late: 'Po terminie',
    mine: 'Moje',
    open: 'W\u00A0toku',
    waiting: 'Czekają',
    recent: 'Ostatnie',
    closed: 'Zakończone'
  },
  orders: {
    new: 'najpierw to, co mija',
    returned: 'najpierw to, co mija',
    answer: 'najpierw to, co mija',
    contested: 'najpierw to, co mija',
    late: 'najpierw to, co mija',
    mine: 'najpierw to, co mija',
    open: 'najpierw to, co mija',
    waiting: 'najpierw to, co mija',
    recent: 'najpierw najnowsze',
    closed: 'najpierw najnowsze'
  },
  done: {
    dispatch: 'Przekazane.',
    category: 'Kategoria zmieniona.',
    ask: 'Pytanie wysłane. Czas stoi, póki nie przyjdzie odpowiedź.',
    close: 'Sprawa zamknięta, odpowiedź jest na jej stronie.',
    call: 'Zgłoszenie przyjęte.'
  },
  actions: {
    close: 'Odpowiedz i\u00A0zamknij',
    dispatch: 'Przekaż',
    category: 'Zmień kategorię',
    ask: 'Zapytaj'
  },
  close: {
    text: 'Odpowiedź dla osoby, która zgłosiła sprawę',
    hint: 'Napisz, co zrobiliśmy i\u00A0kiedy. Bez skrótów i\u00A0numerów pism.',
    prefilled: 'W\u00A0polu jest odpowiedź jednostki. Popraw ją po swojemu.',
    photos: 'Zdjęcia od jednostki, które dołączymy',
    button: 'Odpowiedz i\u00A0zamknij',
    email: 'Odpowiedź pójdzie e-mailem i\u00A0będzie na stronie sprawy.',
    phone: 'Odpowiedź będzie na stronie sprawy. Zadzwoń z\u00A0nią z\u00A0listy powiadomień.',
    none: 'Ta osoba nie zostawiła kontaktu: odpowiedź będzie tylko na stronie sprawy.'
  },
  dispatch: {
    lead: 'Prowadzi',
    further: (n: number) => `Współdziała (${n})`,
    none: 'nikt',
    choose: 'wybierz jednostkę',
    button: 'Przekaż',
    suggests: (units: string) => `Ta kategoria trafia do: ${units}.`,
    instead: 'Zadania jednostek, których tu nie ma, zakończą się.',
    asked: 'Czekamy na odpowiedź osoby, która zgłosiła sprawę. Przekazać można, gdy odpowie.'
  },
  category: {
    search: 'Szukaj słowami',
    suggestions: 'Pasujące kategorie',
    counted: (n: number) => `Pasujące kategorie: ${n}`,
    label: 'Nowa kategoria',
    choose: 'wybierz kategorię',
    hint: 'Termin policzymy od dnia zgłoszenia. Sprawa pójdzie do jednostek nowej kategorii.',
    button: 'Zmień kategorię'
  }
};

export type DeskTexts = typeof pl;

const en: DeskTexts = {
  title: 'Cases',
  lists: {
    new: 'To dispatch',
    returned: 'Given back',
    answer: 'To answer',
    contested: 'Not accepted',
    late: 'Late',
    mine: 'Mine',
    open: 'Under way',
    waiting: 'Waiting',
    recent: 'Latest',
    closed: 'Closed'
  },
  orders: {
    new: 'what runs out next first',
    returned: 'what runs out next first',
    answer: 'what runs out next first',
    contested: 'what runs out next first',
    late: 'what runs out next first',
    mine: 'what runs out next first',
    open: 'what runs out next first',
    waiting: 'what runs out next first',
    recent: 'newest first',
    closed: 'newest first'
  },
  done: {
    dispatch: 'Dispatched.',
    category: 'Category changed.',
    ask: 'Question sent. The clock stands still until the reply comes.',
    close: 'Case closed, the answer stands on its page.',
    call: 'Report received.'
  },
  actions: { close: 'Answer and close', dispatch: 'Dispatch', category: 'Change the category', ask: 'Ask' },
  close: {
    text: 'Answer to the person who reported',
    hint: 'Say what we did and when. No abbreviations, no file numbers.',
    prefilled: 'The field holds the unit’s answer. Put it in your own words.',
    photos: 'Photos from the unit we attach',
    button: 'Answer and close',
    email: 'The answer goes out by e-mail and stands on the page of the case.',
    phone: 'The answer stands on the page of the case. Ring with it from the list of notices.',
    none: 'This person left no contact: the answer stands on the page of the case only.'
  },
  dispatch: {
    lead: 'Leads',
    further: (n) => `Takes part (${n})`,
    none: 'nobody',
    choose: 'choose a unit',
    button: 'Dispatch',
    suggests: (units) => `This category goes to: ${units}.`,
    instead: 'Tasks of units not named here end.',
    asked: 'We are waiting for the resident’s reply. You can dispatch once it is here.'
  },
  category: {
    search: 'Search by words',
    suggestions: 'Matching categories',
    counted: (n) => `Matching categories: ${n}`,
    label: 'New category',
    choose: 'choose a category',
    hint: 'The deadline is counted from the day of the report. The case goes to the units of the new category.',
    button: 'Change the category'
  }
};

const uk: DeskTexts = {
  title: 'Справи',
  lists: {
    new: 'До передання',
    returned: 'Повернуті',
    answer: 'До відповіді',
    contested: 'Не прийняті',
    late: 'Після терміну',
    mine: 'Мої',
    open: 'У\u00A0роботі',
    waiting: 'Чекають',
    recent: 'Останні',
    closed: 'Завершені'
  },
  orders: {
    new: 'спершу те, що спливає',
    returned: 'спершу те, що спливає',
    answer: 'спершу те, що спливає',
    contested: 'спершу те, що спливає',
    late: 'спершу те, що спливає',
    mine: 'спершу те, що спливає',
    open: 'спершу те, що спливає',
    waiting: 'спершу те, що спливає',
    recent: 'спершу найновіші',
    closed: 'спершу найновіші'
  },
  done: {
    dispatch: 'Передано.',
    category: 'Категорію змінено.',
    ask: 'Запитання надіслано. Час стоїть, доки не прийде відповідь.',
    close: 'Справу закрито, відповідь на її сторінці.',
    call: 'Звернення прийнято.'
  },
  actions: {
    close: 'Відповісти й\u00A0закрити',
    dispatch: 'Передати',
    category: 'Змінити категорію',
    ask: 'Запитати'
  },
  close: {
    text: 'Відповідь людині, яка повідомила',
    hint: 'Напишіть, що ми зробили й\u00A0коли. Без скорочень і\u00A0номерів листів.',
    prefilled: 'У\u00A0полі відповідь служби. Виправте її по-своєму.',
    photos: 'Фото від служби, які додамо',
    button: 'Відповісти й\u00A0закрити',
    email: 'Відповідь піде електронною поштою і\u00A0буде на сторінці справи.',
    phone: 'Відповідь буде на сторінці справи. Зателефонуйте з\u00A0нею зі списку повідомлень.',
    none: 'Ця людина не залишила контакту: відповідь буде лише на сторінці справи.'
  },
  dispatch: {
    lead: 'Веде',
    further: (n) => `Бере участь (${n})`,
    none: 'ніхто',
    choose: 'виберіть службу',
    button: 'Передати',
    suggests: (units) => `Ця категорія йде до: ${units}.`,
    instead: 'Завдання служб, яких тут немає, завершаться.',
    asked: 'Чекаємо на відповідь людини, яка повідомила. Передати можна, коли вона відповість.'
  },
  category: {
    search: 'Шукати словами',
    suggestions: 'Відповідні категорії',
    counted: (n) => `Відповідні категорії: ${n}`,
    label: 'Нова категорія',
    choose: 'виберіть категорію',
    hint: 'Термін рахуємо від дня звернення. Справа піде до служб нової категорії.',
    button: 'Змінити категорію'
  }
};

export const deskTexts: Record<Lang, DeskTexts> = { pl, en, uk };
