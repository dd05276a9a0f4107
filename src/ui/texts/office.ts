/** Words of the office's first page: what is looked after where. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Biuro',
  parts: {
    hotline: 'Infolinia',
    words: 'Wiedza i\u00A0słowa',
    cases: 'Sprawy i\u00A0jednostki',
    data: 'Dane osobowe',
    staff: 'Pracownicy i\u00A0programy'
  },
  pages: {
    catalogue: {
      name: 'Katalog usług i\u00A0wiedzy',
      about: 'Wszystkie karty i\u00A0artykuły w\u00A0jednym pliku: pobrać i\u00A0wczytać.'
    },
    articles: {
      name: 'Artykuły',
      about: 'Karty usług i\u00A0baza wiedzy: pisać, sprawdzać, publikować, przeglądać.'
    },
    outbox: {
      name: 'Powiadomienia',
      about: 'Do kogo zadzwonić, które listy czekają, a\u00A0które nie doszły.'
    },
    answering: {
      name: 'Zapowiedzi infolinii',
      about:
        'Co słyszy osoba, która dzwoni: drzewo z\u00A0klawiszami, próba przed zmianą, wcześniejsze wersje.'
    },
    sounds: {
      name: 'Nagrania zapowiedzi',
      about: 'Głos zamiast syntezatora: wczytać, posłuchać, wymienić.'
    },
    hotlineNotices: {
      name: 'Komunikaty infolinii',
      about:
        'Co słyszy każdy, kto dzwoni: awaria, zamknięta ulica. Z\u00A0początkiem, końcem i\u00A0wyłącznikiem.'
    },
    hotlineFigures: {
      name: 'Infolinia w\u00A0liczbach',
      about: 'Ile osób dzwoni, jak długo czekają i\u00A0ile spraw załatwia pierwsza linia.'
    },
    staffPlan: {
      name: 'Ile osób potrzeba',
      about: 'Prognoza rozmów, obsada co pół godziny i\u00A0co się zmieni, gdy zmieni się cokolwiek.'
    },
    shifts: {
      name: 'Zmiany na infolinii',
      about: 'Kto kiedy odbiera rozmowy i\u00A0jak zmiany są dotrzymane.'
    },
    quality: {
      name: 'Jakość rozmów',
      about: 'Wylosowane rozmowy, karta ocen, oceny obok siebie.'
    },
    topics: {
      name: 'Tematy',
      about: 'Kto odpowiada w\u00A0którym temacie: jednostka czy centrum, i\u00A0od kiedy.'
    },
    courses: { name: 'Kursy i\u00A0testy', about: 'Z\u00A0czego uczymy się tematów i\u00A0jak komu idzie.' },
    dispatch: {
      name: 'Reguły przekazywania',
      about: 'Kto dostaje które zgłoszenia, gdzie i\u00A0od kiedy.'
    },
    territories: { name: 'Tereny', about: 'Części miasta, którymi jednostki dzielą się pracą.' },
    calendars: {
      name: 'Dni wolne i\u00A0godziny',
      about: 'Kiedy urząd nie pracuje i\u00A0terminy nie biegną.'
    },
    units: { name: 'Jednostki', about: 'Kto odpowiada, od kiedy do kiedy i\u00A0kto przejmuje sprawy.' },
    person: {
      name: 'Dane jednej osoby',
      about: 'Wydać albo usunąć to, co o\u00A0kimś mamy, gdy o\u00A0to prosi.'
    },
    requalified: {
      name: 'Przekwalifikowane',
      about:
        'Które zgłoszenia okazały się skargą, wnioskiem, petycją albo pytaniem o\u00A0informację publiczną.'
    },
    people: {
      name: 'Pracownicy',
      about: 'Kto tu pracuje: zatrudnić, dać rolę, wstrzymać, pożegnać.'
    },
    readings: { name: 'Kto co czytał', about: 'Dziennik wglądów w\u00A0sprawy.' },
    openings: {
      name: 'Otwarcia spraw wrażliwych',
      about: 'Kto otworzył taką sprawę bez roli, kiedy i\u00A0dlaczego.'
    },
    security: {
      name: 'Dziennik bezpieczeństwa',
      about: 'Logowania, role, klucze i\u00A0próby bez uprawnień.'
    },
    keys: { name: 'Klucze programów', about: 'Które programy czytają i\u00A0wysyłają zgłoszenia.' },
    publish: {
      name: 'Mapa publiczna',
      about: 'Co wszyscy widzą na mapie: sprawdzić opis, miejsce i\u00A0zdjęcia.'
    },
    templates: { name: 'Szablony odpowiedzi', about: 'Gotowe słowa dla stanowiska.' },
    roles: { name: 'Role i\u00A0uprawnienia', about: 'Kto co widzi i\u00A0co może zrobić.' },
    synonyms: { name: 'Synonimy', about: 'Słowa, które w\u00A0wyszukiwarce znaczą to samo.' },
    missed: {
      name: 'Nieznalezione',
      about: 'Czego szukano i\u00A0nie znaleziono: lista tego, czego brakuje.'
    },
    webhooks: {
      name: 'Wiadomości dla programów',
      about: 'Które adresy dowiadują się, co dzieje się ze sprawami.'
    }
  }
};

export type OfficeTexts = typeof pl;
export type OfficePage = keyof OfficeTexts['pages'];
export type OfficePart = keyof OfficeTexts['parts'];

const en: OfficeTexts = {
  title: 'Office',
  parts: {
    hotline: 'The hotline',
    words: 'Knowledge and words',
    cases: 'Cases and units',
    data: 'Personal data',
    staff: 'Staff and programs'
  },
  pages: {
    catalogue: {
      name: 'Catalogue of services and knowledge',
      about: 'All cards and articles in one file: hand out and bring.'
    },
    articles: {
      name: 'Articles',
      about: 'Cards of services and the knowledge base: write, check, publish, look again.'
    },
    outbox: { name: 'Notices', about: 'Whom to ring, which letters wait, and which did not arrive.' },
    answering: {
      name: 'How the hotline answers',
      about: 'What callers hear: the tree with its keys, a rehearsal before a change, earlier versions.'
    },
    sounds: {
      name: 'Recordings of announcements',
      about: 'A voice instead of the synthesizer: upload, listen, replace.'
    },
    hotlineNotices: {
      name: 'Notices of the hotline',
      about: 'What everybody who calls is told: a failure, a closed street. With beginning, end and a switch.'
    },
    hotlineFigures: {
      name: 'The hotline in figures',
      about: 'How many people call, how long they wait, how much the first line settles.'
    },
    staffPlan: {
      name: 'How many people are needed',
      about: 'The forecast of calls, staffing by half hour, and what changes when anything does.'
    },
    shifts: {
      name: 'Shifts at the hotline',
      about: 'Who takes calls when, and how shifts are kept.'
    },
    quality: {
      name: 'Quality of talks',
      about: 'Talks drawn by lot, the scorecard, reviews beside each other.'
    },
    topics: { name: 'Topics', about: 'Who answers about what, the unit or the centre, and from when.' },
    courses: { name: 'Courses and tests', about: 'What topics are learnt by, and how people do.' },
    dispatch: { name: 'Rules of dispatch', about: 'Who gets which reports, where, and from when.' },
    territories: { name: 'Territories', about: 'Parts of the city by which units share their work.' },
    calendars: { name: 'Days off and hours', about: 'When the office is closed and deadlines do not run.' },
    units: { name: 'Units', about: 'Who answers, from when to when, and who takes over.' },
    person: {
      name: 'One person’s data',
      about: 'Hand out or remove what is kept of somebody when they ask.'
    },
    requalified: {
      name: 'Re-qualified',
      about:
        'Which reports turned out to be a complaint, a proposal, a petition or a request for public information.'
    },
    people: {
      name: 'Staff',
      about: 'Who works here: hire, give roles, suspend, let go.'
    },
    readings: { name: 'Who read what', about: 'The log of readings of cases.' },
    openings: {
      name: 'Openings of sensitive cases',
      about: 'Who opened such a case without the role, when and why.'
    },
    security: { name: 'Log of security', about: 'Signing in, roles, keys, and attempts without the right.' },
    keys: { name: 'Keys of programs', about: 'Which programs read and send reports.' },
    publish: {
      name: 'Public map',
      about: 'What everybody sees on the map: check words, place and photos.'
    },
    templates: { name: 'Templates of answers', about: 'Words kept ready for the desk.' },
    roles: { name: 'Roles and rights', about: 'Who sees what and may do what.' },
    synonyms: { name: 'Synonyms', about: 'Words that mean the same to the search.' },
    missed: { name: 'Not found', about: 'What was looked for in vain: a list of what is missing.' },
    webhooks: { name: 'News for programs', about: 'Which addresses are told what happens to cases.' }
  }
};

const uk: OfficeTexts = {
  title: 'Офіс',
  parts: {
    hotline: 'Гаряча лінія',
    words: 'Знання та слова',
    cases: 'Справи та служби',
    data: 'Персональні дані',
    staff: 'Працівники та програми'
  },
  pages: {
    catalogue: {
      name: 'Каталог послуг і\u00A0знань',
      about: 'Усі картки й\u00A0статті в\u00A0одному файлі: отримати й\u00A0завантажити.'
    },
    articles: {
      name: 'Статті',
      about: 'Картки послуг і\u00A0база знань: писати, перевіряти, публікувати, переглядати.'
    },
    outbox: { name: 'Повідомлення', about: 'Кому зателефонувати, які листи чекають, а які не дійшли.' },
    answering: {
      name: 'Привітання гарячої лінії',
      about: 'Що чує той, хто телефонує: дерево з\u00A0клавішами, проба перед зміною, попередні версії.'
    },
    sounds: {
      name: 'Записи привітань',
      about: 'Голос замість синтезатора: завантажити, послухати, замінити.'
    },
    hotlineNotices: {
      name: 'Оголошення гарячої лінії',
      about:
        'Що чує кожен, хто телефонує: аварія, перекрита вулиця. З\u00A0початком, кінцем і\u00A0вимикачем.'
    },
    hotlineFigures: {
      name: 'Гаряча лінія в\u00A0цифрах',
      about: 'Скільки людей телефонує, як довго чекають і\u00A0скільки вирішує перша лінія.'
    },
    staffPlan: {
      name: 'Скільки людей потрібно',
      about: 'Прогноз дзвінків, потреба кожні пів години й\u00A0що зміниться, якщо змінити будь-що.'
    },
    shifts: {
      name: 'Зміни на гарячій лінії',
      about: 'Хто коли приймає дзвінки і\u00A0як дотримані зміни.'
    },
    quality: {
      name: 'Якість розмов',
      about: 'Жеребковані розмови, картка оцінок, оцінки поруч.'
    },
    topics: { name: 'Теми', about: 'Хто відповідає на які теми: служба чи центр, і\u00A0відколи.' },
    courses: { name: 'Курси й\u00A0тести', about: 'За чим вивчаємо теми і\u00A0як кому йде.' },
    dispatch: { name: 'Правила передавання', about: 'Хто отримує які звернення, де й відколи.' },
    territories: { name: 'Території', about: 'Частини міста, якими служби ділять роботу.' },
    calendars: { name: 'Вихідні та години', about: 'Коли установа не працює і терміни не йдуть.' },
    units: { name: 'Служби', about: 'Хто відповідає, відколи й доки, і хто переймає справи.' },
    person: {
      name: 'Дані однієї людини',
      about: 'Видати або видалити те, що маємо про людину, на її прохання.'
    },
    requalified: {
      name: 'Інший порядок розгляду',
      about: 'Які звернення виявилися скаргою, пропозицією, петицією або запитом на публічну інформацію.'
    },
    people: {
      name: 'Працівники',
      about: 'Хто тут працює: прийняти, дати роль, призупинити, попрощатися.'
    },
    readings: { name: 'Хто що читав', about: 'Журнал переглядів справ.' },
    openings: {
      name: 'Відкриття чутливих справ',
      about: 'Хто відкрив таку справу без ролі, коли і\u00A0чому.'
    },
    security: { name: 'Журнал безпеки', about: 'Входи, ролі, ключі та спроби без дозволу.' },
    keys: { name: 'Ключі програм', about: 'Які програми читають і надсилають звернення.' },
    publish: {
      name: 'Публічна мапа',
      about: 'Що всі бачать на мапі: перевірити опис, місце й\u00A0фото.'
    },
    templates: { name: 'Шаблони відповідей', about: 'Готові слова для тих, хто опрацьовує звернення.' },
    roles: { name: 'Ролі й\u00A0права', about: 'Хто що бачить і що може зробити.' },
    synonyms: { name: 'Синоніми', about: 'Слова, що для пошуку означають одне й\u00A0те саме.' },
    missed: { name: 'Не знайдено', about: 'Чого шукали й\u00A0не знайшли: список того, чого бракує.' },
    webhooks: { name: 'Новини для програм', about: 'Які адреси дізнаються, що відбувається зі справами.' }
  }
};

export const officeTexts: Record<Lang, OfficeTexts> = { pl, en, uk };
