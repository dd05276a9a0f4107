/** Words of the page of figures: what each number is, and how it is counted. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const H = '\u00A0';

const PL_MONTHS =
  'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu'.split(
    ' '
  );
const EN_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const UK_MONTHS =
  'січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні'.split(' ');
/** Under the bars of a chart, where whole names have no room. */
export const MONTH_NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** "2026-10-01" as the year and the month counted from nought. */
function split(month: string): [year: string, at: number] {
  return [month.slice(0, 4), Number(month.slice(5, 7)) - 1];
}

const pl = {
  title: `Zgłoszenia w${H}liczbach`,
  about: `Ile zgłoszeń przyszło, co się z${H}nimi stało i${H}jak długo czeka się na odpowiedź. Przy każdej liczbie piszemy, jak ją liczymy.`,
  lead: (period: string) => `${period}. Przy każdej liczbie piszemy, jak ją liczymy.`,
  running: (day: string) => `Ten miesiąc jeszcze trwa, liczymy do ${day}.`,
  filters: {
    period: 'Okres',
    wholeYear: (year: string) => `cały rok ${year}`,
    district: 'Dzielnica',
    wholeCity: 'całe miasto',
    category: 'Kategoria',
    all: 'wszystkie',
    wholeGroup: (group: string) => `${group}: wszystko`,
    show: 'Pokaż',
    unknown: `Takich liczb nie mamy: sprawdź okres, dzielnicę i${H}kategorię. Pokazujemy to, co najbliżej.`
  },
  yet: {
    title: `Liczb jeszcze nie ma`,
    text: `Liczymy co kilka minut. Zajrzyj tu za chwilę.`
  },
  none: `W${H}tym okresie nie ma żadnego zgłoszenia, które pasuje do wyboru.`,
  inMonth: (month: string) => {
    const [, at] = split(month);
    return `${at === 8 ? 'we' : 'w'}${H}${PL_MONTHS[at]}`;
  },
  inYear: (year: string) => `w${H}${year}${H}roku`,
  month: 'Miesiąc',
  reports: 'zgłoszenia',
  sameNumbers: 'Te same liczby w\u00A0tabeli',
  numberOf: {
    reports: (n: number) =>
      counted(n, 'pl', { one: 'zgłoszenie', few: 'zgłoszenia', many: 'zgłoszeń', other: 'zgłoszenia' }),
    problems: (n: number) =>
      counted(n, 'pl', { one: 'problem', few: 'problemy', many: 'problemów', other: 'problemu' }),
    ideas: (n: number) =>
      counted(n, 'pl', { one: 'pomysł', few: 'pomysły', many: 'pomysłów', other: 'pomysłu' }),
    questions: (n: number) =>
      counted(n, 'pl', { one: 'pytanie', few: 'pytania', many: 'pytań', other: 'pytania' }),
    /** After "do": until the end of the day when it took none. */
    days: (n: number) =>
      n === 0 ? 'końca dnia' : counted(n, 'pl', { one: 'dnia', few: 'dni', many: 'dni', other: 'dnia' }),
    cases: (n: number) => counted(n, 'pl', { one: 'sprawę', few: 'sprawy', many: 'spraw', other: 'sprawy' })
  },
  received: {
    title: 'Ile przyszło',
    sum: (reports: string, when: string) => `${reports} ${when}`,
    kinds: (kinds: string) => `: ${kinds}.`,
    most: 'Najwięcej od początku.',
    label: (from: string, to: string, least: string, most: string) =>
      `Zgłoszenia przyjęte w${H}kolejnych miesiącach, od: ${from} do: ${to}; najmniej: ${least}, najwięcej: ${most}`,
    caption: 'Zgłoszenia przyjęte miesiąc po miesiącu',
    definition: `Liczymy każde zgłoszenie z${H}numerem, z${H}każdej drogi, w${H}dniu przyjęcia. Także te, które potem połączono z${H}innymi lub odrzucono.`
  },
  standings: {
    title: `Co się z${H}nimi stało`,
    asOf: (moment: string) => `Stan na ${moment}.`,
    parts: {
      resolved: 'rozwiązane',
      open: 'jeszcze trwa',
      planned: 'zaplanowane',
      'not-done': 'bez realizacji',
      elsewhere: 'poza miastem i inne'
    },
    label: (all: string, parts: string) => `${all}, z${H}tego: ${parts}`,
    heads: ['Co się stało', 'Zgłoszenia'] as [string, string],
    caption: `Co się stało ze zgłoszeniami przyjętymi w${H}tym okresie`,
    elsewhere: `„Poza miastem i${H}inne” to sprawy nie dla miasta, przekazane do innego trybu, połączone i${H}odrzucone.`,
    rate: { before: 'rozwiązanych spośród', after: (part: string, of: string) => `: ${part} z${H}${of}` },
    ofReceived: {
      word: 'przyjętych',
      definition: (open: string) =>
        `Wszystko, co przyszło w${H}tym okresie. Część spraw jeszcze trwa (${open}), dlatego ta liczba rośnie przez kolejne tygodnie.`,
      settled: `Wszystko, co przyszło w${H}tym okresie. Żadna z${H}tych spraw już nie trwa.`
    },
    ofClosed: {
      word: 'zakończonych',
      definition: (contested: string) =>
        `Tylko te spośród nich, które są zakończone: rozwiązane, zaplanowane, bez realizacji, poza miastem i${H}inne. Zakwestionowane odpowiedzi: ${contested}.`
    },
    noRate: 'brak'
  },
  data: {
    title: 'Weź liczby ze sobą',
    files: {
      months: 'Miesiąc po miesiącu (CSV)',
      received: `Przyjęte: rodzaj, kategoria, dzielnica, droga, wynik (CSV)`,
      days: 'Dni do odpowiedzi (CSV)'
    },
    note: `Zawsze wszystkie miesiące. Pola dzieli średnik, litery są w${H}UTF-8.`,
    count: (moment: string) => `Policzone ${moment}. Liczymy co kilka minut.`
  }
};

