/** Words of the lists: finding in one field, narrowing, lists kept under a name, the map beside. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  find: {
    label: 'Znajdź usługę albo sprawę',
    hint: 'Usługa, sprawa, telefon, e-mail',
    title: 'Szukanie',
    words: (typed: string) => `Znalezione: ${typed}`,
    contact: (to: string) => `Sprawy osoby: ${to}`,
    nothing: {
      title: 'Nic nie znaleźliśmy',
      text: 'Wpisz numer z\u00A0potwierdzenia (rok możesz pominąć), kilka słów z\u00A0opisu, ulicę, telefon albo e-mail. Końcówki i\u00A0polskie znaki nie mają znaczenia.'
    },
    empty: 'Wpisz coś więcej niż krótkie słówka.',
    order: 'najpierw najnowsze'
  },
  narrow: {
    open: 'Zawęź listę',
    change: 'Zmień filtr',
    about: 'Kategoria',
    anyAbout: 'wszystkie',
    wholeGroup: (group: string) => `cała grupa: ${group}`,
    unit: 'Jednostka prowadząca',
    district: 'Dzielnica',
    kind: 'Rodzaj',
    channel: 'Droga',
    priority: 'Pilność',
    any: 'wszystkie',
    anyOne: 'każda',
    anyKind: 'każdy',
    late: 'Tylko po terminie',
    lateShort: 'po terminie',
    from: 'Od dnia',
    until: 'Do dnia',
    fromDay: (day: string) => `od\u00A0${day}`,
    untilDay: (day: string) => `do\u00A0${day}`,
    show: 'Pokaż',
    clear: 'Pokaż wszystko'
  },
  saved: {
    head: 'Zapisz ten widok',
    name: 'Nazwa',
    shared: 'Widoczny dla wszystkich na tym stanowisku',
    button: 'Zapisz',
    remove: 'Usuń ten widok',
    label: 'Zapisane widoki',
    done: 'Widok zapisany.',
    removed: 'Widok usunięty.'
  },
  map: {
    label: 'Mapa spraw z\u00A0listy',
    show: 'Pokaż mapę',
    hide: 'Ukryj mapę',
    without: 'Mapa się nie otworzyła. Wszystko, co na niej jest, stoi na liście.',
    on: 'na mapie',
    seen: (n: number, of: number) => `Numery jak na liście, widać ${n} z\u00A0${of}.`,
    more: (n: number) =>
      `w\u00A0jednym miejscu: ${counted(n, 'pl', { one: 'sprawa', few: 'sprawy', many: 'spraw', other: 'sprawy' })}`
  },
  rows: {
    select: (what: string) => `Zaznacz: ${what}`,
    all: 'Zaznacz wszystkie na tej stronie',
    act: 'Dalej z\u00A0zaznaczonymi',
    whole: 'Dalej z\u00A0całą listą (do 500)',
    chosen: (n: number) => `zaznaczone: ${n}`,
    key: 'zaznacz',
    bounced: (n: number) =>
      `zwrócona ${counted(n, 'pl', { one: 'raz', few: 'razy', many: 'razy', other: 'razy' })}`,
    contested: 'Nieprzyjęta odpowiedź',
    suggests: (unit: string) => `proponuje: ${unit}`,
    accept: (day: string) => `przyjmij do\u00A0${day}`
  }
};

export type ListsTexts = typeof pl;

const en: ListsTexts = {
  find: {
    label: 'Find a service or a case',
    hint: 'Service, case, telephone, e-mail',
    title: 'Finding',
    words: (typed) => `Found: ${typed}`,
    contact: (to) => `Cases of the person: ${to}`,
    nothing: {
      title: 'We found nothing',
      text: 'Type the number from the receipt (you may leave out the year), some words of the description, a street, a telephone number or an e-mail address. Endings and accents do not matter.'
    },
    empty: 'Type more than small words.',
    order: 'newest first'
  },
  narrow: {
    open: 'Narrow the list',
    change: 'Change the filter',
    about: 'Category',
    anyAbout: 'all',
    wholeGroup: (group) => `the whole group: ${group}`,
    unit: 'Leading unit',
    district: 'District',
    kind: 'Kind',
    channel: 'Channel',
    priority: 'Priority',
    any: 'all',
    anyOne: 'any',
    anyKind: 'any',
    late: 'Late only',
    lateShort: 'late',
    from: 'From',
    until: 'Until',
    fromDay: (day) => `from ${day}`,
    untilDay: (day) => `until ${day}`,
    show: 'Show',
    clear: 'Show everything'
  },
  saved: {
    head: 'Keep this view',
    name: 'Name',
    shared: 'For everybody at this work place',
    button: 'Keep',
    remove: 'Remove this view',
    label: 'Kept views',
    done: 'View kept.',
    removed: 'View removed.'
  },
  map: {
    label: 'Map of the cases in the list',
    show: 'Show the map',
    hide: 'Hide the map',
    without: 'The map did not open. All that is on it stands in the list.',
    on: 'on the map',
    seen: (n, of) => `Numbers as in the list, ${n} of ${of} are seen.`,
    more: (n) => `in one place: ${counted(n, 'en', { one: 'case', other: 'cases' })}`
  },
  rows: {
    select: (what) => `Select: ${what}`,
    all: 'Select all on this page',
    act: 'Go on with the selected',
    whole: 'Go on with the whole list (up to 500)',
    chosen: (n) => `selected: ${n}`,
    key: 'select',
    bounced: (n) => `given back ${counted(n, 'en', { one: 'time', other: 'times' })}`,
    contested: 'Answer not accepted',
    suggests: (unit) => `suggests: ${unit}`,
    accept: (day) => `accept by\u00A0${day}`
  }
};

const uk: ListsTexts = {
  find: {
    label: 'Знайти послугу або справу',
    hint: 'Послуга, справа, телефон, e-mail',
    title: 'Пошук',
    words: (typed) => `Знайдено: ${typed}`,
    contact: (to) => `Справи особи: ${to}`,
    nothing: {
      title: 'Ми нічого не знайшли',
      text: 'Введіть номер із підтвердження (рік можна пропустити), кілька слів з\u00A0опису, вулицю, телефон або e-mail. Закінчення слів не мають значення.'
    },
    empty: 'Введіть щось більше, ніж короткі слова.',
    order: 'спершу найновіші'
  },
  narrow: {
    open: 'Звузити список',
    change: 'Змінити фільтр',
    about: 'Категорія',
    anyAbout: 'усі',
    wholeGroup: (group) => `уся група: ${group}`,
    unit: 'Служба, що веде',
    district: 'Район',
    kind: 'Вид',
    channel: 'Шлях',
    priority: 'Терміновість',
    any: 'усі',
    anyOne: 'будь-яка',
    anyKind: 'будь-який',
    late: 'Лише після терміну',
    lateShort: 'після терміну',
    from: 'Від дня',
    until: 'До дня',
    fromDay: (day) => `від\u00A0${day}`,
    untilDay: (day) => `до\u00A0${day}`,
    show: 'Показати',
    clear: 'Показати все'
  },
  saved: {
    head: 'Зберегти цей вигляд',
    name: 'Назва',
    shared: 'Для всіх на цьому робочому місці',
    button: 'Зберегти',
    remove: 'Видалити цей вигляд',
    label: 'Збережені вигляди',
    done: 'Вигляд збережено.',
    removed: 'Вигляд видалено.'
  },
  map: {
    label: 'Мапа справ зі списку',
    show: 'Показати мапу',
    hide: 'Сховати мапу',
    without: 'Мапа не відкрилася. Усе, що на ній є, стоїть у\u00A0списку.',
    on: 'на мапі',
    seen: (n, of) => `Номери як у\u00A0списку, видно ${n} з\u00A0${of}.`,
    more: (n) =>
      `в\u00A0одному місці: ${counted(n, 'uk', { one: 'справа', few: 'справи', many: 'справ', other: 'справи' })}`
  },
  rows: {
    select: (what) => `Позначити: ${what}`,
    all: 'Позначити всі на цій сторінці',
    act: 'Далі з\u00A0позначеними',
    whole: 'Далі з\u00A0усім списком (до 500)',
    chosen: (n) => `позначено: ${n}`,
    key: 'позначити',
    bounced: (n) =>
      `повернуто ${counted(n, 'uk', { one: 'раз', few: 'рази', many: 'разів', other: 'разу' })}`,
    contested: 'Відповідь не прийнято',
    suggests: (unit) => `пропонує: ${unit}`,
    accept: (day) => `прийняти до\u00A0${day}`
  }
};

export const listsTexts: Record<Lang, ListsTexts> = { pl, en, uk };
