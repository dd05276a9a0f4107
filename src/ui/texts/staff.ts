/** Words of the frame around both work places: where one can go, keys, what is live, what went wrong. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  name: 'Hejnał',
  skip: 'Przejdź do treści',
  main: 'Główna',
  languages: 'Język',
  signOut: 'Wyloguj',
  roles: {
    agent: 'obsługa zgłoszeń',
    supervisor: 'kierowanie zmianą',
    officer: 'praca w\u00A0jednostce',
    editor: 'redakcja',
    analyst: 'analizy',
    administrator: 'administracja',
    guardian: 'ochrona danych',
    trustee: 'sprawy wrażliwe',
    interpreter: 'język migowy'
  },
  places: {
    desk: 'Sprawy',
    call: 'Nowe zgłoszenie',
    articles: 'Artykuły',
    changes: 'Ważne zmiany',
    unit: 'Zadania',
    outbox: 'Powiadomienia',
    office: 'Biuro',
    board: 'Ekran infolinii',
    quality: 'Oceny rozmów',
    clusters: 'Podobne zgłoszenia',
    publish: 'Mapa publiczna',
    batch: 'Wiele zgłoszeń jednej osoby',
    bulk: 'Wiele spraw naraz',
    import: 'Zgłoszenia z\u00A0pliku',
    more: 'Więcej',
    figures: 'Liczby'
  },
  faults: {
    403: {
      title: 'Tu nie możesz wejść',
      text: 'Ta strona jest dla innej roli albo innej jednostki. Twoja praca jest tutaj:'
    },
    404: { title: 'Nie ma takiej sprawy ani strony', text: 'Sprawdź numer. Twoja praca jest tutaj:' },
    500: { title: 'Coś się u\u00A0nas zepsuło', text: 'Przepraszamy. Spróbuj jeszcze raz za chwilę.' }
  },
  back: 'Wróć do pracy',
  keys: {
    on: 'Wyłącz skróty',
    off: 'Włącz skróty',
    next: 'następna, poprzednia',
    find: 'szukaj',
    new: 'nowe zgłoszenie',
    answer: 'odpowiedz',
    dispatch: 'przekaż',
    category: 'zmień kategorię',
    ask: 'zapytaj',
    giveBack: 'zwróć',
    send: 'wyślij'
  },
  live: {
    on: 'Lista na żywo',
    changed: 'Coś się zmieniło na liście.',
    show: 'Pokaż'
  },
  fresh: (n: number) =>
    counted(n, 'pl', { one: 'nowa sprawa', few: 'nowe sprawy', many: 'nowych spraw', other: 'nowych spraw' })
};

export type StaffTexts = typeof pl;

const en: StaffTexts = {
  name: 'Hejnał',
  skip: 'Skip to the content',
  main: 'Main',
  languages: 'Language',
  signOut: 'Sign out',
  roles: {
    agent: 'reports desk',
    supervisor: 'leads the desk',
    officer: 'works in a unit',
    editor: 'editing',
    analyst: 'analysis',
    administrator: 'administration',
    guardian: 'data protection',
    trustee: 'sensitive cases',
    interpreter: 'sign language'
  },
  places: {
    desk: 'Cases',
    call: 'New report',
    articles: 'Articles',
    changes: 'Important changes',
    unit: 'Tasks',
    outbox: 'Notices',
    office: 'Office',
    board: 'Hotline live',
    quality: 'Reviews of talks',
    clusters: 'Reports alike',
    publish: 'Public map',
    batch: 'Many reports of one person',
    bulk: 'Many cases at once',
    import: 'Reports from a file',
    more: 'More',
    figures: 'Figures'
  },
  faults: {
    403: {
      title: 'You cannot go in here',
      text: 'This page is for another role or another unit. Your work is here:'
    },
    404: { title: 'There is no such case or page', text: 'Check the number. Your work is here:' },
    500: { title: 'Something broke on our side', text: 'We are sorry. Please try again in a moment.' }
  },
  back: 'Back to work',
  keys: {
    on: 'Turn keys off',
    off: 'Turn keys on',
    next: 'next, previous',
    find: 'find',
    new: 'new report',
    answer: 'answer',
    dispatch: 'dispatch',
    category: 'change the category',
    ask: 'ask',
    giveBack: 'give back',
    send: 'send'
  },
  live: {
    on: 'Live list',
    changed: 'Something changed in the list.',
    show: 'Show'
  },
  fresh: (n) => counted(n, 'en', { one: 'new case', other: 'new cases' })
};

const uk: StaffTexts = {
  name: 'Hejnał',
  skip: 'Перейти до вмісту',
  main: 'Головна',
  languages: 'Мова',
  signOut: 'Вийти',
  roles: {
    agent: 'опрацювання звернень',
    supervisor: 'керування зміною',
    officer: 'робота у\u00A0службі',
    editor: 'редагування',
    analyst: 'аналітика',
    administrator: 'адміністрування',
    guardian: 'захист даних',
    trustee: 'чутливі справи',
    interpreter: 'жестова мова'
  },
  places: {
    desk: 'Справи',
    call: 'Нове звернення',
    articles: 'Статті',
    changes: 'Важливі зміни',
    unit: 'Завдання',
    outbox: 'Повідомлення',
    office: 'Офіс',
    board: 'Екран гарячої лінії',
    quality: 'Оцінки розмов',
    clusters: 'Схожі звернення',
    publish: 'Публічна мапа',
    batch: 'Багато звернень однієї людини',
    bulk: 'Багато справ одразу',
    import: 'Звернення з\u00A0файлу',
    more: 'Більше',
    figures: 'Цифри'
  },
  faults: {
    403: {
      title: 'Сюди Вам не можна',
      text: 'Ця сторінка для іншої ролі або іншої служби. Ваша робота тут:'
    },
    404: { title: 'Немає такої справи чи сторінки', text: 'Перевірте номер. Ваша робота тут:' },
    500: { title: 'У\u00A0нас щось зламалося', text: 'Перепрошуємо. Спробуйте ще раз за мить.' }
  },
  back: 'Назад до роботи',
  keys: {
    on: 'Вимкнути клавіші',
    off: 'Увімкнути клавіші',
    next: 'наступна, попередня',
    find: 'шукати',
    new: 'нове звернення',
    answer: 'відповісти',
    dispatch: 'передати',
    category: 'змінити категорію',
    ask: 'запитати',
    giveBack: 'повернути',
    send: 'надіслати'
  },
  live: {
    on: 'Список наживо',
    changed: 'Список змінився.',
    show: 'Показати'
  },
  fresh: (n) =>
    counted(n, 'uk', { one: 'нова справа', few: 'нові справи', many: 'нових справ', other: 'нової справи' })
};

export const staffTexts: Record<Lang, StaffTexts> = { pl, en, uk };
