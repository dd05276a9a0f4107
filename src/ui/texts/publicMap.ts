/** Words of the public map, its list, a case on it, and its feeds. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Mapa zgłoszeń',
  lead: 'Zgłoszenia, które sprawdziliśmy: bez danych osobowych, niektóre z\u00A0przybliżonym miejscem. Nie ma tu wszystkich spraw.',
  about: 'Sprawdzone zgłoszenia mieszkańców na mapie i\u00A0na liście.',
  filters: {
    label: 'Co pokazać',
    category: 'Temat',
    all: 'Wszystkie tematy',
    wholeGroup: (group: string) => `${group}: wszystko`,
    status: 'Stan',
    statuses: { all: 'Każdy', open: 'W\u00A0toku', closed: 'Zakończone' },
    period: 'Przyjęte',
    periods: { all: 'Kiedykolwiek', month: 'W\u00A0ostatnich 30 dniach', year: 'W\u00A0ostatnim roku' },
    district: 'Dzielnica',
    wholeCity: 'Całe miasto',
    show: 'Pokaż',
    circle: (metres: string) => `W\u00A0promieniu ${metres} od wybranego miejsca.`,
    noCircle: 'Pokaż całe miasto'
  },
  map: {
    title: 'Mapa zgłoszeń. To samo jest na liście pod mapą.',
    without: 'Mapa nie otworzyła się w\u00A0całości. To samo jest na liście.',
    withoutOne: 'Mapa nie otworzyła się w\u00A0całości. Miejsce jest opisane obok.',
    points: (n: number) =>
      `Na mapie: ${counted(n, 'pl', { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsc' })}`,
    here: 'W\u00A0tym miejscu:',
    close: 'Zamknij',
    open: 'w\u00A0toku',
    closed: 'zakończone',
    follow: 'Obserwuj tę okolicę'
  },
  list: 'Lista',
  listOrder: 'Najnowsze najpierw',
  none: 'Nic takiego nie ma na mapie.',
  pages: 'Strony listy',
  next: 'Starsze',
  first: 'Najnowsze',
  status: { received: 'Przyjęte', moving: 'W\u00A0toku' },
  near: 'Miejsce w\u00A0przybliżeniu',
  districtOnly: 'Bez dokładnego miejsca',
  received: (day: string) => `Przyjęte ${day}`,
  closedOn: (day: string) => `Zakończone ${day}`,
  photosCount: (n: number) =>
    counted(n, 'pl', { one: 'zdjęcie', few: 'zdjęcia', many: 'zdjęć', other: 'zdjęć' }),
  photo: (n: number, of: number) => `Zdjęcie ${n} z\u00A0${of}`,
  joined: (n: number) =>
    `To samo zgłosiło też: ${counted(n, 'pl', { one: 'osoba', few: 'osoby', many: 'osób', other: 'osób' })}.`,
  case: {
    number: 'Sprawa',
    when: 'Kiedy',
    place: 'Gdzie',
    noPlace: 'Bez miejsca',
    back: 'Mapa zgłoszeń',
    checked:
      'Opis i\u00A0zdjęcia sprawdziliśmy przed pokazaniem. „[…]” to miejsce, w\u00A0którym było coś osobistego.',
    yours: 'To Twoja sprawa? Odpowiedź i\u00A0przebieg zobaczysz po wpisaniu numeru i\u00A0PIN-u.',
    yoursLink: 'Sprawdź sprawę',
    around: 'Co zgłoszono w\u00A0okolicy',
    area: 'Obserwuj okolicę'
  },
  follow: {
    title: 'Napisz, gdy coś się zmieni',
    email: 'Twój e-mail',
    hint: 'Wyślemy list z\u00A0linkiem do potwierdzenia. Przestaniesz jednym kliknięciem.',
    button: 'Obserwuj',
    done: 'Sprawdź pocztę: wysłaliśmy link do potwierdzenia.',
    head: 'Prawie gotowe'
  },
  data: {
    title: 'Dane i\u00A0kanały',
    feed: 'Kanał Atom z\u00A0tego wyboru',
    feedCase: 'Kanał Atom tej sprawy',
    geojson: 'GeoJSON z\u00A0tego wyboru',
    text: 'Kanał czyta każdy czytnik wiadomości (RSS i\u00A0Atom), GeoJSON otworzy każdy program do map.'
  },
  feed: { case: (number: string) => `Sprawa ${number}`, published: 'Na mapie', closed: 'Zakończona' },
  front: 'Zobacz zgłoszenia na mapie',
  data311: 'Sprawdzone opisy i\u00A0zdjęcia są na mapie zgłoszeń, także jako Atom i\u00A0GeoJSON.'
};

export type PublicMapTexts = typeof pl;

export const publicMapTexts: Record<Lang, PublicMapTexts> = {
  pl,
  en: {
    title: 'Map of reports',
    lead: 'Reports we have checked: without personal data, some with a rough place. Not every case is here.',
    about: 'Checked reports of residents on a map and in a list.',
    filters: {
      label: 'What to show',
      category: 'Topic',
      all: 'All topics',
      wholeGroup: (group) => `${group}: all`,
      status: 'Status',
      statuses: { all: 'Any', open: 'Under way', closed: 'Closed' },
      period: 'Received',
      periods: { all: 'At any time', month: 'In the last 30 days', year: 'In the last year' },
      district: 'District',
      wholeCity: 'The whole city',
      show: 'Show',
      circle: (metres) => `Within ${metres} of the chosen place.`,
      noCircle: 'Show the whole city'
    },
    map: {
      title: 'Map of reports. The same is in the list below.',
      without: 'The map did not open whole. The same is in the list.',
      withoutOne: 'The map did not open whole. The place is described beside it.',
      points: (n) => `On the map: ${counted(n, 'en', { one: 'place', other: 'places' })}`,
      here: 'In this place:',
      close: 'Close',
      open: 'under way',
      closed: 'closed',
      follow: 'Follow this area'
    },
    list: 'List',
    listOrder: 'Newest first',
    none: 'There is nothing like that on the map.',
    pages: 'Pages of the list',
    next: 'Older',
    first: 'Newest',
    status: { received: 'Received', moving: 'Under way' },
    near: 'Rough place',
    districtOnly: 'No exact place',
    received: (day) => `Received ${day}`,
    closedOn: (day) => `Closed ${day}`,
    photosCount: (n) => counted(n, 'en', { one: 'photo', other: 'photos' }),
    photo: (n, of) => `Photo ${n} of ${of}`,
    joined: (n) => `Also reported by ${counted(n, 'en', { one: 'other person', other: 'other people' })}.`,
    case: {
      number: 'Case',
      when: 'When',
      place: 'Where',
      noPlace: 'No place',
      back: 'Map of reports',
      checked:
        'The words and photos were checked before they were shown. “[…]” is where something personal was.',
      yours: 'Is it your case? You see the answer and what happened with its number and PIN.',
      yoursLink: 'Check a case',
      around: 'What was reported nearby',
      area: 'Follow the area'
    },
    follow: {
      title: 'Write to me when something changes',
      email: 'Your e-mail',
      hint: 'We send a letter with a link to confirm. You stop with one click.',
      button: 'Follow',
      done: 'Look into your mail: we have sent a link to confirm.',
      head: 'Almost done'
    },
    data: {
      title: 'Data and feeds',
      feed: 'Atom feed of this choice',
      feedCase: 'Atom feed of this case',
      geojson: 'GeoJSON of this choice',
      text: 'Every news reader (RSS and Atom) reads the feed; every map program opens GeoJSON.'
    },
    feed: { case: (number) => `Case ${number}`, published: 'On the map', closed: 'Closed' },
    front: 'See reports on the map',
    data311: 'Checked words and photos are on the map of reports, as Atom and GeoJSON too.'
  },
  uk: {
    title: 'Мапа звернень',
    lead: 'Звернення, які ми перевірили: без особистих даних, деякі з\u00A0приблизним місцем. Тут не всі справи.',
    about: 'Перевірені звернення мешканців на мапі та у\u00A0списку.',
    filters: {
      label: 'Що показати',
      category: 'Тема',
      all: 'Усі теми',
      wholeGroup: (group) => `${group}: усе`,
      status: 'Стан',
      statuses: { all: 'Будь-який', open: 'Триває', closed: 'Завершено' },
      period: 'Прийнято',
      periods: { all: 'Будь-коли', month: 'За останні 30 днів', year: 'За останній рік' },
      district: 'Район',
      wholeCity: 'Усе місто',
      show: 'Показати',
      circle: (metres) => `У\u00A0радіусі ${metres} від вибраного місця.`,
      noCircle: 'Показати все місто'
    },
    map: {
      title: 'Мапа звернень. Те саме є у\u00A0списку під мапою.',
      without: 'Мапа відкрилася не повністю. Те саме є у\u00A0списку.',
      withoutOne: 'Мапа відкрилася не повністю. Місце описано поруч.',
      points: (n) =>
        `На мапі: ${counted(n, 'uk', { one: 'місце', few: 'місця', many: 'місць', other: 'місця' })}`,
      here: 'У\u00A0цьому місці:',
      close: 'Закрити',
      open: 'триває',
      closed: 'завершено',
      follow: 'Стежити за цією місцевістю'
    },
    list: 'Список',
    listOrder: 'Спочатку найновіші',
    none: 'Нічого такого на мапі немає.',
    pages: 'Сторінки списку',
    next: 'Старіші',
    first: 'Найновіші',
    status: { received: 'Прийнято', moving: 'Триває' },
    near: 'Приблизне місце',
    districtOnly: 'Без точного місця',
    received: (day) => `Прийнято ${day}`,
    closedOn: (day) => `Завершено ${day}`,
    photosCount: (n) => counted(n, 'uk', { one: 'фото', few: 'фото', many: 'фото', other: 'фото' }),
    photo: (n, of) => `Фото ${n} з\u00A0${of}`,
    joined: (n) =>
      `Про те саме повідомили ще: ${counted(n, 'uk', { one: 'особа', few: 'особи', many: 'осіб', other: 'особи' })}.`,
    case: {
      number: 'Справа',
      when: 'Коли',
      place: 'Де',
      noPlace: 'Без місця',
      back: 'Мапа звернень',
      checked: 'Опис і\u00A0фото ми перевірили перед показом. «[…]» — тут було щось особисте.',
      yours: 'Це Ваша справа? Відповідь і\u00A0перебіг побачите за номером і\u00A0PIN.',
      yoursLink: 'Перевірити справу',
      around: 'Про що повідомляли поруч',
      area: 'Стежити за місцевістю'
    },
    follow: {
      title: 'Напишіть, коли щось зміниться',
      email: 'Ваша е-пошта',
      hint: 'Надішлемо лист із посиланням для підтвердження. Припинити можна одним натисканням.',
      button: 'Стежити',
      done: 'Перевірте пошту: ми надіслали посилання для підтвердження.',
      head: 'Майже готово'
    },
    data: {
      title: 'Дані та стрічки',
      feed: 'Стрічка Atom цього вибору',
      feedCase: 'Стрічка Atom цієї справи',
      geojson: 'GeoJSON цього вибору',
      text: 'Стрічку читає кожна програма новин (RSS та Atom), GeoJSON відкриє кожна програма мап.'
    },
    feed: { case: (number) => `Справа ${number}`, published: 'На мапі', closed: 'Завершена' },
    front: 'Побачити звернення на мапі',
    data311: 'Перевірені описи та фото є на мапі звернень, також як Atom і\u00A0GeoJSON.'
  }
};
