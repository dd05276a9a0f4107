/** Words of the office about people's data: one person's data, and who read what. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  person: {
    title: 'Dane jednej osoby',
    lead: 'Ktoś prosi o\u00A0swoje dane albo o\u00A0ich usunięcie. Najpierw upewnij się, że to ta osoba. Szukasz po adresie, numerze telefonu albo numerze sprawy.',
    contact: 'E-mail, telefon albo numer sprawy',
    contactHint: 'Na przykład 601 000 174 albo 11487/2026. Nie zapisujemy tego w\u00A0adresie strony.',
    find: 'Pokaż sprawy',
    faults: 'Popraw, proszę',
    found: 'Sprawy tej osoby',
    nothing: 'Nie mamy spraw z\u00A0takim kontaktem.',
    columns: ['Numer', 'Przyjęta', 'Kategoria', 'Stan'],
    reason: 'Na jakiej podstawie',
    reasonHint: 'Na przykład znak pisma tej osoby. Zostaje w\u00A0dzienniku wglądów.',
    take: 'Wydaj dane',
    takeHint: 'Pobierzesz archiwum ZIP: sprawy, listy i\u00A0zdjęcia.',
    forget: 'Usuń dane',
    what: 'Co usunąć',
    choices: {
      contact: 'Tylko kontakt',
      contactHint: 'Zgłoszenie zostaje. Odpowiedzi już nie wyślemy.',
      all: 'Wszystko, co osobiste',
      allHint: 'Także słowa, zdjęcia i\u00A0adres. W\u00A0liczbach sprawa zostaje. Tego nie da się cofnąć.'
    },
    button: 'Usuń dane na zawsze',
    done: 'Usunięte',
    doneText: (n: number) => `Spraw, z\u00A0których usunięto dane: ${n}.`,
    kept: 'Tych spraw nie ruszyliśmy'
  },
  readings: {
    title: 'Kto co czytał',
    lead: 'Każde otwarcie sprawy przez pracownika, a\u00A0także wydanie i\u00A0usunięcie danych.',
    case: 'Numer sprawy',
    person: 'Pracownik',
    everybody: 'wszyscy',
    show: 'Pokaż',
    noCase: 'Nie ma sprawy o\u00A0tym numerze.',
    nothing: 'Nikt niczego tu nie czytał.',
    columns: ['Kiedy', 'Kto', 'Sprawa', 'Co', 'Podstawa'],
    gone: 'osoba już tu nie pracuje',
    what: {
      case: 'sprawa',
      contact: 'sprawa z\u00A0kontaktem',
      export: 'wydanie danych',
      forgotten: 'usunięcie danych'
    },
    heard: {
      title: 'Kto słuchał rozmów infolinii',
      lead: 'Odsłuchane nagrania i\u00A0wiadomości oraz rozmowy słuchane na żywo, najnowsze sto. Kto dzwonił, tu nie piszemy.',
      columns: ['Kiedy', 'Kto', 'Rozmowa', 'Co'],
      what: { talk: 'nagranie rozmowy', message: 'wiadomość głosowa', live: 'rozmowa na żywo' },
      contact: (when: string, topic: string) => (topic ? `${when}, ${topic}` : when)
    },
    pages: 'Strony dziennika',
    first: 'Najnowsze',
    more: (n: number) => `Następne ${n}`
  }
};

export type PeopleDataTexts = typeof pl;

const en: PeopleDataTexts = {
  person: {
    title: 'One person’s data',
    lead: 'Somebody asks for their data, or to have them forgotten. First make sure it is that person. Search by address, telephone number or case number.',
    contact: 'E-mail, telephone or case number',
    contactHint: 'For example 601 000 174 or 11487/2026. It is not kept in the page’s address.',
    find: 'Show the cases',
    faults: 'Please correct',
    found: 'This person’s cases',
    nothing: 'We have no cases with this contact.',
    columns: ['Number', 'Received', 'Category', 'Status'],
    reason: 'On what grounds',
    reasonHint: 'For example the reference of their letter. It stays in the log of readings.',
    take: 'Hand the data out',
    takeHint: 'You get a ZIP archive: cases, letters and photos.',
    forget: 'Remove the data',
    what: 'What to remove',
    choices: {
      contact: 'The contact only',
      contactHint: 'The report stays. No answer will be sent any more.',
      all: 'Everything personal',
      allHint: 'Words, photos and address too. In the figures the case stays. This cannot be undone.'
    },
    button: 'Remove the data for ever',
    done: 'Removed',
    doneText: (n) => `Cases from which data were removed: ${n}.`,
    kept: 'These cases were not touched'
  },
  readings: {
    title: 'Who read what',
    lead: 'Every time one of the staff opened a case, and data handed out or removed.',
    case: 'Case number',
    person: 'Person',
    everybody: 'everybody',
    show: 'Show',
    noCase: 'There is no case with this number.',
    nothing: 'Nobody read anything here.',
    columns: ['When', 'Who', 'Case', 'What', 'Grounds'],
    gone: 'no longer works here',
    what: {
      case: 'case',
      contact: 'case with contact',
      export: 'data handed out',
      forgotten: 'data removed'
    },
    heard: {
      title: 'Who listened at the hotline',
      lead: 'Recordings and messages that were listened to, and talks heard while they went on; the last hundred. Who called is not told here.',
      columns: ['When', 'Who', 'Talk', 'What'],
      what: { talk: 'recording of a talk', message: 'voice message', live: 'talk while it went on' },
      contact: (when, topic) => (topic ? `${when}, ${topic}` : when)
    },
    pages: 'Pages of the log',
    first: 'Latest',
    more: (n) => `Next ${n}`
  }
};

const uk: PeopleDataTexts = {
  person: {
    title: 'Дані однієї людини',
    lead: 'Хтось просить видати свої дані або видалити їх. Спершу переконайтеся, що це ця людина. Шукайте за адресою, номером телефону або номером справи.',
    contact: 'Електронна пошта, телефон або номер справи',
    contactHint: 'Наприклад 601 000 174 або 11487/2026. Цього немає в адресі сторінки.',
    find: 'Показати справи',
    faults: 'Виправте, будь ласка',
    found: 'Справи цієї людини',
    nothing: 'У нас немає справ із таким контактом.',
    columns: ['Номер', 'Прийнято', 'Категорія', 'Стан'],
    reason: 'На якій підставі',
    reasonHint: 'Наприклад номер листа цієї людини. Залишається в журналі переглядів.',
    take: 'Видати дані',
    takeHint: 'Ви отримаєте архів ZIP: справи, листи та фото.',
    forget: 'Видалити дані',
    what: 'Що видалити',
    choices: {
      contact: 'Лише контакт',
      contactHint: 'Звернення залишається. Відповіді вже не надішлемо.',
      all: 'Усе особисте',
      allHint: 'Також слова, фото й адресу. У цифрах справа залишається. Цього не можна скасувати.'
    },
    button: 'Видалити дані назавжди',
    done: 'Видалено',
    doneText: (n) => `Справ, із яких видалено дані: ${n}.`,
    kept: 'Цих справ не зачеплено'
  },
  readings: {
    title: 'Хто що читав',
    lead: 'Кожне відкриття справи працівником, а також видача й видалення даних.',
    case: 'Номер справи',
    person: 'Працівник',
    everybody: 'усі',
    show: 'Показати',
    noCase: 'Немає справи з таким номером.',
    nothing: 'Тут ніхто нічого не читав.',
    columns: ['Коли', 'Хто', 'Справа', 'Що', 'Підстава'],
    gone: 'уже не працює тут',
    what: {
      case: 'справа',
      contact: 'справа з контактом',
      export: 'видача даних',
      forgotten: 'видалення даних'
    },
    heard: {
      title: 'Хто слухав розмови гарячої лінії',
      lead: 'Прослухані записи й\u00A0повідомлення та розмови, які слухали наживо; останні сто. Хто телефонував, тут не пишемо.',
      columns: ['Коли', 'Хто', 'Розмова', 'Що'],
      what: { talk: 'запис розмови', message: 'голосове повідомлення', live: 'розмова наживо' },
      contact: (when, topic) => (topic ? `${when}, ${topic}` : when)
    },
    pages: 'Сторінки журналу',
    first: 'Найновіші',
    more: (n) => `Наступні ${n}`
  }
};

export const peopleDataTexts: Record<Lang, PeopleDataTexts> = { pl, en, uk };
