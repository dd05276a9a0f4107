/** Words of the page where a whole catalogue of cards and articles goes out and comes in. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Katalog usług i\u00A0wiedzy',
  lead: 'Cały katalog w\u00A0jednym pliku: do przejrzenia, do innego programu, do wczytania setek kart naraz.',
  out: 'Pobierz',
  files: {
    json: 'Katalog w\u00A0JSON',
    csv: 'Katalog w\u00A0CSV, do arkusza',
    schema: 'Schemat JSON, którym sprawdzamy pliki'
  },
  in: 'Wczytaj',
  inLead: 'Najpierw pokażemy, co plik zmieni. Zapisujemy wszystko albo nic.',
  file: 'Plik z\u00A0katalogiem',
  fileHint: 'JSON zgodny ze schematem albo CSV z\u00A0kolumną „code”.',
  noFile: 'Wybierz plik.',
  read: 'Pokaż, co się zmieni',
  wrong: (n: number) => `Plik trzeba poprawić. Miejsc: ${n}. Nic nie zapisano.`,
  wrongCaption: 'Co poprawić w\u00A0pliku',
  wrongColumns: ['Artykuł', 'Miejsce', 'Co jest nie tak'],
  place: (n: number) => `pozycja ${n}`,
  preview: (name: string) => `Co zmieni plik ${name}`,
  fresh: 'Nowe',
  changed: 'Zmienione',
  all: (n: number) => `Pokaż wszystkie: ${n}`,
  gone: 'Nie ma ich w\u00A0pliku',
  same: (n: number) => `Bez zmian: ${n}.`,
  nothing: 'Plik niczego nie zmienia.',
  twice:
    'Te symbole ma już inna karta. Wycofaj karty, których nie ma w\u00A0pliku, albo zmień symbole w\u00A0pliku:',
  lost: 'Gdyby wycofać te, których nie ma w\u00A0pliku, te miejsca prowadziłyby donikąd:',
  withdraw: 'Wycofaj te, których nie ma w\u00A0pliku',
  withdrawHint: 'Ich adresy zostaną i\u00A0powiedzą, że je wycofano.',
  reason: 'Skąd ta zmiana',
  reasonHint: 'Zostanie w\u00A0historii każdego artykułu.',
  record: 'Zapisz i\u00A0opublikuj',
  back: 'Katalog',
  faults: 'Tak się nie udało',
  done: 'Gotowe',
  recorded: (fresh: number, changed: number, withdrawn: number) =>
    `Nowe: ${fresh}. Zmienione: ${changed}. Wycofane: ${withdrawn}.`
};

export type CatalogueTexts = typeof pl;

const en: CatalogueTexts = {
  title: 'Catalogue of services and knowledge',
  lead: 'The whole catalogue in one file: to look through, for another program, to bring hundreds of cards at once.',
  out: 'Hand out',
  files: {
    json: 'Catalogue as JSON',
    csv: 'Catalogue as CSV, for a spreadsheet',
    schema: 'The JSON Schema files are checked by'
  },
  in: 'Bring',
  inLead: 'First you see what the file would change. All of it is recorded, or nothing.',
  file: 'File with a catalogue',
  fileHint: 'JSON that follows the schema, or CSV with the column “code”.',
  noFile: 'Choose a file.',
  read: 'Show what would change',
  wrong: (n) => `The file must be mended. Places: ${n}. Nothing was recorded.`,
  wrongCaption: 'What to mend in the file',
  wrongColumns: ['Article', 'Place', 'What is wrong'],
  place: (n) => `item ${n}`,
  preview: (name) => `What the file ${name} would change`,
  fresh: 'New',
  changed: 'Changed',
  all: (n) => `Show all ${n}`,
  gone: 'Not in the file',
  same: (n) => `As they were: ${n}.`,
  nothing: 'The file changes nothing.',
  twice:
    'Another card bears these symbols. Withdraw those that are not in the file, or change the symbols in the file:',
  lost: 'If those that are not in the file were withdrawn, these places would lead nowhere:',
  withdraw: 'Withdraw those that are not in the file',
  withdrawHint: 'Their addresses stay and say that they were withdrawn.',
  reason: 'Where this change comes from',
  reasonHint: 'It stays in the history of every article.',
  record: 'Record and publish',
  back: 'Catalogue',
  faults: 'This did not work',
  done: 'Done',
  recorded: (fresh, changed, withdrawn) => `New: ${fresh}. Changed: ${changed}. Withdrawn: ${withdrawn}.`
};

const uk: CatalogueTexts = {
  title: 'Каталог послуг і\u00A0знань',
  lead: 'Увесь каталог в\u00A0одному файлі: переглянути, передати іншій програмі, завантажити сотні карток одразу.',
  out: 'Отримати',
  files: {
    json: 'Каталог у\u00A0JSON',
    csv: 'Каталог у\u00A0CSV, для таблиці',
    schema: 'Схема JSON, якою перевіряємо файли'
  },
  in: 'Завантажити',
  inLead: 'Спершу покажемо, що змінить файл. Записуємо все або нічого.',
  file: 'Файл із каталогом',
  fileHint: 'JSON за схемою або CSV із колонкою «code».',
  noFile: 'Виберіть файл.',
  read: 'Показати, що зміниться',
  wrong: (n) => `Файл треба виправити. Місць: ${n}. Нічого не записано.`,
  wrongCaption: 'Що виправити у\u00A0файлі',
  wrongColumns: ['Стаття', 'Місце', 'Що не так'],
  place: (n) => `позиція ${n}`,
  preview: (name) => `Що змінить файл ${name}`,
  fresh: 'Нові',
  changed: 'Змінені',
  all: (n) => `Показати всі: ${n}`,
  gone: 'Немає у\u00A0файлі',
  same: (n) => `Без змін: ${n}.`,
  nothing: 'Файл нічого не змінює.',
  twice:
    'Ці символи вже має інша картка. Вилучіть картки, яких немає у\u00A0файлі, або змініть символи у\u00A0файлі:',
  lost: 'Якби вилучити те, чого немає у\u00A0файлі, ці місця вели\u00A0б у\u00A0нікуди:',
  withdraw: 'Вилучити те, чого немає у\u00A0файлі',
  withdrawHint: 'Їхні адреси лишаться і\u00A0скажуть, що їх вилучено.',
  reason: 'Звідки ця зміна',
  reasonHint: 'Залишиться в\u00A0історії кожної статті.',
  record: 'Записати й\u00A0опублікувати',
  back: 'Каталог',
  faults: 'Так не вдалося',
  done: 'Готово',
  recorded: (fresh, changed, withdrawn) => `Нові: ${fresh}. Змінені: ${changed}. Вилучені: ${withdrawn}.`
};

export const catalogueTexts: Record<Lang, CatalogueTexts> = { pl, en, uk };