export type FiguresTexts = typeof pl;

const en: FiguresTexts = {
  title: 'Reports in figures',
  about:
    'How many reports came in, what became of them and how long people wait for an answer. Every number says how it is counted.',
  lead: (period) => `${period}. Every number says how it is counted.`,
  running: (day) => `This month is not over yet; we have counted up to ${day}.`,
  filters: {
    period: 'Period',
    wholeYear: (year) => `all of ${year}`,
    district: 'District',
    wholeCity: 'the whole city',
    category: 'Category',
    all: 'all',
    wholeGroup: (group) => `${group}: all of it`,
    show: 'Show',
    unknown:
      'We have no such figures: check the period, the district and the category. Here is what comes closest.'
  },
  yet: { title: 'No figures yet', text: 'We count every few minutes. Please look in again in a moment.' },
  none: 'No report of this period fits what you chose.',
  inMonth: (month) => `in${H}${EN_MONTHS[split(month)[1]]}`,
  inYear: (year) => `in${H}${year}`,
  month: 'Month',
  reports: 'reports',
  sameNumbers: 'The same numbers as a table',
  numberOf: {
    reports: (n) => counted(n, 'en', { one: 'report', other: 'reports' }),
    problems: (n) => counted(n, 'en', { one: 'problem', other: 'problems' }),
    ideas: (n) => counted(n, 'en', { one: 'idea', other: 'ideas' }),
    questions: (n) => counted(n, 'en', { one: 'question', other: 'questions' }),
    days: (n) => (n === 0 ? 'the end of the day' : counted(n, 'en', { one: 'day', other: 'days' })),
    cases: (n) => counted(n, 'en', { one: 'case', other: 'cases' })
  },
  received: {
    title: 'How many came in',
    sum: (reports, when) => `${reports} ${when}`,
    kinds: (kinds) => `: ${kinds}.`,
    most: 'The most so far.',
    label: (from, to, least, most) =>
      `Reports received month by month from ${from} to ${to}; the fewest ${least}, the most ${most}`,
    caption: 'Reports received month by month',
    definition:
      'We count every report with a number, whichever way it came, on the day it was received. Also those that were later merged or rejected.'
  },
  standings: {
    title: 'What became of them',
    asOf: (moment) => `As of ${moment}.`,
    parts: {
      resolved: 'resolved',
      open: 'still open',
      planned: 'planned',
      'not-done': 'not done',
      elsewhere: 'not the city’s, and other'
    },
    label: (all, parts) => `${all}, of which: ${parts}`,
    heads: ['What became of it', 'Reports'],
    caption: 'What became of the reports received in this period',
    elsewhere:
      '“Not the city’s, and other” are matters for somebody else, passed on to another procedure, merged, and rejected.',
    rate: { before: 'resolved of those', after: (part, of) => `: ${part} of ${of}` },
    ofReceived: {
      word: 'received',
      definition: (open) =>
        `Everything that came in during this period. Some cases are still open (${open}), so this number will grow over the next weeks.`,
      settled: 'Everything that came in during this period. None of these cases is open any more.'
    },
    ofClosed: {
      word: 'closed',
      definition: (contested) =>
        `Only those of them that are closed: resolved, planned, not done, not the city’s and other. Answers that were contested: ${contested}.`
    },
    noRate: 'none'
  },
  data: {
    title: 'Take the numbers with you',
    files: {
      months: 'Month by month (CSV)',
      received: 'Received: kind, category, district, way, outcome (CSV)',
      days: 'Days to the answer (CSV)'
    },
    note: 'Always all months. Fields are divided by semicolons, letters are in UTF-8.',
    count: (moment) => `Counted on ${moment}. We count every few minutes.`
  }
};

