/** Words of the figures of the hotline: what each one is, and how it is counted. */
import type { Lang } from '#ui/lang.ts';

const H = '\u00A0';

const pl = {
  title: `Infolinia w${H}liczbach`,
  lead: `Każdy kontakt jest policzony raz, w${H}półgodzinie, w${H}której się zaczął. Obok każdej liczby stoi, jak ją liczymy.`,
  from: 'Od',
  until: 'Do',
  topic: 'Temat',
  allTopics: 'wszystkie',
  noTopic: 'bez wybranego tematu',
  show: 'Pokaż',
  unknown: `Nie wszystko w${H}adresie da się pokazać: sprawdź dni. Najwyżej rok naraz.`,
  spans: {
    today: 'Dziś',
    yesterday: 'Wczoraj',
    week: 'Ten tydzień',
    month: 'Ten miesiąc',
    last: 'Poprzedni miesiąc'
  },
  spansLabel: 'Gotowe okresy',
  nothing: `W${H}tych dniach nikt się nie kontaktował.`,
  outOf: (part: string, of: string) => `${part} z${H}${of}`,
  seconds: (n: string) => `${n}${H}s`,
  minutes: (m: string, s: string) => `${m}${H}min ${s}${H}s`,
  heads: { figure: 'Liczba', value: 'Ile', definition: 'Jak liczona' },
  table: `Wszystkie liczby z${H}definicjami`,
  halves: {
    title: 'Półgodzina po półgodzinie',
    label: (text: string) => `Kontakty co pół godziny: ${text}`,
    heads: ['Półgodzina', 'kontakty'] as [string, string],
    again: 'drugi raz',
    caption: 'Co pół godziny',
    same: `Te same liczby w${H}tabeli`
  },
  days: {
    title: 'Dzień po dniu',
    label: 'Odebrane na czas, w\u00A0procentach, dzień po dniu',
    heads: 'Dzień',
    line: 'na czas',
    goal: 'cel'
  },
  cuts: {
    columns: [
      'kontakty',
      `w${H}kolejce`,
      'odebrane',
      'porzucone',
      'na czas',
      'średnie czekanie',
      'czas obsługi',
      'pierwsza linia'
    ],
    half: 'Półgodzina',
    day: 'Dzień',
    topic: 'Temat',
    unit: 'Jednostka',
    topics: 'Według tematów',
    units: 'Komu przekazano',
    unitColumns: ['przekazane', 'zawiłe', 'akta sprawy', 'inne'],
    noUnits: `W${H}tych dniach nikomu nie przekazano rozmowy.`
  },
  ways: {
    title: `Telefon i${H}internet w${H}jednym obrazie`,
    calls: 'telefon',
    reports: 'internet',
    heads: 'Kategoria',
    definition:
      'Rozmowy z\u00A0tą kategorią jako wynikiem i\u00A0zgłoszenia tej kategorii z\u00A0portalu i\u00A0programów, przyjęte w\u00A0tych dniach.',
    nothing: `W${H}tych dniach żadna rozmowa ani zgłoszenie nie dotyczyły kategorii.`
  },
  files: { title: 'Pliki CSV', half: 'Półgodziny', day: 'Dni', topic: 'Tematy', unit: 'Jednostki' },
  fileHeads: [
    'część',
    'kontakty',
    'w kolejce',
    'odebrane',
    'odebrane na czas',
    'porzucone',
    'krótko porzucone',
    'inaczej',
    'czekają',
    'suma czekania s',
    'czekanie p95 s',
    'obsłużone',
    'rozmowa s',
    'zawieszenie s',
    'po rozmowie s',
    'pierwsza linia',
    'zawiłe',
    'akta sprawy',
    'zła kolejka',
    'inny powód',
    'ze sprawą',
    'sprawy'
  ]
};

export type HotlineFiguresTexts = typeof pl;

