/** Words of many reports of one person, taken in one go. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const reports = (n: number) =>
  counted(n, 'pl', { one: 'zgłoszenie', few: 'zgłoszenia', many: 'zgłoszeń', other: 'zgłoszenia' });

const pl = {
  title: 'Wiele zgłoszeń jednej osoby',
  short: 'Seria zgłoszeń',
  lead: 'Osoba i\u00A0ulica zostają, wpisujesz tylko to, co się różni. Każde zgłoszenie zapisuje się od razu.',
  begin: 'Zacznij nową serię',
  mine: 'Twoje serie',
  none: 'Nie ma jeszcze żadnej.',
  waiting: (n: number) => `Do przyjęcia: ${reports(n)}`,
  recorded: (n: number) => `Przyjęte: ${reports(n)}`,
  street: 'Ulica albo osiedle',
  at: 'Numer albo miejsce',
  atHint: 'Sam numer dopiszemy do ulicy.',
  pin: 'Pin na mapie',
  photo: 'Zdjęcie',
  hasPhotos: (n: number) =>
    counted(n, 'pl', { one: 'zdjęcie', few: 'zdjęcia', many: 'zdjęć', other: 'zdjęcia' }),
  line: 'Następne zgłoszenie',
  change: 'Zmiana zgłoszenia',
  add: 'Dodaj do listy',
  save: 'Zapisz zmianę',
  list: 'Na liście',
  empty: 'Lista jest pusta.',
  edit: 'Zmień',
  remove: 'Usuń',
  record: (n: number) => `Przyjmij ${reports(n)}`,
  recordAny: 'Przyjmij zgłoszenia',
  left: (n: number) =>
    `${counted(n, 'pl', { one: 'zgłoszenie trzeba', few: 'zgłoszenia trzeba', many: 'zgłoszeń trzeba', other: 'zgłoszenia trzeba' })} jeszcze poprawić`,
  faults: 'Trzeba coś poprawić',
  kept: 'Zapisane',
  receipt: 'Potwierdzenie',
  receiptLead: 'Podaj numery rozmówcy albo wydrukuj.',
  pins: 'PIN-y pokazujemy przez godzinę po przyjęciu.',
  print: 'Wydrukuj',
  another: 'Następna seria',
  columns: {
    number: 'Numer',
    pin: 'PIN',
    matter: 'Sprawa',
    place: 'Miejsce',
    until: 'Odpowiemy do',
    stands: 'Stan'
  },
  page: {
    title: 'Twoje zgłoszenia',
    lead: 'Wszystko, co przyjęliśmy od Ciebie za jednym razem. Kto ma ten link, zobaczy te sprawy.'
  }
};

export type BatchTexts = typeof pl;

const reportsEn = (n: number) => counted(n, 'en', { one: 'report', other: 'reports' });
const en: BatchTexts = {
  title: 'Many reports of one person',
  short: 'Batch of reports',
  lead: 'Person and street stay; you type only what differs. Each report is kept at once.',
  begin: 'Begin a new batch',
  mine: 'Your batches',
  none: 'There is none yet.',
  waiting: (n) => `To record: ${reportsEn(n)}`,
  recorded: (n) => `Recorded: ${reportsEn(n)}`,
  street: 'Street or estate',
  at: 'Number or spot',
  atHint: 'A number joins the street.',
  pin: 'Pin on the map',
  photo: 'Photo',
  hasPhotos: (n) => counted(n, 'en', { one: 'photo', other: 'photos' }),
  line: 'Next report',
  change: 'Changing a report',
  add: 'Add to the list',
  save: 'Save the change',
  list: 'In the list',
  empty: 'The list is empty.',
  edit: 'Change',
  remove: 'Remove',
  record: (n) => `Record ${reportsEn(n)}`,
  recordAny: 'Record the reports',
  left: (n) => `${reportsEn(n)} still to be put right`,
  faults: 'Something has to be put right',
  kept: 'Kept',
  receipt: 'Receipt',
  receiptLead: 'Read the numbers out to the caller, or print them.',
  pins: 'PINs are shown for an hour after recording.',
  print: 'Print',
  another: 'Another batch',
  columns: {
    number: 'Number',
    pin: 'PIN',
    matter: 'Matter',
    place: 'Place',
    until: 'We answer by',
    stands: 'Standing'
  },
  page: {
    title: 'Your reports',
    lead: 'Everything we took from you in one go. Whoever has this link can see these cases.'
  }
};

const reportsUk = (n: number) =>
  counted(n, 'uk', { one: 'звернення', few: 'звернення', many: 'звернень', other: 'звернення' });
const uk: BatchTexts = {
  title: 'Багато звернень однієї людини',
  short: 'Серія звернень',
  lead: 'Людина й\u00A0вулиця лишаються, Ви вписуєте лише те, що різниться. Кожне звернення зберігається одразу.',
  begin: 'Почати нову серію',
  mine: 'Ваші серії',
  none: 'Ще жодної немає.',
  waiting: (n) => `До прийняття: ${reportsUk(n)}`,
  recorded: (n) => `Прийнято: ${reportsUk(n)}`,
  street: 'Вулиця або квартал',
  at: 'Номер або місце',
  atHint: 'Сам номер допишемо до вулиці.',
  pin: 'Позначка на карті',
  photo: 'Фото',
  hasPhotos: (n) => counted(n, 'uk', { one: 'фото', few: 'фото', many: 'фото', other: 'фото' }),
  line: 'Наступне звернення',
  change: 'Зміна звернення',
  add: 'Додати до списку',
  save: 'Зберегти зміну',
  list: 'У\u00A0списку',
  empty: 'Список порожній.',
  edit: 'Змінити',
  remove: 'Вилучити',
  record: (n) => `Прийняти ${reportsUk(n)}`,
  recordAny: 'Прийняти звернення',
  left: (n) => `${reportsUk(n)} ще треба виправити`,
  faults: 'Потрібно щось виправити',
  kept: 'Збережено',
  receipt: 'Підтвердження',
  receiptLead: 'Скажіть номери людині або роздрукуйте.',
  pins: 'PIN-коди показуємо протягом години після прийняття.',
  print: 'Роздрукувати',
  another: 'Наступна серія',
  columns: {
    number: 'Номер',
    pin: 'PIN',
    matter: 'Справа',
    place: 'Місце',
    until: 'Відповімо до',
    stands: 'Стан'
  },
  page: {
    title: 'Ваші звернення',
    lead: 'Усе, що ми прийняли від Вас за один раз. Хто має це посилання, той побачить ці справи.'
  }
};

export const batchTexts: Record<Lang, BatchTexts> = { pl, en, uk };