const uk: FiguresTexts = {
  title: 'Звернення в\u00A0цифрах',
  about:
    'Скільки звернень надійшло, що з\u00A0ними сталося і\u00A0як довго чекають на відповідь. Біля кожного числа пишемо, як його рахуємо.',
  lead: (period) => `${period}. Біля кожного числа пишемо, як його рахуємо.`,
  running: (day) => `Цей місяць іще триває, пораховано до ${day}.`,
  filters: {
    period: 'Період',
    wholeYear: (year) => `увесь ${year}${H}рік`,
    district: 'Район',
    wholeCity: 'усе місто',
    category: 'Категорія',
    all: 'усі',
    wholeGroup: (group) => `${group}: усе`,
    show: 'Показати',
    unknown: 'Таких чисел у\u00A0нас немає: перевірте період, район і\u00A0категорію. Показуємо найближче.'
  },
  yet: { title: 'Чисел іще немає', text: 'Ми рахуємо кожні кілька хвилин. Зазирніть за мить.' },
  none: 'За цей період немає жодного звернення, яке відповідає вибору.',
  inMonth: (month) => `у${H}${UK_MONTHS[split(month)[1]]}`,
  inYear: (year) => `у${H}${year}${H}році`,
  month: 'Місяць',
  reports: 'звернення',
  sameNumbers: 'Ті самі числа в\u00A0таблиці',
  numberOf: {
    reports: (n) =>
      counted(n, 'uk', { one: 'звернення', few: 'звернення', many: 'звернень', other: 'звернення' }),
    problems: (n) =>
      counted(n, 'uk', { one: 'проблема', few: 'проблеми', many: 'проблем', other: 'проблеми' }),
    ideas: (n) => counted(n, 'uk', { one: 'ідея', few: 'ідеї', many: 'ідей', other: 'ідеї' }),
    questions: (n) =>
      counted(n, 'uk', { one: 'запитання', few: 'запитання', many: 'запитань', other: 'запитання' }),
    days: (n) =>
      n === 0 ? 'кінця дня' : counted(n, 'uk', { one: 'дня', few: 'днів', many: 'днів', other: 'дня' }),
    cases: (n) => counted(n, 'uk', { one: 'справу', few: 'справи', many: 'справ', other: 'справи' })
  },
  received: {
    title: 'Скільки надійшло',
    sum: (reports, when) => `${reports} ${when}`,
    kinds: (kinds) => `: ${kinds}.`,
    most: 'Найбільше від початку.',
    label: (from, to, least, most) =>
      `Звернення, прийняті за місяцями, від: ${from} до: ${to}; найменше: ${least}, найбільше: ${most}`,
    caption: 'Звернення, прийняті за місяцями',
    definition:
      'Рахуємо кожне звернення з\u00A0номером, хоч яким шляхом воно надійшло, у\u00A0день прийняття. Також ті, що потім об’єднали чи відхилили.'
  },
  standings: {
    title: 'Що з\u00A0ними сталося',
    asOf: (moment) => `Стан на ${moment}.`,
    parts: {
      resolved: 'вирішено',
      open: 'ще триває',
      planned: 'заплановано',
      'not-done': 'без виконання',
      elsewhere: 'не справа міста та інше'
    },
    label: (all, parts) => `${all}, з${H}них: ${parts}`,
    heads: ['Що сталося', 'Звернення'],
    caption: 'Що сталося зі зверненнями, прийнятими за цей період',
    elsewhere:
      '«Не справа міста та інше» – це справи не для міста, передані за іншою процедурою, об’єднані та відхилені.',
    rate: { before: 'вирішених серед', after: (part, of) => `: ${part} з${H}${of}` },
    ofReceived: {
      word: 'прийнятих',
      definition: (open) =>
        `Усе, що надійшло за цей період. Частина справ іще триває (${open}), тому це число зростатиме наступними тижнями.`,
      settled: 'Усе, що надійшло за цей період. Жодна з\u00A0цих справ уже не триває.'
    },
    ofClosed: {
      word: 'завершених',
      definition: (contested) =>
        `Лише ті з${H}них, що завершені: вирішені, заплановані, без виконання, не справа міста та інше. Оскаржених відповідей: ${contested}.`
    },
    noRate: 'немає'
  },
  data: {
    title: 'Візьміть числа з\u00A0собою',
    files: {
      months: 'Місяць за місяцем (CSV)',
      received: 'Прийняті: вид, категорія, район, шлях, результат (CSV)',
      days: 'Дні до відповіді (CSV)'
    },
    note: 'Завжди всі місяці. Поля розділяє крапка з\u00A0комою, літери в\u00A0UTF-8.',
    count: (moment) => `Пораховано ${moment}. Рахуємо кожні кілька хвилин.`
  }
};

export const figuresTexts: Record<Lang, FiguresTexts> = { pl, en, uk };