const en: HotlineFiguresTexts = {
  title: 'The hotline in figures',
  lead: 'Each contact is counted once, in the half hour in which it began. Beside each figure stands how it is counted.',
  from: 'From',
  until: 'To',
  topic: 'Topic',
  allTopics: 'all',
  noTopic: 'no topic chosen',
  show: 'Show',
  unknown: 'Not everything in the address can be shown: check the days. A year at most at once.',
  spans: {
    today: 'Today',
    yesterday: 'Yesterday',
    week: 'This week',
    month: 'This month',
    last: 'Last month'
  },
  spansLabel: 'Common periods',
  nothing: 'Nobody got in touch in these days.',
  outOf: (part, of) => `${part} of${H}${of}`,
  seconds: (n) => `${n}${H}s`,
  minutes: (m, s) => `${m}${H}min ${s}${H}s`,
  heads: { figure: 'Figure', value: 'How much', definition: 'How it is counted' },
  table: 'All figures with their definitions',
  halves: {
    title: 'Half hour by half hour',
    label: (text) => `Contacts by half hour: ${text}`,
    heads: ['Half hour', 'contacts'],
    again: 'second time',
    caption: 'By half hour',
    same: 'The same figures as a table'
  },
  days: {
    title: 'Day by day',
    label: 'Answered in time, in percent, day by day',
    heads: 'Day',
    line: 'in time',
    goal: 'target'
  },
  cuts: {
    columns: [
      'contacts',
      'offered',
      'answered',
      'abandoned',
      'in time',
      'average wait',
      'handling time',
      'first line'
    ],
    half: 'Half hour',
    day: 'Day',
    topic: 'Topic',
    unit: 'Unit',
    topics: 'By topic',
    units: 'Handed to whom',
    unitColumns: ['handed', 'complicated', 'case file', 'other'],
    noUnits: 'No call was handed to anybody in these days.'
  },
  ways: {
    title: 'Telephone and web in one picture',
    calls: 'telephone',
    reports: 'web',
    heads: 'Category',
    definition:
      'Calls with this category as their result, and reports of it from the portal and from programs, received in these days.',
    nothing: 'No call and no report was about a category in these days.'
  },
  files: { title: 'CSV files', half: 'Half hours', day: 'Days', topic: 'Topics', unit: 'Units' },
  fileHeads: [
    'part',
    'contacts',
    'offered',
    'answered',
    'answered in time',
    'abandoned',
    'abandoned at once',
    'left otherwise',
    'waiting',
    'wait total s',
    'wait p95 s',
    'handled',
    'talk s',
    'hold s',
    'wrap-up s',
    'first line',
    'complicated',
    'case file',
    'wrong queue',
    'other reason',
    'with a case',
    'cases'
  ]
};

const uk: HotlineFiguresTexts = {
  title: `Гаряча лінія в${H}цифрах`,
  lead: `Кожен контакт порахований один раз, у${H}тій півгодині, коли почався. Поруч із кожним числом написано, як ми його рахуємо.`,
  from: 'Від',
  until: 'До',
  topic: 'Тема',
  allTopics: 'усі',
  noTopic: 'тему не вибрано',
  show: 'Показати',
  unknown: `Не все в${H}адресі можна показати: перевірте дні. Щонайбільше рік одночасно.`,
  spans: {
    today: 'Сьогодні',
    yesterday: 'Учора',
    week: 'Цей тиждень',
    month: 'Цей місяць',
    last: 'Минулий місяць'
  },
  spansLabel: 'Готові періоди',
  nothing: `У${H}ці дні ніхто не звертався.`,
  outOf: (part, of) => `${part} із${H}${of}`,
  seconds: (n) => `${n}${H}с`,
  minutes: (m, s) => `${m}${H}хв ${s}${H}с`,
  heads: { figure: 'Число', value: 'Скільки', definition: 'Як рахуємо' },
  table: 'Усі числа з\u00A0визначеннями',
  halves: {
    title: 'Кожні пів години',
    label: (text) => `Контакти кожні пів години: ${text}`,
    heads: ['Пів години', 'контакти'],
    again: 'удруге',
    caption: 'Кожні пів години',
    same: `Ті самі числа в${H}таблиці`
  },
  days: {
    title: 'День за днем',
    label: 'Прийняті вчасно, у\u00A0відсотках, день за днем',
    heads: 'День',
    line: 'вчасно',
    goal: 'мета'
  },
  cuts: {
    columns: [
      'контакти',
      `у${H}черзі`,
      'прийняті',
      'покинуті',
      'вчасно',
      'середнє очікування',
      'час обслуговування',
      'перша лінія'
    ],
    half: 'Пів години',
    day: 'День',
    topic: 'Тема',
    unit: 'Підрозділ',
    topics: 'За темами',
    units: 'Кому передано',
    unitColumns: ['передані', 'складно', 'матеріали справи', 'інше'],
    noUnits: `У${H}ці дні нікому не передали розмову.`
  },
  ways: {
    title: `Телефон та інтернет на одному малюнку`,
    calls: 'телефон',
    reports: 'інтернет',
    heads: 'Категорія',
    definition:
      'Розмови з\u00A0цією категорією як результатом і\u00A0звернення цієї категорії з\u00A0порталу та програм, прийняті в\u00A0ці дні.',
    nothing: `У${H}ці дні жодна розмова і${H}жодне звернення не стосувалися категорії.`
  },
  files: { title: 'Файли CSV', half: 'Пів години', day: 'Дні', topic: 'Теми', unit: 'Підрозділи' },
  fileHeads: [
    'частина',
    'контакти',
    'у черзі',
    'прийняті',
    'прийняті вчасно',
    'покинуті',
    'покинуті одразу',
    'інакше',
    'чекають',
    'сума очікування с',
    'очікування p95 с',
    'обслужені',
    'розмова с',
    'утримання с',
    'після розмови с',
    'перша лінія',
    'складно',
    'матеріали справи',
    'не та черга',
    'інша причина',
    'зі справою',
    'справи'
  ]
};

export const hotlineFiguresTexts: Record<Lang, HotlineFiguresTexts> = { pl, en, uk };
