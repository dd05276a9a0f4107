/** Words of the units at the office: who exists from when to when, and how one ends. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Jednostki',
  lead: 'Jednostki łączą się i\u00A0dzielą, więc żadna nie znika: kończy się i\u00A0wskazuje następcę, do którego przechodzą jej otwarte sprawy.',
  caption: 'Jednostki',
  columns: ['Jednostka', 'Skrót', 'Istnieje', 'Następca', 'Kontakt'],
  exists: (from: string, until?: string) => (until === undefined ? `od ${from}` : `${from} – ${until}`),
  desk: 'stanowisko',
  parts: 'podział',
  over: 'Zakończone',
  kinds: {
    department: 'wydział',
    'city-unit': 'jednostka miejska',
    company: 'spółka',
    outside: 'spoza miasta'
  },
  add: {
    title: 'Dodaj jednostkę',
    code: 'Skrót',
    codeHint: 'Wielkie litery, cyfry i\u00A0łącznik. Nie da się go później zmienić.',
    name: 'Nazwa',
    nameEn: 'Nazwa po angielsku (nie musi być)',
    nameUk: 'Nazwa po ukraińsku (nie musi być)',
    short: 'Krótka nazwa',
    kind: 'Rodzaj',
    email: 'E-mail (nie musi być)',
    phone: 'Telefon (nie musi być)',
    from: 'Istnieje od',
    button: 'Dodaj jednostkę'
  },
  back: 'Do jednostek',
  now: {
    tasks: 'Otwarte sprawy',
    officers: 'Pracownicy',
    noOfficers: 'nikt',
    categories: 'Prowadzi kategorie',
    rules: 'Wskazują ją reguły',
    none: 'żadnych'
  },
  end: {
    title: 'Zakończ albo podziel',
    lead: 'W dniu po ostatnim jej otwarte sprawy przejdą do następcy z\u00A0terminami, które mają. Bez następcy wrócą na stanowisko.',
    until: 'Ostatni dzień pracy',
    untilHint: 'Gdy ten dzień już minął, sprawy przejdą od razu.',
    successor: 'Następca',
    nobody: 'nikt: sprawy wrócą na stanowisko',
    shares: 'Podział (nie musi być)',
    sharesHint: 'Liczy się pierwszy wiersz, który pasuje. Reszta przechodzi do następcy.',
    about: 'Co',
    anything: 'wszystko',
    territory: 'Gdzie',
    unit: 'Do kogo',
    noShare: 'bez podziału',
    plan: 'Zobacz, co dokąd przejdzie',
    button: 'Zakończ jednostkę',
    faults: 'Popraw, proszę'
  },
  plan: {
    title: 'Co dokąd przejdzie',
    lead: (tasks: string, on: string) => `Otwarte sprawy: ${tasks}. Przejdą ${on}.`,
    atOnce: (tasks: string) => `Otwarte sprawy: ${tasks}. Przejdą od razu.`,
    columns: ['Dokąd', 'Po terenie', 'Spraw'],
    desk: 'stanowisko',
    officers: 'Jej pracownicy nie zobaczą spraw następcy, dopóki ich nie przeniesiesz:',
    none: 'Nie ma otwartych spraw.',
    saveHint: 'Nic jeszcze nie zapisano. Do dnia zakończenia mogą dojść nowe sprawy.'
  },
  keep: { title: 'Jednostka ma się zakończyć', button: 'Niech jednak działa dalej' },
  officers: {
    title: 'Pracownicy tej jednostki',
    lead: 'Dopóki nie przejdą, nie zobaczą spraw następcy.',
    to: 'Przechodzą do',
    button: 'Przenieś pracowników'
  },
  cases: (n: number) => counted(n, 'pl', { one: 'sprawa', few: 'sprawy', many: 'spraw', other: 'sprawy' }),
  done: {
    head: 'Gotowe',
    added: 'Jednostka jest dodana.',
    ended: 'Zapisane. Sprawy przejdą w\u00A0dniu po ostatnim.',
    kept: 'Jednostka działa dalej.',
    moved: 'Pracownicy są przeniesieni.'
  }
};
export type UnitsTexts = typeof pl;

const en: UnitsTexts = {
  title: 'Units',
  lead: 'Units merge and split, so none disappears: it ends and names a successor, to whom its open cases go.',
  caption: 'Units',
  columns: ['Unit', 'Code', 'Exists', 'Successor', 'Contact'],
  exists: (from, until) => (until === undefined ? `since ${from}` : `${from} – ${until}`),
  desk: 'the desk',
  parts: 'split',
  over: 'Ended',
  kinds: {
    department: 'department',
    'city-unit': 'city unit',
    company: 'company',
    outside: 'outside the city'
  },
  add: {
    title: 'Add a unit',
    code: 'Code',
    codeHint: 'Capital letters, digits and hyphens. It cannot be changed later.',
    name: 'Name in Polish',
    nameEn: 'Name in English (optional)',
    nameUk: 'Name in Ukrainian (optional)',
    short: 'Short name',
    kind: 'Kind',
    email: 'E-mail (optional)',
    phone: 'Telephone (optional)',
    from: 'Exists from',
    button: 'Add the unit'
  },
  back: 'To the units',
  now: {
    tasks: 'Open cases',
    officers: 'Officers',
    noOfficers: 'nobody',
    categories: 'Leads categories',
    rules: 'Named by rules',
    none: 'none'
  },
  end: {
    title: 'End or split it',
    lead: 'On the day after its last, its open cases go to the successor with the deadlines they have. Without a successor they come back to the desk.',
    until: 'Last day of work',
    untilHint: 'When that day is over already, the cases go at once.',
    successor: 'Successor',
    nobody: 'nobody: the cases come back to the desk',
    shares: 'Shares (optional)',
    sharesHint: 'The first line that fits counts. The rest goes to the successor.',
    about: 'What',
    anything: 'everything',
    territory: 'Where',
    unit: 'To whom',
    noShare: 'no share',
    plan: 'See what goes where',
    button: 'End the unit',
    faults: 'Please correct'
  },
  plan: {
    title: 'What goes where',
    lead: (tasks, on) => `Open cases: ${tasks}. They go on ${on}.`,
    atOnce: (tasks) => `Open cases: ${tasks}. They go at once.`,
    columns: ['To', 'By territory', 'Cases'],
    desk: 'the desk',
    officers: 'Its officers do not see the successor’s cases until you move them:',
    none: 'There are no open cases.',
    saveHint: 'Nothing is saved yet. More cases may come before the last day.'
  },
  keep: { title: 'The unit is to end', button: 'Let it go on after all' },
  officers: {
    title: 'Officers of this unit',
    lead: 'Until they move they do not see the successor’s cases.',
    to: 'They go to',
    button: 'Move the officers'
  },
  cases: (n) => counted(n, 'en', { one: 'case', other: 'cases' }),
  done: {
    head: 'Done',
    added: 'The unit is added.',
    ended: 'Saved. The cases go on the day after the last.',
    kept: 'The unit goes on.',
    moved: 'The officers are moved.'
  }
};

const uk: UnitsTexts = {
  title: 'Служби',
  lead: 'Служби об’єднуються й діляться, тож жодна не зникає: вона припиняється й називає наступника, до якого переходять її відкриті справи.',
  caption: 'Служби',
  columns: ['Служба', 'Код', 'Існує', 'Наступник', 'Контакт'],
  exists: (from, until) => (until === undefined ? `з ${from}` : `${from} – ${until}`),
  desk: 'робоче місце',
  parts: 'поділ',
  over: 'Припинені',
  kinds: {
    department: 'відділ',
    'city-unit': 'міська служба',
    company: 'компанія',
    outside: 'поза містом'
  },
  add: {
    title: 'Додати службу',
    code: 'Код',
    codeHint: 'Великі латинські літери, цифри й дефіс. Потім його не можна змінити.',
    name: 'Назва польською',
    nameEn: 'Назва англійською (необов’язково)',
    nameUk: 'Назва українською (необов’язково)',
    short: 'Коротка назва',
    kind: 'Вид',
    email: 'E-mail (необов’язково)',
    phone: 'Телефон (необов’язково)',
    from: 'Існує з',
    button: 'Додати службу'
  },
  back: 'До служб',
  now: {
    tasks: 'Відкриті справи',
    officers: 'Працівники',
    noOfficers: 'нікого',
    categories: 'Веде категорії',
    rules: 'Її вказують правила',
    none: 'немає'
  },
  end: {
    title: 'Припинити або поділити',
    lead: 'Наступного дня після останнього її відкриті справи перейдуть до наступника зі строками, які мають. Без наступника повернуться на робоче місце.',
    until: 'Останній день роботи',
    untilHint: 'Якщо цей день уже минув, справи перейдуть одразу.',
    successor: 'Наступник',
    nobody: 'нікого: справи повернуться на робоче місце',
    shares: 'Поділ (необов’язково)',
    sharesHint: 'Діє перший рядок, який підходить. Решта переходить до наступника.',
    about: 'Що',
    anything: 'усе',
    territory: 'Де',
    unit: 'Кому',
    noShare: 'без поділу',
    plan: 'Подивитися, що куди перейде',
    button: 'Припинити службу',
    faults: 'Виправте, будь ласка'
  },
  plan: {
    title: 'Що куди перейде',
    lead: (tasks, on) => `Відкриті справи: ${tasks}. Перейдуть ${on}.`,
    atOnce: (tasks) => `Відкриті справи: ${tasks}. Перейдуть одразу.`,
    columns: ['Куди', 'За територією', 'Справ'],
    desk: 'робоче місце',
    officers: 'Її працівники не бачитимуть справ наступника, доки Ви їх не переведете:',
    none: 'Відкритих справ немає.',
    saveHint: 'Ще нічого не збережено. До останнього дня можуть надійти нові справи.'
  },
  keep: { title: 'Служба має припинитися', button: 'Нехай працює далі' },
  officers: {
    title: 'Працівники цієї служби',
    lead: 'Доки не перейдуть, вони не бачитимуть справ наступника.',
    to: 'Переходять до',
    button: 'Перевести працівників'
  },
  cases: (n) => counted(n, 'uk', { one: 'справа', few: 'справи', many: 'справ', other: 'справи' }),
  done: {
    head: 'Готово',
    added: 'Службу додано.',
    ended: 'Збережено. Справи перейдуть наступного дня після останнього.',
    kept: 'Служба працює далі.',
    moved: 'Працівників переведено.'
  }
};

export const unitsTexts: Record<Lang, UnitsTexts> = { pl, en, uk };
