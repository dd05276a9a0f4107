/** Words of the page about open data and the API: what may be read, how it is asked, how a program writes. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Otwarte dane i\u00A0API',
  lead: 'Dane o\u00A0sprawach może czytać każdy program, bez klucza i\u00A0bez pytania. Program z\u00A0kluczem może też wysyłać zgłoszenia.',
  figures: {
    title: 'Liczby',
    text: 'Miesiąc po miesiącu: ile spraw przyszło, jak się skończyły i\u00A0ile trwały. Jako tabele i\u00A0pliki CSV.',
    link: 'Zobacz liczby'
  },
  api: {
    title: 'Sprawy przez Open311',
    text: 'Mówimy standardem Open311 GeoReport v2, w\u00A0XML i\u00A0JSON. Końcówka adresu wybiera format.',
    standard: 'Opis standardu (po angielsku)',
    root: 'Adres główny',
    address: 'Adres',
    what: 'Co tam jest',
    caption: 'Adresy API',
    discovery: 'gdzie jest API i\u00A0kogo pytać o\u00A0klucz',
    services: 'kategorie zgłoszeń, czyli usługi Open311',
    definition: 'pytania dodatkowe jednej kategorii',
    requests: 'sprawy, od najnowszej',
    request: 'jedna sprawa po jej numerze',
    updates: 'co wydarzyło się w\u00A0sprawach (rozszerzenie znane z\u00A0FixMyStreet)'
  },
  seen: {
    title: 'Co widać',
    anybody: 'Każdy',
    anybodyText:
      'Kategorię, stan i\u00A0wynik, daty, obiecany dzień, dzielnicę, jednostkę i\u00A0punkt taki jak na mapie zgłoszeń, a\u00A0póki nikt go nie sprawdził: środek pola 200\u00A0×\u00A0200\u00A0metrów.',
    program: 'Program z\u00A0kluczem',
    programText: 'Także opis, dokładne miejsce i\u00A0odpowiedź miasta.',
    nobody: 'Nikt',
    nobodyText:
      'Adresu e-mail, telefonu ani zdjęć. Sprawy w\u00A0kategoriach wrażliwych program z\u00A0kluczem widzi bez opisu i\u00A0miejsca, a\u00A0bez klucza nie widać ich wcale.'
  },
  filters: {
    title: 'Jak zawęzić listę spraw',
    caption: 'Parametry listy spraw',
    parameter: 'Parametr',
    meaning: 'Znaczenie',
    rows: [
      ['service_request_id', 'numery spraw, po przecinku; wtedy inne parametry nie działają'],
      ['service_code', 'kody kategorii, po przecinku'],
      ['status', 'open albo closed'],
      ['start_date, end_date', 'kiedy przyszły; najwyżej 90\u00A0dni, bez dat ostatnie 90\u00A0dni'],
      ['updated_after, updated_before', 'kiedy się zmieniły; lista idzie wtedy od najdawniejszej zmiany'],
      ['bbox', 'prostokąt: zachód, południe, wschód, północ'],
      ['lat, long, radius', 'koło o\u00A0promieniu w\u00A0metrach'],
      ['page, page_size', 'strona i\u00A0jej długość, najwyżej 1000'],
      ['after', 'dalszy ciąg; adres jest w\u00A0nagłówku Link'],
      ['locale', 'język nazw: pl, en albo uk'],
      ['extensions', 'true dodaje pola spoza standardu']
    ] as readonly (readonly [string, string])[]
  },
  read: { title: 'Przykład: sprawy otwarte w\u00A0jednej kategorii', label: 'Polecenie, które czyta sprawy' },
  write: {
    title: 'Przykład: wysłać zgłoszenie',
    label: 'Polecenie, które wysyła zgłoszenie',
    text: 'Zdjęcia dołącz jako pliki media w\u00A0multipart/form-data, najwyżej pięć po 10\u00A0MB. Z\u00A0nagłówkiem Idempotency-Key to samo zgłoszenie wysłane dwa razy stanie się jedną sprawą.',
    answer: 'W\u00A0odpowiedzi jest numer sprawy i\u00A0dzień, do którego odpowiemy.',
    answerLabel: 'Odpowiedź'
  },
  key: {
    title: 'Klucz',
    text: (centre: string) => `O\u00A0klucz poproś: ${centre}`,
    keep: 'Klucz jest hasłem programu: nie umieszczaj go na stronie, którą otwierają inni.'
  }
};

export type DataTexts = typeof pl;

export const dataTexts: Readonly<Record<Lang, DataTexts>> = {
  pl,
  en: {
    title: 'Open data and API',
    lead: 'Any program may read about cases, without a key and without asking. A program with a key can send reports too.',
    figures: {
      title: 'Figures',
      text: 'Month by month: how many cases came in, how they ended and how long they took. As tables and CSV files.',
      link: 'See the figures'
    },
    api: {
      title: 'Cases through Open311',
      text: 'We speak the standard Open311 GeoReport v2, in XML and JSON. The ending of the address chooses the format.',
      standard: 'The standard',
      root: 'Its root',
      address: 'Address',
      what: 'What is there',
      caption: 'Addresses of the API',
      discovery: 'where the API is and whom to ask for a key',
      services: 'categories of reports, which Open311 calls services',
      definition: 'the extra questions of one category',
      requests: 'cases, newest first',
      request: 'one case by its number',
      updates: 'what happened in cases (the extension known from FixMyStreet)'
    },
    seen: {
      title: 'What is shown',
      anybody: 'Anybody',
      anybodyText:
        'Category, status and outcome, dates, the promised day, district, unit, and the point the public map shows; until somebody has checked it, the middle of a field of 200 × 200 metres.',
      program: 'A program with a key',
      programText: 'The description, the exact place and the city’s answer besides.',
      nobody: 'Nobody',
      nobodyText:
        'E-mail addresses, telephone numbers and photos. Cases in sensitive categories are shown to a program with a key without description and place, and not at all without a key.'
    },
    filters: {
      title: 'How to narrow the list of cases',
      caption: 'Parameters of the list of cases',
      parameter: 'Parameter',
      meaning: 'Meaning',
      rows: [
        ['service_request_id', 'numbers of cases, with commas; other parameters do nothing then'],
        ['service_code', 'codes of categories, with commas'],
        ['status', 'open or closed'],
        ['start_date, end_date', 'when they came in; 90 days at most, the last 90 days without dates'],
        ['updated_after, updated_before', 'when they changed; the list begins with the earliest change then'],
        ['bbox', 'a box: west, south, east, north'],
        ['lat, long, radius', 'a circle, its radius in metres'],
        ['page, page_size', 'the page and how long it is, 1000 at most'],
        ['after', 'the next part; its address is in the header Link'],
        ['locale', 'language of names: pl, en or uk'],
        ['extensions', 'true adds fields outside the standard']
      ]
    },
    read: { title: 'Example: open cases of one category', label: 'A command that reads cases' },
    write: {
      title: 'Example: sending a report',
      label: 'A command that sends a report',
      text: 'Add photos as files called media in multipart/form-data, five at most, 10\u00A0MB each. With the header Idempotency-Key the same report sent twice becomes one case.',
      answer: 'The answer holds the number of the case and the day by which we answer.',
      answerLabel: 'The answer'
    },
    key: {
      title: 'A key',
      text: (centre) => `For a key ask: ${centre}`,
      keep: 'A key is a program’s password: never put it on a page that others open.'
    }
  },
  uk: {
    title: 'Відкриті дані та API',
    lead: 'Дані про справи може читати будь-яка програма, без ключа й\u00A0без запитання. Програма з\u00A0ключем може також надсилати звернення.',
    figures: {
      title: 'Цифри',
      text: 'Місяць за місяцем: скільки справ надійшло, чим вони завершилися і\u00A0скільки тривали. У\u00A0таблицях і\u00A0файлах CSV.',
      link: 'Переглянути цифри'
    },
    api: {
      title: 'Справи через Open311',
      text: 'Ми працюємо за стандартом Open311 GeoReport v2, у\u00A0XML та JSON. Формат визначає закінчення адреси.',
      standard: 'Опис стандарту (англійською)',
      root: 'Головна адреса',
      address: 'Адреса',
      what: 'Що там є',
      caption: 'Адреси API',
      discovery: 'де розташовано API і\u00A0в\u00A0кого просити ключ',
      services: 'категорії звернень, тобто послуги Open311',
      definition: 'додаткові запитання однієї категорії',
      requests: 'справи, від найновішої',
      request: 'одна справа за її номером',
      updates: 'що сталося у\u00A0справах (розширення, відоме з\u00A0FixMyStreet)'
    },
    seen: {
      title: 'Що видно',
      anybody: 'Кожному',
      anybodyText:
        'Категорію, стан і\u00A0результат, дати, обіцяний день, район, службу та точку як на карті звернень; поки її ніхто не перевірив, середину поля 200\u00A0×\u00A0200\u00A0метрів.',
      program: 'Програмі з\u00A0ключем',
      programText: 'Також опис, точне місце та відповідь міста.',
      nobody: 'Нікому',
      nobodyText:
        'Електронну адресу, телефон і\u00A0фото. Справи в\u00A0чутливих категоріях програма з\u00A0ключем бачить без опису та місця, а\u00A0без ключа їх не видно зовсім.'
    },
    filters: {
      title: 'Як звузити список справ',
      caption: 'Параметри списку справ',
      parameter: 'Параметр',
      meaning: 'Значення',
      rows: [
        ['service_request_id', 'номери справ через кому; інші параметри тоді не діють'],
        ['service_code', 'коди категорій через кому'],
        ['status', 'open або closed'],
        [
          'start_date, end_date',
          'коли надійшли; щонайбільше 90\u00A0днів, без дат\u00A0— останні 90\u00A0днів'
        ],
        ['updated_after, updated_before', 'коли змінилися; тоді список починається з\u00A0найдавнішої зміни'],
        ['bbox', 'прямокутник: захід, південь, схід, північ'],
        ['lat, long, radius', 'коло з\u00A0радіусом у\u00A0метрах'],
        ['page, page_size', 'сторінка та її довжина, щонайбільше 1000'],
        ['after', 'продовження; його адреса\u00A0— у\u00A0заголовку Link'],
        ['locale', 'мова назв: pl, en або uk'],
        ['extensions', 'true додає поля поза стандартом']
      ]
    },
    read: { title: 'Приклад: відкриті справи однієї категорії', label: 'Команда, що читає справи' },
    write: {
      title: 'Приклад: надіслати звернення',
      label: 'Команда, що надсилає звернення',
      text: 'Фото додавайте як файли media у\u00A0multipart/form-data, щонайбільше п’ять по 10\u00A0МБ. Із заголовком Idempotency-Key те саме звернення, надіслане двічі, стане однією справою.',
      answer: 'У\u00A0відповіді є номер справи й\u00A0день, до якого ми відповімо.',
      answerLabel: 'Відповідь'
    },
    key: {
      title: 'Ключ',
      text: (centre) => `По ключ звертайтеся: ${centre}`,
      keep: 'Ключ\u00A0— це пароль програми: не розміщуйте його на сторінці, яку відкривають інші.'
    }
  }
};
