/** Words of the page that tells who may do what; the names of roles stand with the words of the staff's bar. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Role i\u00A0uprawnienia',
  lead: 'Tej tabeli słucha program: strona albo przycisk, którego tu ktoś nie ma, jest dla niego zamknięty. Kto ma kilka ról, może wszystko, na co pozwala którakolwiek. Role nadaje administracja.',
  roles: 'Kto jest kim',
  table: 'Kto co może',
  right: 'Uprawnienie',
  reach: {
    everywhere: 'wszędzie',
    unit: 'w\u00A0swojej jednostce',
    beside: 'tam, gdzie druga rola',
    none: 'nie'
  },
  about: {
    agent: 'Przyjmuje zgłoszenia, przekazuje je jednostkom i\u00A0odpowiada mieszkańcom.',
    supervisor: 'Prowadzi zmianę: robi wszystko to, co obsługa, i\u00A0wczytuje zgłoszenia z\u00A0plików.',
    officer: 'Odpowiada na sprawy swojej jednostki i\u00A0tylko te sprawy widzi.',
    editor:
      'Dba o\u00A0słowa: o\u00A0artykuły i\u00A0karty usług, mapę publiczną i\u00A0szablony odpowiedzi.',
    analyst: 'Czyta liczby i\u00A0dzienniki, bez danych osób.',
    administrator: 'Ustawia miasto, zatrudnia ludzi i\u00A0wykonuje prośby o\u00A0dane.',
    guardian: 'Inspektor ochrony danych: patrzy, kto co czytał i\u00A0co działo się z\u00A0danymi.',
    trustee: 'Otwiera sprawy wrażliwe. Zawsze obok innej roli.',
    interpreter: 'Rozmawia w\u00A0języku migowym przez kamerę. Zawsze obok innej roli.'
  },
  groups: {
    cases: 'Sprawy',
    words: 'Słowa i\u00A0listy',
    knowledge: 'Baza wiedzy',
    learning: 'Nauka i\u00A0tematy',
    hotline: 'Infolinia',
    data: 'Dane osób',
    office: 'Biuro'
  },
  rights: {
    desk: 'Widzieć wszystkie sprawy, przekazywać je, odpowiadać i\u00A0zamykać',
    unit: 'Widzieć sprawy jednostki, odpowiadać na nie i\u00A0prowadzić jej szablony',
    many: 'Zrobić jedną rzecz z\u00A0wieloma sprawami naraz i\u00A0cofnąć ją',
    import: 'Wczytać zgłoszenia z\u00A0pliku',
    sensitive: 'Otwierać sprawy wrażliwe',
    'break-glass':
      'Otworzyć sprawę wrażliwą bez tej roli, gdy nie może czekać: z\u00A0powodem, który zobaczy inspektor',
    publish: 'Decydować, co wszyscy widzą na mapie',
    templates: 'Prowadzić szablony odpowiedzi stanowiska',
    outbox: 'Widzieć, do kogo zadzwonić i\u00A0które listy nie doszły, i\u00A0wysyłać je ponownie',
    knowledge: 'Czytać całą bazę wiedzy i\u00A0zgłaszać, co w\u00A0niej nie tak',
    write: 'Pisać artykuły i\u00A0karty usług',
    approve: 'Zatwierdzać treść artykułów; administracja w\u00A0imieniu jednostki, z\u00A0powodem',
    language: 'Sprawdzać język artykułów, publikować je i\u00A0wycofywać',
    finding: 'Prowadzić synonimy i\u00A0załatwiać to, czego szukano i\u00A0nie znaleziono',
    learn: 'Uczyć się na kursach, rozwiązywać testy, widzieć swoje poświadczenia',
    topics: 'Prowadzić tematy i\u00A0kursy, widzieć wyniki testów',
    attest: 'Poświadczać, kto może brać temat, przejmować tematy od jednostek i\u00A0oddawać je',
    hotline: 'Odbierać rozmowy na infolinii, dzwonić i\u00A0zapisywać wynik rozmowy',
    interpret: 'Rozmawiać w\u00A0języku migowym przez kamerę',
    board: 'Kierować infolinią: widzieć wszystkich, słuchać rozmów, przejmować je, zmieniać stany',
    'hotline-set-up': 'Zmieniać zapowiedzi infolinii i\u00A0ich nagrania',
    recordings: 'Słuchać rozmów nagranych za zgodą',
    'hotline-figures': 'Czytać liczby infolinii i\u00A0planować z\u00A0nich',
    export: 'Znaleźć i\u00A0wydać dane jednej osoby',
    forget: 'Usunąć dane jednej osoby',
    readings: 'Widzieć, kto czytał którą sprawę',
    security: 'Widzieć dziennik bezpieczeństwa',
    openings: 'Sprawdzać otwarcia spraw wrażliwych bez roli',
    office: 'Widzieć, jak ustawione jest miasto: jednostki, reguły, tereny',
    logs: 'Czytać dzienniki do liczenia; kto nie ma stanowiska, bez danych osób',
    'set-up': 'Zmieniać ustawienia miasta',
    people: 'Zatrudniać, nadawać role, zawieszać',
    programs: 'Wydawać klucze programom i\u00A0powiadamiać inne systemy'
  }
};

export type RightsTexts = typeof pl;

const en: RightsTexts = {
  title: 'Roles and rights',
  lead: 'The program obeys this table: a page or a button somebody has not got here is closed to them. Whoever has several roles may do all that any of them allows. The administration gives roles.',
  roles: 'Who is who',
  table: 'Who may do what',
  right: 'Right',
  reach: {
    everywhere: 'everywhere',
    unit: 'in their own unit',
    beside: 'where the other role reaches',
    none: 'no'
  },
  about: {
    agent: 'Takes in reports, gives them to units and answers residents.',
    supervisor: 'Leads the shift: does all that the desk does, and brings in reports from files.',
    officer: 'Answers the cases of their unit and sees only those.',
    editor:
      'Looks after the words: articles and cards of services, the public map and the templates of answers.',
    analyst: 'Reads figures and logs, without people in them.',
    administrator: 'Sets up the city, hires people and fulfils wishes about data.',
    guardian: 'Data protection officer: looks at who read what and what happened to data.',
    trustee: 'Opens sensitive cases. Always beside another role.',
    interpreter: 'Talks in sign language by camera. Always beside another role.'
  },
  groups: {
    cases: 'Cases',
    words: 'Words and letters',
    knowledge: 'Knowledge base',
    learning: 'Learning and topics',
    hotline: 'Hotline',
    data: 'Data of people',
    office: 'Office'
  },
  rights: {
    desk: 'See every case, dispatch it, answer and close it',
    unit: 'See and answer the unit’s cases, and keep its templates',
    many: 'Do one deed to many cases at once, and undo it',
    import: 'Bring in reports from a file',
    sensitive: 'Open sensitive cases',
    'break-glass':
      'Open a sensitive case without that role when it cannot wait: with a reason the data protection officer sees',
    publish: 'Decide what everybody sees on the map',
    templates: 'Keep the desk’s templates of answers',
    outbox: 'See whom to ring up and which letters did not arrive, and send them again',
    knowledge: 'Read the whole knowledge base and say what is wrong in it',
    write: 'Write articles and cards of services',
    approve: 'Say whether articles are true; the administration on a unit’s behalf, with a reason',
    language: 'Check the language of articles, publish them and take them away',
    finding: 'Keep synonyms, and settle what was looked for and not found',
    learn: 'Learn by courses, take their tests, see one’s own attestations',
    topics: 'Keep topics and courses, see the results of tests',
    attest: 'Attest who may take a topic, take topics over from units and give them back',
    hotline: 'Take calls of the hotline, ring up and wrap up',
    interpret: 'Talk in sign language by camera',
    board: 'Lead the hotline: see everybody, listen, take over, set states',
    'hotline-set-up': 'Change how the hotline answers, and its recordings',
    recordings: 'Listen to talks recorded with consent',
    'hotline-figures': 'Read the figures of the hotline and plan with them',
    export: 'Find and hand out the data of one person',
    forget: 'Remove the data of one person',
    readings: 'See who read which case',
    security: 'See the log of security',
    openings: 'Look over openings of sensitive cases without the role',
    office: 'See how the city is set up: units, rules, territories',
    logs: 'Read the logs that are counted; without people in them for whoever is not at the desk',
    'set-up': 'Change how the city is set up',
    people: 'Hire people, give roles, suspend',
    programs: 'Make keys for programs and tell other systems'
  }
};

const uk: RightsTexts = {
  title: 'Ролі й\u00A0права',
  lead: 'Програма слухається цієї таблиці: сторінка чи кнопка, якої хтось тут не має, для нього закрита. Хто має кілька ролей, може все, що дозволяє будь-яка з\u00A0них. Ролі надає адміністрація.',
  roles: 'Хто є хто',
  table: 'Хто що може',
  right: 'Право',
  reach: {
    everywhere: 'всюди',
    unit: 'у\u00A0своїй службі',
    beside: 'там, де друга роль',
    none: 'ні'
  },
  about: {
    agent: 'Приймає звернення, передає їх службам і\u00A0відповідає мешканцям.',
    supervisor: 'Веде зміну: робить усе те, що й\u00A0опрацювання, і\u00A0вносить звернення з\u00A0файлів.',
    officer: 'Відповідає на справи своєї служби й\u00A0бачить лише їх.',
    editor: 'Дбає про слова: статті й\u00A0картки послуг, публічну мапу й\u00A0шаблони відповідей.',
    analyst: 'Читає цифри й\u00A0журнали, без даних людей.',
    administrator: 'Налаштовує місто, приймає людей на роботу й\u00A0виконує прохання щодо даних.',
    guardian: 'Інспектор захисту даних: дивиться, хто що читав і\u00A0що діялося з\u00A0даними.',
    trustee: 'Відкриває чутливі справи. Завжди поруч з\u00A0іншою роллю.',
    interpreter: 'Розмовляє жестовою мовою через камеру. Завжди поруч з\u00A0іншою роллю.'
  },
  groups: {
    cases: 'Справи',
    words: 'Слова й\u00A0листи',
    knowledge: 'База знань',
    learning: 'Навчання й\u00A0теми',
    hotline: 'Гаряча лінія',
    data: 'Дані людей',
    office: 'Офіс'
  },
  rights: {
    desk: 'Бачити всі справи, передавати їх, відповідати й\u00A0закривати',
    unit: 'Бачити справи служби, відповідати на них і\u00A0вести її шаблони',
    many: 'Зробити одне з\u00A0багатьма справами одразу й\u00A0скасувати це',
    import: 'Внести звернення з\u00A0файлу',
    sensitive: 'Відкривати чутливі справи',
    'break-glass':
      'Відкрити чутливу справу без цієї ролі, коли вона не може чекати: з\u00A0причиною, яку побачить інспектор',
    publish: 'Вирішувати, що всі бачать на мапі',
    templates: 'Вести шаблони відповідей для опрацювання звернень',
    outbox: 'Бачити, кому зателефонувати та які листи не дійшли, і\u00A0надсилати їх знову',
    knowledge: 'Читати всю базу знань і\u00A0повідомляти, що в\u00A0ній не так',
    write: 'Писати статті й\u00A0картки послуг',
    approve: 'Затверджувати зміст статей; адміністрація від імені служби, з\u00A0причиною',
    language: 'Перевіряти мову статей, публікувати й\u00A0вилучати їх',
    finding: 'Вести синоніми й\u00A0вирішувати те, чого шукали й\u00A0не знайшли',
    learn: 'Навчатися на курсах, складати тести, бачити свої підтвердження',
    topics: 'Вести теми й\u00A0курси, бачити результати тестів',
    attest: 'Підтверджувати, хто може брати тему, переймати теми від служб і\u00A0повертати їх',
    hotline: 'Приймати дзвінки гарячої лінії, телефонувати й\u00A0записувати результат',
    interpret: 'Розмовляти жестовою мовою через камеру',
    board: 'Керувати гарячою лінією: бачити всіх, слухати розмови, перебирати їх, змінювати стани',
    'hotline-set-up': 'Змінювати привітання гарячої лінії та їх записи',
    recordings: 'Слухати розмови, записані за згодою',
    'hotline-figures': 'Читати цифри гарячої лінії й\u00A0планувати за ними',
    export: 'Знайти й\u00A0видати дані однієї людини',
    forget: 'Видалити дані однієї людини',
    readings: 'Бачити, хто яку справу читав',
    security: 'Бачити журнал безпеки',
    openings: 'Перевіряти відкриття чутливих справ без ролі',
    office: 'Бачити, як налаштоване місто: служби, правила, території',
    logs: 'Читати журнали для підрахунків; хто не опрацьовує звернень, без даних людей',
    'set-up': 'Змінювати налаштування міста',
    people: 'Приймати на роботу, надавати ролі, призупиняти',
    programs: 'Видавати ключі програмам і\u00A0сповіщати інші системи'
  }
};

export const rightsTexts: Record<Lang, RightsTexts> = { pl, en, uk };
