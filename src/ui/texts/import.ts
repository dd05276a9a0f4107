/** Words of files of reports. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const rowsPl = (n: number) =>
  counted(n, 'pl', { one: 'wiersz', few: 'wiersze', many: 'wierszy', other: 'wiersza' });
const reportsPl = (n: number) =>
  counted(n, 'pl', { one: 'zgłoszenie', few: 'zgłoszenia', many: 'zgłoszeń', other: 'zgłoszenia' });

const pl = {
  title: 'Zgłoszenia z\u00A0pliku',
  lead: 'Wgraj plik CSV, najwyżej 5000 wierszy. Najpierw pokażemy, jak go rozumiemy i\u00A0co trzeba poprawić. Przyjmiemy wszystkie wiersze albo żadnego.',
  template: 'Pobierz wzór pliku',
  file: 'Plik CSV',
  fileHint: 'Z\u00A0arkusza zapisz jako „CSV UTF-8”. Pola rozdziela średnik albo przecinek.',
  read: 'Wczytaj i\u00A0sprawdź',
  faults: 'Trzeba coś poprawić',
  mine: 'Twoje pliki',
  none: 'Nie ma jeszcze żadnego.',
  states: {
    faulty: 'do poprawy',
    ready: 'do przyjęcia',
    asked: 'w\u00A0trakcie',
    done: 'przyjęty',
    failed: 'nie przyjęty'
  },
  heads: {
    faulty: (n: number) => `Nic nie przyjęliśmy: braków jest ${n}`,
    ready: (n: number) => `Do przyjęcia: ${reportsPl(n)}`,
    asked: (n: number) => `Przyjmujemy ${reportsPl(n)}`,
    done: (n: number) => `Przyjęte: ${reportsPl(n)}`,
    failed: (n: number) => `Nie udało się przyjąć: ${reportsPl(n)}`
  },
  stumbled:
    'Coś się u\u00A0nas zepsuło. Z\u00A0tego pliku nic nie zapisaliśmy, plik czeka. Spróbuj jeszcze raz, a\u00A0jeśli znów się nie uda, powiedz administratorowi.',
  again: 'Spróbuj jeszcze raz',
  mend: 'Popraw te wiersze w\u00A0pliku i\u00A0wgraj go jeszcze raz.',
  more: (n: number) => `Pokazujemy pierwsze ${n}.`,
  fault: { row: 'Wiersz', column: 'Kolumna', value: 'Jest', expected: 'Co poprawić' },
  understood: 'Jak rozumiemy ten plik',
  facts: {
    name: 'Plik',
    encoding: 'Kodowanie',
    separator: 'Pola rozdziela',
    rows: 'Wiersze',
    unused: 'Nie używamy'
  },
  separators: { ';': 'średnik', ',': 'przecinek', '\t': 'tabulator' },
  rows: rowsPl,
  first: (n: number) => `Pierwsze ${rowsPl(n)}`,
  columns: {
    row: 'Wiersz',
    category: 'Kategoria',
    place: 'Miejsce',
    description: 'Opis',
    contact: 'Odpowiedź',
    answers: 'Pytania'
  },
  silent: 'nie chce',
  record: (n: number) => `Przyjmij ${reportsPl(n)}`,
  another: 'Wgraj inny plik',
  working: 'Pracuję…',
  progress: (done: number, of: number) => `Zapisane ${done} z\u00A0${of}`,
  refresh: 'Ta strona sama się odświeża.',
  result: 'Pobierz plik z\u00A0numerami',
  resultHeads: ['wiersz', 'numer', 'kategoria', 'adres', 'odpowiemy do'],
  columnWords: {
    category: 'kategoria',
    description: 'opis',
    address: 'adres',
    detail: 'dokładniej',
    district: 'dzielnica',
    lat: 'szerokość',
    lng: 'długość',
    email: 'e-mail',
    phone: 'telefon',
    lang: 'język',
    channel: 'droga'
  } as Record<string, string>,
  mapping: 'Kolumny',
  question: (code: string) => `pytanie ${code}`
};

export type ImportTexts = typeof pl;

const rowsEn = (n: number) => counted(n, 'en', { one: 'row', other: 'rows' });
const reportsEn = (n: number) => counted(n, 'en', { one: 'report', other: 'reports' });

const en: ImportTexts = {
  title: 'Reports from a file',
  lead: 'Upload a CSV file of 5000 rows at most. First we show how we understand it and what has to be mended. We record every row or none.',
  template: 'Download a template',
  file: 'CSV file',
  fileHint: 'Save from your spreadsheet as “CSV UTF-8”. Fields are separated by semicolons or commas.',
  read: 'Read and check',
  faults: 'Something has to be put right',
  mine: 'Your files',
  none: 'There is none yet.',
  states: {
    faulty: 'to be mended',
    ready: 'to be recorded',
    asked: 'under way',
    done: 'recorded',
    failed: 'not recorded'
  },
  heads: {
    faulty: (n) => `Nothing was recorded: ${counted(n, 'en', { one: 'fault', other: 'faults' })}`,
    ready: (n) => `To record: ${reportsEn(n)}`,
    asked: (n) => `Recording ${reportsEn(n)}`,
    done: (n) => `Recorded: ${reportsEn(n)}`,
    failed: (n) => `Not recorded: ${reportsEn(n)}`
  },
  stumbled:
    'Something broke on our side. Nothing of this file was recorded, and the file waits. Try again, and if it fails once more, tell the administrator.',
  again: 'Try again',
  mend: 'Mend these rows in the file and upload it again.',
  more: (n) => `The first ${n} are shown.`,
  fault: { row: 'Row', column: 'Column', value: 'There is', expected: 'What to mend' },
  understood: 'How we understand this file',
  facts: {
    name: 'File',
    encoding: 'Encoding',
    separator: 'Fields separated by',
    rows: 'Rows',
    unused: 'Not used'
  },
  separators: { ';': 'semicolon', ',': 'comma', '\t': 'tabulator' },
  rows: rowsEn,
  first: (n) => `The first ${rowsEn(n)}`,
  columns: {
    row: 'Row',
    category: 'Category',
    place: 'Place',
    description: 'Words',
    contact: 'Answer',
    answers: 'Questions'
  },
  silent: 'not wanted',
  record: (n) => `Record ${reportsEn(n)}`,
  another: 'Upload another file',
  working: 'Working…',
  progress: (done, of) => `${done} of ${of} recorded`,
  refresh: 'This page refreshes by itself.',
  result: 'Download a file with the numbers',
  resultHeads: ['row', 'number', 'category', 'address', 'answered by'],
  columnWords: {
    category: 'category',
    description: 'words',
    address: 'address',
    detail: 'detail',
    district: 'district',
    lat: 'latitude',
    lng: 'longitude',
    email: 'e-mail',
    phone: 'telephone',
    lang: 'language',
    channel: 'channel'
  },
  mapping: 'Columns',
  question: (code) => `question ${code}`
};

const rowsUk = (n: number) =>
  counted(n, 'uk', { one: 'рядок', few: 'рядки', many: 'рядків', other: 'рядка' });
const reportsUk = (n: number) =>
  counted(n, 'uk', { one: 'звернення', few: 'звернення', many: 'звернень', other: 'звернення' });

const uk: ImportTexts = {
  title: 'Звернення з\u00A0файлу',
  lead: 'Завантажте файл CSV, не більше 5000 рядків. Спочатку покажемо, як ми його розуміємо й\u00A0що треба виправити. Приймемо всі рядки або жодного.',
  template: 'Завантажити зразок',
  file: 'Файл CSV',
  fileHint: 'З\u00A0таблиці збережіть як «CSV UTF-8». Поля розділяє крапка з\u00A0комою або кома.',
  read: 'Прочитати й\u00A0перевірити',
  faults: 'Потрібно щось виправити',
  mine: 'Ваші файли',
  none: 'Ще жодного немає.',
  states: {
    faulty: 'виправити',
    ready: 'до прийняття',
    asked: 'триває',
    done: 'прийнято',
    failed: 'не прийнято'
  },
  heads: {
    faulty: (n) => `Нічого не прийнято: помилок ${n}`,
    ready: (n) => `До прийняття: ${reportsUk(n)}`,
    asked: (n) => `Приймаємо ${reportsUk(n)}`,
    done: (n) => `Прийнято: ${reportsUk(n)}`,
    failed: (n) => `Не вдалося прийняти: ${reportsUk(n)}`
  },
  stumbled:
    'У нас щось зламалося. З цього файлу нічого не записано, файл чекає. Спробуйте ще раз, а якщо знову не вийде, скажіть адміністратору.',
  again: 'Спробуйте ще раз',
  mend: 'Виправте ці рядки у\u00A0файлі й\u00A0завантажте його ще раз.',
  more: (n) => `Показано перші ${n}.`,
  fault: { row: 'Рядок', column: 'Стовпець', value: 'Є', expected: 'Що виправити' },
  understood: 'Як ми розуміємо цей файл',
  facts: {
    name: 'Файл',
    encoding: 'Кодування',
    separator: 'Поля розділяє',
    rows: 'Рядки',
    unused: 'Не використовуємо'
  },
  separators: { ';': 'крапка з\u00A0комою', ',': 'кома', '\t': 'табулятор' },
  rows: rowsUk,
  first: (n) => `Перші ${rowsUk(n)}`,
  columns: {
    row: 'Рядок',
    category: 'Категорія',
    place: 'Місце',
    description: 'Опис',
    contact: 'Відповідь',
    answers: 'Запитання'
  },
  silent: 'не хоче',
  record: (n) => `Прийняти ${reportsUk(n)}`,
  another: 'Завантажити інший файл',
  working: 'Працюю…',
  progress: (done, of) => `Записано ${done} з\u00A0${of}`,
  refresh: 'Ця сторінка оновлюється сама.',
  result: 'Завантажити файл із номерами',
  resultHeads: ['рядок', 'номер', 'категорія', 'адреса', 'відповімо до'],
  columnWords: {
    category: 'категорія',
    description: 'опис',
    address: 'адреса',
    detail: 'точніше',
    district: 'район',
    lat: 'широта',
    lng: 'довгота',
    email: 'e-mail',
    phone: 'телефон',
    lang: 'мова',
    channel: 'шлях'
  },
  mapping: 'Стовпці',
  question: (code) => `запитання ${code}`
};

export const importTexts: Record<Lang, ImportTexts> = { pl, en, uk };
