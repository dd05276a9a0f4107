/** Words of the screen of a call at the desk: who calls, what they ask, handing on, how it ended. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: (who: string) => `Rozmowa: ${who}`,
  who: 'Kto dzwoni',
  whoWrites: 'Kto pisze',
  facts: {
    number: 'Numer',
    account: 'Konto',
    lang: 'Język',
    topic: 'Temat',
    channel: 'Skąd',
    began: 'Od kiedy',
    waited: 'Czekanie'
  },
  channels: { browser: 'portal', telephone: 'telefon', text: 'czat', video: 'wideo' },
  unknown: 'Nie znamy tej osoby',
  somebody: 'osoba nieznana',
  withheld: 'zastrzeżony',
  times: (n: number) => `${n}. raz dzisiaj`,
  cases: 'Sprawy',
  noCases: 'Z\u00A0tego numeru nie ma zgłoszeń.',
  noCasesOf: 'Nie znamy zgłoszeń tej osoby.',
  contacts: 'Kontakty',
  noContacts: 'To pierwszy kontakt.',
  find: {
    label: 'Szukaj w\u00A0usługach, skryptach i\u00A0sprawach',
    button: 'Szukaj',
    nothing: 'Nic nie pasuje. Spróbuj innym słowem.',
    cases: 'Znalezione sprawy',
    all: 'Wszystkie wyniki'
  },
  article: { whole: 'Otwórz cały artykuł', close: 'Zamknij' },
  empty: 'Wpisz, o\u00A0co pyta rozmówca. Odpowiedź pojawi się tutaj.',
  talk: 'W\u00A0tej rozmowie',
  questions: {
    add: 'Następny wątek',
    about: 'Czego dotyczył',
    words: 'Własnymi słowami',
    outcome: 'Wynik wątku',
    button: 'Dodaj wątek',
    settle: 'Zapisz wynik wątku',
    result: 'Jak się skończył',
    open: 'w\u00A0toku',
    fault: 'Wątek nie jest zapisany',
    choose: 'wybierz'
  },
  report: 'Przyjmij zgłoszenie',
  case: {
    title: 'Sprawa z\u00A0tej rozmowy',
    number: 'Numer',
    pin: 'PIN',
    until: 'Odpowiemy do',
    tell: 'Podaj rozmówcy',
    tie: 'Dołącz do rozmowy'
  },
  send: 'Wyślij rozmówcy',
  wrap: {
    title: 'Wynik rozmowy',
    about: 'Czego dotyczyła',
    more: 'Inny wynik',
    flags: 'Dopisz, jeśli pasuje',
    note: 'Notatka dla nas',
    button: 'Zapisz wynik',
    later: 'Zapiszesz go, gdy rozmowa się skończy.',
    fault: 'Wynik nie jest jeszcze zapisany',
    choose: 'wybierz temat',
    topics: 'Tematy infolinii',
    categories: 'Zgłoszenia',
    services: 'Usługi',
    asked: 'Z\u00A0tej rozmowy'
  },
  over: 'Rozmowa skończona.',
  notMine: (name: string) => `Tę rozmowę prowadzi ${name}.`,
  keys: {
    send: 'wyślij numer',
    gist: 'wyślij artykuł',
    find: 'szukaj',
    question: 'wątek',
    result: 'wynik',
    digit: 'wynik po numerze',
    report: 'zgłoszenie',
    transfer: 'przełącz',
    hangUp: 'rozłącz',
    mute: 'wycisz',
    hold: 'zawieś',
    save: 'zapisz'
  },
  minutes: (n: number) => counted(n, 'pl', { one: 'min', few: 'min', many: 'min', other: 'min' })
};
export type CallScreenTexts = typeof pl;

const en: CallScreenTexts = {
  title: (who) => `Call: ${who}`,
  who: 'Who calls',
  whoWrites: 'Who writes',
  facts: {
    number: 'Number',
    account: 'Account',
    lang: 'Language',
    topic: 'Topic',
    channel: 'From',
    began: 'Since',
    waited: 'Waited'
  },
  channels: { browser: 'portal', telephone: 'telephone', text: 'chat', video: 'video' },
  unknown: 'We do not know this person',
  somebody: 'somebody unknown',
  withheld: 'withheld',
  times: (n) => `call no. ${n} today`,
  cases: 'Cases',
  noCases: 'No reports from this number.',
  noCasesOf: 'We know of no reports of this person.',
  contacts: 'Contacts',
  noContacts: 'This is the first contact.',
  find: {
    label: 'Search services, scripts and cases',
    button: 'Search',
    nothing: 'Nothing fits. Try another word.',
    cases: 'Cases found',
    all: 'All results'
  },
  article: { whole: 'Open the whole article', close: 'Close' },
  empty: 'Type what the caller asks. The answer appears here.',
  talk: 'In this call',
  questions: {
    add: 'Next question',
    about: 'About',
    words: 'In your words',
    outcome: 'Result of the question',
    button: 'Add the question',
    settle: 'Save the result',
    result: 'How it ended',
    open: 'under way',
    fault: 'The question is not kept',
    choose: 'choose'
  },
  report: 'Take a report',
  case: {
    title: 'Case of this call',
    number: 'Number',
    pin: 'PIN',
    until: 'We answer by',
    tell: 'Tell the caller',
    tie: 'Tie to this call'
  },
  send: 'Send to the caller',
  wrap: {
    title: 'Result of the call',
    about: 'What it was about',
    more: 'Another result',
    flags: 'Add what fits',
    note: 'Note for us',
    button: 'Save the result',
    later: 'You save it when the call is over.',
    fault: 'The result is not saved yet',
    choose: 'choose a topic',
    topics: 'Topics of the hotline',
    categories: 'Reports',
    services: 'Services',
    asked: 'Of this call'
  },
  over: 'The call is over.',
  notMine: (name) => `${name} has this call.`,
  keys: {
    send: 'send the number',
    gist: 'send the article',
    find: 'search',
    question: 'question',
    result: 'result',
    digit: 'result by number',
    report: 'report',
    transfer: 'hand on',
    hangUp: 'hang up',
    mute: 'mute',
    hold: 'hold',
    save: 'save'
  },
  minutes: (n) => counted(n, 'en', { one: 'min', other: 'min' })
};

const uk: CallScreenTexts = {
  title: (who) => `Розмова: ${who}`,
  who: 'Хто дзвонить',
  whoWrites: 'Хто пише',
  facts: {
    number: 'Номер',
    account: 'Кабінет',
    lang: 'Мова',
    topic: 'Тема',
    channel: 'Звідки',
    began: 'Відколи',
    waited: 'Чекання'
  },
  channels: { browser: 'портал', telephone: 'телефон', text: 'чат', video: 'відео' },
  unknown: 'Ми не знаємо цієї людини',
  somebody: 'невідома особа',
  withheld: 'прихований',
  times: (n) => `${n}-й раз сьогодні`,
  cases: 'Справи',
  noCases: 'З\u00A0цього номера звернень немає.',
  noCasesOf: 'Ми не знаємо звернень цієї людини.',
  contacts: 'Контакти',
  noContacts: 'Це перший контакт.',
  find: {
    label: 'Шукати в\u00A0послугах, скриптах і\u00A0справах',
    button: 'Шукати',
    nothing: 'Нічого не підходить. Спробуйте інше слово.',
    cases: 'Знайдені справи',
    all: 'Усі результати'
  },
  article: { whole: 'Відкрити всю статтю', close: 'Закрити' },
  empty: 'Напишіть, про що питає людина. Відповідь з’явиться тут.',
  talk: 'У\u00A0цій розмові',
  questions: {
    add: 'Наступне питання',
    about: 'Про що',
    words: 'Своїми словами',
    outcome: 'Результат питання',
    button: 'Додати питання',
    settle: 'Записати результат питання',
    result: 'Чим закінчилося',
    open: 'триває',
    fault: 'Питання не записано',
    choose: 'оберіть'
  },
  report: 'Прийняти звернення',
  case: {
    title: 'Справа з\u00A0цієї розмови',
    number: 'Номер',
    pin: 'PIN',
    until: 'Відповімо до',
    tell: 'Скажіть людині',
    tie: 'Додати до розмови'
  },
  send: 'Надіслати людині',
  wrap: {
    title: 'Результат розмови',
    about: 'Про що була',
    more: 'Інший результат',
    flags: 'Додайте, що пасує',
    note: 'Нотатка для нас',
    button: 'Записати результат',
    later: 'Запишете, коли розмова закінчиться.',
    fault: 'Результат ще не записано',
    choose: 'оберіть тему',
    topics: 'Теми гарячої лінії',
    categories: 'Звернення',
    services: 'Послуги',
    asked: 'З\u00A0цієї розмови'
  },
  over: 'Розмова закінчена.',
  notMine: (name) => `Цю розмову веде ${name}.`,
  keys: {
    send: 'надіслати номер',
    gist: 'надіслати статтю',
    find: 'шукати',
    question: 'питання',
    result: 'результат',
    digit: 'результат за номером',
    report: 'звернення',
    transfer: 'перевести',
    hangUp: 'роз’єднати',
    mute: 'мікрофон',
    hold: 'утримати',
    save: 'записати'
  },
  minutes: (n) => counted(n, 'uk', { one: 'хв', few: 'хв', many: 'хв', other: 'хв' })
};

export const callScreenTexts: Record<Lang, CallScreenTexts> = { pl, en, uk };
