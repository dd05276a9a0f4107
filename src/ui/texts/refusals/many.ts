/** Words of refusals about what is done to many cases at once. */
import type { RefusalWords } from './words.ts';

export const MANY: RefusalWords = {
  'none-chosen': {
    pl: 'Zaznacz na liście co najmniej jedną sprawę.',
    en: 'Tick at least one case in the list.',
    uk: 'Позначте у списку принаймні одну справу.'
  },
  'too-many-chosen': {
    pl: 'Naraz można objąć najwyżej {max} spraw. Zawęź listę.',
    en: 'At most {max} cases can be taken at once. Narrow the list.',
    uk: 'За один раз можна охопити щонайбільше {max} справ. Звузьте список.'
  },
  'not-a-number-of-a-case': {
    pl: '„{word}” nie jest numerem sprawy. Numer wygląda tak: 11487/2026.',
    en: '“{word}” is no case number. A number looks like this: 11487/2026.',
    uk: '«{word}» не є номером справи. Номер виглядає так: 11487/2026.'
  },
  'no-case-of-number': {
    pl: 'Nie ma sprawy {word}. Sprawdź numer.',
    en: 'There is no case {word}. Check the number.',
    uk: 'Немає справи {word}. Перевірте номер.'
  },
  'into-missing': {
    pl: 'Wybierz sprawę, która zostaje.',
    en: 'Choose the case that stays.',
    uk: 'Виберіть справу, яка лишається.'
  },
  'no-such-batch': {
    pl: 'Nie ma takiej serii zgłoszeń.',
    en: 'There is no such batch of reports.',
    uk: 'Такої серії звернень немає.'
  },
  'too-many-lines': {
    pl: 'W jednej serii mieści się {max} zgłoszeń. Przyjmij te i zacznij następną.',
    en: 'A batch holds {max} reports. Record these and begin another.',
    uk: 'В одній серії вміщається {max} звернень. Прийміть ці й почніть наступну.'
  },
  'batch-anothers': {
    pl: 'Te zgłoszenia są już czyjeś. Dla innej osoby zacznij nową serię.',
    en: 'These reports are somebody’s already. For another person begin another batch.',
    uk: 'Ці звернення вже чиїсь. Для іншої людини почніть нову серію.'
  },
  'line-recorded': {
    pl: 'To zgłoszenie jest już przyjęte. Zmień je na stronie sprawy.',
    en: 'This report is recorded already. Change it on the page of its case.',
    uk: 'Це звернення вже прийнято. Змініть його на сторінці справи.'
  },
  'no-lines': {
    pl: 'Dodaj co najmniej jedno zgłoszenie.',
    en: 'Add at least one report.',
    uk: 'Додайте принаймні одне звернення.'
  },
  'sheet-empty': {
    pl: 'W tym pliku nie ma ani jednego zgłoszenia.',
    en: 'There is not one report in this file.',
    uk: 'У цьому файлі немає жодного звернення.'
  },
  'sheet-too-big': {
    pl: 'Plik może mieć najwyżej {megabytes} MB. Podziel go na mniejsze.',
    en: 'The file can have at most {megabytes} MB. Split it.',
    uk: 'Файл може мати щонайбільше {megabytes} МБ. Поділіть його.'
  },
  'sheet-too-long': {
    pl: 'Plik może mieć najwyżej {max} wierszy. Podziel go na mniejsze.',
    en: 'The file can have at most {max} rows. Split it.',
    uk: 'Файл може мати щонайбільше {max} рядків. Поділіть його.'
  },
  'sheet-encoding': {
    pl: 'Nie umiemy odczytać liter z tego pliku. Zapisz go w arkuszu jako „CSV UTF-8”.',
    en: 'We cannot read the letters of this file. Save it from your spreadsheet as “CSV UTF-8”.',
    uk: 'Не вдається прочитати літери цього файлу. Збережіть його з таблиці як «CSV UTF-8».'
  },
  'sheet-is-a-spreadsheet': {
    pl: 'To jest arkusz, a nie plik CSV. Otwórz go i zapisz jako „CSV UTF-8”.',
    en: 'This is a spreadsheet, not a CSV file. Open it and save it as “CSV UTF-8”.',
    uk: 'Це таблиця, а не файл CSV. Відкрийте її та збережіть як «CSV UTF-8».'
  },
  'sheet-broken': {
    pl: 'Około wiersza {line} cudzysłów nie jest zamknięty albo stoi w złym miejscu.',
    en: 'Near line {line} a quotation mark is not closed, or stands in a wrong place.',
    uk: 'Біля рядка {line} лапки не закриті або стоять не там.'
  },
  'column-missing': {
    pl: 'Brakuje kolumny „{column}”.',
    en: 'The column “{column}” is missing.',
    uk: 'Бракує стовпця «{column}».'
  },
  'column-twice': {
    pl: 'Dwie kolumny znaczą to samo: {column}. Zostaw jedną.',
    en: 'Two columns mean the same: {column}. Leave one.',
    uk: 'Два стовпці означають те саме: {column}. Залиште один.'
  },
  'too-many-cells': {
    pl: 'Wiersz ma więcej pól niż nagłówek. Czy tekst ze średnikiem albo przecinkiem stoi w cudzysłowie?',
    en: 'The row has more fields than the heads. Is a text with a separator in it quoted?',
    uk: 'У рядку більше полів, ніж у заголовку. Чи текст із розділювачем стоїть у лапках?'
  },
  'unknown-category-name': {
    pl: 'Kod albo pełna nazwa kategorii z katalogu.',
    en: 'The code or the whole name of a category.',
    uk: 'Код або повна назва категорії з каталогу.'
  },
  'unknown-channel': {
    pl: 'telefon albo osobiście',
    en: 'phone or counter',
    uk: 'telefon або osobiście'
  },
  'unknown-language': {
    pl: 'pl, en albo uk',
    en: 'pl, en or uk',
    uk: 'pl, en або uk'
  },
  'imported-before': {
    pl: 'Ten sam plik jest już przyjęty. Jeśli to nowe zgłoszenia, wgraj plik tylko z nimi.',
    en: 'The same file has been recorded already. If there are new reports, upload a file with those alone.',
    uk: 'Цей самий файл уже прийнято. Якщо є нові звернення, завантажте файл лише з ними.'
  },
  'no-such-import': {
    pl: 'Nie ma takiego pliku.',
    en: 'There is no such file.',
    uk: 'Такого файлу немає.'
  },
  'no-file': {
    pl: 'Wybierz plik CSV.',
    en: 'Choose a CSV file.',
    uk: 'Виберіть файл CSV.'
  },
  'no-such-operation': {
    pl: 'Nie ma takiej operacji. Zaznacz sprawy na liście jeszcze raz.',
    en: 'There is no such operation. Tick the cases in the list again.',
    uk: 'Такої операції немає. Позначте справи у списку ще раз.'
  },
  'operation-done': {
    pl: 'To już zostało zrobione. Poniżej jest wynik.',
    en: 'This was done already. The result is below.',
    uk: 'Це вже зроблено. Результат нижче.'
  },
  'nothing-intended': {
    pl: 'Wybierz, co zrobić z tymi sprawami.',
    en: 'Choose what to do with these cases.',
    uk: 'Виберіть, що зробити з цими справами.'
  },
  'changed-since-shown': {
    pl: 'Sprawa zmieniła się, odkąd pokazała ją lista. Zajrzyj do niej osobno.',
    en: 'The case changed since the list showed it. Look at it by itself.',
    uk: 'Справа змінилася, відколи її показав список. Погляньте на неї окремо.'
  },
  'merged-since': {
    pl: 'Sprawa jest połączona z inną i ma jej odpowiedź.',
    en: 'The case is merged into another and shares its answer.',
    uk: 'Справу об’єднано з іншою, і відповідь у них спільна.'
  },
  'touched-since': {
    pl: 'Ktoś już nad nią dalej pracował, więc zostaje tak, jak jest.',
    en: 'Somebody has worked on it since, so it stays as it is.',
    uk: 'Хтось уже працював із нею далі, тому вона лишається як є.'
  },
  'told-already': {
    pl: 'Ta osoba już dostała odpowiedź, więc sprawa zostaje tak, jak jest.',
    en: 'This resident has been told already, so the case stays as it is.',
    uk: 'Людина вже отримала відповідь, тому справа лишається як є.'
  },
  'joined-before': {
    pl: 'Z tą sprawą były już połączone inne, więc rozłącz ją na jej stronie.',
    en: 'Others had been merged into this case before, so part it on its own page.',
    uk: 'З цією справою вже були об’єднані інші, тому відокремте її на її сторінці.'
  },
  'undo-too-late': {
    pl: 'Cofnąć można było przez {minutes} minut. Sprawę można otworzyć ponownie na jej stronie.',
    en: 'It could be undone for {minutes} minutes. A case can be opened again on its own page.',
    uk: 'Скасувати можна було протягом {minutes} хвилин. Справу можна відкрити знову на її сторінці.'
  }
};
